import type { ProblemCode } from '../schema/problem.ts'

/** Exit codes, as `wenmai --help` and the README list them. */
export const EXIT = { failed: 1, usage: 2, partial: 3, query: 4, interrupted: 130 } as const

type Prefix<Code extends string> = Code extends `${infer Head}-${string}` ? Head : Code

const BY_KIND: Readonly<Record<Prefix<ProblemCode>, number>> = {
  // of the only file that was asked for: beside others it is reported, and the run ends with `partial`
  path: EXIT.failed,
  file: EXIT.failed,
  catalogue: EXIT.failed,
  row: EXIT.partial,
  correction: EXIT.partial,
  forget: EXIT.usage,
  workspace: EXIT.failed,
  lock: EXIT.failed,
  engine: EXIT.failed,
  query: EXIT.query,
  report: EXIT.usage,
  request: EXIT.failed,
  serve: EXIT.failed,
  export: EXIT.failed,
  usage: EXIT.usage,
}

export function exitCodeOf(code: ProblemCode): number {
  return BY_KIND[code.replace(/-.*/, '') as Prefix<ProblemCode>]
}
