import type { ColumnKind, Report, ReportColumn, Words } from '../../../schema/api.ts'
import type { Value } from '../../engine.ts'
import type { Parameter } from './parameters.ts'

/** Values of a question's parameters: ids for documents and bodies, null for what was not given. */
export type Given = Readonly<Record<string, Value>>

/** A question with a name. */
export interface Question extends Omit<Report, 'parameters'> {
  readonly parameters: readonly Parameter[]
  /**
   * Its Cypher, one text for both engines, with a column for each of `columns` by name and `LIMIT $limit` at its end.
   * Where a parameter chooses how far to go or where to begin, the text depends on it: a length of a path cannot be a
   * parameter, and a query that may or may not begin at a node would never begin at it.
   */
  readonly cypher: (given: Given) => string
}

/** A question as others are told of it. */
export function reportOf({ cypher, parameters, ...rest }: Question): Report {
  return { ...rest, parameters: parameters.map(({ type, ...told }) => told) }
}

/**
 * The parameters that the text has: what chose the text itself is no parameter of it. `today` is given to every text, a day
 * as in `2022-06-30`.
 */
export function usedIn(cypher: string, given: Given): Record<string, Value> {
  return Object.fromEntries(Object.entries(given).filter(([name]) => cypher.includes(`$${name}`)))
}

export const words = (zh: string, en: string): Words => ({ zh, en })

export function column(
  name: string,
  kind: ColumnKind,
  label: Words,
  values: Readonly<Record<string, Words>> | null = null,
): ReportColumn {
  return { name, kind, label, values }
}

/** Of a path, so many steps at most: chains of real documents have rarely more than four. */
export const MOST_STEPS = 8

/** A document, a body or a list of them, as cells are made of. */
export const documentMap = (name: string) =>
  `${name} {.id, .title, .number, .catalogueId, .date, .versionDate, .publishedDate, .held}`
export const bodyMap = (name: string) => `${name} {.id, .name}`

/** The day of a document, as near as it is known. */
export const dayOf = (name: string) =>
  `coalesce(${name}.date, ${name}.versionDate, ${name}.publishedDate, ${name}.effectiveDate)`

/** A notice and what it brings out stand for one another: who rests on the one rests on the other. */
export const orIssued = (from: string, to: string) => `MATCH (:Document {id: ${from}})-[:ISSUES*0..1]-(${to}:Document)`

/**
 * Order and limit, before the columns are made: the embedded engine orders by no expression after RETURN, and no column
 * is then made in vain. `carried` goes on, `keys` names the expressions that it is ordered `by`.
 */
export const ordered = (carried: string, keys: string, by: string) =>
  `WITH ${carried}, ${keys} ORDER BY ${by} LIMIT $limit`

/** Edges by which a text rests on another; the enacting ones alone (制定依据), where it matters. */
export const BASIS = 'BASED_ON|IMPLEMENTS'
export const ENACTING = (path: string) => `all(r IN relationships(${path}) WHERE 'enacting' IN r.roles)`

/**
 * Of a step `r`, the mentions that may prove it; the answer shows one of them, an enacting one if there is any. A law may
 * name another in a hundred places.
 */
export const PROOFS = 'r.mentionIds[0..20]'

/** A condition: the document is not known to have ended by `$today`. Ends of parts are none. */
export const inForce = (
  name: string,
) => `coalesce(${name}.validTo, $today) >= $today AND coalesce(${name}.status, '') <> '失效'
  AND NOT EXISTS { MATCH (${name})<-[:ISSUES*0..1]-(:Document)<-[x:REPEALS]-(:Document) WHERE x.parts IS NULL }`
