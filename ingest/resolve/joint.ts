import type { Cluster, Group } from './group.ts'
import { intersect, type MutableMarks } from './marks.ts'
import { addTo } from './order.ts'

/** 机关代字 of a number key: 教学 of 教学[2019]4号. */
function series(number: string): string {
  return number.replace(/\[?\d.*$/, '')
}

/**
 * A joint issue is numbered by each of its bodies in their own copies (教学〔2019〕4号, 财教〔2019〕17号): documents of one
 * title, one full date and shared issuers, of which one names several, are one where no two of their numbers are of one
 * series. If any two of a day contradict that, none are joined.
 */
export function joinJointIssues(group: Group): void {
  const days = new Map<string, Cluster[]>()
  for (const cluster of group.clusters) {
    const [date, other] = cluster.marks.dates
    if (date?.length === 10 && other === undefined && cluster.marks.numbers.size > 0) addTo(days, date, cluster)
  }
  for (const clusters of days.values()) {
    const [first, ...others] = clusters
    if (!first || others.length === 0 || !areJoint(clusters)) continue
    for (const other of others) {
      absorb(first, other)
      group.clusters.splice(group.clusters.indexOf(other), 1)
    }
  }
}

function areJoint(clusters: readonly Cluster[]): boolean {
  const all = clusters.flatMap(({ marks }) => [...new Set([...marks.numbers].map(series))])
  const overlap = clusters.every((a, index) =>
    clusters.slice(index + 1).every((b) => intersect(a.marks.issuers, b.marks.issuers)),
  )
  return overlap && new Set(all).size === all.length && clusters.some(({ marks }) => marks.issuers.size > 1)
}

function absorb(one: Cluster, other: Cluster): void {
  for (const id of one.copies.keys()) one.copies.set(id, 'joint-issue')
  for (const id of other.copies.keys()) one.copies.set(id, 'joint-issue')
  for (const mark of Object.keys(one.marks) as (keyof MutableMarks)[])
    for (const value of other.marks[mark]) one.marks[mark].add(value)
  for (const number of other.own) one.own.add(number)
}
