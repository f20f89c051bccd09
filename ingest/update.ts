import type { GraphStore, GraphWriter } from '../graph/engine.ts'
import type { SourceChange } from '../schema/change.ts'
import { keepChange } from './change/last.ts'
import { type Reference, referencesOf } from './change/references.ts'
import { summarize } from './change/summary.ts'
import { totalsAfter } from './change/totals.ts'
import type { CorrectionRow } from './corrections/read.ts'
import { nothingTouched, touchSources } from './load/closure.ts'
import { counting } from './load/counted.ts'
import { deriveAll, derivePart } from './load/derive.ts'
import { type Arrival, loadSources, type ReadSource, withRead } from './load/load.ts'
import {
  applyMoves,
  isStill,
  type Moves,
  moveSources,
  movesCatalogue,
  type StoredSource,
  storedSources,
} from './load/sources.ts'
import { emptyState, readState, readTotals, stampOf, writeState } from './load/state.ts'
import type { IngestReport } from './report.ts'
import type { Tally, TallyOptions } from './tally.ts'

export interface IngestOptions extends TallyOptions {
  /** Time of this ingest, ISO; now by default. */
  ingestedAt?: string
  /** What a person set right; all that hold, at every ingest. */
  corrections?: readonly CorrectionRow[]
}

/** What comes into the graph and what goes. */
export interface Update {
  /**
   * Sources to be read, of those that the graph does not hold; by their end `seen` is complete.
   * @param isWhole false where an earlier write was killed half-way, and this one ends it
   */
  readonly coming: (stored: ReadonlyMap<string, StoredSource>, isWhole: boolean) => AsyncIterable<Arrival>
  /** Source id by location, of all files looked at. */
  readonly seen: ReadonlyMap<string, string>
  readonly forgotten?: (location: string) => boolean
}

export type Updated = Pick<IngestReport, 'graph' | 'generation' | 'changed' | 'change' | 'rowsWritten'>

/**
 * Writes one generation: facts that come and go, what they have to do with derived anew, and a summary of it. The graph
 * after it is a function of all sources that it holds and of the corrections; where that is the graph as it is, nothing is
 * written.
 */
export async function update(
  store: GraphStore,
  { coming, seen, forgotten }: Update,
  { ingestedAt = new Date().toISOString(), corrections = [] }: IngestOptions,
  tally: Tally,
): Promise<Updated> {
  const derivedWith = stampOf(corrections)
  let kept = emptyState(derivedWith)
  const updated = await store.write(async (plain) => {
    const writer = counting(plain)
    const generation = (await store.generation()) + 1
    const stored = await storedSources(writer)
    // Where an earlier write was killed half-way on a server, there is no state though nothing may be left of its sources.
    const state = (await readState(writer)) ?? (generation === 1 && stored.size === 0 ? kept : null)
    kept = state ?? kept
    await writeState(writer, null)
    const gone: Reference[] = []
    const arriving = remembering(coming(stored, state !== null), writer, stored, gone)
    const read = await loadSources(writer, arriving, stored, ingestedAt, tally)
    const sources = withRead(stored, read)
    const moves = moveSources(sources, seen, forgotten)
    const isDerived = state?.derivedWith === derivedWith
    if (read.length === 0 && isStill(moves) && isDerived) return null
    gone.push(...(await referencesOf(writer, idsOf(moves.remove))))
    const touched = nothingTouched()
    const isPart = isDerived && corrections.length === 0 && isSmall(read, stored) && !movesCatalogue(moves, sources)
    if (isPart) await touchSources(writer, idsOf(moves.remove), touched)
    await applyMoves(writer, moves)
    const part = isPart && state && (await derivePart(writer, idsOf(read), touched, state, tally))
    const derived = part || (await deriveAll(writer, corrections, tally))
    const around = { generation, at: ingestedAt, sources: sourceChanges(read, stored, moves), gone }
    const change = await summarize(writer, derived.changes, around)
    if (change) await keepChange(writer, change)
    const totals =
      part && state
        ? totalsAfter(state.totals, part.changes, gone, sources.size - moves.remove.length)
        : await readTotals(writer)
    await writeState(writer, { derivedWith, totals, lost: tally.lost, map: derived.map })
    return { graph: totals, generation, changed: true, change, rowsWritten: writer.rows }
  })
  if (updated) return updated
  tally.corrections(kept.lost)
  return { graph: kept.totals, generation: await store.generation(), changed: false, change: null, rowsWritten: 0 }
}

/** Few enough texts for the graph as it is to be worth keeping. */
function isSmall(read: readonly ReadSource[], stored: ReadonlyMap<string, StoredSource>): boolean {
  return read.length <= stored.size / 2 && read.every(({ kind }) => kind === 'source')
}

function idsOf(sources: readonly { readonly id: string }[]): string[] {
  return sources.map(({ id }) => id)
}

/** Keeps the references of what is read anew, before its facts are replaced. */
async function* remembering(
  coming: AsyncIterable<Arrival>,
  writer: GraphWriter,
  stored: ReadonlyMap<string, StoredSource>,
  gone: Reference[],
): AsyncGenerator<Arrival> {
  for await (const arrival of coming) {
    if (stored.has(arrival.source.id)) gone.push(...(await referencesOf(writer, [arrival.source.id])))
    yield arrival
  }
}

/** A source that takes the place of another of its name is that one changed. */
function sourceChanges(
  read: readonly ReadSource[],
  stored: ReadonlyMap<string, StoredSource>,
  { remove }: Moves,
): SourceChange[] {
  const replaced = new Set(remove.map(({ name }) => name))
  const came = read.map(({ id, name }): SourceChange => {
    const what = stored.has(id) || replaced.has(name) ? 'changed' : 'added'
    return { what, id, name }
  })
  const taken = new Set(came.flatMap(({ what, name }) => (what === 'changed' ? name : [])))
  const went = remove.filter(({ name }) => !taken.has(name))
  return [...came, ...went.map(({ id, name }): SourceChange => ({ what: 'removed', id, name }))]
}
