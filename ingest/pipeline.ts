import type { GraphStore } from '../graph/engine.ts'
import type { CorrectionRow } from './corrections/read.ts'
import { nothingTouched, touchSources } from './load/closure.ts'
import { deriveAll, derivePart } from './load/derive.ts'
import { arrivals, loadSources, type Outcome, type ReadSource } from './load/load.ts'
import { applyMoves, isStill, moveSources, type StoredSource, storedSources } from './load/sources.ts'
import { emptyState, readState, readTotals, type State, stampOf, writeState } from './load/state.ts'
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
  let before: State | null = null
  const totals = await store.write(async (writer) => {
    const stored = await storedSources(writer)
    before = (await readState(writer)) ?? (stored.size === 0 ? emptyState(derivedWith) : null)
    await writeState(writer, null)
    const read = await loadSources(writer, arrivals(outcomes, stored, seen, tally), stored, ingestedAt, tally)
    const moves = moveSources(read.length === 0 ? stored : await storedSources(writer), seen)
    const isDerived = before?.derivedWith === derivedWith
    if (read.length === 0 && isStill(moves) && isDerived) return null
    const touched = nothingTouched()
    const isPart = isDerived && corrections.length === 0 && isSmall(read, stored)
    if (isPart) await touchSources(writer, idsOf(moves.remove), touched)
    await applyMoves(writer, moves)
    const derived =
      (isPart && before && (await derivePart(writer, idsOf(read), touched, before, tally))) ||
      (await deriveAll(writer, corrections, tally))
    const totals = await readTotals(writer)
    await writeState(writer, { derivedWith, totals, lost: tally.lost, map: derived.map })
    return totals
  })
  if (totals) return tally.report(totals, await store.generation(), true)
  const kept = before ?? emptyState(derivedWith)
  tally.corrections(kept.lost)
  return tally.report(kept.totals, await store.generation(), false)
}

/** Few enough texts for the graph as it is to be worth keeping. */
function isSmall(read: readonly ReadSource[], stored: ReadonlyMap<string, StoredSource>): boolean {
  return read.length <= stored.size / 2 && read.every(({ kind }) => kind === 'source')
}

function idsOf(sources: readonly { readonly id: string }[]): string[] {
  return sources.map(({ id }) => id)
}
