import type { GraphWriter, NodeRow, RelationshipRow, Value } from '../../graph/engine.ts'
import type { MentionReading, NameReading, Reading } from '../../schema/reading.ts'
import type { Source } from '../../schema/source.ts'
import { present } from '../resolve/derived.ts'

/** The facts of some sources as rows. */
export interface FactRows {
  readonly Copy: NodeRow[]
  readonly Text: NodeRow[]
  readonly Mention: NodeRow[]
  readonly Entry: NodeRow[]
  readonly FOUND_IN: RelationshipRow[]
  readonly HAS_TEXT: RelationshipRow[]
  readonly HAS_MENTION: RelationshipRow[]
  readonly CHILD_OF: RelationshipRow[]
}

export function noFacts(): FactRows {
  return { Copy: [], Text: [], Mention: [], Entry: [], FOUND_IN: [], HAS_TEXT: [], HAS_MENTION: [], CHILD_OF: [] }
}

/** Id of the copy that a mention stands in. */
export function copyOf(mention: string): string {
  return mention.slice(0, mention.lastIndexOf('-'))
}

/** Id of the source that a copy or a mention stands in. */
export function sourceOf(id: string): string {
  return id.slice(0, id.indexOf('-'))
}

const edge = (from: string, to: string): RelationshipRow => ({ from, to, properties: {} })
const names = (readings: readonly NameReading[]): string[] => readings.map(({ name }) => name)

/** Adds what was read in a source. Ids: `<source>-1` a copy and its text, `<source>-1-1` a mention. */
export function addFacts(rows: FactRows, source: Source, readings: readonly Reading[]): void {
  readings.forEach((reading, index) => {
    rows.Copy.push(copyRow(reading, index + 1))
    rows.Text.push(textRow(source, reading))
    rows.FOUND_IN.push(edge(reading.id, source.id))
    rows.HAS_TEXT.push(edge(reading.id, reading.id))
    if (reading.parent !== null) rows.CHILD_OF.push(edge(reading.id, reading.parent))
    reading.citations.forEach((mention, ordinal) => {
      const row = mentionRow(reading.id, mention, ordinal + 1)
      rows.Mention.push(row)
      rows.HAS_MENTION.push(edge(reading.id, row.id))
    })
  })
}

function textRow(source: Source, { id, span, outline }: Reading): NodeRow {
  return {
    id,
    text: source.text.slice(span.start, span.end),
    outline: outline.map(({ unit, number, insertion, title, start }) => {
      const head = `${unit}:${number}${insertion === null ? '' : `.${insertion}`}@${start - span.start}`
      return title === null ? head : `${head} ${title}`
    }),
  }
}

function copyRow(reading: Reading, ordinal: number): NodeRow {
  const { span, dates, validity } = reading
  return present({
    id: reading.id,
    ordinal,
    title: reading.title,
    genre: reading.genre,
    number: reading.number,
    numbers: reading.numbers,
    issuers: names(reading.issuers),
    issuerOrigin: reading.issuers[0]?.origin,
    sealedBy: names(reading.sealedBy),
    date: reading.date,
    dates: dates
      .filter(({ inferred }) => !inferred)
      .map(({ kind, value }) => `${kind}:${value}`)
      .sort(),
    effectiveDate: reading.effectiveDate,
    publishedDate: reading.publishedDate,
    addressees: names(reading.addressees),
    copiedTo: names(reading.copiedTo),
    attachments: reading.attachments,
    secrecy: reading.secrecy,
    urgency: reading.urgency,
    signedOffBy: reading.signedOffBy,
    validityMonths: validity?.months,
    validityUntil: validity?.until,
    provisional: validity?.provisional,
    articles: reading.articles,
    lastArticle: lastArticle(reading),
    parentRelation: reading.parentRelation,
    start: span.start,
    end: span.end,
    startLine: span.startLine,
    endLine: span.endLine,
    page: span.page,
    confidence: reading.confidence,
  })
}

function lastArticle({ outline }: Reading): number | undefined {
  const numbers = outline.flatMap(({ unit, number }) => (unit === 'article' ? number : []))
  return numbers.length > 0 ? numbers.reduce((a, b) => Math.max(a, b)) : undefined
}

/** Verdict of a mention that no resolution has seen yet. */
const UNSEEN = { state: 'unresolved', confidence: 0, reason: 'unseen' } as const

function mentionRow(copy: string, mention: MentionReading, ordinal: number): NodeRow {
  const { pinpoint, repeal, span, quoteSpan } = mention
  return present({
    id: `${copy}-${ordinal}`,
    ordinal,
    text: mention.text,
    title: mention.title,
    number: mention.number,
    issuers: mention.issuers,
    year: mention.year,
    type: mention.type,
    relation: mention.relation,
    role: mention.role,
    cue: mention.cue,
    pinpoint: pinpoint?.text,
    article: pinpoint?.article,
    paragraph: pinpoint?.paragraph,
    item: pinpoint?.item,
    attachment: pinpoint?.attachment,
    partial: repeal?.partial,
    asOf: repeal?.asOf,
    sameTitle: repeal?.sameTitle,
    refersTo: mention.refersTo,
    quote: mention.quote,
    start: span.start,
    end: span.end,
    quoteStart: quoteSpan.start,
    quoteEnd: quoteSpan.end,
    line: span.startLine,
    page: span.page,
    readingConfidence: mention.confidence,
    ...UNSEEN,
  } satisfies { id: string } & Record<string, Value | undefined>)
}

/** Nodes first, so that every relationship finds its ends. The sources must be there. */
export async function putFacts(writer: GraphWriter, rows: FactRows): Promise<void> {
  for (const label of ['Copy', 'Text', 'Mention', 'Entry'] as const) await writer.putNodes(label, rows[label])
  for (const type of ['FOUND_IN', 'HAS_TEXT', 'CHILD_OF', 'HAS_MENTION'] as const)
    await writer.putRelationships(type, rows[type])
}
