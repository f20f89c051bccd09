import { readEach } from '../../graph/each.ts'
import type { GraphReader, NodeRow, RelationshipRow, Row, Value } from '../../graph/engine.ts'
import { DERIVED_TYPES, type Derived, type DerivedType, emptyDerived, endsKey } from '../resolve/derived.ts'
import {
  ENTRY_COLUMNS,
  type EntryColumns,
  type Evidence,
  MENTION_COLUMNS,
  type MentionEvidence,
} from '../resolve/evidence.ts'
import type { Standing, StandingDocument, StandingVerdict } from '../resolve/index.ts'
import { numberParts } from '../resolve/keys.ts'
import { copyOf, sourceOf } from './facts.ts'
import { columns, ofCatalogues, readCopiesOf } from './stored.ts'

/** A part of the graph that is to be decided anew. */
export interface Part {
  readonly evidence: Evidence
  readonly standing: Standing
  /** Its derived rows as stored; bodies and persons are not among the nodes, for they belong to all parts. */
  readonly stored: Derived
}

/**
 * Reads what decides about some documents: their copies and the mentions that may mean them, with the copies around
 * these for their words, and what stands of the rest.
 *
 * @param documents every document that any of them can have to do with (`closure`)
 * @param sources those that were read anew: nothing is derived from them yet
 */
export async function readPart(
  reader: GraphReader,
  documents: readonly string[],
  sources: readonly string[],
): Promise<Part> {
  const list: List = (cypher, ids) => readEach(reader, ids, cypher)
  const fresh = new Set(sources)
  const [ofDocuments, meaning, stored] = await Promise.all([
    list('MATCH (:Document {id: id})<-[:COPY_OF]-(c:Copy) RETURN c.id AS id', documents),
    list('MATCH (:Document {id: id})<-[:REFERS_TO]-(m:Mention) RETURN DISTINCT m.id AS id', documents),
    readDerivedPart(list, documents),
  ])
  const open = new Set(meaning.map(({ id }) => String(id)))
  const ofPart = new Set(ofDocuments.map(({ id }) => String(id)))
  const around = [...sources, ...[...ofPart, ...open].map(sourceOf)]
  const [copies, placed] = await Promise.all([
    readCopiesOf(reader, around),
    list(
      'MATCH (:Source {id: id})<-[:FOUND_IN]-(c:Copy)-[:COPY_OF]->(d:Document) RETURN c.id AS copy, d.id AS id, d.titleKey AS group',
      around,
    ),
  ])
  const standing = new Map<string, StandingDocument>()
  for (const row of placed) if (!ofPart.has(String(row.copy))) standing.set(String(row.copy), standingDocument(row))
  for (const { id, source } of copies) if (fresh.has(source)) ofPart.add(id)

  const speaking = [...ofPart, ...[...open].map(copyOf)]
  const [rows, meant] = await Promise.all([
    list(
      `MATCH (c:Copy {id: id})-[:HAS_MENTION]->(m:Mention)
       RETURN id AS copy, m.state AS state, m.confidence AS confidence, m.reason AS reason, ${columns('m', MENTION_COLUMNS)}`,
      speaking,
    ),
    list(
      `MATCH (:Copy {id: id})-[:HAS_MENTION]->(m:Mention)-[r:REFERS_TO {rank: 1}]->(d:Document)
       RETURN m.id AS mention, r.confidence AS confidence, d.id AS id, d.titleKey AS group`,
      speaking,
    ),
  ])
  const target = new Map(
    meant.map((row) => [row.mention, { document: standingDocument(row), confidence: Number(row.confidence) }]),
  )
  const verdicts = new Map<string, StandingVerdict>()
  const mentions: MentionEvidence[] = []
  for (const { state, confidence, reason, ...mention } of rows as unknown as (MentionEvidence & StandingVerdict)[]) {
    mentions.push(mention)
    const verdict = { state, confidence, reason }
    const [id, copy] = [mention.id, mention.copy]
    // who means no document but its own is found by nothing else
    const own = ofPart.has(copy) && (reason === 'self-repeal' || fresh.has(sourceOf(id)))
    if (own || open.has(id)) stored.mentions.set(id, { id, ...verdict })
    else verdicts.set(id, { ...verdict, ...(target.has(id) && { target: target.get(id) }) } as StandingVerdict)
  }
  const entries = await ofCatalogues(reader, await readEntries(list, documents, stored, standing))
  return { evidence: { copies, mentions, entries }, standing: { documents: standing, verdicts }, stored }
}

/** The entries of these documents, and those of others that say a citation of theirs; documents that stand are added. */
async function readEntries(
  list: List,
  documents: readonly string[],
  stored: Derived,
  standing: Map<string, StandingDocument>,
): Promise<EntryColumns[]> {
  const read = async (clause: string, ids: readonly string[]) =>
    (await list(`MATCH ${clause} RETURN ${columns('e', ENTRY_COLUMNS)}`, ids)) as unknown as EntryColumns[]
  const own = await read('(:Document {id: id})<-[:ENTRY_OF]-(e:Entry)', documents)
  const known = new Set(own.map(({ id }) => id))
  const saying = [...stored.relationships.CITES.values()].flatMap(({ properties }) => properties.entries as string[])
  const others = await read(
    '(e:Entry {id: id})',
    saying.filter((id) => !known.has(id)),
  )
  const linked = own.flatMap(({ source, cites, citedBy }) => [...cites, ...citedBy].map((id) => `${source}-${id}`))
  const outside = [...others.map(({ id }) => id), ...linked.filter((id) => !known.has(id))]
  const placed = await list(
    'MATCH (:Entry {id: id})-[:ENTRY_OF]->(d:Document) RETURN id AS entry, d.id AS id, d.titleKey AS group',
    outside,
  )
  for (const row of placed) standing.set(String(row.entry), standingDocument(row))
  return [...own, ...others]
}

type List = (cypher: string, ids: readonly string[]) => Promise<Row[]>

async function readDerivedPart(list: List, documents: readonly string[]): Promise<Derived> {
  const stored = emptyDerived()
  const ends = 'RETURN type(r) AS type, a.id AS from, b.id AS to, properties(r) AS properties'
  const [rows, ...related] = await Promise.all([
    list('MATCH (d:Document {id: id}) RETURN properties(d) AS properties', documents),
    list(`MATCH (a:Document {id: id})-[r]->(b) ${ends}`, documents),
    list(`MATCH (b:Document {id: id})<-[r]-(a) ${ends}`, documents),
  ])
  for (const { properties } of rows)
    stored.nodes.Document.set(String((properties as NodeRow).id), properties as NodeRow)
  for (const { type, ...row } of related.flat()) {
    if (!isDerived(type)) continue
    const { from, to } = row as unknown as RelationshipRow
    stored.relationships[type].set(endsKey(from, to), row as unknown as RelationshipRow)
    if (type === 'NUMBERED') stored.nodes.Number.set(to, { id: to, ...numberParts(to) })
  }
  return stored
}

function isDerived(type: Value | undefined): type is DerivedType {
  return (DERIVED_TYPES as readonly string[]).includes(String(type))
}

function standingDocument({ id, group }: Row): StandingDocument {
  return { id: String(id), group: String(group ?? '') }
}
