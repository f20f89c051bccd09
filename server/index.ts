import compress from '@fastify/compress'
import fastify, { type FastifyInstance } from 'fastify'
import { createContext, warmUp } from './context.ts'
import { errorHandler } from './errors.ts'
import { guardRequests } from './guard.ts'
import { setHeaders } from './headers.ts'
import { openapi } from './openapi.ts'
import { BODY_LIMIT, type ServerOptions } from './options.ts'
import { servePage } from './page.ts'
import { apiRoutes } from './routes/index.ts'

/** Longest id in an address. */
const PARAMETER_LIMIT = 200
const REQUEST_TIMEOUT_MS = 30_000

/** The page and its API over one graph, read-only; not listening yet. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const onError = errorHandler(options)
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    routerOptions: { maxParamLength: PARAMETER_LIMIT },
    // An open connection must not keep the program from ending.
    forceCloseConnections: true,
    // Of addresses that cannot even be read.
    frameworkErrors: onError,
  })
  // A form of another page can send text without asking first.
  app.removeContentTypeParser('text/plain')
  await setHeaders(app)
  guardRequests(app, options.host)
  app.setErrorHandler(onError)
  await app.register(compress, { globalDecompression: false })
  const context = createContext(options)
  apiRoutes(app, context)
  const description = openapi(options.version)
  app.get('/api/openapi.json', () => description)
  await servePage(app, options.pageFolder)
  // Who comes first need not wait for what the whole graph is read for.
  app.addHook('onListen', async () => warmUp(context))
  return app
}
