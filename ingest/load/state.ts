import { createHash } from 'node:crypto'
import type { GraphReader, GraphWriter } from '../../graph/engine.ts'
import { readMemo, writeMemo } from '../../graph/memo.ts'
import { CORE_VERSION } from '../core/index.ts'
import type { CorrectionRow } from '../corrections/read.ts'
import { extentOf } from '../enrich/index.ts'
import type { Note, Totals } from '../report.ts'
import { RESOLVE_VERSION } from '../resolve/index.ts'
import type { MapState } from './map.ts'

/** What the derived layer of the graph was derived with. Kept on the bookkeeping node, no part of the identity claim. */
export interface State {
  /** Versions of the rules, and what the corrections say. */
  readonly derivedWith: string
  readonly totals: Totals
  /** Corrections that did not find their place. */
  readonly lost: readonly Note[]
  readonly map: MapState
}

/** The state of a graph that nothing was read into. */
export function emptyState(derivedWith: string): State {
  const totals = { sources: 0, documents: 0, stubs: 0, bodies: 0, mentions: 0, resolved: 0, unresolved: 0 }
  return { derivedWith, totals, lost: [], map: { extent: extentOf([]), changed: 0 } }
}

/** The state of the graph; null before the first ingest, and where an ingest was killed half-way on a server. */
export async function readState(reader: GraphReader): Promise<State | null> {
  const text = await readMemo(reader, 'derivation')
  return text === null ? null : (JSON.parse(text) as State)
}

/** `null` says that the derived layer is being written. */
export function writeState(writer: GraphWriter, state: State | null): Promise<void> {
  return writeMemo(writer, 'derivation', state && JSON.stringify(state))
}

/** What a graph is derived with now: its rules, and its corrections in whatever order they stand. */
export function stampOf(corrections: readonly CorrectionRow[]): string {
  const said = corrections.map(({ correction }) => JSON.stringify(correction)).sort()
  const hash = createHash('sha256').update(said.join('\n')).digest('hex').slice(0, 16)
  return `${CORE_VERSION}.${RESOLVE_VERSION} ${hash}`
}

/** Counts what is in the graph. */
export async function readTotals(reader: GraphReader): Promise<Totals> {
  const count = async (pattern: string, by: string): Promise<Map<string, number>> => {
    const rows = await reader.read(`MATCH ${pattern} RETURN ${by} AS value, count(*) AS n`)
    return new Map(rows.map(({ value, n }) => [String(value), Number(n)]))
  }
  const sum = (counts: Map<string, number>) => [...counts.values()].reduce((a, b) => a + b, 0)
  const held = await count('(d:Document)', 'd.held')
  const states = await count('(m:Mention)', 'm.state')
  states.delete('none')
  return {
    sources: sum(await count('(s:Source)', '1')),
    documents: held.get('true') ?? 0,
    stubs: held.get('false') ?? 0,
    bodies: sum(await count('(b:Body)', '1')),
    mentions: sum(states),
    resolved: states.get('resolved') ?? 0,
    unresolved: states.get('unresolved') ?? 0,
  }
}
