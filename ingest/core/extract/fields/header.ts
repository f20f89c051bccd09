import type { DateReading, NameReading } from '../../../../schema/reading.ts'
import type { MappedText } from '../../normalize/mapped-text.ts'
import { looksLikeBody, splitNames } from '../../rules/bodies.ts'
import { DATE as CONFIDENCE, FIELD } from '../../rules/confidence.ts'
import { isoDate, PUBLISHED_LINE, parseDate } from '../../rules/dates.ts'
import { SPEAKS_TO } from '../../rules/header.ts'
import { looksLikePerson, personOnLine } from '../../rules/persons.ts'
import type { Segment } from '../../segment/index.ts'
import type { ShapedLine } from '../../segment/lines.ts'
import type { Locator } from '../spans.ts'
import { historyAt, readHistory } from './history.ts'
import { readMasthead } from './masthead.ts'
import { readSalutation } from './salutation.ts'
import { issuersOfTitle, numbersUnder, repeatedTitleEnd, type TitleIssuers } from './title.ts'

/** What stands around the title: 版头 above it, and below it number, date or history, byline, 主送机关. */
export interface Header {
  readonly numbers: string[]
  readonly dates: DateReading[]
  readonly titleIssuers: TitleIssuers
  readonly byline: string[]
  /** 来源 beside the day on which a site published the text. */
  readonly publisher: string | null
  /** 发文机关标志. */
  readonly masthead: string[]
  readonly addressees: NameReading[]
  readonly secrecy: string | null
  readonly urgency: string | null
  readonly signedOffBy: string | null
  /** Index of the first line of the text proper. */
  readonly bodyStart: number
}

const SHORT_LINE = 8

export function readHeader(working: MappedText, segment: Segment, locate: Locator): Header {
  const above = segment.lines.slice(0, segment.titleStart)
  const masthead = readMasthead(above)
  const numbers = [...masthead.numbers]
  const dates = above.flatMap((line) => (line.shape === 'date' ? (dateOf(working, line, locate) ?? []) : []))
  const byline: string[] = []
  let publisher: string | null = null
  const addressees: NameReading[] = []
  let at = segment.titleEnd
  for (; at < segment.lines.length; at++) {
    const line = segment.lines[at] as ShapedLine
    const history = historyAt(segment.lines, at)
    const repeated = history ? null : repeatedTitleEnd(segment.title, segment.lines, at)
    if (line.shape === 'number') numbers.push(...numbersUnder(segment.title, line))
    else if (history) {
      dates.push(...readHistory(working, history, locate))
      byline.push(...personsIn(history.text))
      at = history.last
    } else if (line.shape === 'date') {
      const date = dateOf(working, line, locate)
      if (date) dates.push(date)
    } else if (repeated !== null) at = repeated
    // the part of a code that the file holds: # 物权编
    else if (line.heading > 0 && at + 1 < segment.lines.length && historyAt(segment.lines, at + 1)) continue
    else if (line.shape === 'published') {
      const date = publishedOn(working, line, locate)
      if (date) dates.push(date)
      publisher ??= PUBLISHED_LINE.exec(line.text)?.[2]?.trim() || null
    } else {
      const names = bylineOn(line, segment.lines[at + 1])
      if (names.length === 0) break
      byline.push(...names)
    }
  }
  const salutation = readSalutation(segment.lines, at)
  if (salutation) {
    addressees.push(
      ...salutation.names.map((name) => ({
        name,
        origin: 'masthead' as const,
        confidence: salutation.closed ? FIELD.addressees.closed : FIELD.addressees.open,
      })),
    )
    at = salutation.end
  }
  return {
    numbers: [...new Set(numbers)],
    dates,
    titleIssuers: issuersOfTitle(segment.title),
    byline,
    addressees,
    publisher,
    masthead: masthead.names,
    secrecy: masthead.secrecy,
    urgency: masthead.urgency,
    signedOffBy: masthead.signedOffBy,
    bodyStart: at,
  }
}

function dateOf(working: MappedText, line: ShapedLine, locate: Locator): DateReading | null {
  const value = parseDate(line.text)
  if (value === null) return null
  return {
    kind: 'written',
    value,
    text: line.text.replace(/ /g, ''),
    span: locate(working, line.start, line.end),
    by: null,
    inferred: false,
    confidence: CONFIDENCE.printed,
  }
}

function publishedOn(working: MappedText, line: ShapedLine, locate: Locator): DateReading | null {
  const text = PUBLISHED_LINE.exec(line.text)?.[1] ?? ''
  const [year = 0, month = 0, day = 0] = text.split(/[-/.]/).map(Number)
  const value = isoDate(year, month, day)
  if (value === null) return null
  const start = line.start + line.text.indexOf(text)
  return {
    kind: 'published',
    value,
    text,
    span: locate(working, start, start + text.length),
    by: null,
    inferred: false,
    confidence: CONFIDENCE.printed,
  }
}

const personsIn = (text: string) =>
  [...text.matchAll(/^（([\u4e00-\u9fff]{2,4})(?= ?\d)/g)].map((match) => match[1] ?? '').filter(looksLikePerson)

/** A person, or bodies, alone on a line that the text follows: not the first line of a salutation. */
function bylineOn(line: ShapedLine, next: ShapedLine | undefined): string[] {
  // 范围 as a heading is no one of the name
  if (line.shape !== 'plain' || line.heading > 0 || next === undefined) return []
  const person = personOnLine(line.text)
  // among short lines a name is a cell
  if (person !== null) return next.shape === 'plain' && next.text.length < SHORT_LINE ? [] : [person]
  if (next.shape === 'salutation' || SPEAKS_TO.test(next.text) || /[、，]/.test(line.text)) return []
  const names = splitNames(line.text)
  return names.every(looksLikeBody) ? names : []
}
