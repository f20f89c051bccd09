import type { MentionReading } from '../../../schema/reading.ts'
import type { MappedText } from '../normalize/mapped-text.ts'
import { looksLikeBody, splitNames } from '../rules/bodies.ts'
import { typeOfMention } from '../rules/works.ts'
import { firstFrom } from './bisect.ts'
import { PARAGRAPH_END } from './flow.ts'
import { readPinpoint } from './pinpoint.ts'
import { type RelationReading, readRelation, roleOf, type Voice } from './relation.ts'
import { type RawMention, scanMentions } from './scan.ts'
import { ShortNames } from './short-names.ts'
import type { Locator } from './spans.ts'

/** A copy as the mentions are read from it. */
export interface MentionSource {
  readonly flow: MappedText
  readonly title: string
  readonly ownNumbers: readonly string[]
  /** Length of the title at the start of the flow. */
  readonly titleLength: number
  /** A news report, which brings out what it names. */
  readonly isReport: boolean
  readonly locate: Locator
}

/** The document's opening, where it says what it rests on, in characters from the start of the flow. */
const OPENING_LENGTH = 600
const LONGEST_QUOTE = 400
/** What is looked at around a mention, within its sentence: bounds the work on a text without full stops. */
const CONTEXT_BEFORE = 600
const CONTEXT_AFTER = 300
const YEAR_BEFORE = /((?:19|20)\d{2})年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:印发|发布|颁布|公布|修订|修正|制定|出台)?的?$/
const ISSUED_BY_BEFORE = /([\u4e00-\u9fff、]{2,60}?)(?:联合)?(?:印发|发布|颁布|公布|制定|下发|出台|转发)?(?:了|的)?$/

/** Every mention of a document in a copy, in order, with what the words around it say. */
export function readMentions(source: MentionSource): MentionReading[] {
  const { flow, locate } = source
  const text = flow.text
  const raw = scanMentions(text)
  const names = new ShortNames(source.title)
  const sentences = sentenceRanges(text)
  const readings: MentionReading[] = []
  let outer: { end: number; relation: MentionReading['relation'] } = { end: 0, relation: 'mentions' }
  let sentenceIndex = 0
  for (const mention of raw) {
    while (sentenceIndex + 1 < sentences.length && (sentences[sentenceIndex + 1] as Sentence).start <= mention.start)
      sentenceIndex++
    const sentence = sentences[sentenceIndex] as Sentence
    if (isOwnNumber(mention, source)) continue
    if (isDefinition(mention, text)) continue
    const reading = readOne(mention, sentence, raw, source, names)
    const nested = mention.end <= outer.end
    // what a named notice brings out is not brought out here, unless the notice itself is passed on
    if (nested && reading.relation === 'issues' && outer.relation !== 'issues')
      Object.assign(reading, { relation: outer.relation === 'forwards' ? 'forwards' : 'mentions', role: null })
    if (!nested) outer = { end: mention.end, relation: reading.relation }
    readings.push({ ...reading, span: locate(flow, mention.start, mention.end) })
    if (mention.title !== null && reading.type === 'document') names.note(reading.refersTo ?? mention.title)
    if (mention.shortName !== null && mention.title !== null) names.define(mention.shortName, mention.title)
  }
  return readings
}

function readOne(
  mention: RawMention,
  sentence: Sentence,
  raw: readonly RawMention[],
  source: MentionSource,
  names: ShortNames,
): Omit<MentionReading, 'span'> {
  const { flow, locate } = source
  const text = flow.text
  const inTitle = mention.start < source.titleLength
  const quote = quoteRange(sentence, mention)
  const context = {
    start: Math.max(sentence.start, mention.start - CONTEXT_BEFORE),
    end: Math.max(mention.end, Math.min(sentence.end, mention.end + CONTEXT_AFTER)),
  }
  const words = text.slice(context.start, context.end)
  const others = raw
    .slice(firstFrom(raw, context.start), firstFrom(raw, context.end))
    .filter((other) => other.end <= mention.start || other.start >= mention.end)
    .map((other) => ({ start: other.start - context.start, end: other.end - context.start }))
  const voice: Voice = inTitle ? 'title' : source.isReport ? 'report' : 'text'
  const relation = readRelation({
    voice,
    sentence: words,
    start: mention.start - context.start,
    end: mention.end - context.start,
    others,
  })
  const before = text.slice(Math.max(sentence.start, mention.start - 60), mention.start)
  const after = text.slice(mention.end, mention.end + 24)
  const bound = mention.number !== null || relation.cue !== null || inTitle
  const refersTo = mention.title === null ? null : names.resolve(mention.title)
  const type =
    mention.title === null || refersTo !== null ? 'document' : typeOfMention(mention.title, before, after, bound)
  const settled: RelationReading =
    type === 'work' ? { relation: 'mentions', cue: null, confidence: relation.confidence } : relation
  return {
    text: flow.printed(mention.start, mention.end),
    title: mention.title,
    number: mention.number,
    issuers: issuersBefore(before),
    year: Number(YEAR_BEFORE.exec(before)?.[1]) || null,
    type,
    relation: settled.relation,
    role: roleOf(settled.relation, words, inTitle || mention.start < OPENING_LENGTH),
    cue: settled.cue,
    pinpoint: readPinpoint(after),
    refersTo,
    quote: flow.printed(quote.start, quote.end),
    quoteSpan: locate(flow, quote.start, quote.end),
    confidence: mention.inBooks ? settled.confidence : Math.min(settled.confidence, 0.7),
  }
}

interface Sentence {
  readonly start: number
  readonly end: number
}

/** Sentences of a flow, with their closing mark; a paragraph's end closes one too. */
function sentenceRanges(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let start = 0
  for (const match of text.matchAll(/[。！？][”’）]?|\n/g)) {
    const end = match[0] === PARAGRAPH_END ? match.index : match.index + match[0].length
    if (end > start) sentences.push({ start, end })
    start = match.index + match[0].length
  }
  if (start < text.length) sentences.push({ start, end: text.length })
  return sentences
}

/** The sentence, or of a very long one the part around the mention, cut at its semicolons or at a length. */
function quoteRange(sentence: Sentence, mention: { start: number; end: number }): Sentence {
  const end = Math.max(sentence.end, mention.end)
  if (end - sentence.start <= LONGEST_QUOTE) return { start: sentence.start, end }
  const half = Math.max(0, (LONGEST_QUOTE - (mention.end - mention.start)) >> 1)
  return { start: Math.max(sentence.start, mention.start - half), end: Math.min(end, mention.end + half) }
}

const isOwnNumber = (mention: RawMention, source: MentionSource) =>
  mention.title === null && source.ownNumbers.includes(mention.number ?? '')

/** The short name inside its own definition: （以下简称《意见》）. */
const isDefinition = (mention: RawMention, text: string) =>
  /以下(?:统|并)?简?称(?:为)?$/.test(text.slice(Math.max(0, mention.start - 6), mention.start))

/** Bodies named right before a mention: 教育部、财政部印发的《…》. Only names that have the form of one. */
function issuersBefore(before: string): string[] {
  const clause = before.slice(
    Math.max(...['，', '；', '：', '。', '》', '）', '\n'].map((mark) => before.lastIndexOf(mark))) + 1,
  )
  const named = ISSUED_BY_BEFORE.exec(clause)?.[1]
  if (named === undefined) return []
  const words = /^(?:.*(?:根据|依据|按照|依照|遵照|落实|贯彻|执行|和|与|及|了|按|在|将))?(.+)$/.exec(named)?.[1] ?? ''
  const names = splitNames(words)
  return names.every(looksLikeBody) ? names : []
}
