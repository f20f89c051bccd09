import { existsSync } from 'node:fs'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { WenmaiError } from '../schema/problem.ts'

/** Addresses that the page itself makes views of. */
const VIEWS = [
  '/',
  '/search',
  '/cypher',
  '/reports',
  '/reports/:name',
  '/documents/:id',
  '/documents/:id/text',
  '/bodies/:id',
] as const
const INDEX = 'index.html'
/** Vite puts files there whose names change with their content. */
const HASHED = /[/\\]assets[/\\]/

/**
 * Serves the built page: its files, and its one HTML file for every view. Another address gets that file too when a person
 * goes there, with 404, so that the page can say so; anything else that does not exist is a plain 404.
 */
export async function servePage(app: FastifyInstance, folder: string | undefined): Promise<void> {
  const page = folder !== undefined && existsSync(`${folder}/${INDEX}`)
  if (page) {
    await app.register(fastifyStatic, {
      root: folder,
      // Only the files that are there now get a route: no name from outside ever becomes a path.
      wildcard: false,
      index: false,
      // The build leaves `.br` and `.gz` beside each script and style.
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        reply.setHeader('cache-control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
    for (const view of VIEWS) app.get(view, (_request, reply) => sendIndex(reply))
  }
  app.setNotFoundHandler((request, reply) => {
    const [path = ''] = request.url.split('?')
    const visited = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')
    if (page && visited && !path.startsWith('/api') && !/\.[^/]*$/.test(path)) return sendIndex(reply.code(404))
    throw new WenmaiError({ code: 'request-unknown', what: path })
  })
}

function sendIndex(reply: FastifyReply): FastifyReply {
  return reply.sendFile(INDEX)
}
