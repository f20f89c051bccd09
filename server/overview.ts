import type { Entry, Link } from '../graph/queries/catalogue.ts'
import { LINK_TYPES, type OverviewReply } from '../schema/api.ts'

/** The whole graph as the map needs it. */
export interface Atlas {
  generation: number
  /** The weightiest first. */
  entries: readonly Entry[]
  links: readonly Link[]
}

/** The map of the weightiest `limit` nodes, and what is between them. */
export function drawOverview({ generation, entries, links }: Atlas, limit: number): OverviewReply {
  const drawn = entries.slice(0, limit)
  const omitted = entries.slice(limit)
  const index = new Map(drawn.map(({ ref }, position) => [ref.id, position]))
  const edges: OverviewReply['edges'] = { from: [], to: [], type: [] }
  for (const link of links) {
    const [from, to] = [index.get(link.from), index.get(link.to)]
    if (from === undefined || to === undefined) continue
    edges.from.push(from)
    edges.to.push(to)
    edges.type.push(LINK_TYPES.indexOf(link.type))
  }
  const documents = omitted.filter(({ ref }) => ref.node === 'document').length
  return {
    generation,
    nodes: {
      id: drawn.map(({ ref }) => ref.id),
      node: drawn.map(({ ref }) => ref.node),
      label: drawn.map(({ ref }) =>
        ref.node === 'document' ? (ref.title ?? ref.number ?? ref.catalogueId ?? '') : ref.name,
      ),
      x: drawn.map(({ x }) => x),
      y: drawn.map(({ y }) => y),
      weight: drawn.map(weightOf),
      group: drawn.map(({ ref }) => (ref.node === 'document' ? ref.genre : ref.level)),
      held: drawn.map(({ ref }) => ref.node === 'body' || ref.held),
    },
    edges,
    types: [...LINK_TYPES],
    omitted: { documents, bodies: omitted.length - documents },
  }
}

/** How many cite a document, how many a body issued. */
export function weightOf({ ref }: Entry): number {
  return ref.node === 'document' ? ref.citedBy : ref.issued
}
