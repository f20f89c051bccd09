import { readEach } from '../../graph/each.ts'
import type { GraphReader, Row } from '../../graph/engine.ts'
import { type DocumentName, QUOTED, type Verdict } from '../../schema/change.ts'
import type { Relation } from '../../schema/reading.ts'
import { copyOf } from '../load/facts.ts'
import { documentName } from './nodes.ts'

/** A reference as the graph has it at one moment. */
export interface Reference {
  /** Of its mention. */
  readonly id: string
  readonly citing: DocumentName
  readonly relation: Relation
  readonly text: string
  /** The beginning of its sentence. */
  readonly quote: string
  readonly verdict: Verdict
}

/** What stands in these sources, without what is no document (a newspaper, a book). */
export async function referencesOf(reader: GraphReader, sources: readonly string[]): Promise<Reference[]> {
  const rows = await readEach(
    reader,
    sources,
    'MATCH (:Source {id: id})<-[:FOUND_IN]-(:Copy)-[:HAS_MENTION]->(m:Mention) RETURN m.id AS id',
  )
  const references = await readReferences(
    reader,
    rows.map(({ id }) => String(id)),
  )
  return references.filter(({ verdict }) => verdict.state !== 'none')
}

/** By the ids of their mentions. */
export async function readReferences(reader: GraphReader, ids: readonly string[]): Promise<Reference[]> {
  const read = (cypher: string, of: readonly string[]) => readEach(reader, of, `MATCH ${cypher}`)
  const named = 'd.id AS id, d.title AS title, d.number AS number'
  const [mentions, citing, meant] = await Promise.all([
    read(
      `(m:Mention {id: id}) RETURN m.id AS id, m.text AS text, m.quote AS quote, m.relation AS relation,
         m.state AS state, m.reason AS reason`,
      ids,
    ),
    read(`(:Copy {id: id})-[:COPY_OF]->(d:Document) RETURN id AS key, ${named}`, ids.map(copyOf)).then(byKey),
    read(`(:Mention {id: id})-[:REFERS_TO {rank: 1}]->(d:Document) RETURN id AS key, ${named}`, ids).then(byKey),
  ])
  return mentions.map(({ id, text, quote, relation, state, reason }): Reference => {
    const target = meant.get(String(id))
    return {
      id: String(id),
      citing: citing.get(copyOf(String(id))) ?? { id: '' },
      relation: relation as Relation,
      text: String(text),
      quote: beginning(String(quote)),
      verdict: { state, reason, ...(target && { target }) } as Verdict,
    }
  })
}

function byKey(rows: readonly Row[]): Map<string, DocumentName> {
  return new Map(rows.map(({ key, ...document }) => [String(key), documentName(document)]))
}

function beginning(sentence: string): string {
  const characters = [...sentence.trim()]
  return characters.length <= QUOTED ? characters.join('') : `${characters.slice(0, QUOTED).join('')}…`
}
