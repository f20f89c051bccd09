import stringWidth from 'string-width'
import type { IngestReport } from '../ingest/report.ts'
import type { Problem } from '../schema/problem.ts'
import { t } from './language.ts'
import { noteWords, problemWords } from './words.ts'

/** What an ingest found and what it could not read, in a few lines. */
export function reportWords(report: IngestReport, corrections: readonly Problem[]): string {
  const { files, problems } = report
  return [t('report.files', { ...files, unreadable: problems.length }), ...graphWords(report, corrections)].join('\n')
}

/** What the graph is after an ingest, and what its owner should know, line by line. */
export function graphWords(report: IngestReport, corrections: readonly Problem[]): string[] {
  const { problems, notes } = report
  const seconds = (report.milliseconds / 1000).toFixed(1)
  return [
    t(report.changed ? 'report.changed' : 'report.unchanged', { generation: report.generation }),
    ...graphLines(report.graph),
    t('report.written', { rows: group(report.rowsWritten), seconds }),
    ...section(t('report.problems'), problems.map(problemWords)),
    ...section(t('report.corrections'), corrections.map(problemWords)),
    ...section(t('report.notes'), notes.map(noteWords)),
  ]
}

function graphLines(graph: IngestReport['graph']): string[] {
  const { resolved, unresolved, mentions } = graph
  const counts = grouped({ stubs: graph.stubs, resolved, outside: mentions - resolved - unresolved, unresolved })
  return aligned([
    [t('report.documents'), graph.documents, t('report.documentsDetail', counts)],
    [t('report.bodies'), graph.bodies, ''],
    [t('report.mentions'), mentions, t('report.mentionsDetail', counts)],
  ])
}

/** Labels to the left, figures to the right of their columns. */
function aligned(rows: [label: string, figure: number, detail: string][]): string[] {
  const labelWidth = Math.max(...rows.map(([label]) => stringWidth(label)))
  const figureWidth = Math.max(...rows.map(([, figure]) => group(figure).length))
  return rows.map(([label, figure, detail]) => {
    const space = ' '.repeat(labelWidth - stringWidth(label))
    return `  ${label}${space}  ${group(figure).padStart(figureWidth)}  ${detail}`.trimEnd()
  })
}

const section = (title: string, lines: string[]) =>
  lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)]

const group = (figure: number) => figure.toLocaleString('en-US')

const grouped = <T extends Record<string, number>>(figures: T) =>
  Object.fromEntries(Object.entries(figures).map(([key, figure]) => [key, group(figure)])) as Record<keyof T, string>
