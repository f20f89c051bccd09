import { basename, resolve } from 'node:path'
import { packageFile } from './package.ts'

/** The invented documents that ship with the program have a workspace of their own. */
export const SAMPLE = { workspace: '.wenmai-sample', documents: packageFile('sample/documents') } as const

/**
 * Whether a graph is the sample: by its workspace's name, whose documents may be those of an earlier version, or because
 * every source in it is one that ships with the program, wherever it was put.
 */
export async function sampleCheck(workspace: string | null): Promise<(sourceIds: readonly string[]) => boolean> {
  if (workspace !== null && basename(resolve(workspace)) === SAMPLE.workspace) return () => true
  const { readPaths } = await import('../ingest/read/index.ts')
  const shipped = new Set<string>()
  for await (const outcome of readPaths([SAMPLE.documents]))
    if (outcome.kind !== 'problem') shipped.add(outcome.source.id)
  return (sourceIds) => sourceIds.length > 0 && sourceIds.every((id) => shipped.has(id))
}
