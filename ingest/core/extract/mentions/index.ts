import type { MentionReading } from '../../../../schema/reading.ts'
import type { Range } from '../../normalize/mapped-text.ts'
import { MENTION, RELATION, rounded } from '../../rules/confidence.ts'
import { ABOUT_A_REPEAL } from '../../rules/repeals.ts'
import { typeOfMention } from '../../rules/works.ts'
import { firstFrom } from '../bisect.ts'
import type { Locator } from '../spans.ts'
import { type Ending, partialBehind, readEndings } from './endings.ts'
import { issuersBefore, yearBefore } from './issued-by.ts'
import { type ListSource, readListed } from './listed.ts'
import { readPinpoint } from './pinpoint.ts'
import { type RelationReading, readRelation, roleOf, type Voice } from './relation.ts'
import { isSameTitle } from './same-title.ts'
import { type RawMention, scanMentions } from './scan.ts'
import type { ListState } from './sections.ts'
import { bySentence, quoteRange } from './sentences.ts'
import { isBareGenre, type ShortNameReading, ShortNames } from './short-names.ts'
import { topicRanges } from './topics.ts'
import { quotedWording } from './wording.ts'

/** A copy as the mentions are read from it. */
export interface MentionSource extends ListSource {
  readonly ownNumbers: readonly string[]
  /** Length of the title at the start of the flow. */
  readonly titleLength: number
  /** A news report, which brings out what it names. */
  readonly isReport: boolean
  readonly locate: Locator
}

/** The document's opening, where it says what it rests on, in characters from the start of the flow. */
const OPENING_LENGTH = 600
/** What is looked at around a mention, within its sentence: bounds the work on a text without full stops. */
const CONTEXT_BEFORE = 600
const CONTEXT_AFTER = 300
/** What is looked at of the sentence behind. */
const NEXT_SENTENCE = 12

/** What is known of a text before its mentions are read one by one. */
interface Surroundings {
  readonly raw: readonly RawMention[]
  readonly listed: ReadonlyMap<RawMention, ListState>
  readonly wording: readonly Range[]
  readonly names: ShortNames
}

/** Every mention of a document in a copy, in order, with what the words around it say. */
export function readMentions(source: MentionSource): MentionReading[] {
  const { flow, locate } = source
  const text = flow.text
  const { mentions: raw, states: listed } = readListed(source, scanMentions(text))
  const around: Surroundings = { raw, listed, wording: quotedWording(text), names: new ShortNames(source.title) }
  const readings: MentionReading[] = []
  let outer: { end: number; relation: MentionReading['relation'] } = { end: 0, relation: 'mentions' }
  const topics = topicRanges(text)
  let topic = -1
  for (const [sentence, members] of bySentence(text, raw)) {
    const endings = endingsIn(source, sentence, members)
    for (const mention of members) {
      if (isOwnNumber(mention, source) || isDefinition(mention, text)) continue
      while (topic + 1 < topics.length && (topics[topic + 1] as Range).start <= mention.start) {
        topic++
        around.names.beginTopic()
      }
      const reading = readOne(mention, sentence, endings.get(mention), source, around)
      const nested = mention.end <= outer.end
      // what a named notice brings out is not brought out here, unless the notice itself is passed on
      if (nested && reading.relation === 'issues' && outer.relation !== 'issues')
        Object.assign(reading, { relation: outer.relation === 'forwards' ? 'forwards' : 'mentions', role: null })
      if (!nested) outer = { end: mention.end, relation: reading.relation }
      readings.push({ ...reading, span: locate(flow, mention.start, mention.end) })
      if (mention.title !== null && reading.type === 'document')
        around.names.note(reading.refersTo ?? mention.title, mention.start < (topics[topic]?.end ?? 0))
      if (mention.shortName !== null && mention.title !== null) around.names.define(mention.shortName, mention.title)
    }
  }
  return readings
}

function endingsIn(source: MentionSource, sentence: Range, members: readonly RawMention[]): Map<RawMention, Ending> {
  const inTitle = sentence.start < source.titleLength
  if (inTitle && ABOUT_A_REPEAL.test(source.title)) return new Map()
  const outermost: RawMention[] = []
  for (const mention of members) if (mention.start >= (outermost.at(-1)?.end ?? 0)) outermost.push(mention)
  const words = source.flow.text.slice(sentence.start, Math.max(sentence.end, outermost.at(-1)?.end ?? 0))
  const ranges = outermost.map(({ start, end }) => ({ start: start - sentence.start, end: end - sentence.start }))
  const endings = readEndings(words, ranges)
  return new Map([...endings].map(([index, ending]) => [outermost[index] as RawMention, ending]))
}

function readOne(
  mention: RawMention,
  sentence: Range,
  ending: Ending | undefined,
  source: MentionSource,
  around: Surroundings,
): Omit<MentionReading, 'span'> {
  const { flow, locate } = source
  const text = flow.text
  const inTitle = mention.start < source.titleLength
  const quote = quoteRange(sentence, mention)
  const before = text.slice(Math.max(sentence.start, mention.start - 60), mention.start)
  const after = text.slice(mention.end, mention.end + 60)
  const quotes = around.wording[firstFrom(around.wording, mention.start + 1) - 1]
  const isQuoted = quotes !== undefined && mention.start < quotes.end
  const said = isQuoted ? QUOTED : wordsSay(mention, sentence, ending, source, around)
  const bound = mention.number !== null || said.cue !== null || inTitle
  const meant = mention.title === null ? null : around.names.resolve(mention.title)
  const refersTo = meant?.title ?? null
  const type =
    mention.title === null || refersTo !== null ? 'document' : typeOfMention(mention.title, before, after, bound)
  // a licence may lapse, but is no document that is repealed
  const plain = type === 'work' || (type === 'other' && said.relation === 'repeals')
  const settled: RelationReading = plain ? { relation: 'mentions', cue: null, confidence: said.confidence } : said
  return {
    text: flow.printed(mention.start, mention.end).replace(/\s/g, ''),
    title: mention.title,
    number: mention.number,
    issuers: issuersBefore(before),
    year: mention.year ?? yearBefore(before),
    type,
    relation: settled.relation,
    role: roleOf(settled.relation, contextOf(sentence, mention, text).words, inTitle || mention.start < OPENING_LENGTH),
    cue: settled.cue,
    pinpoint: readPinpoint(after),
    repeal:
      settled.relation === 'repeals'
        ? {
            partial: ending ? ending.partial : partialBehind(after),
            asOf: (ending ?? around.listed.get(mention))?.asOf ?? null,
            sameTitle: isSameTitle(refersTo ?? mention.title, source.title),
          }
        : null,
    refersTo,
    quote: flow.printed(quote.start, quote.end),
    quoteSpan: locate(flow, quote.start, quote.end),
    confidence: rounded(settled.confidence * sureness(mention, meant)),
  }
}

/** How sure it is which document is named, apart from what is said of it. */
function sureness(mention: RawMention, meant: ShortNameReading | null): number {
  if (!mention.inBooks) return MENTION.untitled
  if (meant) return meant.defined ? 1 : MENTION.lastOfGenre
  return mention.title !== null && isBareGenre(mention.title) ? MENTION.unexplained : 1
}

const QUOTED: RelationReading = { relation: 'mentions', cue: null, confidence: RELATION.quoted }

/** What the words say: that the document is ended; else the list that it stands in; else its sentence. */
function wordsSay(
  mention: RawMention,
  sentence: Range,
  ending: Ending | undefined,
  source: MentionSource,
  { raw, listed }: Surroundings,
): RelationReading {
  if (ending) return { relation: 'repeals', cue: ending.cue, confidence: RELATION.ending }
  const state = listed.get(mention)
  if (state) return { relation: state.relation, cue: state.cue, confidence: RELATION.listed }
  const { start, end, words } = contextOf(sentence, mention, source.flow.text)
  const others = raw
    .slice(firstFrom(raw, start), firstFrom(raw, end))
    .filter((other) => other.end <= mention.start || other.start >= mention.end)
    .map((other) => ({ start: other.start - start, end: other.end - start }))
  const next = source.flow.text.slice(sentence.end, sentence.end + NEXT_SENTENCE).trimStart()
  const voice: Voice = mention.start < source.titleLength ? 'title' : source.isReport ? 'report' : 'text'
  return readRelation({ voice, sentence: words, start: mention.start - start, end: mention.end - start, others, next })
}

function contextOf(sentence: Range, mention: Range, text: string): Range & { words: string } {
  const start = Math.max(sentence.start, mention.start - CONTEXT_BEFORE)
  const end = Math.max(mention.end, Math.min(sentence.end, mention.end + CONTEXT_AFTER))
  return { start, end, words: text.slice(start, end) }
}

const isOwnNumber = (mention: RawMention, source: MentionSource) =>
  mention.title === null && source.ownNumbers.includes(mention.number ?? '')

/** The short name inside its own definition: （以下简称《意见》）; also （以下分别简称《甲》和《乙》）. */
const isDefinition = (mention: RawMention, text: string) =>
  DEFINES.test(text.slice(Math.max(0, mention.start - 60), mention.start))
const DEFINES = /以下(?:统|并)?简?称(?:为)?$|以下分别(?:简|统)?称(?:为)?(?:《[^》]{1,20}》[、和及]){0,3}$/
