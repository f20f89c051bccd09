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

/** The words of the engine where the system lets it read or write nothing: `I/O error: … (os error 28)`. */
const SYSTEM = /\bI\/O error: (.*)$/s

/** What an error means for a workspace: the system's (a full disk, no right to it), or that its files are damaged. */
export function workspaceFailure(workspace: string, error: unknown): WenmaiError {
  const reason = systemReason(error)
  const problem: Problem =
    reason === undefined
      ? { code: 'workspace-broken', workspace, reason: (error as Error).message }
      : { code: 'workspace-failed', workspace, reason }
  return new WenmaiError(problem, { cause: error })
}

/** The system's words in an error of Node or of the engine; undefined where it is none of the system's. */
export function systemReason(error: unknown): string | undefined {
  const { message, syscall } = error as NodeJS.ErrnoException
  if (error instanceof WenmaiError)
    return error.problem.code === 'engine-failed' ? SYSTEM.exec(error.problem.reason)?.[1] : undefined
  return syscall === undefined ? SYSTEM.exec(message)?.[1] : message
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
