import type { FastifyInstance } from 'fastify'
import type { Context } from '../context.ts'
import { bodyRoutes } from './bodies.ts'
import { copyRoute } from './copies.ts'
import { cypherRoute } from './cypher.ts'
import { documentRoutes } from './documents.ts'
import { neighboursRoute } from './neighbours.ts'
import { overviewRoute } from './overview.ts'
import { reportRoutes } from './reports.ts'
import { searchRoute } from './search.ts'
import { statusRoute } from './status.ts'

const ROUTES = [
  statusRoute,
  overviewRoute,
  searchRoute,
  documentRoutes,
  copyRoute,
  bodyRoutes,
  neighboursRoute,
  cypherRoute,
  reportRoutes,
]

/** Every endpoint of the API. */
export function apiRoutes(app: FastifyInstance, context: Context): void {
  for (const route of ROUTES) route(app, context)
}
