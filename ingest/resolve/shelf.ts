import type { Block } from './blocks.ts'
import type { Cluster, Group } from './group.ts'
import { compatible, intersect, likelyYears, type Marks, years } from './marks.ts'
import { addTo } from './order.ts'

/** Documents of one title by what tells them apart, so that a title of a thousand notices is no thousand comparisons. */
export class Shelf {
  readonly #byNumber = new Map<string, Cluster[]>()
  readonly #byYear = new Map<string, Cluster[]>()
  readonly #undated: Cluster[] = []

  constructor(readonly group: Group) {
    for (const cluster of group.clusters) {
      for (const number of cluster.marks.numbers) addTo(this.#byNumber, number, cluster)
      const dated = years(cluster.marks)
      for (const year of dated) addTo(this.#byYear, year, cluster)
      if (dated.size === 0) this.#undated.push(cluster)
    }
  }

  /** The documents that a block may be of; only those of its number where there are any. */
  fitting({ marks, traces }: Block): Cluster[] {
    const numbered = new Set([...marks.numbers].flatMap((number) => this.#byNumber.get(number) ?? []))
    const isCopy = traces.some(({ edition }) => edition !== undefined)
    const bearing = [...numbered].filter((one) => !isCopy || compatible(marks, one.marks, this.group.normative))
    if (bearing.length > 0) return bearing
    const not = traces.flatMap((trace) => trace.not ?? [])
    const fits = (one: Cluster) =>
      !not.some((id) => one.copies.has(id)) && compatible(marks, one.marks, this.group.normative)
    const dated = years(marks)
    if (dated.size === 0) return this.#likeliest(this.group.clusters.filter(fits), marks)
    const ofYears = [...dated].flatMap((year) => this.#byYear.get(year) ?? [])
    return this.#likeliest([...new Set([...ofYears, ...this.#undated])].filter(fits), marks)
  }

  /** Of several that fit, the only one of that day; of versions by what they print, of others by their publishing too. */
  #likeliest(fits: Cluster[], marks: Marks): Cluster[] {
    if (fits.length < 2) return fits
    const sameDay = this.group.normative
      ? fits.filter((one) => intersect(one.marks.dates, marks.dates))
      : fits.filter((one) => intersect(one.marks.published, marks.published))
    if (sameDay.length === 1) return sameDay
    const sameYear = this.group.normative ? [] : fits.filter((one) => intersect(likelyYears(one.marks), years(marks)))
    return sameYear.length === 1 ? sameYear : fits
  }

  /** Whether only the days of publishing keep a block from a document. */
  isPublishedApart({ marks }: Block): boolean {
    if (marks.published.size === 0 || marks.dates.size > 0) return false
    const unpublished = { ...marks, published: new Set<string>() }
    return this.group.clusters.some((one) => compatible(unpublished, one.marks, this.group.normative))
  }
}
