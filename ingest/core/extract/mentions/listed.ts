import type { MappedText, Range } from '../../normalize/mapped-text.ts'
import { NOT_IN_ROW_HEAD, ROW_HEAD } from '../../rules/lists.ts'
import type { ShapedLine } from '../../segment/lines.ts'
import { firstFrom } from '../bisect.ts'
import { isListGap } from './endings.ts'
import { type Row, readRows } from './rows.ts'
import type { RawMention } from './scan.ts'
import { type ListState, readSections } from './sections.ts'

/** What the lists in a text say: of which mention, and with which documents that stand without 《》. */
export interface Listed {
  readonly mentions: readonly RawMention[]
  readonly states: ReadonlyMap<RawMention, ListState>
}

/** The lines of a text, and what tells that documents are listed in them. */
export interface ListSource {
  readonly working: MappedText
  readonly flow: MappedText
  /** From the title on, and how many of them are the title's. */
  readonly lines: readonly ShapedLine[]
  readonly titleEnd: number
  readonly title: string
  /** The title of the document that this one is an attachment of. */
  readonly hostTitle: string | null
}

/** Takes the rows of lists into the mentions of a text, and tells what each mention of a list stands under. */
export function readListed(source: ListSource, raw: readonly RawMention[]): Listed {
  const { lines, titleEnd, title, hostTitle } = source
  const states = readSections(lines, titleEnd, title, hostTitle)
  if (states.every((state) => state === null)) return { mentions: raw, states: new Map() }
  const starts = lineStarts(source)
  const rows = readRows(lines, (index) => (states[index] ?? null) !== null)
  const titled = rows.length > 0 ? withRows(source, raw, rows) : raw
  const stateOf = (mention: RawMention) => states[firstFrom(starts, mention.start + 1) - 1] ?? null
  const mentions = withCells(source.flow.text, titled, (mention) => stateOf(mention) !== null)
  const found = new Map<RawMention, ListState>()
  let before: RawMention | undefined
  for (const mention of mentions) {
    const line = firstFrom(starts, mention.start + 1) - 1
    const state = stateOf(mention)
    const head = source.flow.text.slice(starts[line]?.start, mention.start)
    const isHead = ROW_HEAD.test(head) && !NOT_IN_ROW_HEAD.test(head)
    const goesOn = before !== undefined && found.has(before) && isListGap(source.flow.text, [before, mention], 1)
    const nested = before !== undefined && mention.start < before.end
    if (state && !nested && (isHead || goesOn)) found.set(mention, state)
    if (!nested) before = mention
  }
  return { mentions, states: found }
}

/** A number in the cell beside a title in 《》 is the title's. */
function withCells(
  text: string,
  mentions: readonly RawMention[],
  inList: (mention: RawMention) => boolean,
): readonly RawMention[] {
  const joined: RawMention[] = []
  for (const mention of mentions) {
    const before = joined.at(-1)
    const beside = before && inList(mention) && /^\|?$/.test(text.slice(before.end, mention.start))
    if (beside && mention.title === null && before.title !== null && before.number === null)
      joined[joined.length - 1] = { ...before, number: mention.number }
    else if (beside && before.title === null && mention.title !== null && mention.number === null)
      joined[joined.length - 1] = { ...mention, number: before.number }
    else joined.push(mention)
  }
  return joined
}

/** Where each line begins in the flow. */
function lineStarts({ working, flow, lines }: ListSource): { start: number }[] {
  let at = 0
  return lines.map((line) => {
    const offset = working.sourceOffset(line.start)
    while (at < flow.text.length && flow.sourceOffset(at) < offset) at++
    return { start: at }
  })
}

/** The rows as mentions; what was found inside them by number alone is theirs. */
function withRows(source: ListSource, raw: readonly RawMention[], rows: readonly Row[]): RawMention[] {
  const inFlow = rangesInFlow(source, rows)
  const kept = raw.filter((mention) => {
    if (mention.inBooks) return true
    const row = rows[firstFrom(inFlow, mention.start + 1) - 1]
    const lines = inFlow[firstFrom(inFlow, mention.start + 1) - 1]
    const inside = row !== undefined && lines !== undefined && mention.start < lines.end
    return !inside || (mention.title === null && row.number !== null && !mention.number?.endsWith(row.number))
  })
  const titled = rows.map((row, index): RawMention => {
    const { titleStart: start, titleEnd: end } = inFlow[index] as RowInFlow
    return { start, end, title: row.title, number: row.number, inBooks: false, shortName: null, year: row.year }
  })
  return [...kept, ...titled].sort((a, b) => a.start - b.start || b.end - a.end)
}

interface RowInFlow extends Range {
  readonly titleStart: number
  readonly titleEnd: number
}

function rangesInFlow({ working, flow }: ListSource, rows: readonly Row[]): RowInFlow[] {
  let at = 0
  const seek = (offset: number) => {
    const source = working.sourceOffset(offset)
    while (at < flow.text.length && flow.sourceOffset(at) < source) at++
    return at
  }
  return rows.map((row) => {
    const start = seek(row.lines.start)
    const titleStart = seek(row.start)
    const titleEnd = seek(row.end)
    return { start, titleStart, titleEnd, end: seek(row.lines.end) }
  })
}
