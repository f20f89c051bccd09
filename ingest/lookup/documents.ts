import type { GraphReader } from '../../graph/engine.ts'
import type { NodeProps } from '../../schema/graph.ts'
import type { DocumentCandidate } from '../../schema/lookup.ts'
import { Spellings } from '../resolve/near.ts'
import { addTo, byCodeUnit } from '../resolve/order.ts'
import { similar } from '../resolve/similar.ts'

/** What a lookup needs to know of a document. Lists that an engine leaves out when empty come as null. */
type Row = Pick<NodeProps<'Document'>, 'id' | 'key' | 'held' | 'citedBy'> & {
  readonly [K in 'title' | 'titleKey' | 'number' | 'date' | 'validTo']: string | null
} & { readonly [K in 'aliases' | 'numberKeys']: readonly string[] | null }

/** The documents of a graph by number and title. */
export interface Documents {
  /** @param key of a number */
  byNumber(key: string): DocumentCandidate[]
  /** Those of the title; where there is none, those of titles that come near to it. */
  byTitle(title: Title, hints: Hints): DocumentCandidate[]
}

/** Keys of a title, without and with the issuers in front. */
interface Title {
  readonly core: string
  readonly full: string
}

interface Hints {
  /** Key of a number printed beside it. */
  readonly number: string | null
  /** The day for which the version is asked. */
  readonly day?: string
  /** Whether a title in full names other bodies in front. */
  readonly ofOthers: (title: string) => boolean
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
  let made: Spellings<{ key: string; rows: readonly Row[] }> | undefined
  const spellings = () => {
    made ??= new Spellings([...titles].map(([key, ofKey]) => ({ key, rows: ofKey })))
    return made
  }
  return {
    byNumber: (key) => ofNumber(numbers.get(key) ?? [], key),
    byTitle: (title, hints) => {
      const rows = titles.get(title.core)
      if (rows) return ofTitle(rows, title, hints)
      const numbered = hints.number === null ? [] : (numbers.get(hints.number) ?? [])
      const misprinted = numbered.filter(({ titleKey }) => titleKey !== null && similar(title.core, titleKey))
      if (misprinted.length > 0) return alike(misprinted, 0.85, 'near-title')
      const near = spellings().near(title.core)
      if (near.length > 0) return ofNear(near, 0.8, title, hints)
      return ofNear(spellings().slips(title.core), 0.6, title, hints)
    },
  }
}

/** Documents of titles that come near to one, as sure as by that title and yet less. Those of other bodies are left out. */
function ofNear(titles: readonly { rows: readonly Row[] }[], sure: number, title: Title, hints: Hints) {
  const rows = [...new Set(titles.flatMap((one) => one.rows))].filter((row) => !isOfOthers(row, hints))
  return ofTitle(rows, title, hints).map(({ document, confidence }) => ({
    document,
    confidence: Math.round(confidence * sure * 1000) / 1000,
    reason: 'near-title',
  }))
}

function isOfOthers({ title }: Row, { ofOthers }: Hints): boolean {
  return title !== null && ofOthers(title)
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

function ofTitle(rows: readonly Row[], { core, full }: Title, hints: Hints): DocumentCandidate[] {
  const { number, day } = hints
  const numbered = number === null ? [] : rows.filter(({ numberKeys }) => numberKeys?.includes(number))
  if (numbered.length > 0) return alike(numbered, 0.99, 'title-number')
  const spelt = rows.filter(({ aliases, key }) => aliases?.includes(`|${full}`) || key.startsWith(`|${full}|`))
  const own = rows.filter((row) => !isOfOthers(row, hints))
  // a title without its issuer may be that of anyone
  const left = spelt.length > 0 && full.length > core.length + 2 ? spelt : own.length > 0 ? own : rows
  const only = left[0]
  if (only && left.length === 1) {
    // a title that bears another number, or is of another body, is another document
    if (number !== null && (only.numberKeys?.length ?? 0) > 0) return [candidate(only, 0.3, 'other-number')]
    if (own.length === 0) return [candidate(only, 0.3, 'other-issuer')]
    return [candidate(only, spelt.length > 0 ? 0.95 : 0.88, spelt.length > 0 ? 'title' : 'folded-title')]
  }
  return day === undefined || own.length === 0 ? alike(left, 1, 'ambiguous') : inForce(left, day)
}

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
