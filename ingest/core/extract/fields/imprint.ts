import type { DateReading, NameReading } from '../../../../schema/reading.ts'
import type { MappedText } from '../../normalize/mapped-text.ts'
import { looksLikeBody } from '../../rules/bodies.ts'
import { FIELD } from '../../rules/confidence.ts'
import { DATE, dateReading } from '../../rules/dates.ts'
import { COPIED_TO, PRINTED_BY, PRINTED_ON } from '../../rules/imprint.ts'
import type { ShapedLine } from '../../segment/lines.ts'
import type { Locator } from '../spans.ts'

/** 版记 (GB/T 9704-2012 7.4): who else gets it, who printed it, and when. */
export interface Imprint {
  readonly copiedTo: NameReading[]
  readonly printedBy: NameReading | null
  /** 印发日期. */
  readonly printed: DateReading | null
}

const MOST_LINES = 8

export function readImprint(working: MappedText, lines: readonly ShapedLine[], locate: Locator): Imprint {
  const at = lines.findIndex(({ text }) => PRINTED_ON.test(text))
  const copied = lines.findIndex(({ text }) => COPIED_TO.test(text))
  return {
    copiedTo: copied < 0 ? [] : copiedTo(lines, copied),
    printedBy: at < 0 ? null : printedBy(lines, at),
    printed: at < 0 ? null : printedOn(working, lines[at] as ShapedLine, locate),
  }
}

/** The names from 抄送： to the full stop, or to who printed it, split at commas and semicolons. */
function copiedTo(lines: readonly ShapedLine[], first: number): NameReading[] {
  let text = ''
  for (const line of lines.slice(first, first + MOST_LINES)) {
    if (text !== '' && (line.shape !== 'plain' || PRINTED_ON.test(line.text))) break
    text += line.text.replace(/ /g, '')
    if (text.endsWith('。')) break
  }
  return text
    .replace(COPIED_TO, '')
    .split(/[，；。]/)
    .filter((name) => name !== '')
    .map((name) => ({ name, origin: 'imprint', confidence: FIELD.imprint.copiedTo }))
}

/** Before the date on its line, or on the line above. */
function printedBy(lines: readonly ShapedLine[], at: number): NameReading | null {
  const before = PRINTED_ON.exec(lines[at]?.text ?? '')?.[1] ?? ''
  const name = (before === '' ? (lines[at - 1]?.text ?? '') : before).replace(PRINTED_BY, '').replace(/ /g, '')
  return looksLikeBody(name)
    ? { name, origin: 'imprint', confidence: before === '' ? FIELD.imprint.printedByAlone : FIELD.imprint.printedBy }
    : null
}

function printedOn(working: MappedText, line: ShapedLine, locate: Locator): DateReading | null {
  const match = new RegExp(DATE).exec(line.text)
  if (!match) return null
  const start = line.start + match.index
  return dateReading('printed', match[0], locate(working, start, start + match[0].length))
}
