import type { Copy } from './copy.ts'
import type { Evidence, MentionEvidence } from './evidence.ts'
import type { Cluster, Group } from './group.ts'
import type { Heard } from './hear.ts'
import { addTo, byCodeUnit } from './order.ts'
import { familyKey } from './place.ts'

/** Copies by their tree and title. */
export function familyIndex(copies: Iterable<Copy>): Map<string, Copy[]> {
  const family = new Map<string, Copy[]>()
  for (const copy of copies) addTo(family, familyKey(copy, copy.title.core), copy)
  return family
}

/** Mentions by copy, in the order of their ids: what is decided never depends on the order of arrival. */
export function mentionIndex({ mentions }: Evidence): Map<string, MentionEvidence[]> {
  const byCopy = new Map<string, MentionEvidence[]>()
  for (const mention of [...mentions].sort((a, b) => byCodeUnit(a.id, b.id))) addTo(byCopy, mention.copy, mention)
  return byCopy
}

/** The document of each copy. */
export function copyIndex(groups: Iterable<Group>): Map<string, Cluster> {
  const clusterOf = new Map<string, Cluster>()
  for (const { clusters } of groups)
    for (const cluster of clusters) for (const id of cluster.copies.keys()) clusterOf.set(id, cluster)
  return clusterOf
}

/** Whether a text of a document is here, and not only what catalogues or references say of it. */
export function textIndex(copies: ReadonlyMap<string, Copy>): (cluster: Cluster) => boolean {
  const known = new Map<Cluster, boolean>()
  return (cluster) => {
    const here = known.get(cluster) ?? [...cluster.copies.keys()].some((id) => !copies.get(id)?.evidence.entry)
    known.set(cluster, here)
    return here
  }
}

/** The highest article that any copy of a document has. */
export function articleIndex(copies: ReadonlyMap<string, Copy>): (cluster: Cluster) => number | undefined {
  return (cluster) => {
    const numbers = [...cluster.copies.keys()].flatMap((id) => copies.get(id)?.evidence.lastArticle ?? [])
    return numbers.length > 0 ? Math.max(...numbers) : undefined
  }
}

/** Full keys of the titles that a document bears; of a stub, those that it is cited under. */
export function titleIndex(
  copies: ReadonlyMap<string, Copy>,
  heard: Iterable<Heard>,
): (cluster: Cluster) => ReadonlySet<string> {
  const byMention = new Map<string, string>()
  for (const { mention, title } of heard) if (title) byMention.set(mention.id, title.full)
  const known = new Map<Cluster, ReadonlySet<string>>()
  return (cluster) => {
    const titles =
      known.get(cluster) ??
      new Set(
        cluster.held
          ? [...cluster.copies.keys()].flatMap((id) => copies.get(id)?.title.full ?? [])
          : cluster.mentions.flatMap((id) => byMention.get(id) ?? []),
      )
    known.set(cluster, titles)
    return titles
  }
}
