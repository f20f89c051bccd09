import { ACCEPT } from '../rules/titles.ts'
import type { ShapedLine } from './lines.ts'
import type { Start } from './start.ts'
import { titleKey } from './title-key.ts'
import { titleText } from './title-text.ts'

/** Texts that one title is taken to stand over, at the most. */
const MOST_TEXTS = 8
const SHARED = 8

/**
 * A divider whose words come again in the title of a later text, not only of the one below it, stands over several: it
 * is a document of its own, with them as its children.
 */
export function withUmbrellas(lines: readonly ShapedLine[], starts: readonly Start[]): Start[] {
  const all: Start[] = []
  /** The umbrella that is open, and one past the last of the starts that stand under it. */
  let open = { at: -1, until: 0 }
  starts.forEach((start, index) => {
    if (start.divider > 0 && index >= open.until) {
      const first = start.titleFirst - start.divider
      const title = titleText(lines.slice(first, start.titleFirst).map(({ text }) => text))
      const until = lastUnder(starts, index, titleKey(title))
      if (until > index + 1) {
        open = { at: all.length, until }
        const { from } = start
        all.push({
          from,
          titleFirst: first,
          titleLast: start.titleFirst - 1,
          title,
          points: ACCEPT,
          divider: 0,
          under: null,
          page: null,
        })
      }
    }
    const under = index < open.until ? open.at : null
    const from = under !== null && start.divider > 0 && all.length === open.at + 1 ? start.titleFirst : start.from
    all.push({ ...start, from, under })
  })
  return all
}

/** One past the last start, right behind each other, whose title shares words with the umbrella's. */
function lastUnder(starts: readonly Start[], index: number, umbrella: string): number {
  let until = index + 1
  while (until < starts.length && until < index + MOST_TEXTS) {
    const { title, divider } = starts[until] as Start
    if (divider > 0 || !sharesWords(umbrella, titleKey(title))) break
    until++
  }
  return until
}

/** Whether a run of `SHARED` characters, or half of the shorter, stands in both. */
function sharesWords(left: string, right: string): boolean {
  const length = Math.max(SHARED, Math.ceil(Math.min(left.length, right.length) / 2))
  for (let at = 0; at + length <= right.length; at++) if (left.includes(right.slice(at, at + length))) return true
  return false
}
