import type { MappedText, Range } from '../normalize/mapped-text.ts'
import type { ShapedLine } from '../segment/lines.ts'

/** Ends a paragraph in a flow. */
export const PARAGRAPH_END = '\n'

/**
 * The text of some lines as it reads: wrapped lines joined, spaces gone, `PARAGRAPH_END` between paragraphs. A line
 * break is kept where the line before ends a sentence, is short for its source, or where the next line begins
 * something of its own; an open 《 holds its lines together.
 */
export function flowOf(working: MappedText, lines: readonly ShapedLine[], titleEnd: number): MappedText {
  const wrapWidth = wrapWidthOf(lines)
  const ranges: Range[] = []
  let openBooks = 0
  lines.forEach((line, index) => {
    pushWithoutSpaces(ranges, line)
    openBooks = Math.max(0, openBooks + count(line.text, '《') - count(line.text, '》'))
    const next = lines[index + 1]
    if (!next) return
    const inTitle = index < titleEnd - 1
    const joined = inTitle || (index >= titleEnd && (openBooks > 0 || wraps(line, next, wrapWidth)))
    if (!joined) {
      ranges.push({ start: line.end, end: line.end + 1 })
      openBooks = 0
    }
  })
  const flow = working.select(ranges)
  // the unit right behind a line is a space where spaces trail it
  return flow.fold((text) => text.replace(/[ \u2028]/g, PARAGRAPH_END))
}

/** Shapes that continue nothing and are continued by nothing. */
const OWN_LINE = new Set([
  'number',
  'date',
  'datedBracket',
  'attachmentLabel',
  'link',
  'imprint',
  'secrecy',
  'note',
  'contents',
])
const BEGINS_PARAGRAPH = new Set(['article', 'enumerated', 'attachmentList', 'dateline'])

function wraps(line: ShapedLine, next: ShapedLine, wrapWidth: number): boolean {
  if (OWN_LINE.has(line.shape) || OWN_LINE.has(next.shape) || BEGINS_PARAGRAPH.has(next.shape)) return false
  if ('。！？：'.includes(line.text.slice(-1))) return false
  return line.text.length >= wrapWidth
}

/** Length from which a line is taken to go on: most of the length that nine lines in ten stay under. */
function wrapWidthOf(lines: readonly ShapedLine[]): number {
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b)
  const long = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  return Math.max(12, Math.min(long, 60) * 0.75)
}

function pushWithoutSpaces(ranges: Range[], line: ShapedLine) {
  if (!line.text.includes(' ')) {
    ranges.push({ start: line.start, end: line.end })
    return
  }
  let start = line.start
  for (const match of line.text.matchAll(/ +/g)) {
    const at = line.start + match.index
    if (at > start) ranges.push({ start, end: at })
    start = at + match[0].length
  }
  if (line.end > start) ranges.push({ start, end: line.end })
}

function count(text: string, char: string): number {
  let found = 0
  for (let at = text.indexOf(char); at >= 0; at = text.indexOf(char, at + 1)) found++
  return found
}
