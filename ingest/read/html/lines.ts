import type { Box } from './boxes.ts'
import { BLOCKS, CELLS, HEADING } from './rules.ts'
import { dataRows } from './tables.ts'

/** More empty lines in a row say no more than these. */
const MOST_EMPTY_LINES = 3
/** Between the cells of a row. */
const CELL_END = '\t'

/**
 * The text of a box as a browser shows it: a line a block, a row of a table on one line, white space run together,
 * without the boxes in `leftOut`. Indents are no words and go.
 */
export function linesOf(box: Box, leftOut: ReadonlySet<Box> = new Set()): string[] {
  const writer = new LineWriter()

  function write(box: Box, marker = ''): void {
    if (leftOut.has(box)) return
    const { tag } = box
    const rows = dataRows(box)
    if (tag === 'br' || tag === 'hr') writer.breakLine()
    else if (rows) writeRows(box, rows)
    else writeElement(box, marker)
  }

  function writeElement(box: Box, marker: string): void {
    const { tag } = box
    const isBlock = BLOCKS.has(tag) || CELLS.has(tag)
    if (isBlock) writer.endBlock()
    if (HEADING.test(tag)) writer.leaveEmptyLine()
    writer.add(marker)
    writeChildren(box)
    if (isBlock) writer.endBlock()
  }

  function writeChildren(box: Box): void {
    const numbered = box.tag === 'ol' && !/list-style(?:-type)?\s*:\s*none/.test(box.style)
    let item = 0
    for (const child of box.children) {
      if (typeof child !== 'string') write(child, numbered && child.tag === 'li' ? `${++item}. ` : '')
      else if (box.tag === 'pre') writer.addPreformatted(child)
      else writer.add(child)
    }
  }

  function writeRows(table: Box, rows: readonly (readonly Box[])[]): void {
    writer.endBlock()
    for (const child of table.children) if (typeof child !== 'string' && child.tag === 'caption') write(child)
    for (const cells of rows) {
      writer.cells(cells.map((cell) => () => writeChildren(cell)))
      writer.endBlock()
    }
  }

  write(box)
  return writer.finish()
}

/** Collects text into lines. */
class LineWriter {
  private readonly lines: string[] = []
  private line: string[] = []
  /** Within a cell nothing ends the line. */
  private inCell = false

  add(text: string): void {
    const shown = text.replace(/[ \t\n\r\f]+/g, ' ')
    const afterSpace = this.line.length === 0 || this.line.at(-1)?.endsWith(' ')
    const part = afterSpace && shown.startsWith(' ') ? shown.slice(1) : shown
    if (part !== '') this.line.push(part)
  }

  addPreformatted(text: string): void {
    text.split(/\r?\n/).forEach((part, index) => {
      if (index > 0) this.breakLine()
      if (part !== '') this.line.push(part)
    })
  }

  cells(writers: readonly (() => void)[]): void {
    this.inCell = true
    writers.forEach((write, index) => {
      if (index > 0) this.line.push(CELL_END)
      write()
    })
    this.inCell = false
  }

  breakLine(): void {
    if (this.inCell) this.add(' ')
    else this.pushLine()
  }

  private pushLine(): void {
    const text = this.line
      .join('')
      .replace(/ ?\t ?/g, CELL_END)
      .trim()
    this.line = []
    if (text !== '' || this.lines.slice(-MOST_EMPTY_LINES).some((before) => before !== '')) this.lines.push(text)
  }

  endBlock(): void {
    if (this.inCell) this.add(' ')
    else if (this.line.length > 0) this.breakLine()
  }

  leaveEmptyLine(): void {
    if (!this.inCell && this.lines.at(-1) !== '') this.breakLine()
  }

  /** The lines, without empty ones at both ends. */
  finish(): string[] {
    this.endBlock()
    const first = this.lines.findIndex((line) => line !== '')
    const last = this.lines.findLastIndex((line) => line !== '')
    return first < 0 ? [] : this.lines.slice(first, last + 1)
  }
}
