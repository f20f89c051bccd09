import type { CopyRef, DatedKind, DocumentReply, EntryRef } from '../../schema/api.ts'
import type { NodeProps } from '../../schema/graph.ts'
import type { DateKind } from '../../schema/reading.ts'
import type { RelationshipProps } from '../../schema/relationships.ts'
import type { GraphReader, Row } from '../engine.ts'
import { readCitationGroups } from './citations.ts'
import { bodyRef, documentRef, personRef, propertiesOf, setRight, sourceRef, withTargets } from './rows.ts'

const CITED = `MATCH (d:Document {id: $id})<-[:REFERS_TO {rank: 1}]-(m:Mention)
  WHERE (m.state = 'resolved' OR m.state = 'stub')`
const countedBy = (property: 'title' | 'number') =>
  `RETURN m.${property} AS name, count(m) AS references ORDER BY references DESC, name LIMIT 20`

/** Everything around one document, one statement a field; `id` is the parameter. */
const AROUND = {
  copies: `MATCH (d:Document {id: $id})<-[r:COPY_OF]-(c:Copy)-[:FOUND_IN]->(s:Source)
    RETURN properties(c) AS c, properties(s) AS s, properties(r) AS r
    ORDER BY c.confidence DESC, c.id`,
  entries: `MATCH (d:Document {id: $id})<-[r:ENTRY_OF]-(e:Entry) MATCH (s:Source {id: e.source})
    RETURN properties(e) AS e, properties(s) AS s, properties(r) AS r ORDER BY e.id`,
  issuers: 'MATCH (d:Document {id: $id})<-[r:ISSUED]-(n:Body) RETURN properties(n) AS n ORDER BY r.rank, n.id',
  sealedBy: 'MATCH (d:Document {id: $id})<-[:SEALED]-(n:Body) RETURN properties(n) AS n ORDER BY n.name, n.id',
  addressees: 'MATCH (d:Document {id: $id})-[:ADDRESSED_TO]->(n:Body) RETURN properties(n) AS n ORDER BY n.name, n.id',
  authors: 'MATCH (d:Document {id: $id})<-[:AUTHORED]-(n:Person) RETURN properties(n) AS n ORDER BY n.name, n.id',
  parents: 'MATCH (d:Document {id: $id})-[:PART_OF]->(n:Document) RETURN properties(n) AS n ORDER BY n.title, n.id',
  children: 'MATCH (d:Document {id: $id})<-[:PART_OF]-(n:Document) RETURN properties(n) AS n ORDER BY n.title, n.id',
  repealedBy: `MATCH (d:Document {id: $id})<-[r:REPEALS]-(n:Document)
    RETURN properties(n) AS n, r.parts AS parts ORDER BY n.date, n.id`,
  citedTitles: `${CITED} AND m.title IS NOT NULL AND m.refersTo IS NULL ${countedBy('title')}`,
  citedShortNames: `${CITED} AND m.title IS NOT NULL AND m.refersTo IS NOT NULL ${countedBy('title')}`,
  citedNumbers: `${CITED} AND m.number IS NOT NULL ${countedBy('number')}`,
  // a notice is repealed as a whole and means what it brought out
  repealedThrough: `MATCH (d:Document {id: $id})<-[:ISSUES]-(p:Document)<-[r:REPEALS]-(n:Document)
    WHERE n.id <> $id AND r.parts IS NULL
    RETURN properties(n) AS n, properties(p) AS p ORDER BY n.date, n.id, p.id`,
} as const

const MOST_UNRESOLVED = 100
const UNRESOLVED = `MATCH (d:Document {id: $id})<-[:COPY_OF]-(c:Copy)-[:HAS_MENTION]->(m:Mention)
  WHERE m.state = 'unresolved'`
const UNRESOLVED_MENTIONS = `${UNRESOLVED} WITH c, m ORDER BY c.id, m.start LIMIT $limit
  OPTIONAL MATCH (m)-[r:REFERS_TO]->(t:Document)
  RETURN properties(m) AS m, c.id AS copy, c.start AS offset, properties(t) AS t, r.rank AS rank, r.confidence AS confidence`

/**
 * One document with everything around it, the first `limit` citations of each type and direction; null where the id is
 * unknown.
 */
export async function readDocument(reader: GraphReader, id: string, limit: number): Promise<DocumentReply | null> {
  const [found] = await reader.read('MATCH (d:Document {id: $id}) RETURN properties(d) AS d', { id })
  if (!found) return null
  const own = propertiesOf('Document', found.d)
  const names = Object.keys(AROUND) as (keyof typeof AROUND)[]
  const [around, cites, citedBy, unresolved] = await Promise.all([
    Promise.all(names.map(async (name) => [name, await reader.read(AROUND[name], { id })] as const)),
    readCitationGroups(reader, id, 'out', limit),
    readCitationGroups(reader, id, 'in', limit),
    readUnresolved(reader, id),
  ])
  const rows = Object.fromEntries(around) as Record<keyof typeof AROUND, Row[]>
  const copies = rows.copies.map(({ c }) => propertiesOf('Copy', c))
  return {
    document: documentRef(found.d),
    numbers: [...new Set([...(own.number ? [own.number] : []), ...copies.flatMap(({ numbers }) => numbers)])],
    dates: datesOf(own, copies),
    validity: {
      from: own.validFrom ?? null,
      to: own.validTo ?? null,
      source: own.statusSource,
      status: own.status ?? null,
      statusAsOf: own.statusAsOf ?? null,
    },
    repealedBy: [
      ...rows.repealedBy.map(({ n, parts }) => ({ document: documentRef(n), through: null, parts: partsOf(parts) })),
      ...rows.repealedThrough.map(({ n, p }) => ({ document: documentRef(n), through: documentRef(p), parts: null })),
    ],
    citedAs: {
      titles: rows.citedTitles.map(cited),
      shortNames: rows.citedShortNames.map(cited),
      numbers: rows.citedNumbers.map(cited),
    },
    corrected: correctedOf(own),
    key: own.key,
    aliases: own.aliases,
    issuers: rows.issuers.map(({ n }) => bodyRef(n)),
    sealedBy: rows.sealedBy.map(({ n }) => bodyRef(n)),
    addressees: rows.addressees.map(({ n }) => bodyRef(n)),
    authors: rows.authors.map(({ n }) => personRef(n)),
    copies: rows.copies.map(copyRef),
    entries: rows.entries.map(entryRef),
    legalRank: own.legalRank ?? null,
    parents: rows.parents.map(({ n }) => documentRef(n)),
    children: rows.children.map(({ n }) => documentRef(n)),
    cites,
    citedBy,
    unresolved,
  }
}

function correctedOf(own: NodeProps<'Document'>): DocumentReply['corrected'] {
  const by = setRight(own)
  return by && { ...by, fields: own.corrected ?? [] }
}

const cited = ({ name, references }: Row) => ({ name: String(name), references: Number(references) })

const partsOf = (parts: Row[string] | undefined) => (parts as string[] | null | undefined) ?? null

/** From `c`, `s` and `r`: properties of a Copy, its Source and its COPY_OF. */
export function copyRef(row: Row): CopyRef {
  const { id, title, page, startLine, endLine } = propertiesOf('Copy', row.c)
  const { confidence, reason, refused, ...rest } = row.r as unknown as RelationshipProps<'COPY_OF'>
  return {
    id,
    title,
    source: sourceRef(row.s),
    page: page ?? null,
    startLine,
    endLine,
    confidence,
    reason,
    refused: refused ?? null,
    corrected: setRight(rest),
  }
}

/** From `e`, `s` and `r`: properties of an Entry, its Source and its ENTRY_OF. */
function entryRef(row: Row): EntryRef {
  const { id, catalogueId, line, title, legalRank, status, statusAsOf, url } = propertiesOf('Entry', row.e)
  const { confidence, reason, ...rest } = row.r as unknown as RelationshipProps<'ENTRY_OF'>
  return {
    id,
    source: sourceRef(row.s),
    catalogueId,
    line: line ?? null,
    title: title ?? null,
    legalRank: legalRank ?? null,
    status: status ?? null,
    statusAsOf: statusAsOf ?? null,
    url: url ?? null,
    confidence,
    reason,
    corrected: setRight(rest),
  }
}

/** Every date as its copies print it; the date that 自印发之日起施行 comes to is the document's. */
function datesOf(own: NodeProps<'Document'>, copies: readonly NodeProps<'Copy'>[]): DatedKind[] {
  const dates = new Map<string, DatedKind>()
  const add = (kind: DateKind, value: string, copy?: string) => {
    const dated = dates.get(`${kind}:${value}`) ?? { kind, value, copies: [] }
    if (copy !== undefined && !dated.copies.includes(copy)) dated.copies.push(copy)
    dates.set(`${kind}:${value}`, dated)
  }
  for (const copy of copies) {
    for (const dated of copy.dates) {
      const [kind, value = ''] = dated.split(':')
      add(kind as DateKind, value, copy.id)
    }
    if (copy.publishedDate) add('published', copy.publishedDate, copy.id)
  }
  if (own.effectiveDate) add('effective', own.effectiveDate)
  if (own.publishedDate && !copies.some(({ publishedDate }) => publishedDate)) add('published', own.publishedDate)
  return [...dates.values()].sort((a, b) => (a.value < b.value ? -1 : Number(a.value > b.value)))
}

async function readUnresolved(reader: GraphReader, id: string): Promise<DocumentReply['unresolved']> {
  const [count] = await reader.read(`${UNRESOLVED} RETURN count(m) AS n`, { id })
  const total = Number(count?.n ?? 0)
  const items = total === 0 ? [] : withTargets(await reader.read(UNRESOLVED_MENTIONS, { id, limit: MOST_UNRESOLVED }))
  return { total, items }
}
