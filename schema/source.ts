import { z } from 'zod'

/** The formats that can be read. A new one is a row here and a reader in `ingest/read/`. */
export const SourceFormat = z.enum(['text', 'markdown', 'html'])
export type SourceFormat = z.infer<typeof SourceFormat>

/** One file, decoded once. Every span anywhere counts UTF-16 units of `text`, which is never changed again. */
export const Source = z.object({
  /** First 32 hex digits of SHA-256 over the format's name, a line feed and the file's bytes. */
  id: z.string().regex(/^[0-9a-f]{32}$/),
  /** File name without folders. */
  name: z.string().min(1),
  format: SourceFormat,
  /** IANA name of the encoding it was decoded from. */
  encoding: z.enum(['utf-8', 'gb18030', 'utf-16le', 'utf-16be']),
  /** Decoded text: byte order mark dropped, line ends kept. Of a web page, its text as lines. */
  text: z.string(),
})
export type Source = z.infer<typeof Source>
