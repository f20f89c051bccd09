import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { CLI, type Place } from '../place.ts'
import { median } from '../table.ts'

/** Milliseconds; `cpu` of the process and its children together. */
export interface Command {
  readonly wall: number
  readonly cpu: number
}

/** From the start of `wenmai report` to its printed answer. */
export async function command(question: string, parameters: Params, { workspace, env }: Place): Promise<Command> {
  const given = Object.entries(parameters).flatMap(([name, value]) => ['--param', `${name}=${value}`])
  const args = [CLI, 'report', question, ...given, '--workspace', workspace]
  const started = performance.now()
  // `times` of a shell: of itself, then of its children, as minutes and seconds for the program and for the system
  const shell = spawn('sh', ['-c', '"$@"; times >&2', 'sh', process.execPath, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const printed = once(shell.stdout, 'data').then(() => performance.now() - started)
  const [told] = await Promise.all([text(shell.stderr), printed, once(shell, 'close')])
  const children = told.trim().split('\n').at(-1) ?? ''
  const seconds = [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, rest]) => Number(minutes) * 60 + Number(rest),
  )
  return { wall: await printed, cpu: seconds.reduce((sum, some) => sum + some, 0) * 1000 }
}

/** So long a server has been up before it is asked. */
const UP_MS = 5000

/** The first request to a server of its own, and the median of `rounds` more. */
export async function requests(
  question: string,
  parameters: Params,
  { workspace, env }: Place,
  rounds: number,
): Promise<{ first: number; warm: number }> {
  const server = spawn(process.execPath, [CLI, 'serve', '--port', '0', '--lang', 'en', '--workspace', workspace], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    let url = ''
    for await (const line of createInterface(server.stdout)) {
      url = /http:\S+/.exec(line)?.[0] ?? ''
      if (url) break
    }
    await sleep(UP_MS)
    const address = `${url}/api/reports/${question}?${new URLSearchParams(parameters)}`
    const first = await request(address)
    const more: number[] = []
    for (let round = 0; round < rounds; round++) more.push(await request(address))
    return { first, warm: median(more) }
  } finally {
    server.kill()
    await once(server, 'close')
  }
}

async function request(address: string): Promise<number> {
  const started = performance.now()
  const response = await fetch(address)
  const body = await response.text()
  if (!response.ok) throw new Error(`${address}: ${body}`)
  return performance.now() - started
}

type Params = Readonly<Record<string, string>>
