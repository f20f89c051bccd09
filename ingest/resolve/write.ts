import type { NodeRow } from '../../graph/engine.ts'
import type { RelationshipProps } from '../../schema/relationships.ts'
import { relateSigners, Signers, writeSigners } from './bodies.ts'
import type { Copy } from './copy.ts'
import { type Derived, emptyDerived, present, relate } from './derived.ts'
import { byPrecedence, documentId, documentRow } from './documents.ts'
import { Edges } from './edges.ts'
import { relateEntries, writeUntitled } from './entries.ts'
import type { EntryEvidence } from './evidence.ts'
import type { Cluster, Group, Recognised } from './group.ts'
import type { Heard } from './hear.ts'
import { numberParts } from './keys.ts'
import type { Names, Signer } from './names.ts'
import { addTo, byCodeUnit } from './order.ts'
import type { Standing } from './standing.ts'
import type { Decision } from './verdict.ts'
import { relateReplaced, relateVersions } from './versions.ts'

/** Everything that was decided. */
export interface Decided {
  readonly copies: ReadonlyMap<string, Copy>
  readonly groups: ReadonlyMap<string, Group>
  readonly clusters: readonly Cluster[]
  readonly clusterOf: ReadonlyMap<string, Cluster>
  readonly titles: (cluster: Cluster) => ReadonlySet<string>
  readonly decisions: readonly Said[]
  /** What stands, for the edges of what is decided. */
  readonly kept: readonly Said[]
  readonly entries: readonly EntryEvidence[]
  /** Documents that stand, by copy or entry. */
  readonly standing: Standing['documents']
}

interface Said {
  readonly heard: Heard
  readonly decision: Decision
}

/** How sure a copy is of its document, by what it was recognised by. */
const COPY_CONFIDENCE: Readonly<Record<Recognised, number>> = {
  number: 0.99,
  'joint-issue': 0.9,
  'date-issuer': 0.95,
  date: 0.9,
  issuer: 0.85,
  title: 0.75,
}

/** Groups of copies that were kept apart and yet have one key are one document: it shows what the fuller of them says. */
function fuller(one: NodeRow, other: NodeRow): NodeRow {
  const [first, second] = [one, other].map((row) => JSON.stringify(row)) as [string, string]
  const order = Number(other.held) - Number(one.held) || second.length - first.length || byCodeUnit(second, first)
  return order > 0 ? other : one
}

/** Writes decisions down as rows. */
export function writeDerived(
  { copies, groups, clusters, clusterOf, titles, decisions, kept, entries, standing }: Decided,
  names: Names,
): Derived {
  const derived = emptyDerived()
  const edges = new Edges()
  const signers = new Signers(names)
  const showing = mentionsByStub(decisions)
  for (const cluster of clusters) {
    const own = [...cluster.copies.keys()].flatMap((id) => copies.get(id) ?? []).sort(byPrecedence)
    const texts = own.filter(({ evidence }) => !evidence.entry)
    const heard = showing.get(cluster) ?? []
    const row = documentRow(cluster, own, heard, titles(cluster))
    const same = derived.nodes.Document.get(row.id)
    derived.nodes.Document.set(row.id, same ? fuller(same, row) : row)
    relateNumbers(cluster, row.id, derived)
    relateSigners(cluster, texts, cluster.held ? [] : fullestPrefix(heard), names, signers, derived)
    for (const copy of own) {
      const strength = cluster.copies.get(copy.evidence.id) ?? 'title'
      const alone = cluster.copies.size === 1
      const properties = {
        confidence: alone ? 1 : COPY_CONFIDENCE[strength],
        reason: alone ? 'single' : strength,
        ...(cluster.refused && { refused: cluster.refused }),
      } satisfies RelationshipProps<'COPY_OF'>
      relate(derived, copy.evidence.entry ? 'ENTRY_OF' : 'COPY_OF', copy.evidence.id, row.id, properties)
    }
  }
  for (const copy of copies.values()) {
    const own = clusterOf.get(copy.evidence.id)
    const parent = copy.parent && clusterOf.get(copy.parent.evidence.id)
    if (own && parent) edges.addChild(copy, own, parent, derived)
  }
  for (const { heard, decision } of decisions) {
    const { state, confidence, reason, targets } = decision
    const { id } = heard.mention
    derived.mentions.set(id, { id, state, confidence, reason })
    targets.forEach((target, index) => {
      const properties = { rank: index + 1, confidence: target.confidence }
      relate(derived, 'REFERS_TO', id, documentId(target.cluster), properties)
    })
  }
  for (const { heard, decision } of [...decisions, ...kept]) {
    const from = clusterOf.get(heard.copy.evidence.id)
    if (!from) continue
    edges.addMention(heard, decision, from)
    relateReplaced(heard, decision, from, derived)
  }
  relateVersions(groups.values(), derived)
  writeUntitled(
    entries.filter(({ id }) => !standing.has(id)),
    derived,
  )
  relateEntries(entries, standing, names, signers, derived)
  edges.write(derived)
  writeSigners(signers, derived)
  return derived
}

function relateNumbers({ marks, own }: Cluster, document: string, derived: Derived): void {
  for (const number of marks.numbers) {
    derived.nodes.Number.set(number, present({ id: number, ...numberParts(number) }))
    relate(derived, 'NUMBERED', document, number, { own: own.has(number) })
  }
}

/** The mentions that certainly mean a document: what is known of a stub, and of a number that no copy prints. */
function mentionsByStub(decisions: Decided['decisions']): Map<Cluster, Heard[]> {
  const showing = new Map<Cluster, Heard[]>()
  for (const { heard, decision } of decisions)
    for (const { cluster } of decision.state === 'unresolved' ? [] : decision.targets.slice(0, 1))
      addTo(showing, cluster, heard)
  return showing
}

/** The issuers that a stub's title begins with, where several titles name some: those of the one that names most. */
function fullestPrefix(heard: readonly Heard[]): readonly Signer[] {
  return heard
    .map(({ titleSigners }) => titleSigners)
    .reduce((most, next) => (next.length > most.length ? next : most), [])
}
