import type { MappedText, Range } from '../normalize/mapped-text.ts'
import { PAGE_BREAK } from '../rules/characters.ts'
import { type LineShape, shapeOf } from '../rules/shapes.ts'

/** A line that holds something, as offsets into the working text without the spaces around it. */
export interface Line extends Range {
  readonly text: string
  /** Empty lines right before it. */
  readonly blanksBefore: number
  /** A single leading space or a form feed before it: what converters leave of a page break. */
  readonly startsPage: boolean
  /** A form feed or a page number before it. */
  readonly afterBreak: boolean
  /** Level of a Markdown heading, whose marks are left out; 0 for any other line. */
  readonly heading: number
}

export interface ShapedLine extends Line {
  readonly shape: LineShape
}

/** Lines with their shapes: those of a page's header are told by the block they stand in. */
export function withShapes(lines: readonly Line[], blocks: readonly { first: number; last: number }[]): ShapedLine[] {
  const shaped = lines.map((line) => ({ ...line, shape: shapeOf(line.text) }))
  for (const { first, last } of blocks)
    for (let at = first; at <= last; at++) shaped[at] = { ...(shaped[at] as ShapedLine), shape: 'pageField' }
  return shaped
}

const HEADING = /^(#{1,6}) +/
const LINE_END = new RegExp(`\\n|${PAGE_BREAK}|$`, 'g')

/** The lines of a text that hold something, in order. */
export function splitLines(working: MappedText): Line[] {
  const { text } = working
  const lines: Line[] = []
  let blanksBefore = 0
  let afterPageBreak = false
  let afterPageNumber = false
  let from = 0
  for (const { 0: ending, index: to } of text.matchAll(LINE_END)) {
    let start = from
    let end = to
    while (start < end && text[start] === ' ') start++
    while (end > start && text[end - 1] === ' ') end--
    const marks = HEADING.exec(text.slice(start, Math.min(end, start + 8)))
    if (marks) start += marks[0].length
    if (start === end) {
      // the gaps around a page number are the page's, not the text's
      if (ending === PAGE_BREAK && to > from) afterPageNumber = true
      blanksBefore = afterPageNumber ? 0 : blanksBefore + 1
    } else {
      const startsPage = afterPageBreak || start - from === 1
      lines.push({
        start,
        end,
        text: text.slice(start, end),
        blanksBefore,
        startsPage,
        afterBreak: afterPageBreak,
        heading: marks?.[1]?.length ?? 0,
      })
      blanksBefore = 0
      afterPageBreak = false
      afterPageNumber = false
    }
    if (ending === PAGE_BREAK) afterPageBreak = true
    from = to + 1
  }
  return lines
}
