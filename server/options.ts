import type { GraphStore, QueryLimits } from '../graph/engine.ts'
import type { BodyNames } from '../graph/queries/named/index.ts'
import type { Problem } from '../schema/problem.ts'

/** The words of a problem, in one language. */
export type Words = (problem: Problem) => string

export interface ServerOptions {
  /** Open for reading; the server does not close it. */
  store: GraphStore
  version: string
  /** Folder of the built page; without it the API alone is served. */
  pageFolder?: string
  /** Whether a graph of these sources is the bundled sample. */
  isSample(sourceIds: readonly string[]): boolean
  /** Another spelling of a body's name, where the graph has none as it was typed. */
  bodyName?: BodyNames
  /** By language; the first is spoken where a client accepts none of them. */
  words: Readonly<Record<string, Words>>
  /** The name or address listened on: what a request's Host may say besides the loopback's names. */
  host: string
  /** Limits of a query that a user typed. */
  limits?: QueryLimits
  /** What went wrong without being foreseen, for the log: a client is told no more than that. */
  onError?(error: unknown): void
}

export const DEFAULT_LIMITS: QueryLimits = { timeoutMs: 30_000, maxRows: 1_000 }
/** Longest request body, in bytes. */
export const BODY_LIMIT = 128 * 1024
