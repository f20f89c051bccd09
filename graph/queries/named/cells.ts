import type { BodyCell, ColumnKind, DocumentCell, QuoteCell, ReportCell } from '../../../schema/api.ts'
import { readEach } from '../../each.ts'
import type { GraphReader, Value } from '../../engine.ts'

/** Values that a question's Cypher gives, as cells. */

type Properties = Record<string, Value>
const text = (value: Value | undefined) => (typeof value === 'string' ? value : null)

export function documentCell(value: Value | undefined): DocumentCell {
  const { id, title, number, catalogueId, date, versionDate, publishedDate, held } = value as Properties
  return {
    node: 'document',
    id: String(id),
    title: text(title),
    number: text(number),
    catalogueId: text(catalogueId),
    date: text(date) ?? text(publishedDate),
    versionDate: text(versionDate),
    held: held === true,
  }
}

export function bodyCell(value: Value | undefined): BodyCell {
  const { id, name } = value as Properties
  return { node: 'body', id: String(id), name: String(name) }
}

const list = (value: Value | undefined) => (Array.isArray(value) ? value.filter((item) => item !== null) : [])

/** Ids of mentions in a column of sentences: one of a list within the list is enough. A step by the layout has none. */
const idsOf = (value: Value | undefined): string[] => list(value).flat().map(String)

/**
 * Sentences by the id of the mention; `enacting` says what the citing text was made on the basis of. Of several the
 * enacting one stands for all, then the longest: a title names a document and says nothing of it.
 */
type Quotes = ReadonlyMap<string, QuoteCell & { enacting: boolean }>

function quoteCells(value: Value, quotes: Quotes): QuoteCell[] {
  return list(value).flatMap((item) => {
    const some = (Array.isArray(item) ? item : [item]).flatMap((id) => quotes.get(String(id)) ?? [])
    const [best] = some.sort((a, b) => Number(b.enacting) - Number(a.enacting) || b.quote.length - a.quote.length)
    if (best === undefined) return []
    const { enacting, ...cell } = best
    return [cell]
  })
}

/** The sentence of a mention, asked for each of some ids. */
export const QUOTES = `MATCH (m:Mention {id: id})<-[:HAS_MENTION]-(c:Copy)-[:COPY_OF]->(d:Document)
  RETURN m.id AS id, m.quote AS quote, m.role AS role, c.id AS copy, d.id AS document`

/** The sentences of every mention that the rows name. */
export async function readQuotes(reader: GraphReader, values: readonly Value[]): Promise<Quotes> {
  const rows = await readEach(reader, values.flatMap(idsOf), QUOTES)
  return new Map(
    rows.map(({ id, quote, role, copy, document }) => [
      String(id),
      {
        node: 'quote',
        id: String(id),
        copy: String(copy),
        document: String(document),
        quote: String(quote),
        enacting: role === 'enacting',
      },
    ]),
  )
}

export function cellOf(kind: ColumnKind, value: Value | undefined, quotes: Quotes): ReportCell {
  if (value === null || value === undefined) return null
  if (kind === 'document') return documentCell(value)
  if (kind === 'body') return bodyCell(value)
  if (kind === 'chain') return list(value).map(documentCell)
  if (kind === 'bodies') return list(value).map(bodyCell)
  if (kind === 'quotes') return quoteCells(value, quotes)
  return value as ReportCell
}
