import { PAGE_BREAK, PAGE_NUMBER_LINE } from '../rules/characters.ts'

/** Lines of a page, at the least and at the most; the rows of a table count faster. */
const SHORTEST_PAGE = 28
const LONGEST_PAGE = 90
/** From the beginning of a line alone: a last line without an end would else be tried at each of its characters. */
const LINE = /(?<![^\n])[^\n]*\n/g
const BARE_NUMBER_LINE = /^ *(\d{1,4}) *\n$/
/** Numbers before and behind that one is held against. */
const NEIGHBOURS = 3
/** Empty lines that set a number off. */
const WIDE_GAP = 3

/**
 * Page numbers are no words, but their lines end pages: each becomes spaces and a page break. Marked ones (— 12 —) are
 * told by their form; bare ones (12) by counting on from, or up to, another as many pages away.
 */
export function pageNumbersToBreaks(text: string): string {
  return withoutBareNumbers(text.replace(PAGE_NUMBER_LINE, pageBreak))
}

const pageBreak = (line: string) => ' '.repeat(line.length - 1) + PAGE_BREAK

function withoutBareNumbers(text: string): string {
  const numbers = bareNumbers(text)
  const counted = numbers.filter((number, at) => countsOn(numbers, number, at))
  let kept = ''
  let from = 0
  for (const { line, index } of counted) {
    kept += text.slice(from, index) + pageBreak(line)
    from = index + line.length
  }
  return kept + text.slice(from)
}

interface BareNumber {
  readonly line: string
  readonly value: number
  readonly index: number
  /** Lines before it in the text, and empty ones right before it. */
  readonly lineNumber: number
  readonly blanksBefore: number
}

function bareNumbers(text: string): BareNumber[] {
  const numbers: BareNumber[] = []
  let lineNumber = 0
  let blanksBefore = 0
  let from = 0
  for (const { 0: line, index } of text.matchAll(LINE)) {
    const value = BARE_NUMBER_LINE.exec(line)?.[1]
    if (value !== undefined) numbers.push({ line, value: Number(value), index: from, lineNumber, blanksBefore })
    blanksBefore = /^ *\n$/.test(line) ? blanksBefore + 1 : 0
    lineNumber++
    from = index + line.length
  }
  return numbers
}

/** Whether another number near by is the number of a page as far away as the lines between them say. */
function countsOn(numbers: readonly BareNumber[], number: BareNumber, at: number): boolean {
  for (let away = 1; away <= NEIGHBOURS; away++)
    if (follows(numbers[at - away], number, away) || follows(number, numbers[at + away], away)) return true
  return false
}

/**
 * Whether `next` is the number of the page after that of `number`. Where some pages have no number, or others stand in
 * between, a gap must set both off.
 */
function follows(number: BareNumber | undefined, next: BareNumber | undefined, away: number): boolean {
  if (!number || !next || next.value <= number.value) return false
  const pages = next.value - number.value
  const lines = next.lineNumber - number.lineNumber
  if (pages === 1 && away === 1) return lines >= SHORTEST_PAGE
  const setOff = number.blanksBefore >= WIDE_GAP && next.blanksBefore >= WIDE_GAP
  return setOff && lines >= SHORTEST_PAGE * pages && lines <= LONGEST_PAGE * pages
}
