import type { DateReading, NameReading } from '../../../schema/reading.ts'
import type { MappedText } from '../normalize/mapped-text.ts'
import { looksLikeBody, splitNames } from '../rules/bodies.ts'
import { isoDate, PUBLISHED_LINE, parseDate } from '../rules/dates.ts'
import { ADDRESSED, GREETING, SECRECY, SIGNED_OFF_BY, URGENCY } from '../rules/header.ts'
import { looksLikePerson } from '../rules/persons.ts'
import type { Segment } from '../segment/index.ts'
import type { ShapedLine } from '../segment/lines.ts'
import { historyAt, readHistory } from './history.ts'
import type { Locator } from './spans.ts'
import { issuersOfTitle, numbersIn, numbersUnder, repeatedTitleEnd } from './title.ts'

/** What stands around the title: 版头 above it, and below it number, date or history, byline, 主送机关. */
export interface Header {
  readonly numbers: string[]
  readonly dates: DateReading[]
  readonly titleIssuers: string[]
  readonly byline: string[]
  readonly addressees: NameReading[]
  readonly secrecy: string | null
  readonly urgency: string | null
  readonly signedOffBy: string | null
  /** Index of the first line of the text proper. */
  readonly bodyStart: number
}

const MOST_SALUTATION_LINES = 12

export function readHeader(working: MappedText, segment: Segment, locate: Locator): Header {
  const above = segment.lines.slice(0, segment.titleStart)
  const numbers = above.flatMap(numbersIn)
  const dates: DateReading[] = []
  const byline: string[] = []
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
    } else if (isByline(line, segment.lines[at + 1])) byline.push(...bylineNames(line.text))
    else break
  }
  const salutation = readSalutation(segment.lines, at)
  if (salutation) {
    addressees.push(...salutation.names.map((name) => ({ name, origin: 'masthead' as const, confidence: 0.9 })))
    at = salutation.end
  }
  const masthead = above.map((line) => line.text).join(' ')
  return {
    numbers: [...new Set(numbers)],
    dates,
    titleIssuers: issuersOfTitle(segment.title),
    byline,
    addressees,
    secrecy: SECRECY.exec(masthead)?.[0] ?? null,
    urgency: URGENCY.exec(masthead)?.[0] ?? null,
    signedOffBy: SIGNED_OFF_BY.exec(masthead)?.[1] ?? null,
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
    confidence: 0.9,
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
    confidence: 0.9,
  }
}

const personsIn = (text: string) =>
  [...text.matchAll(/^（([\u4e00-\u9fff]{2,4})(?= ?\d)/g)].map((match) => match[1] ?? '').filter(looksLikePerson)

/** A person, or bodies, alone on a line that the text follows: not the first line of a salutation. */
const isByline = (line: ShapedLine, next: ShapedLine | undefined) =>
  line.shape === 'plain' &&
  bylineNames(line.text).length > 0 &&
  next !== undefined &&
  (looksLikePerson(line.text) || next.shape !== 'salutation')

function bylineNames(text: string): string[] {
  if (looksLikePerson(text)) return [text.replace(/ /g, '')]
  const names = splitNames(text)
  return !/[、，]/.test(text) && names.every(looksLikeBody) ? names : []
}

/** 主送机关: the lines up to the colon, split at commas and semicolons that stand outside brackets. */
function readSalutation(lines: readonly ShapedLine[], from: number): { names: string[]; end: number } | null {
  let text = ''
  for (let at = from; at < Math.min(lines.length, from + MOST_SALUTATION_LINES); at++) {
    const line = lines[at] as ShapedLine
    if ((line.shape !== 'plain' && line.shape !== 'salutation') || line.text.includes('。')) return null
    text += line.text.replace(/ /g, '')
    if (line.shape !== 'salutation') continue
    const names = splitOutsideBrackets(text.slice(0, -1))
    if (!GREETING.test(text) && !ADDRESSED.test(text) && !names.some((name) => looksLikeBody(withoutBrackets(name))))
      return null
    return GREETING.test(text) || text.length > 400 ? { names: [], end: at + 1 } : { names, end: at + 1 }
  }
  return null
}

const withoutBrackets = (text: string) => text.replace(/（[^（）]*）/g, '')

function splitOutsideBrackets(text: string): string[] {
  const parts = ['']
  let depth = 0
  for (const char of text) {
    if (char === '（') depth++
    else if (char === '）') depth--
    if (depth === 0 && (char === '，' || char === '；')) parts.push('')
    else parts[parts.length - 1] += char
  }
  return parts.filter((part) => part !== '')
}
