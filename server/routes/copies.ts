import type { FastifyInstance } from 'fastify'
import { readCopy } from '../../graph/queries/copy.ts'
import { API } from '../../schema/api.ts'
import type { Context } from '../context.ts'
import { serve } from '../endpoint.ts'

export function copyRoute(app: FastifyInstance, { store }: Context): void {
  serve(app, API.copy, ({ params: { id } }) => readCopy(store, id))
}
