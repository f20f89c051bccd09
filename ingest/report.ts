import type { Change } from '../schema/change.ts'
import type { Problem } from '../schema/problem.ts'

/** How far an ingest is. Files are counted when done, documents and mentions as they are read. */
export interface Progress {
  stage: 'read' | 'resolve' | 'load' | 'enrich'
  filesDone: number
  filesTotal: number
  documents: number
  mentions: number
}

/** A file that was read, with something its owner should know. */
export type Note =
  | { code: 'decoded'; path: string; encoding: string }
  | { code: 'no-documents'; path: string }
  /** Files below a path that were read before and are not there any more; their contents still are. */
  | { code: 'files-gone'; path: string; count: number; first: string }
  /** Columns of a catalogue's file that nothing was read from. */
  | { code: 'columns-unread'; path: string; columns: string }
  /** A correction whose place is not there, or is there several times; `path` is its file and line. */
  | { code: 'correction-lost' | 'correction-several'; path: string; what: string }

/** How much is in a graph. Mentions are those of documents and speeches. */
export interface Totals {
  readonly sources: number
  readonly documents: number
  readonly stubs: number
  readonly bodies: number
  readonly mentions: number
  readonly resolved: number
  readonly unresolved: number
}

export interface IngestReport {
  /** Files asked for (after folders were walked), read anew, and skipped because the graph holds them already. */
  files: { total: number; read: number; unchanged: number }
  problems: Problem[]
  notes: Note[]
  /** The graph as it is now. */
  graph: Totals
  generation: number
  /** False where nothing changed, so no generation was written. */
  changed: boolean
  /** What is other than before; null where that is nothing, though files may have moved. */
  change: Change | null
  /** Nodes and relationships that were written or deleted one by one, and how long all of it took. */
  rowsWritten: number
  milliseconds: number
}
