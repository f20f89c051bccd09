import { type FileAccount, ROW_CLASSES } from '../ingest/catalogue/account.ts'
import type { CataloguePaths } from '../ingest/catalogue/files.ts'
import type { IngestReport } from '../ingest/report.ts'
import type { Problem } from '../schema/problem.ts'
import { EXIT } from './exit.ts'
import { ingestInto, type Target } from './ingest.ts'
import { t } from './language.ts'
import { graphWords } from './report.ts'
import { problemWords } from './words.ts'

export const CATALOGUE_FORMATS = ['text', 'json'] as const
export type CatalogueFormat = (typeof CATALOGUE_FORMATS)[number]

/** What an import came to. */
interface Imported {
  readonly name: string
  readonly asOf: string | undefined
  readonly report: IngestReport
  readonly files: readonly FileAccount[]
  /** Of single rows. */
  readonly problems: readonly Problem[]
  readonly corrections: readonly Problem[]
}

/** Imports a catalogue and accounts for its rows. Sets the exit code where some could not be read in full. */
export async function importCatalogue(
  paths: CataloguePaths,
  into: Target,
  { format, asOf }: { format: CatalogueFormat; asOf?: string },
): Promise<void> {
  const { openCatalogue } = await import('../ingest/catalogue/files.ts')
  const { readAccount } = await import('../ingest/catalogue/stored.ts')
  const { outcome, problems } = await openCatalogue(paths, asOf)
  const { source } = outcome
  const arriving = async function* () {
    yield outcome
  }
  const done = await ingestInto(into, arriving(), { filesTotal: 1 }, (store) => readAccount(store, source.id))
  const imported: Imported = { name: source.name, asOf: source.asOf, problems, files: done.after ?? [], ...done }
  console.log(format === 'json' ? JSON.stringify(asJson(imported), null, 2) : words(imported))
  if (problems.length + done.corrections.length > 0) process.exitCode = EXIT.partial
}

function asJson({ name, asOf, report, files, problems }: Imported): object {
  const { changed, generation, graph, rowsWritten, milliseconds } = report
  const told = problems.map((problem) => ({ ...problem, words: problemWords(problem) }))
  return {
    catalogue: name,
    asOf: asOf ?? null,
    changed,
    generation,
    files,
    problems: told,
    graph,
    rowsWritten,
    milliseconds,
  }
}

function words({ name, asOf, report, files, problems, corrections }: Imported): string {
  return [
    asOf === undefined ? t('catalogue.head', { name }) : t('catalogue.headAsOf', { name, asOf }),
    ...files.map(fileWords),
    ...graphWords(report, corrections),
    ...problemLines(problems),
  ].join('\n')
}

/** 文件 21,889 行 = 入库 20,000 + 并入 1,889 */
function fileWords({ file, rows, classes }: FileAccount): string {
  const parts = ROW_CLASSES.flatMap((name) => {
    const count = classes[name] ?? 0
    return count > 0 ? `${t(`catalogue.class.${name}`)} ${group(count)}` : []
  })
  return `  ${t(`catalogue.file.${file}`, { rows: group(rows) })} = ${parts.join(' + ') || 0}`
}

/** Of each kind of problem so many are shown. */
const SHOWN = 20

function problemLines(problems: readonly Problem[]): string[] {
  const codes = [...new Set(problems.map(({ code }) => code))]
  const lines = codes.flatMap((code) => {
    const same = problems.filter((problem) => problem.code === code)
    const more = same.length - SHOWN
    return [
      ...same.slice(0, SHOWN).map((problem) => `  ${problemWords(problem)}`),
      ...(more > 0 ? [`  ${t('catalogue.more', { more: group(more) })}`] : []),
    ]
  })
  return lines.length === 0 ? [] : [t('catalogue.problems'), ...lines]
}

const group = (figure: number) => figure.toLocaleString('en-US')
