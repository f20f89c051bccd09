import type { GraphStore } from '../graph/engine.ts'
import type { CorrectionRow } from './corrections/read.ts'
import { nothingTouched, touchSources } from './load/closure.ts'
import { deriveAll, derivePart } from './load/derive.ts'
import { type Arrival, arrivals, loadSources, type Outcome, type ReadSource } from './load/load.ts'
import { applyMoves, isStill, moveSources, type StoredSource, storedSources } from './load/sources.ts'
import { emptyState, readState, readTotals, stampOf, writeState } from './load/state.ts'
import type { IngestReport } from './report.ts'
import { Tally, type TallyOptions } from './tally.ts'

export interface IngestOptions extends TallyOptions {
  /** Time of this ingest, ISO; now by default. */
  ingestedAt?: string
  /** What a person set right; all that hold, at every ingest. */
  corrections?: readonly CorrectionRow[]
}

/**
 * Reads files into the graph. The graph after it is a function of all sources that it holds and of the corrections, never of the order or the
 * number of ingests; where it holds them all already, nothing is written and no generation is published.
 *
 * @throws WenmaiError of the engine or the workspace. What is wrong with a single file is in the report.
 */
export async function ingest(
  store: GraphStore,
  outcomes: AsyncIterable<Outcome>,
  options: IngestOptions = {},
): Promise<IngestReport> {
  const { ingestedAt = new Date().toISOString(), corrections = [] } = options
  const derivedWith = stampOf(corrections)
  const tally = new Tally(options)
  const seen = new Map<string, string>()
  const before = await storedSources(store)
  const state = (await readState(store)) ?? (before.size === 0 ? emptyState(derivedWith) : null)
  const coming = arrivals(outcomes, before, seen, tally)
  const first = await coming.next()
  if (first.done && isStill(moveSources(before, seen)) && state?.derivedWith === derivedWith) {
    tally.corrections(state.lost)
    return tally.report(state.totals, await store.generation(), false)
  }
  const totals = await store.write(async (writer) => {
    const stored = await storedSources(writer)
    const state = await readState(writer)
    await writeState(writer, null)
    const read = await loadSources(writer, first.done ? none() : resume(first.value, coming), stored, ingestedAt, tally)
    const moves = moveSources(await storedSources(writer), seen)
    const touched = nothingTouched()
    const isPart = state?.derivedWith === derivedWith && corrections.length === 0 && isSmall(read, stored)
    if (isPart) await touchSources(writer, idsOf(moves.remove), touched)
    await applyMoves(writer, moves)
    const most = state ? (state.totals.documents + state.totals.stubs) / 2 : 0
    const changes = isPart ? await derivePart(writer, idsOf(read), touched, most, tally) : null
    if (!changes) await deriveAll(writer, corrections, tally)
    const totals = await readTotals(writer)
    await writeState(writer, { derivedWith, totals, lost: tally.lost })
    return totals
  })
  return tally.report(totals, await store.generation(), true)
}

/** Few enough texts for the graph as it is to be worth keeping. */
function isSmall(read: readonly ReadSource[], stored: ReadonlyMap<string, StoredSource>): boolean {
  return read.length <= stored.size / 2 && read.every(({ kind }) => kind === 'source')
}

function idsOf(sources: readonly { readonly id: string }[]): string[] {
  return sources.map(({ id }) => id)
}

async function* resume(first: Arrival, rest: AsyncIterable<Arrival>): AsyncGenerator<Arrival> {
  yield first
  yield* rest
}

async function* none(): AsyncGenerator<Arrival> {}
