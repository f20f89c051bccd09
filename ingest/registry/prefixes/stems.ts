import { countsOf, type LearntPrefix, shares, sum } from './learn.ts'
import { namedIn } from './number.ts'

/** What the documents say whose prefixes begin alike: whose 苏科技规 is, where only 苏科技 and 苏科技发 were seen. */
export interface Stem {
  readonly text: string
  readonly counts: ReadonlyMap<string, number>
}

/** Beginnings with less than this of one body say nothing. */
const PURE = 0.7

/** Counts of every beginning of a learnt prefix, two characters or longer. */
function counted(learnt: readonly LearntPrefix[]): Map<string, Map<string, number>> {
  const stems = new Map<string, Map<string, number>>()
  for (const { prefix, uses } of learnt) {
    if (namedIn(prefix) !== undefined) continue
    for (let length = 2; length <= Math.min(prefix.length, 8); length++) {
      const stem = prefix.slice(0, length)
      const counts = stems.get(stem) ?? new Map<string, number>()
      stems.set(stem, counts)
      for (const [body, count] of countsOf(uses)) counts.set(body, (counts.get(body) ?? 0) + count)
    }
  }
  return stems
}

/** Finds the longest beginning of a prefix that learnt ones share. */
export function stemsOf(learnt: readonly LearntPrefix[]): (prefix: string) => Stem | undefined {
  const stems = counted(learnt)
  return (prefix) => {
    for (let length = prefix.length; length >= 2; length--) {
      const text = prefix.slice(0, length)
      const counts = stems.get(text)
      if (counts) return { text, counts }
    }
    return undefined
  }
}

/**
 * The bodies of a stem with what they weigh against a reading of `composed` characters: more if the stem is longer than
 * place and organ, less if few documents or several bodies stand behind it.
 */
export function stemMasses({ text, counts }: Stem, composed: number): [body: string, mass: number][] {
  const total = sum(counts)
  const purity = Math.max(...counts.values()) / total
  if (purity < PURE) return []
  const covers = text.length > composed ? 1.5 : text.length === composed ? 0.8 : 0.15
  return shares(counts).map(([body, share]) => [body, share * covers * purity * Math.min(1, total / 2)])
}
