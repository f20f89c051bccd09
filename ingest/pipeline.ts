import type { GraphStore } from '../graph/engine.ts'
import { goneFiles } from './gone.ts'
import { arrivals, type Outcome } from './load/load.ts'
import type { StoredSource } from './load/sources.ts'
import type { IngestReport } from './report.ts'
import { Tally } from './tally.ts'
import { type IngestOptions, update } from './update.ts'

export interface ReadOptions extends IngestOptions {
  /** Files and folders that were named, of which all that is there is among the outcomes. */
  paths?: readonly string[]
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
  options: ReadOptions = {},
): Promise<IngestReport> {
  const tally = new Tally(options)
  const seen = new Map<string, string>()
  let before: ReadonlyMap<string, StoredSource> = new Map()
  const coming = (stored: typeof before) => {
    before = stored
    return arrivals(outcomes, stored, seen, tally)
  }
  const updated = await update(store, { coming, seen }, options, tally)
  tally.notes(goneFiles(before.values(), options.paths ?? [], (location) => seen.has(location)))
  return tally.report(updated)
}
