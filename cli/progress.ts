import type { Progress } from '../ingest/report.ts'
import { t } from './language.ts'

export interface ProgressDisplay {
  update(progress: Progress): void
  stop(): void
}

/** Shows how far an ingest is, on stderr: a bar on a terminal; in a log a line, at most one a second. */
export async function createProgress(): Promise<ProgressDisplay> {
  return process.stderr.isTTY ? await bar() : lines()
}

const words = (progress: Progress) => t('progress.line', { ...progress, stage: t(`progress.${progress.stage}`) })

async function bar(): Promise<ProgressDisplay> {
  const { SingleBar } = await import('cli-progress')
  const display = new SingleBar({
    format: '{bar}  {words}',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 20,
    clearOnComplete: true,
    gracefulExit: false,
    stream: process.stderr,
  })
  let started = false
  return {
    update(progress) {
      if (!started) display.start(progress.filesTotal, progress.filesDone, { words: words(progress) })
      started = true
      display.update(progress.filesDone, { words: words(progress) })
    },
    stop: () => display.stop(),
  }
}

const LOG_INTERVAL_MS = 1000

function lines(): ProgressDisplay {
  let last = Number.NEGATIVE_INFINITY
  return {
    update(progress) {
      const now = performance.now()
      if (now - last < LOG_INTERVAL_MS) return
      last = now
      console.error(words(progress))
    },
    stop() {},
  }
}
