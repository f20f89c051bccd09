import type { FastifyInstance } from 'fastify'
import { API } from '../../schema/api.ts'
import type { Context } from '../context.ts'
import { serve } from '../endpoint.ts'

export function searchRoute(app: FastifyInstance, { search }: Context): void {
  serve(app, API.search, async ({ query: { q, kind, limit } }) => (await search.get()).search(q, kind, limit))
}
