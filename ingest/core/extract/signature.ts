import type { DateReading, NameReading } from '../../../schema/reading.ts'
import type { MappedText } from '../normalize/mapped-text.ts'
import { looksLikeBody, splitNames } from '../rules/bodies.ts'
import { DATE, parseDate } from '../rules/dates.ts'
import { SEAL_NOTE, SEALED_BELOW, SEALED_FOR } from '../rules/header.ts'
import { looksLikePerson } from '../rules/persons.ts'
import type { ShapedLine } from '../segment/lines.ts'
import type { Locator } from './spans.ts'

/** 落款: who signed, who sealed for another, and when (GB/T 9704-2012 7.3.5). */
export interface Signature {
  readonly names: NameReading[]
  readonly sealedBy: NameReading[]
  readonly date: DateReading | null
  /** 印发日期 of the 版记. */
  readonly printed: DateReading | null
  /** Index of its first line; the number of lines where there is none. */
  readonly start: number
}

const MOST_NAME_LINES = 8
const SIGNED_ON_ONE_LINE = new RegExp(`^(.{2,40}?) +(${DATE})$`)
const PRINTED = new RegExp(`(${DATE}) ?印发$`)

/** The signature among `lines[from…]`: the last date with names above it, or else the last date. */
export function readSignature(
  working: MappedText,
  lines: readonly ShapedLine[],
  from: number,
  locate: Locator,
): Signature {
  let best: Signature | null = null
  let printed: DateReading | null = null
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] as ShapedLine
    if (line.shape === 'imprint') printed ??= dateIn(working, line, PRINTED, 'printed', locate)
    if (line.shape === 'attachmentLabel' && best !== null) break
    const oneLine = SIGNED_ON_ONE_LINE.exec(line.text)
    if (line.shape !== 'date' && !oneLine) continue
    const block = oneLine ? { text: oneLine[1] ?? '', start: at } : namesAbove(lines, at, from)
    const signers = readNames(block.text)
    const date = dateIn(working, line, new RegExp(`(${DATE})$`), 'written', locate)
    if (date === null || (oneLine && signers.names.length === 0)) continue
    if (signers.names.length > 0 || best === null || best.names.length === 0)
      best = { ...signers, date, printed: null, start: block.start }
  }
  return best ? { ...best, printed } : { names: [], sealedBy: [], date: null, printed, start: lines.length }
}

/** The short lines right above a date that together are names. */
function namesAbove(lines: readonly ShapedLine[], at: number, from: number): { text: string; start: number } {
  let start = at
  let text = ''
  let best = { text: '', start: at }
  while (start > from && at - start < MOST_NAME_LINES) {
    const line = lines[start - 1] as ShapedLine
    if (line.shape !== 'plain' || line.text.length > 40 || /[，。：；]/.test(line.text)) break
    // a name may go on over two lines, so that only the joined text has the form of one
    const joined =
      text === ''
        ? line.text
        : readNames(`${line.text} ${text}`).names.length > 0
          ? `${line.text} ${text}`
          : line.text + text
    start--
    text = joined
    if (readNames(text).names.length > 0) best = { text, start }
  }
  return best
}

/** Signers in printed order, and those who sealed for them. Empty where a part has not the form of a name. */
function readNames(text: string): { names: NameReading[]; sealedBy: NameReading[] } {
  const parts = splitNames(text.replace(/ +(?=（(?:代章|盖章)）)/g, ''))
  const names: NameReading[] = []
  const sealedBy: NameReading[] = []
  if (looksLikePerson(text)) return { names: [reading(text.replace(/ /g, ''))], sealedBy }
  for (const part of parts) {
    const below = SEALED_BELOW.exec(part)?.[1]
    if (below !== undefined) {
      sealedBy.push(reading(below))
      continue
    }
    const name = part.replace(SEAL_NOTE, '')
    if (!looksLikeBody(name)) return { names: [], sealedBy: [] }
    if (SEALED_FOR.test(part) && names.length > 0) sealedBy.push(reading(name))
    else names.push(reading(name))
  }
  return { names, sealedBy }
}

const reading = (name: string): NameReading => ({ name, origin: 'signature', confidence: 0.85 })

function dateIn(
  working: MappedText,
  line: ShapedLine,
  pattern: RegExp,
  kind: 'written' | 'printed',
  locate: Locator,
): DateReading | null {
  const match = pattern.exec(line.text)
  const value = match?.[1] === undefined ? null : parseDate(match[1])
  if (!match?.[1] || value === null) return null
  const start = line.start + match.index
  return {
    kind,
    value,
    text: match[1].replace(/ /g, ''),
    span: locate(working, start, start + match[1].length),
    by: null,
    inferred: false,
    confidence: 0.9,
  }
}
