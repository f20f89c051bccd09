import type { FastifyInstance } from 'fastify'
import { readNeighbours } from '../../graph/queries/neighbours.ts'
import { API } from '../../schema/api.ts'
import type { Context } from '../context.ts'
import { serve } from '../endpoint.ts'

export function neighboursRoute(app: FastifyInstance, { store }: Context): void {
  serve(app, API.neighbours, ({ params: { id }, query }) => readNeighbours(store, id, query))
}
