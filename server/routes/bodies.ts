import type { FastifyInstance } from 'fastify'
import { readBody, readBodyDocuments } from '../../graph/queries/body.ts'
import { API } from '../../schema/api.ts'
import type { Context } from '../context.ts'
import { serve } from '../endpoint.ts'

export function bodyRoutes(app: FastifyInstance, { store }: Context): void {
  serve(app, API.body, ({ params: { id }, query: { limit } }) => readBody(store, id, limit))
  serve(app, API.bodyDocuments, ({ params: { id }, query }) => readBodyDocuments(store, id, query))
}
