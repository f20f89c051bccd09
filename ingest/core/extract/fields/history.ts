import type { DateReading } from '../../../../schema/reading.ts'
import type { MappedText, Range } from '../../normalize/mapped-text.ts'
import { DATE as CONFIDENCE } from '../../rules/confidence.ts'
import { DATE, parseDate } from '../../rules/dates.ts'
import {
  BEFORE_ACTOR,
  BEHIND_ACTOR,
  EFFECTIVE_ON_ISSUE,
  HISTORY_EVENTS,
  HISTORY_LINE,
  HISTORY_OPENS,
  OF_A_CHANGE,
} from '../../rules/history.ts'
import type { ShapedLine } from '../../segment/lines.ts'
import type { Locator } from '../spans.ts'

/** The history under a title, or one line of it. */
export interface History extends Range {
  readonly text: string
  /** Index of its last line. */
  readonly last: number
}

/** A criminal code's bracket names a dozen amendments, each over two lines or three. */
const MOST_BRACKET_LINES = 60
const LONGEST_BRACKET = 6000
/** Lines that one event is printed over at most: 国务院 / 中央军委发布. */
const MOST_EVENT_LINES = 5
const LONGEST_EVENT = 400
const LONGEST_CHANGE = 12
const DATED = new RegExp(DATE)

/** The history that begins on line `at`: a bracket over its lines, or an event; null where there is none. */
export function historyAt(lines: readonly ShapedLine[], at: number): History | null {
  const line = lines[at] as ShapedLine
  if (line.text.startsWith('（')) return bracketAt(lines, at)
  if (line.shape === 'history' || EFFECTIVE_ON_ISSUE.test(line.text.slice(0, 20))) return eventAt(lines, at, () => true)
  return HISTORY_OPENS.test(line.text.slice(0, LONGEST_EVENT)) ? eventAt(lines, at, isEvent) : null
}

/** A bracket that fills its lines and holds a date; the first line alone where nothing closes it. */
function bracketAt(lines: readonly ShapedLine[], at: number): History | null {
  const first = lines[at] as ShapedLine
  let text = ''
  let depth = 0
  for (let last = at; last < Math.min(lines.length, at + MOST_BRACKET_LINES); last++) {
    const line = lines[last] as ShapedLine
    if (last > at && (line.heading > 0 || line.shape === 'article') && depth > 0) break
    text += line.text
    if (text.length > LONGEST_BRACKET) break
    for (const char of line.text) depth += char === '（' ? 1 : char === '）' ? -1 : 0
    if (depth > 0) continue
    return text.endsWith('）') && DATED.test(text) ? { text, start: first.start, end: line.end, last } : null
  }
  const readable = first.shape === 'datedBracket' && first.text.length <= LONGEST_BRACKET
  return readable ? { text: first.text, start: first.start, end: first.end, last: at } : null
}

/** One event: its line, and those behind it that its open 《 or want of a word takes in. */
function eventAt(lines: readonly ShapedLine[], at: number, whole: (text: string) => boolean): History | null {
  const first = lines[at] as ShapedLine
  let text = ''
  for (let last = at; last < Math.min(lines.length, at + MOST_EVENT_LINES); last++) {
    const line = lines[last] as ShapedLine
    if (last > at && (line.heading > 0 || line.shape === 'article' || line.shape === 'salutation')) break
    text += line.text
    if (text.length > LONGEST_EVENT) break
    if (!opensBook(text) && whole(text)) return { text, start: first.start, end: line.end, last }
  }
  return null
}

const isEvent = (text: string) => HISTORY_LINE.test(text)
const opensBook = (text: string) => text.lastIndexOf('《') > text.lastIndexOf('》')

/** The events of a history in the printed order; a date without an event is the document's own. */
export function readHistory(working: MappedText, history: Range, locate: Locator): DateReading[] {
  const within = withoutBooks(working.text.slice(history.start, history.end))
  const matches = [...within.matchAll(new RegExp(DATE, 'g'))]
  const events: DateReading[] = []
  let following: readonly DateReading['kind'][] = []
  for (let index = matches.length - 1; index >= 0; index--) {
    const match = matches[index] as RegExpExecArray
    const value = parseDate(match[0])
    const from = match.index + match[0].length
    const words = within.slice(from, matches[index + 1]?.index ?? within.length)
    // 审判委员会第1323次会议、2004年9月2日…通过: the word behind the last date is said of both
    const kinds =
      kindsOf(words) ?? (/(?:[、和]|会议)\s*$/.test(words) && following.length > 0 ? following : ['written' as const])
    following = kinds
    if (value === null) continue
    const start = history.start + match.index
    const end = history.start + from
    const printed = working.text.slice(end, end + words.length)
    const span = locate(working, start, end)
    const text = match[0].replace(/\s/g, '')
    const change = OF_A_CHANGE.exec(within.slice(0, match.index).slice(-LONGEST_CHANGE))?.[1] ?? null
    for (const kind of kinds.toReversed())
      events.push({
        kind,
        value,
        text,
        span,
        by: kind === 'effective' ? change : actorOf(kind, words, printed),
        inferred: false,
        confidence: CONFIDENCE.printed,
      })
  }
  return events.reverse()
}

/** What the words behind a date say of it; of a change, how it was adopted and brought out goes without saying. */
function kindsOf(words: string): readonly DateReading['kind'][] | null {
  const kinds = HISTORY_EVENTS.filter(({ pattern }) => pattern.test(words)).map(({ kind }) => kind)
  const change = kinds.find((kind) => kind === 'revised') ?? kinds.find((kind) => kind === 'amended')
  if (change !== undefined) return kinds.includes('effective') ? [change, 'effective'] : [change]
  return kinds.length > 0 ? kinds : null
}

/** The words between a date and its event, with an amending act that ends them. */
function actorOf(kind: DateReading['kind'], words: string, printed: string): string | null {
  if (kind === 'written') return null
  const ends = HISTORY_EVENTS.flatMap(({ kind: other, pattern }) => {
    const found = other === 'effective' ? null : pattern.exec(words)
    return found && found[0] !== '通过的' ? [found.index] : []
  })
  const actor = printed
    .slice(0, Math.min(words.length, ...ends))
    .replace(/\s/g, '')
    .replace(BEFORE_ACTOR, '')
    .replace(BEHIND_ACTOR, '')
  return actor === '' ? null : actor
}

/** Titles blanked out at their length: the dates and words in them are another's. */
const withoutBooks = (text: string) =>
  text.replace(/《[^《》]{0,200}》/g, (book) => `《${'　'.repeat(book.length - 2)}》`)
