import type { DateReading } from '../../../../schema/reading.ts'
import type { MappedText } from '../../normalize/mapped-text.ts'
import { DATE as CONFIDENCE } from '../../rules/confidence.ts'
import { DATE, DOTTED_DATE, dateReading } from '../../rules/dates.ts'
import type { ShapedLine } from '../../segment/lines.ts'
import type { Locator } from '../spans.ts'
import { readNames, type Signers } from './signers.ts'

/** 落款: who signed, who sealed for another, and when (GB/T 9704-2012 7.3.5). */
export interface Signature extends Signers {
  readonly date: DateReading | null
  /** Index of its first line; the number of lines where there is none. */
  readonly start: number
}

const MOST_NAME_LINES = 12
const SIGNED_ON_ONE_LINE = new RegExp(`^(.{2,60}?) *(${DATE})$`)
const WHOLE_DATE = new RegExp(`^${DATE}$`)
/** A date that breaks over two lines: 2021年4 / 月8日. */
const DATE_BEGINS =
  /^(?:(?:19|20)\d{2}|[一二][〇○О零O一二三四五六七八九]{3}) ?年? ?(?:[\d一二三四五六七八九十]{1,3} ?月?)? ?$/
const SIGNED = CONFIDENCE.printed
/** A date that stands alone may be of something else. */
const NAMELESS = CONFIDENCE.nameless

/** The signature among `lines[from…]`: the last date with names above it, or else the last date. */
export function readSignature(
  working: MappedText,
  lines: readonly ShapedLine[],
  from: number,
  locate: Locator,
): Signature {
  let best: Signature | null = null
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] as ShapedLine
    const ends = line.shape === 'attachmentLabel' || line.shape === 'imprint'
    if (ends && best !== null && best.names.length > 0) break
    if (line.shape === 'attachmentLabel' && best !== null) break
    const found = signatureAt(working, lines, at, from, locate)
    if (found && (found.names.length > 0 || best === null || best.names.length === 0)) best = found
  }
  return best ?? { names: [], sealedBy: [], date: null, start: lines.length }
}

/** The signature whose date stands on line `at`, with the names on that line or above it. */
function signatureAt(
  working: MappedText,
  lines: readonly ShapedLine[],
  at: number,
  from: number,
  locate: Locator,
): Signature | null {
  const line = lines[at] as ShapedLine
  const dated = dateOn(lines, at)
  if (dated) {
    const { start, ...signers } = signersAbove(lines, at, from)
    // digits alone are a date only where somebody signs
    if (signers.names.length === 0 && DOTTED_DATE.test(dated.text)) return null
    const span = locate(working, line.start, dated.end)
    const date = dateReading('written', dated.text, span, signers.names.length > 0 ? SIGNED : NAMELESS)
    return date && { ...signers, date, start }
  }
  const [, names = '', day = ''] = SIGNED_ON_ONE_LINE.exec(line.text) ?? []
  const signers = names === '' ? null : readNames(names)
  if (!signers || signers.names.length === 0) return null
  const date = dateReading('written', day, locate(working, line.end - day.length, line.end), SIGNED)
  return date && { ...signers, date, start: at }
}

/** A whole date on line `at`, or on it and the next. */
function dateOn(lines: readonly ShapedLine[], at: number): { text: string; end: number } | null {
  const line = lines[at] as ShapedLine
  if (line.shape === 'date' || DOTTED_DATE.test(line.text)) return { text: line.text, end: line.end }
  const next = lines[at + 1]
  if (!next || !DATE_BEGINS.test(line.text)) return null
  const text = `${line.text}${next.text}`
  return WHOLE_DATE.test(text) ? { text, end: next.end } : null
}

/** The short lines right above a date that together are names. */
function signersAbove(lines: readonly ShapedLine[], at: number, from: number): Signers & { start: number } {
  let start = at
  let text = ''
  let best: Signers & { start: number } = { names: [], sealedBy: [], start: at }
  while (start > from && at - start < MOST_NAME_LINES) {
    const line = lines[start - 1] as ShapedLine
    if (line.shape !== 'plain' || line.text.length > 60 || /[，。：；]/.test(line.text)) break
    // a name may go on over two lines, so that only the joined text has the form of one
    const apart = text === '' ? line.text : `${line.text} ${text}`
    const names = readNames(apart)
    text = text === '' || names.names.length > 0 ? apart : line.text + text
    start--
    const read = names.names.length > 0 ? names : readNames(text)
    if (read.names.length > 0) best = { ...read, start }
  }
  return best
}
