import { type Problem, WenmaiError } from '../../schema/problem.ts'

/** The driver's errors carry a code; those of the server read `Neo.Class.Category.Title`. */
function codeOf(error: unknown): string {
  const { code } = error as { code?: unknown }
  return typeof code === 'string' ? code : ''
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

const UNREACHABLE = /^(ServiceUnavailable|SessionExpired|Neo\.TransientError\.General\.DatabaseUnavailable)$/
const UNAUTHORIZED = /^Neo\.ClientError\.Security\./
const TIMED_OUT =
  /^Neo\.(ClientError|TransientError)\.Transaction\.(TransactionTimedOut|Terminated|TransactionTerminated)/
const WRITE = /\.(AccessMode|Forbidden)$/
const SYNTAX = /\.Statement\.(SyntaxError|SemanticError|ParameterMissing|TypeError|ArgumentError)$/
const MEMORY_LIMIT = /limit ([\d.]+) (MiB|GiB)/

/** What an error means for a statement of our own. */
export function engineFailure(error: unknown, uri: string): WenmaiError {
  if (error instanceof WenmaiError) return error
  return new WenmaiError(connectionProblem(error, uri) ?? { code: 'engine-failed', reason: reasonOf(error) }, {
    cause: error,
  })
}

/** What an error means for a user's query. */
export function queryFailure(error: unknown, uri: string, timeoutMs: number): WenmaiError {
  if (error instanceof WenmaiError) return error
  return new WenmaiError(queryProblem(error, uri, timeoutMs), { cause: error })
}

function queryProblem(error: unknown, uri: string, timeoutMs: number): Problem {
  const code = codeOf(error)
  const reason = reasonOf(error)
  if (TIMED_OUT.test(code)) return { code: 'query-timeout', seconds: timeoutMs / 1000 }
  if (WRITE.test(code)) return { code: 'query-write' }
  if (SYNTAX.test(code)) return { code: 'query-syntax', reason: inUsersLines(reason) }
  if (code.endsWith('.ProcedureNotFound'))
    return { code: 'query-procedure', procedure: /name `([^`]+)`/.exec(reason)?.[1] ?? '?' }
  const limit = code.endsWith('OutOfMemoryError') && MEMORY_LIMIT.exec(reason)
  if (limit) return { code: 'query-memory', megabytes: Math.round(Number(limit[1]) * (limit[2] === 'GiB' ? 1024 : 1)) }
  return connectionProblem(error, uri) ?? { code: 'query-failed', reason }
}

function connectionProblem(error: unknown, uri: string): Problem | null {
  const code = codeOf(error)
  if (UNREACHABLE.test(code)) return { code: 'engine-unreachable', uri, reason: reasonOf(error) }
  if (UNAUTHORIZED.test(code)) return { code: 'engine-unauthorized', uri }
  return null
}

/** The text was sent with EXPLAIN on a line before it. */
function inUsersLines(reason: string): string {
  return reason.replace(
    /\(line (\d+), column (\d+) \(offset: \d+\)\)/g,
    (_, line: string, column: string) => `(line ${Math.max(1, Number(line) - 1)}, column ${column})`,
  )
}
