import { z } from 'zod'
import type { Endpoint } from '../schema/api.ts'
import * as api from '../schema/api.ts'

const SCHEMAS = '#/components/schemas/'
const NAMED = Object.entries(api).flatMap(([name, value]) =>
  value instanceof z.ZodType ? [[name, value] as const] : [],
)

/** OpenAPI 3.1 of every endpoint, made from the schemas that requests and replies are checked by. */
export function openapi(version: string): Record<string, unknown> {
  return {
    openapi: '3.1.0',
    info: { title: 'Wenmai 文脉', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths: paths(Object.entries(api.API)),
    components: { schemas: schemas() },
  }
}

function paths(endpoints: [string, Endpoint][]): Record<string, object> {
  return Object.fromEntries(
    endpoints.map(([name, endpoint]) => [
      endpoint.path.replace(/:(\w+)/g, '{$1}'),
      { [endpoint.method.toLowerCase()]: operation(name, endpoint) },
    ]),
  )
}

function operation(name: string, { summary, params, query, body, reply }: Endpoint): object {
  return {
    operationId: name,
    summary,
    parameters: [...parameters('path', params), ...parameters('query', query)],
    ...(body && { requestBody: { required: true, content: json(body) } }),
    responses: {
      '200': { description: summary, content: json(reply) },
      default: { description: 'Refused or failed', content: json(api.ErrorReply) },
    },
  }
}

function parameters(place: 'path' | 'query', schema: z.ZodObject | undefined): object[] {
  if (!schema) return []
  const { properties = {}, required = [], additionalProperties } = z.toJSONSchema(schema, { io: 'input' })
  const named = Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }))
  if (typeof additionalProperties !== 'object') return named
  // parameters of any name: OpenAPI writes them as one, whose fields they are
  const others = { name: 'parameters', in: place, required: false, style: 'form', explode: true }
  return [...named, { ...others, schema: { type: 'object', additionalProperties } }]
}

/** A schema of `schema/api.ts` by its name there. */
function json(schema: z.ZodType): object {
  const name = NAMED.find(([, named]) => named === schema)?.[0]
  return { 'application/json': { schema: { $ref: SCHEMAS + name } } }
}

function schemas(): Record<string, object> {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of NAMED) registry.add(schema, { id })
  const made = z.toJSONSchema(registry, { io: 'input', uri: (id) => SCHEMAS + id })
  return Object.fromEntries(Object.entries(made.schemas).map(([id, { $schema, $id, ...schema }]) => [id, schema]))
}
