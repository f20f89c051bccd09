import { clusterCopies, createCluster, joinMentions } from './cluster.ts'
import { traceOf } from './copies.ts'
import type { Copy } from './copy.ts'
import { earlierVersion } from './earlier.ts'
import type { Cluster, Group, Outcome } from './group.ts'
import type { Heard } from './hear.ts'
import { isNormative } from './keys.ts'
import type { Trace } from './marks.ts'
import { isNear } from './near.ts'
import { addTo, byCodeUnit } from './order.ts'
import type { Place } from './place.ts'

/** A mention, and where to look for what it means. */
export interface Placed {
  readonly heard: Heard
  readonly place: Place
}

/** The documents that copies show, title by title; and the title that another spelling of it stands for. */
export function groupCopies(copies: Iterable<Copy>): {
  groups: Map<string, Group>
  spelt: ReadonlyMap<string, string>
} {
  const byGroup = new Map<string, Copy[]>()
  for (const copy of copies) addTo(byGroup, copy.group, copy)
  const spelt = spellings(byGroup)
  for (const [spelling, title] of spelt) {
    for (const copy of byGroup.get(spelling) ?? []) addTo(byGroup, title, copy)
    byGroup.delete(spelling)
  }
  const groups = new Map<string, Group>()
  for (const [key, members] of byGroup) {
    const normative = members.some((copy) => copy.normative)
    groups.set(key, clusterCopies(key, normative, members.map(traceOf)))
  }
  return { groups, spelt }
}

/**
 * Titles that are another spelling of one with more copies (or the first of as many), with that one: they are near, and
 * all their copies bear one number. A chain of them has one end.
 */
function spellings(byGroup: ReadonlyMap<string, readonly Copy[]>): Map<string, string> {
  const numbered = new Map<string, Set<string>>()
  for (const [group, copies] of byGroup)
    for (const { numbers } of copies)
      for (const number of numbers) numbered.set(number, (numbered.get(number) ?? new Set()).add(group))
  const weight = (group: string) => byGroup.get(group)?.length ?? 0
  const title = new Map<string, string>()
  for (const groups of numbered.values()) {
    if (groups.size < 2) continue
    const [first = '', ...rest] = [...groups].sort((a, b) => weight(b) - weight(a) || byCodeUnit(a, b))
    for (const spelling of rest)
      if (isNear(spelling, first) && numbersOf(byGroup.get(spelling)).size === 1) title.set(spelling, first)
  }
  for (const spelling of title.keys())
    for (let to = title.get(spelling); to; to = title.get(to)) title.set(spelling, to)
  return title
}

function numbersOf(copies: readonly Copy[] = []): Set<string> {
  return new Set(copies.flatMap(({ numbers }) => (numbers.length > 0 ? numbers : [''])))
}

/** Takes the titled mentions into the groups, title by title; new titles become groups of stubs. */
export function groupMentions(placed: readonly Placed[], groups: Map<string, Group>): Map<string, Outcome> {
  const traces = new Map<string, Trace[]>()
  const normative = new Set<string>()
  const repeals: { id: string; group: string; not: readonly string[] }[] = []
  for (const { heard, place } of placed) {
    if (place.kind === 'title') addTo(traces, place.group, place.trace)
    if (place.kind === 'title' && isNormative(heard.printed ?? '')) normative.add(place.group)
    if (place.kind === 'earlier') repeals.push({ id: heard.mention.id, ...place })
  }
  const outcomes = new Map<string, Outcome>()
  const groupOf = (key: string): Group => {
    const known = groups.get(key) ?? { key, normative: normative.has(key), clusters: [] }
    groups.set(key, known)
    return known
  }
  for (const [key, members] of traces)
    for (const [id, outcome] of joinMentions(groupOf(key), members)) outcomes.set(id, outcome)
  for (const { id, group, not } of repeals) outcomes.set(id, earlierVersion(groupOf(group), not))
  return outcomes
}

/** Every document of some groups once: one that a person joined from two stands in the groups of both titles. */
export function clustersOf(groups: ReadonlyMap<string, Group>): Set<Cluster> {
  return new Set([...groups.values()].flatMap(({ clusters }) => clusters))
}

/** Documents by the number they bear themselves, held ones first; a stub for a number that none bears. */
export class Bearers {
  readonly #known = new Map<string, Cluster[]>()
  readonly #stubs = new Map<string, Cluster>()

  constructor(groups: ReadonlyMap<string, Group>) {
    for (const cluster of clustersOf(groups)) for (const number of cluster.own) addTo(this.#known, number, cluster)
  }

  of(number: string): readonly Cluster[] {
    const known = this.#known.get(number) ?? []
    const held = known.filter((cluster) => cluster.held)
    if (known.length > 0) return held.length > 0 ? held : known
    const stub = this.#stubs.get(number) ?? createCluster('')
    this.#stubs.set(number, stub)
    stub.own.add(number)
    stub.marks.numbers.add(number)
    return [stub]
  }

  stubs(): Iterable<Cluster> {
    return this.#stubs.values()
  }
}

/** Documents by the numbers of their families. */
export function families(groups: ReadonlyMap<string, Group>): Map<string, Cluster[]> {
  const byNumber = new Map<string, Cluster[]>()
  for (const { clusters } of groups.values())
    for (const cluster of clusters) for (const number of cluster.marks.numbers) addTo(byNumber, number, cluster)
  return byNumber
}
