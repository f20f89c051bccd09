import type {
  BodyRef,
  DocumentRef,
  Mention,
  NodeRef,
  PersonRef,
  SetRight,
  SourceRef,
  TargetedMention,
} from '../../schema/api.ts'
import type { Corrected, NodeLabel, NodeProps } from '../../schema/graph.ts'
import type { Row, Value } from '../engine.ts'

/** Rows of our own statements as the API's shapes. What the graph holds was checked when it was written. */

/** The properties of a node of that label, from a column `properties(n)`. */
export function propertiesOf<L extends NodeLabel>(_label: L, value: Value | undefined): NodeProps<L> {
  return value as unknown as NodeProps<L>
}

export function documentRef(value: Value | undefined): DocumentRef {
  const { id, title, number, catalogueId, genre, date, versionDate, held, citedBy } = propertiesOf('Document', value)
  return {
    node: 'document',
    id,
    title: title ?? null,
    number: number ?? null,
    catalogueId: catalogueId ?? null,
    genre: genre ?? null,
    date: date ?? null,
    versionDate: versionDate ?? null,
    held,
    citedBy,
  }
}

export function bodyRef(value: Value | undefined): BodyRef {
  const { id, name, level, kind, place, issued } = propertiesOf('Body', value)
  return { node: 'body', id, name, level: level ?? null, kind: kind ?? null, place: place ?? null, issued }
}

export function personRef(value: Value | undefined): PersonRef {
  const { id, name } = propertiesOf('Person', value)
  return { node: 'person', id, name }
}

export function sourceRef(value: Value | undefined): SourceRef {
  const { id, name } = propertiesOf('Source', value)
  return { id, name }
}

const REFS = { Document: documentRef, Body: bodyRef, Person: personRef } as const
export type RefLabel = keyof typeof REFS
export const REF_LABELS = Object.keys(REFS) as RefLabel[]

/** A node of one of these labels. */
export function nodeRef(label: RefLabel, properties: Value | undefined): NodeRef {
  return REFS[label](properties)
}

/** Who set right what these properties are of. */
export function setRight({
  correctedBy,
  correctedOn,
  correctedWhy,
}: { [K in keyof Corrected]?: string | undefined }): SetRight | null {
  return correctedBy ? { by: correctedBy, on: correctedOn ?? '', why: correctedWhy ?? '' } : null
}

/** From `m` (properties of a Mention) and `copy`, `offset` (id and start of its copy). */
export function mention(row: Row): Mention {
  const own = propertiesOf('Mention', row.m)
  const offset = Number(row.offset)
  return {
    id: own.id,
    copy: String(row.copy),
    text: own.text,
    quote: own.quote,
    light: lit(own),
    start: own.start - offset,
    end: own.end - offset,
    quoteStart: own.quoteStart - offset,
    quoteEnd: own.quoteEnd - offset,
    page: own.page ?? null,
    relation: own.relation,
    role: own.role ?? null,
    cue: own.cue ?? null,
    pinpoint: own.pinpoint ?? null,
    state: own.state,
    confidence: own.confidence,
    reason: own.reason,
    corrected: setRight(own),
  }
}

/** As `mention`, with `targets`: a list of `{document, rank, confidence}`. */
function targetedMention(row: Row): TargetedMention {
  const targets = row.targets as { document: Value; rank: number; confidence: number }[]
  return {
    ...mention(row),
    targets: targets
      .sort((a, b) => a.rank - b.rank)
      .map(({ document, confidence }) => ({ document: documentRef(document), confidence })),
  }
}

/**
 * Mentions with all their targets, in the order of the text. A row is a mention (`m`, `copy`, `offset`) and one target
 * (`t`, `rank`, `confidence`), or null in its place.
 */
export function withTargets(rows: readonly Row[]): TargetedMention[] {
  const mentions = new Map<string, Row & { targets: Row[] }>()
  for (const { t, rank, confidence, ...row } of rows) {
    const { id } = propertiesOf('Mention', row.m)
    const entry = mentions.get(id) ?? { ...row, targets: [] }
    if (t) entry.targets.push({ document: t, rank: rank ?? 0, confidence: confidence ?? 0 })
    mentions.set(id, entry)
  }
  return [...mentions.values()]
    .map(targetedMention)
    .sort((a, b) => (a.copy < b.copy ? -1 : Number(a.copy > b.copy)) || a.start - b.start)
}

/** A sentence may hold the same words twice: the occurrence nearest to where the mention stands in it is lit. */
function lit({ text, quote, start, quoteStart, quoteEnd }: NodeProps<'Mention'>): Mention['light'] {
  const expected = ((start - quoteStart) * quote.length) / Math.max(1, quoteEnd - quoteStart)
  let best = -1
  for (let at = quote.indexOf(text); at >= 0; at = quote.indexOf(text, at + 1))
    if (best < 0 || Math.abs(at - expected) < Math.abs(best - expected)) best = at
  return best < 0 ? null : { start: best, end: best + text.length }
}
