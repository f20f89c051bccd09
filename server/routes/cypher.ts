import type { FastifyInstance } from 'fastify'
import type { Params } from '../../graph/engine.ts'
import { API } from '../../schema/api.ts'
import type { Context } from '../context.ts'
import { serve } from '../endpoint.ts'

export function cypherRoute(app: FastifyInstance, { store, limits }: Context): void {
  serve(app, API.cypher, async ({ body: { query, params } }) => {
    const started = performance.now()
    // They come out of JSON, so they are values that both engines take.
    const answer = await store.query(query, params as Params, limits)
    return { ...answer, ms: Math.round(performance.now() - started) }
  })
}
