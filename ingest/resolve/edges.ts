import { RELATION_TYPES } from '../../schema/graph.ts'
import type { Relation } from '../../schema/reading.ts'
import type { Copy } from './copy.ts'
import { type Derived, relate } from './derived.ts'
import { documentId } from './documents.ts'
import type { Cluster } from './group.ts'
import type { Heard } from './hear.ts'
import { addTo, sortedSet } from './order.ts'
import type { Decision } from './verdict.ts'

/** One reason to draw an edge between two documents: a mention, or a copy below another. */
interface Ground {
  readonly mention: string | null
  readonly role: string | null
  /** Of a repeal: the part that is ended; null for the whole. */
  readonly part: string | null
  readonly confidence: number
}

/** The typed edges between documents, gathered by type and ends. */
export class Edges {
  readonly #grounds = new Map<string, Ground[]>()

  /** Between two documents that stand, nothing is said anew. */
  #add(relation: Relation, one: Cluster, other: Cluster, ground: Ground): void {
    const [from, to] = [documentId(one), documentId(other)]
    if (from === to || (one.standing && other.standing)) return
    addTo(this.#grounds, `${relation}\n${from}\n${to}`, ground)
  }

  /** Only what is resolved draws an edge, and no document cites itself. */
  addMention({ mention }: Heard, decision: Decision, from: Cluster): void {
    const [target] = decision.targets
    if (!target || (decision.state !== 'resolved' && decision.state !== 'stub')) return
    const { confidence } = target
    this.#add(mention.relation, from, target.cluster, {
      mention: mention.id,
      role: mention.role,
      part: mention.partial,
      confidence,
    })
  }

  /** A copy below another: what its parent issued, forwarded or attached, said by a mention or not. */
  addChild(copy: Copy, child: Cluster, parent: Cluster, derived: Derived): void {
    const [from, to] = [documentId(parent), documentId(child)]
    if (from === to || (child.standing && parent.standing)) return
    relate(derived, 'PART_OF', to, from)
    const relation = copy.evidence.parentRelation as Relation | null
    if (relation)
      this.#add(relation, parent, child, {
        mention: null,
        role: 'own',
        part: null,
        confidence: copy.evidence.confidence,
      })
  }

  /** Writes the edges, and on each document how many others cite it, by its text or by a catalogue. */
  write(derived: Derived): void {
    const citing = new Map<string, Set<string>>()
    for (const [key, grounds] of this.#grounds) {
      const [relation = '', from = '', to = ''] = key.split('\n')
      const mentionIds = sortedSet(grounds.flatMap(({ mention }) => mention ?? []))
      relate(derived, RELATION_TYPES[relation as Relation], from, to, {
        mentions: mentionIds.length,
        confidence: Math.max(...grounds.map(({ confidence }) => confidence)),
        roles: sortedSet(grounds.flatMap(({ role }) => role ?? [])),
        mentionIds,
        ...partsOf(grounds),
      })
      if (mentionIds.length > 0) citing.set(to, (citing.get(to) ?? new Set()).add(from))
    }
    for (const { from, to } of derived.relationships.CITES.values())
      citing.set(to, (citing.get(to) ?? new Set()).add(from))
    for (const [id, row] of derived.nodes.Document) row.citedBy = citing.get(id)?.size ?? 0
  }
}

/** `parts` where a repeal ends no more than parts of the document: one ground for the whole, and the whole is ended. */
function partsOf(grounds: readonly Ground[]): { parts: string[] } | undefined {
  const parts = grounds.flatMap(({ part }) => part ?? [])
  return parts.length > 0 && parts.length === grounds.length ? { parts: sortedSet(parts) } : undefined
}
