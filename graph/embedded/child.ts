import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { WenmaiError } from '../../schema/problem.ts'
import type { QueryAnswer } from '../engine.ts'
import { checkProcedure, PROCEDURES } from '../guard.ts'
import { queryProblem, workspaceFailure } from './failure.ts'
import { type Database, GrafeoDB } from './grafeo.ts'
import type { ChildReply, ChildRequest, OpenRequest } from './protocol.ts'
import { toValue } from './values.ts'

/**
 * The process that runs what a user typed. The engine can neither stop a query nor bound its memory, but a process can
 * be killed: from outside at the time limit, by itself at the memory limit.
 */

const MEMORY_CHECK_MS = 50
const SPENT_SHARE = 0.5

let opened: { file: string; db: Database } | null = null

process.on('message', async (request: ChildRequest | OpenRequest) => {
  if ('open' in request) return openAhead(request.open)
  const watch = setInterval(() => watchMemory(request.maxBytes), MEMORY_CHECK_MS)
  const outcome = await handle(request)
  clearInterval(watch)
  send({ outcome, spent: process.memoryUsage.rss() > request.maxBytes * SPENT_SHARE })
})
// The program is gone; a query under way must not outlive it, and a plain exit would wait for it.
process.on('disconnect', killSelf)

async function handle(request: ChildRequest): Promise<ChildReply['outcome']> {
  let db: Database | null
  try {
    db = open(request.file)
  } catch (error) {
    return { kind: 'problem', problem: workspaceFailure(dirname(request.file), error).problem }
  }
  try {
    return db ? { kind: 'answer', answer: await run(db, request) } : { kind: 'gone' }
  } catch (error) {
    return { kind: 'problem', problem: queryProblem(error) }
  }
}

/** What is wrong with the file is told to the request that needs it. */
function openAhead(file: string): void {
  try {
    open(file)
  } catch {}
}

function open(file: string): Database | null {
  if (opened?.file === file) return opened.db
  opened?.db.close()
  opened = null
  try {
    const db = GrafeoDB.openReadOnly(file)
    opened = { file, db }
    return db
  } catch (error) {
    if (!existsSync(file)) return null
    throw error
  }
}

async function run(db: Database, { cypher, trusted, params, maxRows }: ChildRequest): Promise<QueryAnswer> {
  if (!trusted) checkPlan(String((await db.executeCypher(`EXPLAIN\n${cypher}`, params)).scalar()))
  const result = await db.executeCypher(cypher, params)
  const columns = result.columns
  const rows = Array.from({ length: Math.min(result.length, maxRows) }, (_, index) => {
    const row = result.get(index)
    return columns.map((column) => toValue(row[column] ?? null, db))
  })
  return { columns, rows, truncated: result.length > maxRows }
}

/** One operator a line, indented. What a query quotes stands in there too: at worst that refuses too much. */
function checkPlan(plan: string): void {
  if (/^\s*LoadCsv\b/m.test(plan)) throw new WenmaiError({ code: 'query-load-csv' })
  for (const [, name] of plan.matchAll(/^\s*CallProcedure \(([^\s()]+)/gm)) checkProcedure(name ?? '', PROCEDURES.both)
}

function watchMemory(maxBytes: number): void {
  if (process.memoryUsage.rss() <= maxBytes) return
  const problem = { code: 'query-memory', megabytes: Math.round(maxBytes / 2 ** 20) } as const
  send({ outcome: { kind: 'problem', problem }, spent: true }, killSelf)
}

function send(reply: ChildReply, sent?: () => void): void {
  process.send?.(reply, undefined, undefined, sent)
}

function killSelf(): void {
  process.kill(process.pid, 'SIGKILL')
}
