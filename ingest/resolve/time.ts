import type { Cluster } from './group.ts'
import { numberYears } from './keys.ts'
import { sortedSet } from './order.ts'

/** First date known of a document: of its version, of its number, or of its effect where no date is printed. */
export function firstDate({ marks }: Cluster): string | undefined {
  if (marks.dates.size > 0) return sortedSet(marks.dates)[0]
  const years = numberYears(marks.numbers)
  return sortedSet(years.length > 0 ? years : marks.effective)[0]
}

/** First date known of a document, or the day on which it was first published. */
export function likelyDate(cluster: Cluster): string | undefined {
  return firstDate(cluster) ?? sortedSet(cluster.marks.published)[0]
}

/** Whether a document is later than a day, as far as both dates are known. */
export function isLater(cluster: Cluster, day: string | null): boolean {
  const first = firstDate(cluster)
  return first !== undefined && day !== null && isAfter(first, day)
}

/** Since when a version holds: the day it takes effect where that is known and no older than the version. */
export function inForceSince(cluster: Cluster): string | undefined {
  const first = firstDate(cluster)
  return first === undefined ? undefined : (sortedSet(cluster.marks.effective).find((day) => day >= first) ?? first)
}

/** 2020-05 is neither before nor after 2020. */
export function isAfter(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length)
  return a.slice(0, length) > b.slice(0, length)
}
