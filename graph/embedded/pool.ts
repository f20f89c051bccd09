import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WenmaiError } from '../../schema/problem.ts'
import type { QueryLimits } from '../engine.ts'
import { Slots } from '../slots.ts'
import type { ChildReply, ChildRequest, OpenRequest } from './protocol.ts'

const CHILDREN = 2
/** Resident memory of one child; the JS heap, which holds only the rows on their way out, is held to less. */
const MAX_BYTES = 2 * 2 ** 30
const MAX_HEAP_MB = 1024

// Through the package's imports map, so that it is the built file also when this one runs from source.
const CHILD_MODULE = createRequire(import.meta.url).resolve('#query-child')

/** A text with its parameters, and the generation file to ask. */
export type Asked = Pick<ChildRequest, 'file' | 'cypher' | 'params' | 'trusted'>

/** A few warm child processes for users' queries, started when needed and replaced when killed. */
export class QueryPool {
  readonly #slots = new Slots(CHILDREN)
  readonly #idle: ChildProcess[] = []
  readonly #alive = new Set<ChildProcess>()
  #closing = false
  /** Whether a child that was killed is replaced at once, not by the next query. */
  replaces = false

  /**
   * Runs a query on a generation file, until `deadline` (milliseconds since the epoch); waiting for a child counts.
   * @throws WenmaiError `query-timeout`, `query-memory`, `query-busy` or `query-failed`
   */
  async run(what: Asked, limits: QueryLimits, deadline: number): Promise<ChildReply['outcome']> {
    const release = await this.#slots.take(deadline)
    if (this.#closing) throw closed()
    const child = this.#idle.pop() ?? this.#start()
    try {
      const request = { ...what, maxRows: limits.maxRows, maxBytes: MAX_BYTES }
      const reply = await ask(child, request, deadline, limits.timeoutMs)
      if (reply.spent) this.#end(child, what.file)
      else if (this.#alive.has(child)) this.#idle.push(child)
      return reply.outcome
    } catch (error) {
      this.#end(child, what.file)
      throw this.#closing ? closed() : error
    } finally {
      release()
    }
  }

  /** Has a child ready before the first query comes, and the file open in it where that is known. */
  prepare(file?: string): void {
    const living = [...this.#alive].filter(({ killed }) => !killed).length
    if (this.#closing || (this.#idle.length === 0 && living === CHILDREN)) return
    const child = this.#idle.at(-1) ?? this.#start()
    if (this.#idle.length === 0) this.#idle.push(child)
    if (file === undefined) return
    const request: OpenRequest = { open: file }
    // A child that is gone by then tells the query that it is given to.
    child.send(request, () => {})
  }

  /** Pids of the children that live, for those who watch that none outlives its limit. */
  get pids(): number[] {
    return [...this.#alive].flatMap((child) => child.pid ?? [])
  }

  async close(): Promise<void> {
    this.#closing = true
    await Promise.all(
      [...this.#alive].map((child) => {
        child.ref()
        const ended = new Promise((resolve) => child.once('exit', resolve))
        child.kill('SIGKILL')
        return ended
      }),
    )
  }

  #end(child: ChildProcess, file: string): void {
    child.kill('SIGKILL')
    if (this.replaces) this.prepare(file)
  }

  #start(): ChildProcess {
    // The engine puts what it cannot hold in memory into files, which a killed child leaves behind.
    const scratch = mkdtempSync(join(tmpdir(), 'wenmai-query-'))
    const child = fork(CHILD_MODULE, {
      env: { ...process.env, TMPDIR: scratch, TEMP: scratch, TMP: scratch },
      execArgv: [`--max-old-space-size=${MAX_HEAP_MB}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    // An idle child must not keep the program alive; while one works, the timer of its limit does.
    child.unref()
    child.channel?.unref()
    this.#alive.add(child)
    const forget = () => {
      this.#alive.delete(child)
      const index = this.#idle.indexOf(child)
      if (index >= 0) this.#idle.splice(index, 1)
      rmSync(scratch, { recursive: true, force: true })
    }
    child.once('exit', forget).on('error', forget)
    return child
  }
}

function ask(child: ChildProcess, request: ChildRequest, deadline: number, timeoutMs: number): Promise<ChildReply> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => settle(() => reject(new WenmaiError({ code: 'query-timeout', seconds: timeoutMs / 1000 }))),
      deadline - Date.now(),
    )
    const onMessage = (reply: unknown) => settle(() => resolve(reply as ChildReply))
    const onExit = (code: number | null, signal: string | null) => settle(() => reject(exitError(code, signal)))
    const onError = (error: Error) =>
      settle(() => reject(new WenmaiError({ code: 'query-failed', reason: error.message }, { cause: error })))
    const settle = (finish: () => void) => {
      clearTimeout(timer)
      child.off('message', onMessage).off('exit', onExit).off('error', onError)
      finish()
    }
    child.on('message', onMessage).on('exit', onExit).on('error', onError)
    child.send(request, (error) => error && onError(error))
  })
}

function closed(): WenmaiError {
  return new WenmaiError({ code: 'query-failed', reason: 'closed' })
}

/** A child ends by a signal when V8 is out of heap or the system out of memory. */
function exitError(code: number | null, signal: string | null): WenmaiError {
  if (signal) return new WenmaiError({ code: 'query-memory', megabytes: MAX_BYTES / 2 ** 20 })
  return new WenmaiError({ code: 'query-failed', reason: `the query process ended with ${code}` })
}
