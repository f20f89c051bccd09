import type { Problem } from '../../schema/problem.ts'
import type { Source } from '../../schema/source.ts'
import type { Note } from '../report.ts'

/** What became of one file: a decoded source, or a problem to report. One outcome a file, in any order. */
export type ReadOutcome =
  | {
      kind: 'source'
      source: Source
      /** Absolute path: where the same path brings other content, the new replaces the old. */
      location: string
      /** As the user typed it, or joined below what was typed. */
      displayPath: string
      notes: Note[]
    }
  | { kind: 'problem'; problem: Problem }
