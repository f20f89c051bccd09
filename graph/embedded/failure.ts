import { type Problem, WenmaiError } from '../../schema/problem.ts'
import type { GrafeoError } from './grafeo.ts'

const WRITE_IN_READ_ONLY = '25G03'
const SYNTAX_CLASS = '42'

/** What an engine's error means for a user's query. */
export function queryProblem(error: unknown): Problem {
  if (error instanceof WenmaiError) return error.problem
  const status = (error as GrafeoError).gqlStatus ?? ''
  if (status === WRITE_IN_READ_ONLY) return { code: 'query-write' }
  const reason = reasonOf(error)
  const procedure = /unknown procedure '([^']+)'/.exec(reason)?.[1]
  if (procedure) return { code: 'query-procedure', procedure }
  return status.startsWith(SYNTAX_CLASS)
    ? { code: 'query-syntax', reason: inUsersLines(reason) }
    : { code: 'query-failed', reason }
}

/** What an engine's error means for a statement of our own. */
export function engineFailure(error: unknown): WenmaiError {
  if (error instanceof WenmaiError) return error
  return new WenmaiError({ code: 'engine-failed', reason: reasonOf(error) }, { cause: error })
}

/** The engine's words without its own prefixes: `Query error: GRAFEO-Q001: syntax error: …`. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.replace(/^[A-Z][a-z]+ error: (GRAFEO-\w+: )?/, '')
}

/** The text was sent with EXPLAIN on a line before it. */
function inUsersLines(reason: string): string {
  const before = (line: string) => String(Math.max(1, Number(line) - 1))
  return reason
    .replace(/(?<=query:)\d+(?=:\d+)/g, before)
    .replace(/^( *)(\d+)(?= \|)/gm, (_, space: string, line: string) => space + before(line))
}
