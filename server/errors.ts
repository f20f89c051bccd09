import accepts from 'accepts'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { ErrorReply } from '../schema/api.ts'
import { type Problem, type ProblemCode, WenmaiError } from '../schema/problem.ts'
import { BODY_LIMIT, type ServerOptions } from './options.ts'

/** Status of what can go wrong in a request. Every other problem is the graph's: it cannot be asked now. */
const STATUS: Partial<Record<ProblemCode, number>> = {
  'request-invalid': 400,
  'request-unknown': 404,
  'request-method': 405,
  'request-host': 403,
  'request-origin': 403,
  'request-size': 413,
  'request-failed': 500,
  'report-unknown': 404,
  'report-parameter-unknown': 400,
  'report-parameter-missing': 400,
  'report-parameter-invalid': 400,
  'report-not-found': 404,
  'report-several': 400,
  'query-syntax': 400,
  'query-failed': 400,
  'query-write': 403,
  'query-load-csv': 403,
  'query-procedure': 403,
  'query-not-allowed': 403,
  'query-timeout': 504,
  'query-memory': 422,
  'query-busy': 503,
}
const UNAVAILABLE = 503

/** Answers any failure with an `ErrorReply` in the client's language, and nothing that only a developer should see. */
export function errorHandler({ words, onError }: ServerOptions) {
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const problem = problemOf(error)
    if (problem.code === 'request-failed') onError?.(error)
    const languages = Object.keys(words)
    const language = accepts(request.raw).language(languages) || languages[0] || ''
    const message = words[language]?.(problem) ?? problem.code
    const body: ErrorReply = { error: { code: problem.code, message, ...choicesOf(problem) } }
    return reply
      .code(statusOf(problem, error))
      .headers({ 'content-language': language, vary: 'accept-language', 'cache-control': 'no-store' })
      .type('application/json; charset=utf-8')
      .send(JSON.stringify(body))
  }
}

function choicesOf(problem: Problem): Pick<ErrorReply['error'], 'choices'> {
  if (problem.code !== 'report-several') return {}
  return { choices: { parameter: problem.parameter, among: [...problem.choices] } }
}

/** What an error of any kind is to a client. */
function problemOf(error: FastifyError): Problem {
  if (error instanceof WenmaiError) return error.problem
  if (error.statusCode === 413) return { code: 'request-size', kilobytes: BODY_LIMIT / 1024 }
  if (error.statusCode && error.statusCode < 500) return { code: 'request-invalid', reason: error.message }
  return { code: 'request-failed' }
}

function statusOf({ code }: Problem, { statusCode }: FastifyError): number {
  if (code === 'request-invalid' && statusCode && statusCode < 500) return statusCode
  return STATUS[code] ?? UNAVAILABLE
}
