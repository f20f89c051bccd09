import { createCluster } from './cluster.ts'
import type { Cluster, Group, Outcome } from './group.ts'
import { byCodeUnit } from './order.ts'

/**
 * What a text means that repeals its own title, or one that is here in later versions alone: the only other document of
 * the title, or else an earlier version that is not here. Call it when all mentions have been joined.
 *
 * @param not ids of the copies that are not meant: those that speak, those beside them of the same title, later ones
 */
export function earlierVersion(group: Group, not: readonly string[]): Outcome {
  const excluded = group.clusters.filter(({ copies }) => not.some((id) => copies.has(id)))
  const self = excluded.reduce(
    (first: Cluster | undefined, one) => (first && !isLater(first, one) ? first : one),
    undefined,
  )
  const others = group.clusters.filter((one) => !excluded.includes(one) && one.held && !(self && isLater(one, self)))
  if (others.length > 1) return { candidates: others }
  const known = others[0] ?? group.clusters.find(({ laterVersion }) => self && laterVersion === self)
  if (known) return { cluster: known, strength: 'title' }
  const cluster = createCluster(group.key, undefined, self)
  group.clusters.push(cluster)
  return { cluster, strength: 'title' }
}

function isLater(a: Cluster, b: Cluster): boolean {
  const [one, other] = [a, b].map(({ marks }) => [...marks.dates].sort(byCodeUnit)[0])
  return one !== undefined && other !== undefined && one > other
}
