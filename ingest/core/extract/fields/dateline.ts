import type { DateReading } from '../../../../schema/reading.ts'
import type { MappedText } from '../../normalize/mapped-text.ts'
import { DATE as CONFIDENCE } from '../../rules/confidence.ts'
import { isoDate, YEARLESS_DATELINE } from '../../rules/dates.ts'
import type { ShapedLine } from '../../segment/lines.ts'
import type { Locator } from '../spans.ts'

const FULL_YEAR = /((?:19|20)\d{2}) ?年 ?\d{1,2} ?月/g

/**
 * The day of a dateline (新华社云岭3月4日电), whose year is not printed: the year of every other date in the report, where
 * they agree. It is marked as inferred and is not the document's own date.
 */
export function inferredDates(
  working: MappedText,
  lines: readonly ShapedLine[],
  bodyStart: number,
  locate: Locator,
): DateReading[] {
  const line = lines[bodyStart]
  const match = line?.shape === 'dateline' ? YEARLESS_DATELINE.exec(line.text) : null
  if (!line || !match?.[1]) return []
  const years = new Set(lines.flatMap(({ text }) => [...text.matchAll(FULL_YEAR)].map(([, year]) => Number(year))))
  const [year] = years
  const value = years.size === 1 && year !== undefined ? isoDate(year, Number(match[2]), Number(match[3])) : null
  if (value === null) return []
  const start = line.start + match.index + match[0].indexOf(match[1])
  const span = locate(working, start, start + match[1].length)
  return [
    {
      kind: 'written',
      value,
      text: match[1].replace(/ /g, ''),
      span,
      by: null,
      inferred: true,
      confidence: CONFIDENCE.inferred,
    },
  ]
}
