import { readEach } from '../../graph/each.ts'
import type { GraphReader, NodeRow } from '../../graph/engine.ts'
import type { Change, DocumentName, ReferenceChange, SourceChange, Verdict } from '../../schema/change.ts'
import { LISTED } from '../../schema/change.ts'
import type { Changes } from '../load/diff.ts'
import { DERIVED_TYPES } from '../resolve/derived.ts'
import { countOf, type Net, netNodes, netRelationships } from './net.ts'
import { bodyChanges, documentChanges, documentName, inOrder } from './nodes.ts'
import { type Reference, readReferences } from './references.ts'
import { joinRenamed, renames } from './renamed.ts'
import { changed, pairReferences, referenceChanges, sameVerdict } from './verdicts.ts'

/** What is not told by the changes of the derived layer. */
export interface Around {
  readonly generation: number
  readonly at: string
  readonly sources: readonly SourceChange[]
  /** The references of texts that are gone, or were read anew. */
  readonly gone: readonly Reference[]
}

/**
 * What changes came to, as a person would ask: in documents, bodies and references. Null where that is nothing.
 *
 * @param reader sees the graph as it is after them
 */
export async function summarize(
  reader: GraphReader,
  changes: readonly Changes[],
  { generation, at, sources, gone }: Around,
): Promise<Change | null> {
  const documents = joinRenamed(netNodes(changes, 'Document'))
  const change: Change = {
    generation,
    at,
    sources: { ...countOf(sources), listed: inOrder(sources, ({ name, id }) => `${name}\n${id}`).slice(0, LISTED) },
    documents: documentChanges(documents),
    bodies: bodyChanges(netNodes(changes, 'Body')),
    references: await references(reader, changes, gone, documents),
    relationships: relationshipCounts(changes),
  }
  const counts = [change.sources, change.documents, change.bodies, change.references]
  const some = counts.some(({ added, removed, changed }) => added + removed + changed > 0)
  return some || Object.keys(change.relationships).length > 0 ? change : null
}

/** Those that facts hang on go with their facts, unseen; they are told as texts and references. */
const OF_FACTS: readonly string[] = ['COPY_OF', 'ENTRY_OF', 'REFERS_TO', 'NUMBERED']

function relationshipCounts(changes: readonly Changes[]): Change['relationships'] {
  const counted = DERIVED_TYPES.filter((type) => !OF_FACTS.includes(type)).flatMap((type) => {
    const { added, removed } = countOf(netRelationships(changes, type))
    return added + removed === 0 ? [] : [[type, { added, removed }] as const]
  })
  return Object.fromEntries(counted)
}

async function references(
  reader: GraphReader,
  changes: readonly Changes[],
  gone: readonly Reference[],
  documents: readonly Net<NodeRow>[],
): Promise<Change['references']> {
  const before = new Map(changes.flatMap(({ mentionsWere }) => mentionsWere.map((row) => [row.id, row] as const)))
  const verdicts = changes.flatMap(({ mentions }) => mentions)
  const isFresh = ({ id }: NodeRow) => (before.get(id)?.reason ?? 'unseen') === 'unseen'
  const freshIds = new Set(verdicts.filter(isFresh).map(({ id }) => id))
  const fresh = verdicts.flatMap((row) => (isFresh(row) && row.state !== 'none' ? row.id : [])).sort()
  // where no text went, nothing is to be compared, and what is not listed need not be read
  const listed = gone.length === 0 ? fresh.slice(0, LISTED) : fresh
  const pairs = pairReferences(gone, await readReferences(reader, listed), renames(documents))
  const targets = targetsBefore(changes)
  const kept = [...new Set([...before.keys(), ...targets.keys()])].filter((id) => !freshIds.has(id))
  const changedOnes = await compare(reader, kept, before, targets, documents)
  const told = referenceChanges([...pairs, ...changedOnes])
  return { ...told, added: told.added + fresh.length - listed.length }
}

/** What mentions meant first, where that is not what they mean now; null where they meant nothing. */
function targetsBefore(changes: readonly Changes[]): Map<string, string | null> {
  const targets = new Map<string, string | null>()
  for (const row of netRelationships(changes, 'REFERS_TO')) {
    const { from, to } = row.what === 'removed' ? row.before : row.after
    if (row.what !== 'added' && row.before.properties.rank === 1) targets.set(from, to)
    else if (row.what !== 'removed' && row.after.properties.rank === 1 && !targets.has(from)) targets.set(from, null)
  }
  return targets
}

async function compare(
  reader: GraphReader,
  ids: readonly string[],
  before: ReadonlyMap<string, NodeRow>,
  targets: ReadonlyMap<string, string | null>,
  documents: readonly Net<NodeRow>[],
): Promise<ReferenceChange[]> {
  const names = await namesBefore(reader, [...targets.values()], documents)
  const renamed = renames(documents)
  return (await readReferences(reader, ids)).flatMap((reference) => {
    const { id, verdict } = reference
    const { state, reason } = { ...verdict, ...before.get(id) } as Verdict
    const meant = targets.get(id)
    const target =
      meant === undefined ? verdict.target : meant === null ? undefined : (names.get(meant) ?? { id: meant })
    const old: Verdict = { state, reason, ...(target && { target }) }
    return sameVerdict(old, verdict, renamed) ? [] : [changed(reference, old)]
  })
}

async function namesBefore(
  reader: GraphReader,
  wanted: readonly (string | null)[],
  documents: readonly Net<NodeRow>[],
): Promise<Map<string, DocumentName>> {
  const known = documents.flatMap((row) => (row.what === 'added' ? [] : documentName(row.before)))
  const names = new Map(known.map((document) => [document.id, document]))
  const ids = wanted.filter((id) => id !== null && !names.has(id)) as string[]
  const clause = 'MATCH (d:Document {id: id}) RETURN d.id AS id, d.title AS title, d.number AS number'
  for (const row of await readEach(reader, ids, clause)) names.set(String(row.id), documentName(row))
  return names
}
