import { extract } from '../../ingest/core/index.ts'
import { readPaths } from '../../ingest/read/index.ts'
import type { Reading } from '../../schema/reading.ts'
import type { Source } from '../../schema/source.ts'

export interface ReadOptions {
  /** The name that the key knows a source by. */
  readonly rename?: ((name: string) => string) | undefined
  /** What is done to a source before it is read. */
  readonly prepare?: ((source: Source) => Source) | undefined
}

/** What `extract` reads from all files under some paths. */
export async function readings(paths: readonly string[], { rename, prepare }: ReadOptions = {}): Promise<Reading[]> {
  const all: Reading[] = []
  for await (const outcome of readPaths(paths)) {
    if (outcome.kind !== 'source') continue
    const source = { ...outcome.source, name: rename?.(outcome.source.name) ?? outcome.source.name }
    all.push(...extract(prepare?.(source) ?? source))
  }
  return all
}
