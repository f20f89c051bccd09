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
  /** A correction whose place is not there, or is there several times; `path` is its file and line. */
  | { code: 'correction-lost' | 'correction-several'; path: string; what: string }

export interface IngestReport {
  /** Files asked for (after folders were walked), read anew, and skipped because the graph holds them already. */
  files: { total: number; read: number; unchanged: number }
  problems: Problem[]
  notes: Note[]
  /** The graph as it is now. Mentions are those of documents and speeches. */
  graph: {
    sources: number
    documents: number
    stubs: number
    bodies: number
    mentions: number
    resolved: number
    unresolved: number
  }
  generation: number
  /** False where nothing changed, so no generation was written. */
  changed: boolean
}
