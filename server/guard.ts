import { isIP } from 'node:net'
import { hostname } from 'node:os'
import type { FastifyInstance } from 'fastify'
import { WenmaiError } from '../schema/problem.ts'

/**
 * Who may ask, told before anything else is looked at. A foreign page can make a browser send requests here: under our
 * own address it comes with its Origin, under a name that it has pointed at us (DNS rebinding) with its Host.
 */
export function guardRequests(app: FastifyInstance, listeningOn: string): void {
  const isOurs = hostCheck(listeningOn)
  app.addHook('onRequest', async ({ headers, raw }) => {
    const { host = '', origin } = headers
    if (!isOurs(nameOf(host))) throw new WenmaiError({ code: 'request-host', host })
    if (origin !== undefined && hostOf(origin) !== host.toLowerCase())
      throw new WenmaiError({ code: 'request-origin', origin })
    const [path = ''] = (raw.url ?? '').split('?')
    if (INDIRECT.test(path)) throw new WenmaiError({ code: 'request-unknown', what: path })
  })
}

/** Steps upwards, backslashes, and dots, slashes and zeros behind percent signs: no address of ours has any. */
const INDIRECT = /(?:^|[/\\])\.{1,2}(?:[/\\]|$)|\\|%(?:00|25|2e|2f|5c)/i

const LOOPBACK = ['localhost', '127.0.0.1', '::1']
const WILDCARDS = ['0.0.0.0', '::']

/**
 * Which names a request may be for. On all interfaces that is any address, for nobody can point an address elsewhere, and
 * this machine's name. The port is left open, so that it may be mapped.
 */
function hostCheck(listeningOn: string): (name: string) => boolean {
  const names = new Set([...LOOPBACK, listeningOn.toLowerCase()])
  if (!WILDCARDS.includes(listeningOn)) return (name) => names.has(name)
  names.add(hostname().toLowerCase())
  return (name) => names.has(name) || isIP(name) > 0
}

/** `[::1]:4870` → `::1`; empty where it is no host. */
function nameOf(host: string): string {
  if (!URL.canParse(`http://${host}`)) return ''
  const { hostname: name, host: whole } = new URL(`http://${host}`)
  // What a URL reads as a user or a path is no host.
  return whole.length <= host.length ? name.replace(/^\[|\]$/g, '') : ''
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
