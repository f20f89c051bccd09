import { addMarks, type MutableMarks, noMarks, STRENGTHS, type Strength, strengthOf, type Trace } from './marks.ts'
import { addTo } from './order.ts'

/** Traces of equal strength that share a mark: one document, whatever else is known. */
export interface Block {
  readonly strength: Strength
  readonly traces: readonly Trace[]
  readonly marks: MutableMarks
}

/** Traces that are decided together: of one strength, and dated with one precision. */
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
      strength === 'number' && !editionOf(trace, normative) ? 0 : comparedDate(trace, normative).length
    const precisions = [...new Set(equal.map(precision))].sort((a, b) => b - a)
    return precisions.map((length) => ({ strength, traces: equal.filter((trace) => precision(trace) === length) }))
  })
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

/** The blocks of one level, in the order of their first traces. */
export function blocksOf({ traces, strength }: Level, normative: boolean): Block[] {
  const ties = new Ties()
  const rows = traces.map((trace) => {
    const keys = links(trace, strength, normative)
    const [first = ''] = keys
    for (const key of keys) ties.tie(first, key)
    return { trace, first }
  })
  const members = new Map<string, Trace[]>()
  for (const { trace, first } of rows) addTo(members, ties.top(first), trace)
  return [...members.values()].map((block) => {
    const marks = noMarks()
    for (const trace of block) addMarks(marks, trace)
    return { strength, traces: block, marks }
  })
}
