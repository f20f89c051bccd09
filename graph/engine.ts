import type { NodeLabel, RelationshipType } from '../schema/graph.ts'

/**
 * What the rest of the program knows of a graph database. Two implementations: `embedded/` (a file in the workspace) and
 * `neo4j/` (a server). The same Cypher text goes to both; `docs/decisions/` says what differs and who hides it.
 */

/** A value that both engines store and give back alike. Integers are safe JS integers, dates are ISO strings. */
export type Value = null | boolean | number | string | Value[] | { [key: string]: Value }
export type Params = Record<string, Value>
/** Rows as objects by column name. */
export type Row = Record<string, Value>

/**
 * The answer to what a user typed. Nodes come as `{labels, properties}`, relationships as `{type, start, end,
 * properties}` (`start`, `end`: the ends' `id`), paths as `{nodes, relationships}`: the same on both engines.
 */
export interface QueryAnswer {
  columns: string[]
  rows: Value[][]
  /** True where the engine had more rows than `maxRows`. */
  truncated: boolean
}

export interface QueryLimits {
  /** The client is answered within this and a second. */
  timeoutMs: number
  maxRows: number
}

/** A query of our own that will be asked, with parameters of the kinds that it will have. */
export interface Foreseen {
  readonly cypher: string
  readonly params: Params
}

/** A row of properties; `id` addresses the node. A `null` removes the property. */
export type NodeRow = { id: string } & Record<string, Value>
export interface RelationshipRow {
  from: string
  to: string
  properties: Record<string, Value>
}
export interface RelationshipKey {
  from: string
  to: string
}

/** Trusted reads: text of our own, never what a user typed. Several may be under way at a time. */
export interface GraphReader {
  read(cypher: string, params?: Params): Promise<Row[]>
}

/** Writes of one ingest. All are idempotent and batched by the engine. */
export interface GraphWriter extends GraphReader {
  putNodes(label: NodeLabel, rows: readonly NodeRow[]): Promise<void>
  /** Both ends must exist: a row whose end is missing is an error. Labels of the ends follow from the type. */
  putRelationships(type: RelationshipType, rows: readonly RelationshipRow[]): Promise<void>
  /** Removes nodes with all their relationships. Unknown ids are ignored. */
  deleteNodes(label: NodeLabel, ids: readonly string[]): Promise<void>
  deleteRelationships(type: RelationshipType, keys: readonly RelationshipKey[]): Promise<void>
}

export interface GraphStore extends GraphReader {
  readonly engine: 'embedded' | 'neo4j'
  /** Number of the generation that readers see; 0 before the first ingest. */
  generation(): Promise<number>
  /**
   * Runs a query that a user typed: read-only, guarded, timed.
   * @throws WenmaiError `query-*` where it is refused, fails or takes too long
   */
  query(cypher: string, params: Params, limits: QueryLimits): Promise<QueryAnswer>
  /**
   * Trusted reads of a few rows that go with a query: they run where it runs, so that nothing is opened for them alone, and
   * no longer than its limit.
   * @throws WenmaiError `query-*` as the query
   */
  besideQuery(limits: Pick<QueryLimits, 'timeoutMs'>): GraphReader
  /**
   * Does beforehand what the first query would else wait for, and again where a newer generation needs it, until the store
   * is closed. Not to be waited for; what fails is told to the query that needs it.
   */
  keepReady(foreseen: readonly Foreseen[]): void
  /**
   * Writes the next generation and publishes it; one writer at a time. Readers see the generation before until `work`
   * has returned. Where it throws, or answers null, nothing is published.
   * @throws WenmaiError `workspace-locked` where another ingest is writing
   */
  write<T>(work: (writer: GraphWriter) => Promise<T>): Promise<T>
  close(): Promise<void>
}
