import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { WenmaiError } from '../schema/problem.ts'

export interface Place {
  host: string
  /** 0 for any that is free. */
  port: number
  /** How many ports from `port` on may be tried. */
  tries: number
}

/**
 * Listens on the first free port, and gives the address to open.
 * @throws WenmaiError `serve-port` where all are taken, `serve-address` where the host cannot be listened on
 */
export async function listen(app: FastifyInstance, { host, port, tries }: Place): Promise<string> {
  for (let tried = 0; ; tried += 1) {
    try {
      await app.listen({ host, port: port + tried })
      return address(app.server.address() as AddressInfo)
    } catch (error) {
      const { code = '', message } = error as NodeJS.ErrnoException
      if (code !== 'EADDRINUSE') throw new WenmaiError({ code: 'serve-address', host, reason: code || message })
      if (tried + 1 >= tries) throw new WenmaiError({ code: 'serve-port', port })
    }
  }
}

/** The address as a browser on this machine takes it: not every one opens 0.0.0.0. */
function address({ address: host, port }: AddressInfo): string {
  const shown = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host) ? 'localhost' : host
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`
}
