import type { Reading } from '../../schema/reading.ts'
import type { CitationRow, DocumentRow, Key } from './key.ts'

/** One thing that was read, how sure the reading is of it, and whether the key says the same. */
export interface Judgement {
  readonly kind: 'boundary' | 'field' | 'mention'
  /** Which field; the mention's relation. */
  readonly name: string
  readonly confidence: number
  readonly right: boolean
  readonly at: string
}

/** Lines that a beginning may be off, as in the scorer. */
const NEAR = { document: 4, citation: 2 }

/** What was read where the key covers the text, each judged by it. What is in the key and was not read is not seen here. */
export function judge(key: Key, readings: readonly Reading[]): Judgement[] {
  const covered = readings.filter(({ source, span }) => key.covers(source.slice(0, 3), span.startLine))
  const pairs = new Map<string, DocumentRow>()
  const judgements: Judgement[] = []
  for (const reading of covered) {
    const row = key.documents.find(
      ({ source, title, start_line }) =>
        source === reading.source.slice(0, 3) &&
        Math.abs(start_line - reading.span.startLine) <= NEAR.document &&
        same(title, reading.title),
    )
    if (row) pairs.set(reading.id, row)
    const at = `${reading.source.slice(0, 3)}:${reading.span.startLine}`
    judgements.push({ kind: 'boundary', name: reading.title, confidence: reading.confidence, right: !!row, at })
    if (row) judgements.push(...fields(reading, row, pairs, at))
  }
  return [...judgements, ...mentions(key, readings)]
}

function fields(reading: Reading, row: DocumentRow, pairs: ReadonlyMap<string, DocumentRow>, at: string): Judgement[] {
  const { confidences } = reading
  const judged: [keyof typeof confidences, boolean][] = [
    ['number', same(row.number, reading.number)],
    [
      'issuers',
      sameSet(
        row.issuers,
        reading.issuers.map(({ name }) => name),
      ),
    ],
    ['date', reading.date === row.date || (row.date_also ?? []).includes(reading.date)],
    ['effectiveDate', reading.effectiveDate === row.effective_date],
    [
      'addressees',
      sameSet(
        row.addressees,
        reading.addressees.map(({ name }) => name),
      ),
    ],
    ['attachments', sameSet(row.attachments, reading.attachments)],
    ['parent', reading.parent === null ? row.parent === null : pairs.get(reading.parent)?.id === row.parent],
  ]
  return judged.flatMap(([name, right]) => {
    const confidence = confidences[name]
    return confidence === null ? [] : [{ kind: 'field' as const, name, confidence, right, at }]
  })
}

function mentions(key: Key, readings: readonly Reading[]): Judgement[] {
  const free = new Set<CitationRow>(key.citations)
  return readings.flatMap((reading) => {
    const source = reading.source.slice(0, 3)
    return reading.citations
      .filter(({ span, type }) => key.covers(source, span.startLine) && (type === 'document' || type === 'speech'))
      .map((mention): Judgement => {
        const row = [...free]
          .filter(
            (row) =>
              row.source === source &&
              Math.abs(row.line - mention.span.startLine) <= NEAR.citation &&
              (row.title === null ? same(row.number, mention.number) : same(row.title, mention.title)),
          )
          .sort((a, b) => distance(a, mention) - distance(b, mention))[0]
        if (row) free.delete(row)
        const relations = row ? [row.relation, ...(row.relation_also ?? [])] : []
        const right =
          (relations.includes(mention.relation) || (row?.relation === 'defines' && mention.relation === 'mentions')) &&
          (!row?.refers_to || row.refers_to === '?' || same(row.refers_to, mention.refersTo))
        const at = `${source}:${mention.span.startLine} ${mention.text}`
        return { kind: 'mention', name: mention.relation, confidence: mention.confidence, right, at }
      })
  })
}

const distance = (row: CitationRow, mention: { span: { startLine: number } }) =>
  Math.abs(row.line - mention.span.startLine)

const same = (left: string | null, right: string | null) => folded(left) === folded(right)
const sameSet = (left: readonly string[], right: readonly string[]) =>
  [...new Set(left.map(folded))].sort().join('\n') === [...new Set(right.map(folded))].sort().join('\n')

/** One spelling of spaces, brackets, dashes and quotes, as the scorer folds them. */
const folded = (text: string | null) =>
  (text ?? '')
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[〈＜<﹤]/g, '<')
    .replace(/[〉＞>﹥]/g, '>')
    .replace(/[—–－―-]+/g, '-')
    .replace(/[〔﹝[［【]/g, '(')
    .replace(/[〕﹞\]］】]/g, ')')
    .replace(/[“”"]/g, '"')
    .replace(/^《(.*)》$/, '$1')
