import type { GraphStore } from '../graph/engine.ts'
import type { OpenOptions } from '../graph/open.ts'
import type { Outcome } from '../ingest/load/load.ts'
import type { ReadOptions } from '../ingest/pipeline.ts'
import type { IngestReport } from '../ingest/report.ts'
import type { IngestOptions } from '../ingest/update.ts'
import type { Problem } from '../schema/problem.ts'
import { EXIT } from './exit.ts'
import { createProgress } from './progress.ts'
import { reportWords } from './report.ts'
import { withStore } from './store.ts'

export type Target = Pick<OpenOptions, 'workspace' | 'env'>

/** Ingests, shows the progress and prints the report. Sets the exit code where files could not be read. */
export async function ingestPaths(paths: string[], into: Target): Promise<void> {
  const { listFiles, readFiles } = await import('../ingest/read/index.ts')
  const found = await listFiles(paths)
  const { report, corrections } = await ingestInto(into, readFiles(found), { filesTotal: found.length, paths })
  console.log(reportWords(report, corrections))
  if (report.problems.length + corrections.length > 0) process.exitCode = EXIT.partial
}

/**
 * Ingests what arrives with the corrections of the workspace, and shows the progress.
 * @param ask what is asked of the graph after it
 */
export async function ingestInto<T>(
  into: Target,
  outcomes: AsyncIterable<Outcome>,
  what: Pick<ReadOptions, 'filesTotal' | 'paths'>,
  ask?: (store: GraphStore) => Promise<T>,
): Promise<{ report: IngestReport; corrections: Problem[]; after: T | undefined }> {
  const { ingest } = await import('../ingest/pipeline.ts')
  const { done, corrections } = await changeGraph({ ...into, mode: 'write' }, async (store, options) => {
    const report = await ingest(store, outcomes, { ...options, ...what })
    return { report, after: await ask?.(store) }
  })
  return { ...done, corrections }
}

/** Does what changes the graph with the corrections of the workspace; shows the progress and can be interrupted. */
export async function changeGraph<T>(
  into: OpenOptions,
  work: (store: GraphStore, options: IngestOptions) => Promise<T>,
): Promise<{ done: T; corrections: Problem[] }> {
  const { readCorrections } = await import('../ingest/corrections/read.ts')
  const corrections = await readCorrections(into.workspace)
  const progress = await createProgress()
  const interrupt = new AbortController()
  const stop = () => interrupt.abort()
  process.once('SIGINT', stop)
  try {
    const done = await withStore(into, (store) =>
      work(store, {
        corrections: corrections.rows,
        onProgress: (state) => progress.update(state),
        signal: interrupt.signal,
      }),
    )
    return { done, corrections: corrections.problems }
  } finally {
    progress.stop()
    process.removeListener('SIGINT', stop)
  }
}
