import { looksLikeBody, splitNames } from '../../rules/bodies.ts'
import { genreOf, TITLE_SUFFIX } from '../../rules/genres.ts'
import { DAY_CELL, ROW_NUMBER, STATE_CELL } from '../../rules/lists.ts'
import { findNumbers } from '../../rules/numbers.ts'
import type { ShapedLine } from '../../segment/lines.ts'

/** A row of a list that names its document without 《》, in offsets of the working text. */
export interface Row {
  readonly start: number
  readonly end: number
  readonly title: string
  readonly number: string | null
  readonly year: number | null
  /** Its lines, with every cell. */
  readonly lines: { readonly start: number; readonly end: number }
}

const MOST_LINES = 6
const SHORTEST_TITLE = 5
const LONGEST_ROW = 400
const MOST_CELLS = 24
/** Cells that one title is parted into, and its length. */
const MOST_PARTS = 8
const LONGEST_TITLE = 160
/** （云政发〔1998〕12号）, （2003年5月1日省政府令第21号公布，根据…修订）. */
const IN_BRACKETS = /（([^（）]{4,200})）$/
const SUFFIX = new RegExp(`^${TITLE_SUFFIX}$`)

/**
 * The rows among some lines. A row begins with its number in the list, or with its title; it may go on over lines. Cells
 * are parted by spaces or bars.
 */
export function readRows(lines: readonly ShapedLine[], isRowLine: (index: number) => boolean): Row[] {
  const rows: Row[] = []
  for (let index = 0; index < lines.length; ) {
    let end = index + 1
    if (isRowLine(index)) {
      while (end < lines.length && end - index < MOST_LINES && isRowLine(end) && !beginsRow(lines[end] as ShapedLine))
        end++
      // without a number in the list every line may be a row
      if (!beginsRow(lines[index] as ShapedLine)) end = index + 1
      const row = readRow(lines.slice(index, end))
      if (row) rows.push(row)
    }
    index = end
  }
  return rows
}

const beginsRow = (line: ShapedLine) => ROW_NUMBER.test(line.text)

interface Cell {
  readonly text: string
  readonly start: number
  readonly end: number
}

function readRow(lines: readonly ShapedLine[]): Row | null {
  if (lines.some(({ text }) => text.length > LONGEST_ROW)) return null
  const cells = lines.flatMap(cellsOf).slice(0, MOST_CELLS)
  const title = titleOf(cells)
  // a title in 《》 is found where all others are; one that holds 《》 is not: 关于印发《…》的通知
  if (!title || /^《|》$/.test(title.text)) return null
  const { text, bracketed } = withoutNumber(title.text)
  const apart = cells.map((cell) => wholeNumber(cell.text)).find((number) => number !== null)
  const evidence =
    beginsRow(lines[0] as ShapedLine) || bracketed !== null || cells.some(({ text: cell }) => isDatum(cell))
  if (!evidence || text.length < SHORTEST_TITLE) return null
  const day = cells.find((cell) => DAY_CELL.test(cell.text))?.text
  return {
    start: title.start,
    end: title.end,
    title: text,
    number: bracketed ?? apart ?? null,
    year: day === undefined ? null : Number(day.slice(0, 4)),
    lines: { start: (lines[0] as ShapedLine).start, end: (lines.at(-1) as ShapedLine).end },
  }
}

function cellsOf(line: ShapedLine): Cell[] {
  const skipped = ROW_NUMBER.exec(line.text)?.[0].length ?? 0
  return [...line.text.slice(skipped).matchAll(/[^ |]+/g)].map((match) => {
    const start = line.start + skipped + match.index
    return { text: match[0], start, end: start + match[0].length }
  })
}

/** The first run of cells that ends like a title: a title may hold spaces, and go on behind a line's end. */
function titleOf(cells: readonly Cell[]): Cell | null {
  const datum = cells.map((cell) => isDatum(cell.text))
  for (let from = 0; from < cells.length; from++) {
    let text = ''
    for (let to = from; to < Math.min(cells.length, from + MOST_PARTS) && !datum[to]; to++) {
      text += (cells[to] as Cell).text
      if (text.length > LONGEST_TITLE) break
      const next = cells[to + 1]?.text ?? ''
      // 关于印发…办法 | 的通知
      if (next.startsWith('的') || (next.startsWith('（') && SUFFIX.test(next))) continue
      if (isTitle(withoutNumber(text).text))
        return { text, start: (cells[from] as Cell).start, end: (cells[to] as Cell).end }
    }
  }
  return null
}

const isTitle = (text: string) => {
  const genre = genreOf(text)
  return (
    genre !== undefined &&
    text.length > genre.name.length &&
    (genre.strength === 'strong' || genre.normative) &&
    !/[。；：]/.test(text)
  )
}

function withoutNumber(text: string): { text: string; bracketed: string | null } {
  const inside = IN_BRACKETS.exec(text)
  const [number] = findNumbers(inside?.[1] ?? '')
  if (!inside || !number) return { text, bracketed: null }
  return { text: text.slice(0, inside.index), bracketed: (inside[1] as string).slice(number.start, number.end) }
}

/** A number that fills a cell. */
function wholeNumber(text: string): string | null {
  const [number, ...others] = findNumbers(text)
  return number && others.length === 0 && number.start <= 1 && number.end === text.length
    ? text.slice(number.start)
    : null
}

/** A cell that is no part of a title: a number, a day, a body, what became of the document. */
const isDatum = (text: string) =>
  wholeNumber(text) !== null ||
  DAY_CELL.test(text) ||
  STATE_CELL.test(text) ||
  (genreOf(text) === undefined && splitNames(text).every(looksLikeBody))
