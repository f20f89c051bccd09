import { PAGE_BREAK, PAGE_NUMBER_LINE } from '../rules/characters.ts'

/** Lines between two page numbers, at the least: the rows of a table count faster. */
const SHORTEST_PAGE = 28
const BARE_NUMBER_LINE = /^ *(\d{1,4}) *\n/gm

/**
 * Page numbers are no words, but their lines end pages: each becomes spaces and a page break. Marked ones (— 12 —) are
 * told by their form; bare ones (12) by counting on from, or up to, the next one a page away.
 */
export function pageNumbersToBreaks(text: string): string {
  return withoutBareNumbers(text.replace(PAGE_NUMBER_LINE, pageBreak))
}

const pageBreak = (line: string) => ' '.repeat(line.length - 1) + PAGE_BREAK

function withoutBareNumbers(text: string): string {
  const numbers = [...text.matchAll(BARE_NUMBER_LINE)].map(({ 0: line, 1: value, index }) => ({
    line,
    value: Number(value),
    index,
  }))
  const counted = numbers.filter(
    (number, at) => follows(text, numbers[at - 1], number) || follows(text, number, numbers[at + 1]),
  )
  let kept = ''
  let from = 0
  for (const { line, index } of counted) {
    kept += text.slice(from, index) + pageBreak(line)
    from = index + line.length
  }
  return kept + text.slice(from)
}

interface BareNumber {
  readonly value: number
  readonly index: number
}

/** Whether `next` is the number of the page after that of `number`. */
function follows(text: string, number: BareNumber | undefined, next: BareNumber | undefined): boolean {
  if (!number || !next || next.value !== number.value + 1) return false
  let at = number.index
  for (let lines = 0; lines < SHORTEST_PAGE; lines++) {
    at = text.indexOf('\n', at) + 1
    if (at === 0 || at > next.index) return false
  }
  return true
}
