import { addMarks, type MutableMarks, noMarks, STRENGTHS, type Strength, strengthOf, type Trace } from './marks.ts'
import { addTo } from './order.ts'
import { partByPublishing } from './published.ts'

/** Traces of equal strength that share a mark: one document, whatever else is known. */
export interface Block {
  readonly strength: Strength
  readonly traces: readonly Trace[]
  readonly marks: MutableMarks
  /** Whether others that share its marks were published far apart from it. */
  readonly parted: boolean
  /** Of one trace among others with the same marks: its lasting id. */
  readonly apart?: string
}

/** Traces that are decided together: of one strength, dated with one precision, and published or not. */
export interface Level {
  readonly strength: Strength
  readonly traces: readonly Trace[]
}

function editionOf({ edition }: Trace, normative: boolean): string {
  return (normative && edition) || ''
}

/** A date as it is compared: of a normative text by its year, unless its history tells the day of a revision. */
function comparedDate(trace: Trace, normative: boolean): string {
  const { date } = trace
  return (normative ? editionOf(trace, normative) || date?.slice(0, 4) : date) ?? ''
}

/** The levels of some traces, strongest first, and of one strength the most precise date first. */
export function levelsOf(traces: readonly Trace[], normative: boolean): Level[] {
  return STRENGTHS.flatMap((strength) => {
    const equal = traces.filter((trace) => strengthOf(trace) === strength)
    const precision = (trace: Trace) =>
      (strength === 'number' && !editionOf(trace, normative) ? 0 : 2 * comparedDate(trace, normative).length) +
      (isKnownByPublishing(trace, strength) ? 1 : 0)
    const precisions = [...new Set(equal.map(precision))].sort((a, b) => b - a)
    return precisions.map((length) => ({ strength, traces: equal.filter((trace) => precision(trace) === length) }))
  })
}

/** Whether nothing but the day of its publishing tells when it was written. */
function isKnownByPublishing({ published }: Trace, strength: Strength): boolean {
  return (strength === 'issuer' || strength === 'title') && Boolean(published)
}

/** Two traces of one level are one document where they share one of these. */
function links(trace: Trace, strength: Strength, normative: boolean): string[] {
  if (strength === 'number') return trace.numbers.map((number) => `${number}|${editionOf(trace, normative)}`)
  const names = trace.issuers.length > 0 ? trace.issuers : trace.roots
  return (names.length > 0 ? names : ['']).map((name) => `${comparedDate(trace, normative)}|${name}`)
}

/** Sets of links that some trace ties together: a union-find with path halving. */
class Ties {
  readonly #up = new Map<string, string>()

  top(link: string): string {
    let at = link
    for (let up = this.#up.get(at); up !== undefined; up = this.#up.get(at)) {
      const next = this.#up.get(up)
      if (next !== undefined) this.#up.set(at, next)
      at = up
    }
    return at
  }

  tie(a: string, b: string): void {
    const [from, to] = [this.top(a), this.top(b)]
    if (from !== to) this.#up.set(from, to)
  }
}

/** The traces that links tie together, in the order of the first of each. */
function tied(traces: readonly Trace[], strength: Strength, normative: boolean): Trace[][] {
  const ties = new Ties()
  const rows = traces.map((trace) => {
    const keys = links(trace, strength, normative)
    const [first = ''] = keys
    for (const key of keys) ties.tie(first, key)
    return { trace, first }
  })
  const members = new Map<string, Trace[]>()
  for (const { trace, first } of rows) addTo(members, ties.top(first), trace)
  return [...members.values()]
}

/** The blocks of one level. What is tied and yet published far apart is tied anew without what parts it. */
export function blocksOf({ traces, strength }: Level, normative: boolean, parted = false): Block[] {
  return tied(traces, strength, normative).flatMap((members) => {
    const known = members.every((trace) => isKnownByPublishing(trace, strength))
    const parts = known ? partByPublishing(members, ({ published }) => published ?? '') : [members]
    if (parts.length > 1) return parts.flatMap((part) => blocksOf({ traces: part, strength }, normative, true))
    return [blockOf(members, strength, parted)]
  })
}

function blockOf(traces: readonly Trace[], strength: Strength, parted: boolean): Block {
  const marks = noMarks()
  for (const trace of traces) addMarks(marks, trace)
  return { strength, traces, marks, parted }
}

/**
 * The traces of a block as far as a number or a day ties them. Who knows that several documents have a title cannot take
 * two copies that show nothing more for one.
 */
export function singles({ traces, strength, parted, marks }: Block, normative: boolean): Block[] {
  const dated = [...marks.dates].some((day) => day.length === 10)
  if (normative || marks.numbers.size > 0 || dated) return [{ traces, strength, parted, marks }]
  const days = new Map<string, Trace[]>()
  for (const trace of traces) addTo(days, trace.published?.length === 10 ? trace.published : lasting(trace), trace)
  if (days.size === 1) return [{ traces, strength, parted, marks }]
  return [...days].map(([apart, members]) => ({
    ...blockOf(members, strength, parted),
    ...(members[0] && lasting(members[0]) === apart && { apart }),
  }))
}

const lasting = ({ id, lastingId }: Trace) => lastingId ?? id
