import type { GraphReader } from '../../graph/engine.ts'
import type { NodeProps } from '../../schema/graph.ts'
import type { DocumentCandidate } from '../../schema/lookup.ts'
import { addTo, byCodeUnit } from '../resolve/order.ts'

/** What a lookup needs to know of a document. Lists that an engine leaves out when empty come as null. */
type Row = Pick<NodeProps<'Document'>, 'id' | 'key' | 'held' | 'citedBy'> & {
  readonly [K in 'title' | 'titleKey' | 'number' | 'date' | 'validTo']: string | null
} & { readonly [K in 'aliases' | 'numberKeys']: readonly string[] | null }

/** The documents of a graph by number and title. */
export interface Documents {
  /** @param key of a number */
  byNumber(key: string): DocumentCandidate[]
  /**
   * @param title its keys, without and with the issuers in front
   * @param hints a number printed beside it, and the day for which the version is asked
   */
  byTitle(title: { core: string; full: string }, hints: { number: string | null; day?: string }): DocumentCandidate[]
}

const MOST = 10
const COLUMNS = [
  'id',
  'key',
  'held',
  'citedBy',
  'title',
  'titleKey',
  'number',
  'date',
  'validTo',
  'aliases',
  'numberKeys',
]

export async function readDocuments(reader: GraphReader): Promise<Documents> {
  const columns = COLUMNS.map((name) => `d.${name} AS ${name}`).join(', ')
  const rows = (await reader.read(`MATCH (d:Document) RETURN ${columns}`)) as unknown as Row[]
  const numbers = new Map<string, Row[]>()
  const titles = new Map<string, Row[]>()
  for (const row of rows.sort((a, b) => byCodeUnit(a.id, b.id))) {
    for (const number of row.numberKeys ?? []) addTo(numbers, number, row)
    for (const core of coresOf(row)) addTo(titles, core, row)
  }
  return {
    byNumber: (key) => ofNumber(numbers.get(key) ?? [], key),
    byTitle: (title, hints) => ofTitle(titles.get(title.core) ?? [], title, hints),
  }
}

/** The titles that lead to a document: its own, and those of its aliases. */
function coresOf({ titleKey, aliases }: Row): Set<string> {
  const named = (aliases ?? []).flatMap((alias) => /^\|([^|<]+)$/.exec(alias)?.[1] ?? [])
  return new Set([...(titleKey ? [titleKey] : []), ...named])
}

/** Those that bear a number themselves before those whose order or notice does. */
function ofNumber(rows: readonly Row[], key: string): DocumentCandidate[] {
  const bears = (row: Row) => row.key === `${key}|` || (row.aliases ?? []).includes(`${key}|`)
  const bearing = rows.filter(bears)
  const family = rows.filter((row) => !bears(row))
  const own = bearing.length === 1 ? 0.99 : share(bearing.length)
  const other = bearing.length > 0 ? 0.3 : family.length === 1 ? 0.9 : share(family.length)
  return [
    ...bearing.sort(byWeight).map((row) => candidate(row, own, 'number')),
    ...family.sort(byWeight).map((row) => candidate(row, other, 'number-family')),
  ].slice(0, MOST)
}

function ofTitle(
  rows: readonly Row[],
  { core, full }: { core: string; full: string },
  { number, day }: { number: string | null; day?: string },
): DocumentCandidate[] {
  const numbered = number === null ? [] : rows.filter(({ numberKeys }) => numberKeys?.includes(number))
  if (numbered.length > 0) return alike(numbered, 0.99, 'title-number')
  const spelt = rows.filter(({ aliases, key }) => aliases?.includes(`|${full}`) || key.startsWith(`|${full}|`))
  // a title without its issuer may be that of anyone
  const left = spelt.length > 0 && full.length > core.length + 2 ? spelt : rows
  const only = left[0]
  // a title that bears another number is another document
  if (only && left.length === 1) {
    const other = number !== null && (only.numberKeys?.length ?? 0) > 0
    return [candidate(only, other ? 0.3 : spelt.length > 0 ? 0.95 : 0.88, other ? 'other-number' : spelling(spelt))]
  }
  return day === undefined ? alike(left, 1, 'ambiguous') : inForce(left, day)
}

const spelling = (spelt: readonly Row[]) => (spelt.length > 0 ? 'title' : 'folded-title')

/** Of several documents of a title the last that was there on a day, before the others. */
function inForce(rows: readonly Row[], day: string): DocumentCandidate[] {
  const there = (row: Row) => row.date !== null && row.date.slice(0, day.length) <= day
  const over = (row: Row) => row.validTo !== null && row.validTo < day
  const known = rows.filter((row) => there(row) && !over(row)).sort((a, b) => byCodeUnit(b.date ?? '', a.date ?? ''))
  const [last, next] = known
  if (!last || last.date === next?.date) return alike(rows, 1, 'ambiguous')
  const others = rows.filter((row) => row !== last).sort(byWeight)
  return [candidate(last, 0.85, 'version'), ...others.map((row) => candidate(row, 0.1, 'other-version'))].slice(0, MOST)
}

function alike(rows: readonly Row[], alone: number, reason: string): DocumentCandidate[] {
  const confidence = rows.length === 1 ? alone : share(rows.length)
  return [...rows]
    .sort(byWeight)
    .slice(0, MOST)
    .map((row) => candidate(row, confidence, reason))
}

const share = (count: number) => Math.round(1000 / (count + 1)) / 1000

/** Held before cited ones, then the most cited, then the newest. */
function byWeight(a: Row, b: Row): number {
  return (
    Number(b.held) - Number(a.held) ||
    b.citedBy - a.citedBy ||
    byCodeUnit(b.date ?? '', a.date ?? '') ||
    byCodeUnit(a.id, b.id)
  )
}

function candidate({ id, title, number, date, held }: Row, confidence: number, reason: string): DocumentCandidate {
  return { document: { id, title, number, date, held }, confidence, reason }
}
