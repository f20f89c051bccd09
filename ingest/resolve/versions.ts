import { type Derived, relate } from './derived.ts'
import { documentId } from './documents.ts'
import type { Cluster, Group } from './group.ts'
import type { Heard } from './hear.ts'
import { lineKey } from './keys.ts'
import { intersect } from './marks.ts'
import { addTo, byCodeUnit } from './order.ts'
import { firstDate } from './time.ts'
import type { Decision } from './verdict.ts'

/** A draft is a version of nothing yet. */
const DRAFT = /征求意见稿|送审稿|讨论稿|草案/

/** Whether texts of a title follow one another: of a normative genre, or where the title itself says that it was revised. */
function hasVersions({ key, normative }: Group): boolean {
  return (normative || lineKey(key) !== key) && !key.includes('<') && !DRAFT.test(key)
}

/**
 * VERSION_OF: from each version of a text to the one before it, among documents of one title and of bodies that agree.
 * What has no date is left out, but for the version that a later one repeals by their common title.
 */
export function relateVersions(groups: Iterable<Group>, derived: Derived): void {
  const lines = new Map<string, Cluster[]>()
  for (const group of groups)
    if (hasVersions(group)) for (const cluster of group.clusters) addTo(lines, lineKey(group.key), cluster)
  for (const line of lines.values())
    for (const versions of byBody(line)) {
      const steps = byDate(versions)
      steps.forEach(({ date, cluster }, index) => {
        const before = steps.slice(0, index).findLast((one) => one.date < date && !date.startsWith(one.date))
        if (before) relate(derived, 'VERSION_OF', documentId(cluster), documentId(before.cluster), { reason: 'date' })
      })
    }
  for (const line of lines.values())
    for (const cluster of line)
      if (cluster.laterVersion)
        relate(derived, 'VERSION_OF', documentId(cluster.laterVersion), documentId(cluster), { reason: 'repeal' })
}

/**
 * The line of each body. What names no body belongs to the only line there is, or to none. Joint issues tie the lines of
 * their bodies.
 */
function byBody(line: readonly Cluster[]): Cluster[][] {
  const lines: { roots: Set<string>; versions: Cluster[] }[] = []
  for (const cluster of line.filter(({ marks }) => marks.roots.size > 0)) {
    const joined = lines.filter(({ roots }) => intersect(roots, cluster.marks.roots))
    const roots = new Set([...joined.flatMap((one) => [...one.roots]), ...cluster.marks.roots])
    for (const one of joined) lines.splice(lines.indexOf(one), 1)
    lines.push({ roots, versions: [...joined.flatMap(({ versions }) => versions), cluster] })
  }
  const nameless = line.filter(({ marks }) => marks.roots.size === 0)
  if (lines.length > 1) return lines.map(({ versions }) => versions)
  return [[...(lines[0]?.versions ?? []), ...nameless]]
}

function byDate(versions: readonly Cluster[]): { date: string; cluster: Cluster }[] {
  return versions
    .flatMap((cluster) => ({ date: firstDate(cluster) ?? [], cluster }))
    .flatMap(({ date, cluster }) => (typeof date === 'string' ? { date, cluster } : []))
    .sort((a, b) => byCodeUnit(a.date, b.date) || byCodeUnit(documentId(a.cluster), documentId(b.cluster)))
}

/** REPLACES: a text that ends an earlier one of its own title stands in for it. */
export function relateReplaced({ mention }: Heard, decision: Decision, from: Cluster, derived: Derived): void {
  const [target] = decision.targets
  if (!target || decision.state === 'unresolved' || mention.relation !== 'repeals' || mention.partial !== null) return
  if (from.standing && target.cluster.standing) return
  if (from === target.cluster || from.group === '' || lineKey(from.group) !== lineKey(target.cluster.group)) return
  const [later, earlier] = [documentId(from), documentId(target.cluster)]
  relate(derived, 'REPLACES', later, earlier, { confidence: target.confidence, reason: 'repeal' })
}
