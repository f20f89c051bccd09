import type { GraphStore } from '../graph/engine.ts'
import { WenmaiError } from '../schema/problem.ts'
import type { StoredSource } from './load/sources.ts'
import type { IngestReport } from './report.ts'
import { Tally } from './tally.ts'
import { type IngestOptions, update } from './update.ts'
import { within } from './within.ts'

export interface ForgetReport extends IngestReport {
  /** Of each source that stays, for it was read elsewhere too: the first of the paths where; sorted. */
  kept: string[]
}

/**
 * Takes away what was read from some paths, whether or not there is anything any more: files, or folders with all below
 * them. The graph is then that of an ingest that never saw them.
 *
 * @throws WenmaiError `forget-unknown` where nothing was read from one of the paths: then nothing is forgotten. Also of
 * the engine or the workspace.
 */
export async function forget(
  store: GraphStore,
  paths: readonly string[],
  options: IngestOptions = {},
): Promise<ForgetReport> {
  const tally = new Tally(options)
  const forgotten = within(paths)
  let sources: readonly StoredSource[] = []
  const coming = (stored: ReadonlyMap<string, StoredSource>, isWhole: boolean) => {
    sources = [...stored.values()]
    // What was killed half-way is ended, though its paths may be gone already.
    if (isWhole) refuseUnknown(paths, sources)
    return none()
  }
  const report = tally.report(await update(store, { coming, seen: new Map(), forgotten }, options, tally))
  return { ...report, kept: heldElsewhere(sources, forgotten) }
}

function refuseUnknown(paths: readonly string[], sources: readonly StoredSource[]): void {
  const locations = sources.flatMap(({ location }) => location)
  const unknown = paths.find((path) => !locations.some(within([path])))
  if (unknown !== undefined) throw new WenmaiError({ code: 'forget-unknown', path: unknown })
}

function heldElsewhere(sources: readonly StoredSource[], forgotten: (location: string) => boolean): string[] {
  const touched = sources.filter(({ location }) => location.some(forgotten))
  return touched.flatMap(({ location }) => location.find((one) => !forgotten(one)) ?? []).sort()
}

async function* none(): AsyncGenerator<never> {}
