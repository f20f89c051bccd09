import type { FastifyInstance } from 'fastify'
import { API, OverviewReply } from '../../schema/api.ts'
import type { Context } from '../context.ts'
import { serve } from '../endpoint.ts'
import { drawOverview } from '../overview.ts'

/** The map is long, and the same until the next ingest: made once for a limit, and not sent to who has it already. */
export function overviewRoute(app: FastifyInstance, { atlas }: Context): void {
  let last: { tag: string; json: string } | null = null
  serve(app, API.overview, async ({ query: { limit }, request, reply }) => {
    const whole = await atlas.get()
    const tag = `W/"${whole.generation}-${limit}"`
    reply.header('cache-control', 'no-cache').header('etag', tag)
    if (request.headers['if-none-match'] === tag) return reply.code(304).send()
    if (last?.tag !== tag) last = { tag, json: JSON.stringify(OverviewReply.parse(drawOverview(whole, limit))) }
    return last.json
  })
}
