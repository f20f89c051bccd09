import type { FastifyInstance } from 'fastify'
import { API } from '../../schema/api.ts'
import type { Context } from '../context.ts'
import { serve } from '../endpoint.ts'

export function statusRoute(app: FastifyInstance, { status }: Context): void {
  serve(app, API.status, () => status.get())
}
