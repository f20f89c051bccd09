import type { OpenOptions } from '../graph/open.ts'
import { EXIT } from './exit.ts'
import { createProgress } from './progress.ts'
import { reportWords } from './report.ts'
import { withStore } from './store.ts'

export type Target = Pick<OpenOptions, 'workspace' | 'env'>

/** Ingests, shows the progress and prints the report. Sets the exit code where files could not be read. */
export async function ingestPaths(paths: string[], into: Target): Promise<void> {
  const { listFiles, readFiles } = await import('../ingest/read/index.ts')
  const { ingest } = await import('../ingest/pipeline.ts')
  const found = await listFiles(paths)
  const { readCorrections } = await import('../ingest/corrections/read.ts')
  const corrections = await readCorrections(into.workspace)
  const progress = await createProgress()
  const interrupt = new AbortController()
  const stop = () => interrupt.abort()
  process.once('SIGINT', stop)
  try {
    const report = await withStore({ ...into, mode: 'write' }, (store) =>
      ingest(store, readFiles(found), {
        corrections: corrections.rows,
        filesTotal: found.length,
        onProgress: (state) => progress.update(state),
        signal: interrupt.signal,
      }),
    )
    progress.stop()
    console.log(reportWords(report, corrections.problems))
    if (report.problems.length + corrections.problems.length > 0) process.exitCode = EXIT.partial
  } finally {
    progress.stop()
    process.removeListener('SIGINT', stop)
  }
}
