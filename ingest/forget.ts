import { resolve, sep } from 'node:path'
import type { GraphStore } from '../graph/engine.ts'
import { WenmaiError } from '../schema/problem.ts'
import type { StoredSource } from './load/sources.ts'
import type { IngestReport } from './report.ts'
import { Tally } from './tally.ts'
import { type IngestOptions, update } from './update.ts'

export interface ForgetReport extends IngestReport {
  /** Names of sources that stay, for a file elsewhere holds them too; sorted. */
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

/** Whether a location is one of the paths or lies below one. */
export function within(paths: readonly string[]): (location: string) => boolean {
  const roots = paths.map((path) => resolve(path))
  return (location) =>
    roots.some((root) => location === root || location.startsWith(root.endsWith(sep) ? root : root + sep))
}

function refuseUnknown(paths: readonly string[], sources: readonly StoredSource[]): void {
  const locations = sources.flatMap(({ location }) => location)
  const unknown = paths.find((path) => !locations.some(within([path])))
  if (unknown !== undefined) throw new WenmaiError({ code: 'forget-unknown', path: unknown })
}

function heldElsewhere(sources: readonly StoredSource[], forgotten: (location: string) => boolean): string[] {
  const kept = sources.filter(({ location }) => location.some(forgotten) && !location.every(forgotten))
  return kept.map(({ name }) => name).sort()
}

async function* none(): AsyncGenerator<never> {}
