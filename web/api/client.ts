import i18next from 'i18next'
import type { z } from 'zod'
import { type Endpoint, ErrorReply } from '../../schema/api.ts'

/** A reply other than 2xx, or none at all (`code` is `network`). `message` is the server's, in the reader's language. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure'
  constructor(
    readonly code: string,
    message: string,
    readonly status: number,
    readonly choices?: ErrorReply['error']['choices'],
  ) {
    super(message)
  }
}

interface Asked {
  params?: Record<string, string>
  query?: Record<string, string | number | undefined>
  body?: unknown
  signal?: AbortSignal
}

/** Asks one of the API's routes; the answer has been checked against its schema. */
export async function call<E extends Endpoint>(endpoint: E, asked: Asked = {}): Promise<z.infer<E['reply']>> {
  const response = await fetch(address(endpoint, asked), {
    method: endpoint.method,
    headers: { 'Accept-Language': i18next.language, ...(asked.body ? { 'Content-Type': 'application/json' } : {}) },
    ...(asked.body ? { body: JSON.stringify(asked.body) } : {}),
    ...(asked.signal ? { signal: asked.signal } : {}),
  }).catch((error: unknown) => {
    if (asked.signal?.aborted) throw error
    throw new ApiFailure('network', i18next.t('failure.network'), 0)
  })
  const reply: unknown = await response.json().catch(() => null)
  if (!response.ok) throw failureOf(response.status, reply)
  return endpoint.reply.parse(reply) as z.infer<E['reply']>
}

function address({ path }: Endpoint, { params = {}, query = {} }: Asked): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as [string, string]],
  )
  return given.length > 0 ? `${filled}?${new URLSearchParams(given)}` : filled
}

function failureOf(status: number, reply: unknown): ApiFailure {
  const { data } = ErrorReply.safeParse(reply)
  return data
    ? new ApiFailure(data.error.code, data.error.message, status, data.error.choices)
    : new ApiFailure('unknown', i18next.t('failure.unknown', { status }), status)
}
