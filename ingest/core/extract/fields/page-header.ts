import type { PageField } from '../../../../schema/page-header.ts'
import type { DateReading, NameReading } from '../../../../schema/reading.ts'
import type { MappedText } from '../../normalize/mapped-text.ts'
import { looksLikeBody, splitNames } from '../../rules/bodies.ts'
import { isoDate, parseDate } from '../../rules/dates.ts'
import { AGREED, DISPUTED, PAGE_DAY, PUBLISHER, UNCONFIRMED } from '../../rules/page-header.ts'
import type { PageHeader } from '../../segment/page-header.ts'
import { titleKey } from '../../segment/title-key.ts'
import { titleText } from '../../segment/title-text.ts'
import type { CopyReading } from '../index.ts'
import type { Locator } from '../spans.ts'

/**
 * A reading with what the page states of the document. The page's statement goes first; the text's own stays behind it
 * where there may be several (numbers, dates), and where it says more (all names of a joint issue).
 */
export function withPageHeader(copy: CopyReading, page: PageHeader, working: MappedText, locate: Locator): CopyReading {
  const written = dayOf(page, 'written', working, locate, copy.date)
  const published = dayOf(page, 'published', working, locate, copy.publishedDate)
  const stated = [written, published].filter((date) => date !== null)
  const statedNumbers = numbersOf(page)
  const numbers = [...new Set([...statedNumbers, ...copy.numbers])]
  return {
    ...copy,
    ...titleOf(copy, page),
    number: numbers[0] ?? null,
    numbers,
    numberConfidence: statedNumbers.length > 0 ? sureOf(copy.number, numbers[0] ?? null) : copy.numberConfidence,
    issuers: issuersOf(copy, page),
    date: written?.value ?? copy.date,
    dates: [...stated, ...copy.dates.filter((date) => !stated.some((other) => says(other, date))).map(dispute(stated))],
    publishedDate: published?.value ?? copy.publishedDate,
    effectiveDate: copy.effectiveDate ?? dayOf(page, 'effective', working, locate, null)?.value ?? null,
  }
}

/** The stated title where the text's is the same or is none; a text that has another one is not what the page names. */
function titleOf(copy: CopyReading, page: PageHeader) {
  const stated = page.get('title')
  if (!stated || titleKey(stated.text) !== titleKey(copy.title)) return {}
  const isOnPageAlone = copy.titleSpan.start === copy.titleSpan.end
  return {
    title: titleText(stated.text.split('\n')),
    confidence: Math.max(copy.confidence, isOnPageAlone ? UNCONFIRMED : AGREED),
  }
}

/** 国发〔2019〕4号, or two of a joint issue; what is no number (无, —) is left out. */
const numbersOf = (page: PageHeader) =>
  (page.get('number')?.text ?? '')
    .split(/[、，；]/)
    .map((number) => number.replace(/ /g, ''))
    .filter((number) => /\d.{0,4}号|第.{1,8}号/.test(number) && number.length <= 40)

function issuersOf({ issuers }: CopyReading, page: PageHeader): NameReading[] {
  const asStated = (confidence: number) => (name: string) => ({ name, origin: 'page' as const, confidence })
  const names = namesIn(page, 'issuers')
  if (names.length === 0) return issuers.length > 0 ? issuers : namesIn(page, 'publisher').map(asStated(PUBLISHER))
  const read = new Set(issuers.map(({ name }) => name))
  if (names.every((name) => read.has(name))) return issuers.map((issuer) => ({ ...issuer, confidence: AGREED }))
  return names.map(asStated(issuers.length === 0 ? UNCONFIRMED : DISPUTED))
}

/** The bodies of a field; none where a part of it is no name, or stands for several (教育部等六部门). */
function namesIn(page: PageHeader, field: PageField): string[] {
  const names = splitNames((page.get(field)?.text ?? '').replace(/[；|/]/g, '、'))
  return names.every((name) => looksLikeBody(name) && !/等.{1,3}(?:部门|单位|部委)/.test(name)) ? names : []
}

function dayOf(
  page: PageHeader,
  field: 'written' | 'published' | 'effective',
  working: MappedText,
  locate: Locator,
  read: string | null,
): DateReading | null {
  const value = page.get(field)
  const match = PAGE_DAY.exec(value?.text ?? '')
  if (!value || !match) return null
  const { year, month, day, months, days } = match.groups ?? {}
  const date =
    year === undefined ? parseDate(match[0]) : isoDate(Number(year), Number(month ?? months), Number(day ?? days))
  if (date === null) return null
  const start = value.start + match.index
  return {
    kind: field,
    by: null,
    value: date,
    text: match[0].replace(/ /g, ''),
    span: locate(working, start, start + match[0].length),
    inferred: false,
    confidence: sureOf(read, date),
  }
}

/** What the text says beside what the page states. */
const sureOf = (read: string | null, stated: string | null) =>
  read === null ? UNCONFIRMED : read === stated ? AGREED : DISPUTED

const says = (stated: DateReading, { kind, value }: DateReading) => stated.kind === kind && stated.value === value

/** A date of the text that the page contradicts. */
const dispute = (stated: readonly DateReading[]) => (date: DateReading) =>
  stated.some(({ kind, value }) => kind === date.kind && value !== date.value)
    ? { ...date, confidence: Math.min(date.confidence, DISPUTED) }
    : date
