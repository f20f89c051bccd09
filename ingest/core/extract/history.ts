import type { DateReading } from '../../../schema/reading.ts'
import type { MappedText } from '../normalize/mapped-text.ts'
import { DATE, parseDate } from '../rules/dates.ts'
import { HISTORY_EVENTS } from '../rules/history.ts'
import type { ShapedLine } from '../segment/titles.ts'
import type { Locator } from './spans.ts'

/** A bracket that opens on line `index`, over its lines. */
export function bracketFrom(
  lines: readonly ShapedLine[],
  index: number,
): { text: string; start: number; end: number; last: number } {
  const first = lines[index] as ShapedLine
  let last = index
  let text = first.text
  while (!text.includes('）') && last + 1 < lines.length && last < index + 4) text += (lines[++last] as ShapedLine).text
  return { text, start: first.start, end: (lines[last] as ShapedLine).end, last }
}

/** The dates of a bracket under the title; a date without an event is the document's own. */
export function readHistory(
  working: MappedText,
  bracket: { text: string; start: number; end: number },
  locate: Locator,
): DateReading[] {
  const within = working.text.slice(bracket.start, bracket.end)
  const matches = [...within.matchAll(new RegExp(DATE, 'g'))]
  return matches.flatMap((match, index) => {
    const value = parseDate(match[0])
    if (value === null) return []
    const words = within.slice(match.index + match[0].length, matches[index + 1]?.index ?? within.length)
    const kind = HISTORY_EVENTS.find(({ pattern }) => pattern.test(words))?.kind ?? 'written'
    const start = bracket.start + match.index
    return [
      {
        kind,
        value,
        text: match[0].replace(/ /g, ''),
        span: locate(working, start, start + match[0].length),
        inferred: false,
        confidence: 0.9,
      },
    ]
  })
}
