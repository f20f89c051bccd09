import type { ForgetReport } from '../ingest/forget.ts'
import type { Problem } from '../schema/problem.ts'
import { EXIT } from './exit.ts'
import { changeGraph, type Target } from './ingest.ts'
import { t } from './language.ts'
import { graphWords } from './report.ts'
import { visible } from './words.ts'

/** Forgets what was read from some paths and says what went. Sets the exit code where a correction is wrong. */
export async function forgetPaths(paths: string[], into: Target): Promise<void> {
  const { forget } = await import('../ingest/forget.ts')
  // There must be a graph already.
  const { done: report, corrections } = await changeGraph({ ...into, mode: 'read' }, (store, options) =>
    forget(store, paths, options),
  )
  console.log(forgetWords(report, corrections))
  if (corrections.length > 0) process.exitCode = EXIT.partial
}

/** So many names are printed; the others are counted. */
const SHOWN = 20

function forgetWords(report: ForgetReport, corrections: readonly Problem[]): string {
  const { change, kept } = report
  const gone = (change?.sources.listed ?? []).flatMap(({ what, name }) => (what === 'removed' ? name : []))
  const { removed: sources = 0 } = change?.sources ?? {}
  const { removed: documents = 0, textGone = 0 } = change?.documents ?? {}
  const { removed: references = 0 } = change?.references ?? {}
  return [
    t('forget.sources', { sources: figure(sources) }),
    ...names(gone, sources),
    ...(kept.length > 0 ? [t('forget.kept', { kept: figure(kept.length) }), ...names(kept, kept.length)] : []),
    t('forget.gone', { documents: figure(documents), textGone: figure(textGone), references: figure(references) }),
    ...graphWords(report, corrections),
    ...(change ? [t('forget.diff')] : []),
  ].join('\n')
}

function names(list: readonly string[], count: number): string[] {
  const shown = list.slice(0, SHOWN).map((name) => `  ${visible(name)}`)
  return count > SHOWN ? [...shown, `  ${t('diff.more', { more: figure(count - SHOWN) })}`] : shown
}

const figure = (count: number) => count.toLocaleString('en-US')
