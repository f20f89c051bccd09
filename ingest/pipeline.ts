import type { GraphReader, GraphStore } from '../graph/engine.ts'
import { Corrector } from './corrections/corrector.ts'
import type { CorrectionRow } from './corrections/read.ts'
import { locateRows } from './corrections/rows.ts'
import { enrich } from './enrich/index.ts'
import { applyChanges, type Changes, changeCount, diff } from './load/diff.ts'
import { type Arrival, arrivals, loadSources, type Outcome } from './load/load.ts'
import { applyMoves, isStill, moveSources, storedSources } from './load/sources.ts'
import { readDerived, readEvidence } from './load/stored.ts'
import { createRegistry } from './registry/index.ts'
import type { IngestReport } from './report.ts'
import { type Derived, resolve } from './resolve/index.ts'
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
  const tally = new Tally(options)
  const seen = new Map<string, string>()
  const before = await storedSources(store)
  const coming = arrivals(outcomes, before, seen, tally)
  const first = await coming.next()
  if (first.done && isStill(moveSources(before, seen))) {
    const { derived, changes } = await derive(store, tally, corrections)
    if (changeCount(changes) === 0)
      return tally.report({ derived, sources: before.size }, await store.generation(), false)
  }
  const graph = await store.write(async (writer) => {
    const stored = await storedSources(writer)
    await loadSources(writer, first.done ? none() : resume(first.value, coming), stored, ingestedAt, tally)
    await applyMoves(writer, moveSources(await storedSources(writer), seen))
    const { derived, changes } = await derive(writer, tally, corrections)
    tally.stage('load')
    await applyChanges(writer, changes)
    return { derived, sources: (await storedSources(writer)).size }
  })
  return tally.report(graph, await store.generation(), true)
}

/** What the facts of the graph mean, and what has to change for the graph to say so. */
async function derive(
  reader: GraphReader,
  tally: Tally,
  corrections: readonly CorrectionRow[],
): Promise<{ derived: Derived; changes: Changes }> {
  tally.stage('resolve')
  const corrector = new Corrector(await locateRows(reader, corrections))
  const derived = resolve(await readEvidence(reader), createRegistry(), corrector)
  tally.corrections(corrector.lost())
  tally.stage('enrich')
  enrich(derived)
  return { derived, changes: diff(await readDerived(reader), derived) }
}

async function* resume(first: Arrival, rest: AsyncIterable<Arrival>): AsyncGenerator<Arrival> {
  yield first
  yield* rest
}

async function* none(): AsyncGenerator<Arrival> {}
