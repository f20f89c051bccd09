import type { FastifyInstance } from 'fastify'
import { answerQuestion, QUESTIONS, questionNamed, reportOf } from '../../graph/queries/named/index.ts'
import { API } from '../../schema/api.ts'
import type { Context } from '../context.ts'
import { serve } from '../endpoint.ts'

export function reportRoutes(app: FastifyInstance, { store, limits, bodyName }: Context): void {
  serve(app, API.reports, async () => ({ reports: QUESTIONS.map(reportOf) }))
  serve(app, API.report, ({ params: { name }, query }) =>
    answerQuestion(store, questionNamed(name), query, limits.timeoutMs, bodyName),
  )
}
