import type { FastifyInstance } from 'fastify'
import { readCitations } from '../../graph/queries/citations.ts'
import { readDocument } from '../../graph/queries/document.ts'
import { API } from '../../schema/api.ts'
import type { Context } from '../context.ts'
import { serve } from '../endpoint.ts'

export function documentRoutes(app: FastifyInstance, { store, formerIds }: Context): void {
  serve(app, API.document, async ({ params: { id }, query: { limit }, request, reply }) => {
    const document = await readDocument(store, id, limit)
    if (document) return document
    const current = (await formerIds.get()).get(id)
    return current ? reply.redirect(request.url.replace(id, current), 308) : null
  })
  serve(app, API.citations, ({ params: { id }, query }) => readCitations(store, id, query))
}
