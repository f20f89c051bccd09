import { type BodyRef, type DocumentRef, LINK_TYPES, type LinkType } from '../../schema/api.ts'
import type { GraphReader, Row, Value } from '../engine.ts'
import { bodyRef, documentRef } from './rows.ts'

/** A document or body as a whole graph's list needs it. */
export interface Entry<Ref extends DocumentRef | BodyRef = DocumentRef | BodyRef> {
  readonly ref: Ref
  /** Numbers or names besides the one in `ref`. */
  readonly others: readonly string[]
  /** Position on the map; null where enrichment has given none. */
  readonly x: number | null
  readonly y: number | null
}

/** Every document. Columns of their own, for other properties are long. */
export async function readDocuments(reader: GraphReader): Promise<Entry<DocumentRef>[]> {
  const rows = await reader.read(
    `MATCH (d:Document) RETURN d.id AS id, d.title AS title, d.number AS number, d.genre AS genre, d.date AS date,
       d.held AS held, d.citedBy AS citedBy, d.numberKeys AS others, d.x AS x, d.y AS y`,
  )
  return rows.map((row) => ({ ref: documentRef(row), ...rest(row) }))
}

export async function readBodies(reader: GraphReader): Promise<Entry<BodyRef>[]> {
  const rows = await reader.read(
    `MATCH (b:Body) RETURN b.id AS id, b.name AS name, b.level AS level, b.kind AS kind, b.place AS place,
       b.issued AS issued, b.names AS others, b.x AS x, b.y AS y`,
  )
  return rows.map((row) => ({ ref: bodyRef(row), ...rest(row) }))
}

function rest({ others, x, y }: Row): Pick<Entry, 'others' | 'x' | 'y'> {
  return { others: others as string[], x: coordinate(x), y: coordinate(y) }
}

const coordinate = (value: Value | undefined) => (typeof value === 'number' ? value : null)

export interface Link {
  readonly type: LinkType
  readonly from: string
  readonly to: string
}

/** Every relationship between documents, bodies and persons: one statement, for a server plans each anew. */
export async function readLinks(reader: GraphReader): Promise<Link[]> {
  const rows = await reader.read(
    `MATCH (a)-[r:${LINK_TYPES.join('|')}]->(b) RETURN type(r) AS type, a.id AS a, b.id AS b`,
  )
  return rows.map(({ type, a, b }) => ({ type: type as LinkType, from: String(a), to: String(b) }))
}

/** Every document that other keys lead to, with those keys. */
export async function readAliases(reader: GraphReader): Promise<{ id: string; aliases: string[] }[]> {
  const rows = await reader.read(
    `MATCH (d:Document) RETURN d.id AS id, d.aliases AS aliases, coalesce(d.versionDate, d.date, '') AS date
     ORDER BY d.held, date, d.id`,
  )
  return rows.map(({ id, aliases }) => ({ id: String(id), aliases: aliases as string[] }))
}
