import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Endpoint } from '../schema/api.ts'
import { WenmaiError } from '../schema/problem.ts'

type Part<E extends Endpoint, K extends 'params' | 'query' | 'body'> = E[K] extends z.ZodType
  ? z.output<E[K]>
  : undefined

/** A request whose parts are what the endpoint's schemas say. */
export interface Asked<E extends Endpoint> {
  params: Part<E, 'params'>
  query: Part<E, 'query'>
  body: Part<E, 'body'>
  request: FastifyRequest
  reply: FastifyReply
}

/** What is sent as it is: JSON text that has been checked before, or a reply that the handler has sent itself. */
export type Sent = string | FastifyReply

/** Answers a request; null where what its id names is not there. */
export type Handler<E extends Endpoint> = (asked: Asked<E>) => Promise<z.input<E['reply']> | null | Sent>

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/**
 * Serves one endpoint: its request and its reply are checked by its schemas, a reply loses what is not in its schema, and
 * other methods are refused.
 */
export function serve<E extends Endpoint>(app: FastifyInstance, endpoint: E, handler: Handler<E>): void {
  const { method, path, reply: replySchema } = endpoint
  app.route({
    method,
    url: path,
    handler: async (request, reply) => {
      const answer = await handler({
        params: checked(endpoint.params, request.params) as Part<E, 'params'>,
        query: checked(endpoint.query, request.query) as Part<E, 'query'>,
        body: checked(endpoint.body, request.body) as Part<E, 'body'>,
        request,
        reply,
      })
      if (answer === reply) return reply
      if (answer === null) throw new WenmaiError({ code: 'request-unknown', what: request.url })
      if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
      return reply
        .type('application/json; charset=utf-8')
        .send(typeof answer === 'string' ? answer : JSON.stringify(replySchema.parse(answer)))
    },
  })
  app.route({
    method: METHODS.filter((other) => other !== method),
    url: path,
    onRequest: async (request) => {
      throw new WenmaiError({ code: 'request-method', method: request.method })
    },
    handler: () => {},
  })
}

function checked(schema: z.ZodType | undefined, value: unknown): unknown {
  if (!schema) return undefined
  const result = schema.safeParse(value ?? {})
  if (result.success) return result.data
  const reasons = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new WenmaiError({ code: 'request-invalid', reason: reasons.join('; ') })
}
