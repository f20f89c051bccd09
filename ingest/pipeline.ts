import type { GraphStore } from '../graph/engine.ts'
import { arrivals, type Outcome } from './load/load.ts'
import type { IngestReport } from './report.ts'
import { Tally } from './tally.ts'
import { type IngestOptions, update } from './update.ts'

export type { IngestOptions } from './update.ts'

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
  const tally = new Tally(options)
  const seen = new Map<string, string>()
  const coming = (stored: Parameters<typeof arrivals>[1]) => arrivals(outcomes, stored, seen, tally)
  return tally.report(await update(store, { coming, seen }, options, tally))
}
