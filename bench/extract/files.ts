import { stat } from 'node:fs/promises'
import { readPaths } from '../../ingest/read/index.ts'
import type { Source } from '../../schema/source.ts'

/** A text to read: where it lies, how many bytes it has there, and the decoded source. */
export interface BenchFile {
  readonly path: string
  readonly bytes: number
  readonly source: Source
}

/** All readable files of a folder. @throws Error where there is none. */
export async function loadFiles(folder: string): Promise<BenchFile[]> {
  const files: BenchFile[] = []
  for await (const outcome of readPaths([folder])) {
    if (outcome.kind !== 'source') continue
    files.push({ path: outcome.location, bytes: (await stat(outcome.location)).size, source: outcome.source })
  }
  if (files.length === 0) throw new Error(`no text to read in ${folder}: give a folder of documents`)
  return files
}
