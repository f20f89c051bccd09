import type { StatusReply } from '../../schema/api.ts'
import { RELATIONSHIPS, type RelationshipType } from '../../schema/graph.ts'
import type { GraphReader } from '../engine.ts'

/** One statement a figure. What is no document (a newspaper, a book) counts as no reference, here as at the ingest. */
const COUNTS: Readonly<Record<keyof StatusReply['counts'], string>> = {
  sources: 'MATCH (n:Source) RETURN count(n) AS n',
  copies: 'MATCH (n:Copy) RETURN count(n) AS n',
  documents: 'MATCH (n:Document {held: true}) RETURN count(n) AS n',
  stubs: 'MATCH (n:Document {held: false}) RETURN count(n) AS n',
  bodies: 'MATCH (n:Body) RETURN count(n) AS n',
  mentions: "MATCH (n:Mention) WHERE n.state <> 'none' RETURN count(n) AS n",
  unresolved: "MATCH (n:Mention {state: 'unresolved'}) RETURN count(n) AS n",
}

/** How much of everything there is. */
export async function readCounts(reader: GraphReader): Promise<Pick<StatusReply, 'counts' | 'relations'>> {
  const counts = await figures(reader, Object.entries(COUNTS))
  const relations = await figures(
    reader,
    Object.entries(RELATIONSHIPS).map(([type, { from }]) => [
      type,
      `MATCH (:${from})-[r:${type}]->() RETURN count(r) AS n`,
    ]),
  )
  const present = Object.entries(relations).filter(([, n]) => n > 0)
  return {
    counts: counts as StatusReply['counts'],
    relations: Object.fromEntries(present) as Partial<Record<RelationshipType, number>>,
  }
}

async function figures(reader: GraphReader, statements: [string, string][]): Promise<Record<string, number>> {
  const answers = await Promise.all(
    statements.map(async ([name, cypher]) => [name, Number((await reader.read(cypher))[0]?.n ?? 0)] as const),
  )
  return Object.fromEntries(answers)
}

/** Ids of all sources. */
export async function readSourceIds(reader: GraphReader): Promise<string[]> {
  return (await reader.read('MATCH (s:Source) RETURN s.id AS id ORDER BY id')).map(({ id }) => String(id))
}
