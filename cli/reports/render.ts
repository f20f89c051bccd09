import type { Report, ReportCell, ReportReply } from '../../schema/api.ts'
import { cellText } from '../../schema/report-text.ts'
import { spoken, t } from '../language.ts'
import { visible } from '../words.ts'

/** An answer to a question with a name as text; columns bear their names in the language that is spoken. */
const RENDERERS = { table, csv, json, md }
export type ReportFormat = keyof typeof RENDERERS
export const REPORT_FORMATS = Object.keys(RENDERERS) as ReportFormat[]

export async function renderReport(reply: ReportReply, format: ReportFormat, bom: boolean): Promise<string> {
  const text = await RENDERERS[format](reply, bom)
  return text.endsWith('\n') ? text : `${text}\n`
}

const labels = ({ columns }: Report) => columns.map(({ label }) => label[spoken()])

const texts = ({ report: { columns }, rows }: ReportReply): string[][] =>
  rows.map((row) => columns.map((column, at) => cellText(column, row[at] ?? null, spoken())))

async function table(reply: ReportReply): Promise<string> {
  const { report } = reply
  if (reply.rows.length === 0) return report.none[spoken()]
  const { drawTable } = await import('../table.ts')
  const cells = texts(reply).map((row) => row.map(visible))
  return drawTable(labels(report), cells, process.stdout.isTTY ? process.stdout.columns : undefined)
}

async function csv(reply: ReportReply, bom: boolean): Promise<string> {
  const { toCsv } = await import('../csv.ts')
  const cells = texts(reply).map((row, r) => row.map((text, c) => numberOr(text, reply.rows[r]?.[c])))
  return toCsv(labels(reply.report), cells, bom)
}

const numberOr = (text: string, cell: ReportCell | undefined) => (typeof cell === 'number' ? cell : text)

/** Rows as objects by the names of the columns, which are the same in every language. */
function json({ report: { columns }, rows }: ReportReply): string {
  const objects = rows.map((row) => {
    const cells = columns.map(({ name }, at): [string, ReportCell] => [name, row[at] ?? null])
    return JSON.stringify(Object.fromEntries(cells))
  })
  return objects.length === 0 ? '[]' : `[\n  ${objects.join(',\n  ')}\n]`
}

function md(reply: ReportReply): string {
  const { report, means, rows } = reply
  const asked = Object.entries(means).map(([parameter, nodes]) => `- ${meaning(parameter, nodes)}`)
  const rule = report.columns.map(() => '---')
  const body = rows.length === 0 ? [report.none[spoken()]] : [labels(report), rule, ...texts(reply)].map(line)
  return [`# ${report.title[spoken()]}`, ...(asked.length > 0 ? [asked.join('\n')] : []), body.join('\n')].join('\n\n')
}

const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`
const escaped = (text: string) => visible(text).replace(/[\\|<*_`[\]]/g, '\\$&')

/** What a parameter that names documents or bodies was taken to mean. */
export function meaning(parameter: string, nodes: ReportReply['means'][string]): string {
  const column = { name: parameter, kind: 'text', label: { zh: '', en: '' }, values: null } as const
  const names = nodes.map((node) => visible(cellText(column, node, spoken())) + (nodes.length > 1 ? ` ${node.id}` : ''))
  return t('named.means', { parameter, nodes: names.join('；') })
}
