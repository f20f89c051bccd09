import type { OutlineEntry } from '../../../../schema/reading.ts'

/** So many articles in a row may be missing: lost in print, or repealed and left out. */
const MOST_MISSING = 3
/** So many articles before 第一条 are taken for citations of the preamble. */
const MOST_STRAY = 2

/**
 * Heads whose numbers run on. Those of a 目录 come again with the text; those of another text printed among them (an
 * attachment without a title, a clause quoted without marks) begin anew and run on by themselves.
 */
export function ownHeads(heads: readonly OutlineEntry[]): OutlineEntry[] {
  const articles = heads.filter(isArticle)
  let own: OutlineEntry[] = []
  let first: OutlineEntry | null = null
  let last: OutlineEntry | null = null
  let count = 0
  /** The last article of the other text, and headings seen since it began. */
  let other: OutlineEntry | null = null
  let waiting: OutlineEntry[] = []
  /** Headings before the first article. */
  const listed = new Set<string>()
  let ordinal = -1
  for (const head of heads) {
    if (!isArticle(head)) {
      if (count === 0) {
        const key = `${head.unit} ${head.number} ${head.title}`
        if (listed.has(key)) {
          own = []
          listed.clear()
        }
        listed.add(key)
      }
      if (other === null) own.push(head)
      else waiting.push(head)
      continue
    }
    ordinal++
    if (other !== null && runsOn(other, head)) {
      other = head
      continue
    }
    let number = head.number
    if (last !== null && !runsOn(last, head)) {
      if (isFirst(head)) {
        if (first?.number !== 1 && count <= MOST_STRAY) {
          own = own.filter((before) => !isArticle(before))
          count = 0
        } else if (other !== null || !opensLaterPart(own)) {
          other = head
          waiting = []
          continue
        }
      } else {
        const underHeading = own.length > 0 && !isArticle(own.at(-1) as OutlineEntry) && head.number > last.number
        const expected = underHeading ? head.number : fitted(last, head, articles[ordinal + 1])
        if (expected === null) continue
        number = expected
      }
    }
    own.push(...(other === null ? [] : waiting), head)
    waiting = []
    other = null
    if (count === 0) first = head
    last = { ...head, number }
    count++
  }
  // one article alone that is not the first is cited
  return count === 1 && first?.number !== 1 ? own.filter((head) => !isArticle(head)) : own
}

const isArticle = ({ unit }: OutlineEntry) => unit === 'article'
const isFirst = ({ number, insertion }: OutlineEntry) => number === 1 && insertion === null

/** 第十三条 behind 第十二条, 第十二条之一, 第十二条之二. */
const runsOn = (before: OutlineEntry, head: OutlineEntry) =>
  head.insertion === null
    ? head.number === before.number + 1
    : head.number === before.number && head.insertion > (before.insertion ?? 0)

/** A chapter or part behind the first, whose articles may be counted from one again. */
function opensLaterPart(own: readonly OutlineEntry[]): boolean {
  const heading = own.at(-1)
  return heading !== undefined && !isArticle(heading) && heading.number > 1
}

/** The number that an article out of order stands for: its own past a small gap, or the missing one (a misprint); else null. */
function fitted(last: OutlineEntry, head: OutlineEntry, next: OutlineEntry | undefined): number | null {
  const gap = head.number - last.number - 1
  if (gap > 0 && gap <= MOST_MISSING && (next === undefined || runsOn(head, next))) return head.number
  return next !== undefined && next.insertion === null && next.number === last.number + 2 ? last.number + 1 : null
}
