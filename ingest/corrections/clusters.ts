import { createCluster } from '../resolve/cluster.ts'
import { traceOf } from '../resolve/copies.ts'
import type { Copy } from '../resolve/copy.ts'
import type { Cluster, Group } from '../resolve/group.ts'
import { addMarks } from '../resolve/marks.ts'

/** The documents of copies, which corrections join and part. */
export class Clusters {
  readonly #groups: Map<string, Group>
  readonly #copies: ReadonlyMap<string, Copy>
  readonly #of = new Map<string, Cluster>()

  constructor(groups: Map<string, Group>, copies: ReadonlyMap<string, Copy>) {
    this.#groups = groups
    this.#copies = copies
    for (const { clusters } of groups.values())
      for (const cluster of clusters) for (const id of cluster.copies.keys()) this.#of.set(id, cluster)
  }

  /** The documents that some copies are of. */
  of(ids: readonly string[]): Cluster[] {
    return [...new Set(ids.flatMap((id) => this.#of.get(id) ?? []))]
  }

  /** Makes the second document the first one: it stands in the groups of both titles. */
  join(one: Cluster, other: Cluster): void {
    for (const [id, strength] of other.copies) {
      one.copies.set(id, strength)
      this.#of.set(id, one)
    }
    this.#remark(one)
    for (const { clusters } of this.#groups.values()) {
      const index = clusters.indexOf(other)
      if (index < 0) continue
      if (clusters.includes(one)) clusters.splice(index, 1)
      else clusters[index] = one
    }
  }

  /** Makes some copies of a document one of their own. */
  part(cluster: Cluster, ids: readonly string[]): Cluster {
    const [apart = ''] = [...ids].sort()
    const own: Cluster = { ...createCluster(cluster.group), held: true, apart }
    for (const id of ids) {
      const strength = cluster.copies.get(id)
      if (strength === undefined) continue
      own.copies.set(id, strength)
      cluster.copies.delete(id)
      this.#of.set(id, own)
    }
    this.#remark(cluster)
    this.#remark(own)
    for (const { clusters } of this.#groups.values()) if (clusters.includes(cluster)) clusters.push(own)
    return own
  }

  /** What is known of a document, from its copies anew. */
  #remark({ copies, marks, own }: Cluster): void {
    for (const mark of Object.values(marks)) mark.clear()
    own.clear()
    for (const id of [...copies.keys()].sort()) {
      const copy = this.#copies.get(id)
      if (!copy) continue
      addMarks(marks, traceOf(copy))
      for (const number of copy.numbers) own.add(number)
    }
  }
}
