import { join } from 'node:path'

/** Where a graph stands. */
export interface Place {
  readonly workspace: string
  /** Variables that choose the engine. */
  readonly env: Record<string, string>
}

/** The built command line. */
export const CLI = join(import.meta.dirname, '../dist/cli/main.js')
