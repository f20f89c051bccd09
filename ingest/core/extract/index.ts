import type { DateReading, Reading } from '../../../schema/reading.ts'
import type { MappedText } from '../normalize/mapped-text.ts'
import { BOUNDARY, DATE as CONFIDENCE, FIELD, rounded } from '../rules/confidence.ts'
import { genreOf } from '../rules/genres.ts'
import { ACCEPT } from '../rules/titles.ts'
import type { Segment } from '../segment/index.ts'
import type { ShapedLine } from '../segment/lines.ts'
import { readAttachments } from './fields/attachments.ts'
import { inferredDates } from './fields/dateline.ts'
import { orderNumbers } from './fields/enactors.ts'
import { type Header, readHeader } from './fields/header.ts'
import { readImprint } from './fields/imprint.ts'
import { isAccount, issuersOf, reporterOf } from './fields/issuers.ts'
import { articlesIn, readOutline } from './fields/outline.ts'
import { readSignature } from './fields/signature.ts'
import { numbersIn } from './fields/title.ts'
import { readForce } from './fields/validity.ts'
import { flowOf } from './flow.ts'
import { readMentions } from './mentions/index.ts'
import type { Locator } from './spans.ts'

/** A reading before its copies are related to each other. */
export type CopyReading = Omit<Reading, 'id' | 'parent' | 'parentRelation' | 'source' | 'sourceId' | 'confidences'> & {
  readonly numberConfidence: number | null
}

/**
 * What one segment says of itself: fields as printed, and the mentions in it.
 *
 * @param hostTitle of the document that an attachment follows: what a list of documents is, its title may say
 */
export function readCopy(
  working: MappedText,
  segment: Segment,
  hostTitle: string | null,
  locate: Locator,
): CopyReading {
  const { lines, title } = segment
  const header = readHeader(working, segment, locate)
  const signature = readSignature(working, lines, header.bodyStart, locate)
  const { numbers, confidence: numberConfidence } = ownNumbers(header, lines, signature.start)
  const imprint = readImprint(working, lines, locate)
  const printed = [...header.dates, ...[signature.date, imprint.printed].filter((date) => date !== null)]
  const dates = [...unsure(printed), ...inferredDates(working, lines, header.bodyStart, locate)]
  const outline = readOutline(working, lines, header.bodyStart)
  const flow = flowOf(working, lines.slice(segment.titleStart), segment.titleEnd - segment.titleStart)
  const first = lines[0] as ShapedLine
  const last = lines.at(-1) as ShapedLine
  return {
    title,
    genre: genreOf(title)?.name ?? null,
    number: numbers[0] ?? null,
    numbers,
    numberConfidence,
    issuers: issuersOf(segment, header, signature, flow.text.slice(titleLength(segment))),
    sealedBy: signature.sealedBy,
    date: ownDate(title, dates)?.value ?? null,
    dates,
    ...readForce(title, flow.text, header.dates),
    publishedDate: dates.find(({ kind }) => kind === 'published')?.value ?? null,
    addressees: header.addressees,
    copiedTo: imprint.copiedTo,
    printedBy: imprint.printedBy,
    attachments: readAttachments(lines, header.bodyStart, signature.start),
    secrecy: header.secrecy,
    urgency: header.urgency,
    signedOffBy: header.signedOffBy,
    outline,
    articles: articlesIn(outline),
    span: locate(working, first.start, last.end),
    titleSpan: titleSpan(working, segment, locate),
    confidence: confidenceOf(segment.points),
    citations: readMentions({
      working,
      flow,
      lines: lines.slice(segment.titleStart),
      titleEnd: segment.titleEnd - segment.titleStart,
      title,
      hostTitle,
      ownNumbers: numbers,
      titleLength: titleLength(segment),
      isReport: reporterOf(segment, header) !== undefined,
      locate,
    }),
  }
}

/** Where several dates could be the document's own: the signed one, then the one of publication, then the rest. */
const OWN_DATE_ORDER = ['written', 'promulgated', 'adopted'] as const

/** A report has no other date than that on which it was published. */
const ownDate = (title: string, dates: readonly DateReading[]) =>
  [...OWN_DATE_ORDER, ...(isAccount(title) ? (['published'] as const) : [])]
    .map((kind) => dates.find((date) => date.kind === kind && !date.inferred))
    .find((date) => date !== undefined)

/** Two days on which it could have been written make each less sure. */
function unsure(dates: readonly DateReading[]): DateReading[] {
  const written = new Set(dates.flatMap(({ kind, value }) => (kind === 'written' ? [value] : [])))
  return dates.map((date) =>
    date.kind === 'written' && written.size > 1 ? { ...date, confidence: CONFIDENCE.disputed } : date,
  )
}

/** The masthead's numbers, else that of the order that the history names, else one printed behind the signature. */
function ownNumbers(
  header: Header,
  lines: readonly ShapedLine[],
  signatureStart: number,
): { numbers: string[]; confidence: number | null } {
  if (header.numbers.length > 0) return { numbers: header.numbers, confidence: FIELD.number.masthead }
  const ordered = orderNumbers(header.dates)
  if (ordered.length > 0) return { numbers: ordered, confidence: FIELD.number.history }
  const behind = numbersBehind(lines, signatureStart)
  return { numbers: behind, confidence: behind.length > 0 ? FIELD.number.behind : null }
}

const numbersBehind = (lines: readonly ShapedLine[], signatureStart: number) =>
  lines
    .slice(signatureStart)
    .filter((line) => line.shape === 'number')
    .slice(0, 1)
    .flatMap(numbersIn)

function titleSpan(working: MappedText, segment: Segment, locate: Locator) {
  const from = segment.lines[segment.titleStart] as ShapedLine
  const to = segment.lines[segment.titleEnd - 1] as ShapedLine
  return locate(working, from.start, segment.titleEnd === segment.titleStart ? from.start : to.end)
}

/** Length of the title's lines in the flow, where spaces are left out. */
const titleLength = (segment: Segment) =>
  segment.lines
    .slice(segment.titleStart, segment.titleEnd)
    .reduce((sum, line) => sum + line.text.replace(/ /g, '').length, 0)

/** Points above the bar as a share: each takes a part of the doubt away. */
const confidenceOf = (points: number) =>
  rounded(1 - (1 - BOUNDARY.atBar) * BOUNDARY.fade ** Math.max(0, points - ACCEPT))
