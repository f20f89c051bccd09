import type { Problem } from '../../schema/problem.ts'

const CODES: Readonly<Record<string, 'path-missing' | 'path-denied'>> = {
  ENOENT: 'path-missing',
  ENOTDIR: 'path-missing',
  EACCES: 'path-denied',
  EPERM: 'path-denied',
}

/** What the file system refused, as a problem of one path. Errors that are not the file system's are thrown on. */
export function fileProblem(error: unknown, path: string): Problem {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : undefined
  if (reason === undefined) throw error
  const code = CODES[reason]
  return code ? { code, path } : { code: 'file-failed', path, reason }
}
