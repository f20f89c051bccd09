import type { NameReading } from '../../../../schema/reading.ts'
import { looksLikeBody, splitNames } from '../../rules/bodies.ts'
import { ISSUERS } from '../../rules/confidence.ts'
import { genreOf } from '../../rules/genres.ts'
import { REPORTER } from '../../rules/header.ts'
import { DECIDED_BY } from '../../rules/issuers.ts'
import { looksLikePerson } from '../../rules/persons.ts'
import type { Segment } from '../../segment/index.ts'
import { enactorsOf } from './enactors.ts'
import type { Header } from './header.ts'
import type { Signature } from './signature.ts'

/** Characters of the text that say who decided on it. */
const OPENING = 600

/**
 * Who issued: the agency that reports or published a report, else as the title says, else as signed, else the masthead, else the byline, else
 * as its history says, else whom the opening names as the ones who decided. Where title and signature name others, both
 * count for less.
 */
export function issuersOf(segment: Segment, header: Header, signature: Signature, flow: string): NameReading[] {
  const asRead = (origin: NameReading['origin'], confidence: number) => (name: string) => ({ name, origin, confidence })
  const reporter = reporterOf(segment, header)
  if (reporter !== undefined) return [asRead('text', ISSUERS.reporter)(reporter)]
  const account = isAccount(segment.title)
  if (account && header.publisher !== null && looksLikeBody(header.publisher))
    return [asRead('masthead', ISSUERS.publisher)(header.publisher)]
  const { names: titled, others } = isHeadline(segment.title) ? NOBODY : header.titleIssuers
  const signed = signature.names.map(({ name }) => name)
  if (titled.length > 0 && !others) return titled.map(asRead('title', titleConfidence(titled, signed)))
  if (signed.length > 0) return signature.names
  if (header.masthead.length > 0) return header.masthead.map(asRead('masthead', ISSUERS.masthead))
  if (header.byline.length > 0) return header.byline.map(asRead('masthead', ISSUERS.byline))
  const enacted = enactorsOf(header.dates)
  if (enacted.length > 0) return enacted.map(asRead('masthead', ISSUERS.history))
  const speaker = /^([\u4e00-\u9fff]{2,20})：/.exec(segment.title)?.[1]
  if (speaker !== undefined && (looksLikePerson(speaker) || looksLikeBody(speaker)))
    return [asRead('title', ISSUERS.speaker)(speaker)]
  const decided = decidedBy(flow)
  if (decided.length > 0) return decided.map(asRead('text', ISSUERS.decided))
  return titled.map(asRead('title', ISSUERS.incomplete))
}

function titleConfidence(titled: readonly string[], signed: readonly string[]): number {
  if (signed.length === 0) return ISSUERS.title
  return sameNames(titled, signed) ? ISSUERS.titleAndSignature : ISSUERS.titleAgainstSignature
}

const NOBODY = { names: [], others: false }

/** A report or an interview, which tells of others. */
export const isAccount = (title: string) => isHeadline(title) || genreOf(title)?.name === '答记者问'

/** 县政府印发通知部署防汛工作: whoever it names is only told of. A text brought out under such a heading ends it in 《》. */
const isHeadline = (title: string) => genreOf(title) === undefined && !/》(?:（[^（）]{1,20}）)?$/.test(title)

/** The agency whose report a segment is: 新华社北京3月4日电. */
export const reporterOf = (segment: Segment, header: Header) =>
  REPORTER.exec(segment.lines[header.bodyStart]?.text ?? '')?.[1]

/** One name often is a shorter form of the other: 市场监管总局, 国家市场监督管理总局. */
const sameNames = (titled: readonly string[], signed: readonly string[]) =>
  titled.length === signed.length && titled.every((name, at) => signed.includes(name) || endsAlike(name, signed[at]))

const endsAlike = (name: string, other: string | undefined) =>
  other !== undefined && name.length > 2 && name.slice(-2) === other.slice(-2)

function decidedBy(flow: string): string[] {
  const names = splitNames(DECIDED_BY.exec(flow.slice(0, OPENING))?.[1] ?? '')
  return names.every(looksLikeBody) ? names : []
}
