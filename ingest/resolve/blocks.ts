import { addMarks, type MutableMarks, noMarks, type Strength, type Trace } from './marks.ts'
import { addTo } from './order.ts'

/** Traces of equal strength that share a mark: one document, whatever else is known. */
export interface Block {
  readonly strength: Strength
  readonly traces: readonly Trace[]
  readonly marks: MutableMarks
}

/** Two traces of one level are one document where they share one of these. */
function links(trace: Trace, strength: Strength): string[] {
  if (strength === 'number') return [...trace.numbers]
  const names = trace.issuers.length > 0 ? trace.issuers : trace.roots
  return (names.length > 0 ? names : ['']).map((name) => `${trace.date ?? ''}|${name}`)
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
export function blocksOf(traces: readonly Trace[], strength: Strength): Block[] {
  const ties = new Ties()
  const rows = traces.map((trace) => {
    const keys = links(trace, strength)
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
