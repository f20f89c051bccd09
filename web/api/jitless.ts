import { config } from 'zod'

// Compiled parsers are made with `new Function`, which the page's policy refuses. Before any schema is made.
config({ jitless: true })
