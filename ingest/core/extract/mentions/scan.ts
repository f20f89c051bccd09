import type { Range } from '../../normalize/mapped-text.ts'
import { DATE } from '../../rules/dates.ts'
import { genreOf } from '../../rules/genres.ts'
import { findNumbers } from '../../rules/numbers.ts'
import { firstFrom } from '../bisect.ts'
import { PARAGRAPH_END } from '../flow.ts'

/** A place in a flow where a document is named, and by what. */
export interface RawMention {
  /** The whole: title, and the number in brackets behind it. */
  readonly start: number
  readonly end: number
  /** Inside the outer 《》, or the words of a title that stands without; null where only a number stands. */
  readonly title: string | null
  readonly number: string | null
  /** False for a title that stands without 《》, and for a number alone. */
  readonly inBooks: boolean
  /** 以下简称: the short name given right behind it. */
  readonly shortName: string | null
  /** In the row of a table: the year that another cell names. */
  readonly year: number | null
}

const LONGEST_TITLE = 160
const LONGEST_CLAUSE = 120
/** Between a title and its number: 》文件精神（国发…, 》（2005年8月9日省政府令…, 》（〔全国妇联、〕教育部令…, who may be no part of it. */
const BEFORE_NUMBER = new RegExp(
  `^(?:文件|精神|文|的?要求)?（(?:${DATE})?原?(?<others>(?:[\\u4e00-\\u9fff]{2,14}、){0,6})`,
)
const SHORT_NAME = /^[^。；]{0,40}?（?以下(?:统|并)?简?称(?:为)?(?:《([^》]{1,30})》|[“"]([^”"（）]{1,30})[”"])/

/** Every place where a document is named, in order; none overlaps another, but for a 《》 inside a title without 《》. */
export function scanMentions(flow: string): RawMention[] {
  const numbers = findNumbers(flow)
  const byEnd = new Map(numbers.map((number) => [number.end, number]))
  const titled = scanBooks(flow)
  const mentions: RawMention[] = []
  const taken = new Set<number>()
  for (const book of titled) {
    const behind = numberBehind(flow, book.end, numbers)
    const number = behind ?? numberBefore(flow, book.start, byEnd)
    if (number) taken.add(number.start)
    const last = behind ? lastJoint(flow, behind, numbers, taken) : undefined
    mentions.push({
      start: Math.min(book.start, number?.start ?? book.start),
      end: last ? closeBracket(flow, last.end) : book.end,
      title: flow.slice(book.start + 1, book.end - 1),
      number: number ? flow.slice(number.start, number.end) : null,
      inBooks: true,
      shortName: shortNameBehind(flow, book.end),
      year: null,
    })
  }
  let book = 0
  for (const number of numbers) {
    while (book < titled.length && (titled[book] as Range).end <= number.start) book++
    const insideTitle = (titled[book]?.start ?? Number.POSITIVE_INFINITY) < number.start
    if (taken.has(number.start) || insideTitle) continue
    mentions.push(untitledMention(flow, number))
  }
  return mentions.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Ranges of 《…》, outermost only; one that its paragraph does not close is left out. */
function scanBooks(flow: string): Range[] {
  const books: Range[] = []
  let start = flow.indexOf('《')
  while (start >= 0) {
    const end = closingBook(flow, start)
    if (end === null) start = flow.indexOf('《', start + 1)
    else {
      if (end - start > 2) books.push({ start, end })
      start = flow.indexOf('《', end)
    }
  }
  return books
}

/** One past the 》 that closes the 《 at `start`, or null. */
function closingBook(flow: string, start: number): number | null {
  let depth = 0
  for (let index = start; index < Math.min(flow.length, start + LONGEST_TITLE); index++) {
    const char = flow[index]
    if (char === '《') depth++
    else if (char === '》' && --depth === 0) return index + 1
    else if (char === PARAGRAPH_END || char === '。') return null
  }
  return null
}

function numberBehind(flow: string, at: number, numbers: readonly Range[]) {
  const opening = BEFORE_NUMBER.exec(flow.slice(at, at + 80))
  if (opening === null) return undefined
  const to = at + opening[0].length
  const found = numbers[firstFrom(numbers, to - (opening.groups?.others ?? '').length)]
  return found && found.start < to + 2 ? found : undefined
}

/** The order or notice that brought a title out, right before it: 国务院令第379号公布的《物业管理条例》. */
function numberBefore(flow: string, at: number, byEnd: ReadonlyMap<number, Range>) {
  const words = BROUGHT_OUT.exec(flow.slice(Math.max(0, at - 6), at))?.[0]
  return words === undefined ? undefined : byEnd.get(at - words.length)
}
const BROUGHT_OUT = /(?:文件?|通知)?(?:公布|发布|颁布|印发|下发|转发)的$/

/** The last number of a joint issue: （云教〔2019〕5号、云财教〔2019〕17号） are two numbers of one document. */
function lastJoint(flow: string, first: Range, numbers: readonly Range[], taken: Set<number>): Range {
  let last = first
  for (let at = firstFrom(numbers, first.end); at < numbers.length; at++) {
    const next = numbers[at] as Range
    if (!/^[、，]$/.test(flow.slice(last.end, next.start))) break
    taken.add(next.start)
    last = next
  }
  return last
}

const closeBracket = (flow: string, at: number) => (flow[at] === '）' ? at + 1 : at)

function shortNameBehind(flow: string, at: number): string | null {
  const opening = /^(?:（|，)?/.exec(flow.slice(at, at + 1))?.[0] ?? ''
  if (opening === '') return null
  const match = SHORT_NAME.exec(flow.slice(at, at + 80))
  return match?.[1] ?? match?.[2] ?? null
}

/** A title that stands without 《》 before its number in brackets, or the number alone: 关于…的通知（晋组发〔2020〕1号）. */
function untitledMention(flow: string, number: Range): RawMention {
  const alone = {
    start: number.start,
    end: number.end,
    title: null,
    number: flow.slice(number.start, number.end),
    inBooks: false,
    shortName: null,
    year: null,
  }
  if (flow[number.start - 1] !== '（') return alone
  const clause = clauseBefore(flow, number.start - 1)
  const trimmed = clause.text.replace(/(?:文件)?(?:精神|要求)?$/, '')
  const about = TITLE_OPENING.exec(trimmed)
  if (!about || !genreOf(trimmed)) return alone
  const issuerStart = LEADING_WORDS.exec(trimmed.slice(0, about.index))?.[0].length ?? 0
  const start = clause.start + issuerStart
  const title = trimmed.slice(issuerStart)
  if (title.length < 6) return alone
  return { ...alone, start, end: closeBracket(flow, number.end), title }
}

const TITLE_OPENING = /关于|印发|转发/
/** Words before a title without 《》 that are not part of it. */
const LEADING_WORDS =
  /^.*(?:传达|学习|领学|转发了|根据|按照|依据|依照|落实|贯彻|执行|现将|对照|宣读|收到|下发|\d[.、]|：)/

/** The words from the last mark (outside 《》) to `end`. */
function clauseBefore(flow: string, end: number): { start: number; text: string } {
  let depth = 0
  let start = end
  while (start > 0 && end - start < LONGEST_CLAUSE) {
    const char = flow[start - 1] as string
    if (char === '》') depth++
    else if (char === '《') depth--
    else if (depth === 0 && /[，。；：！？]/.test(char)) break
    if (char === PARAGRAPH_END || depth < 0) break
    start--
  }
  return { start, text: flow.slice(start, end) }
}
