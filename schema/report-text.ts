import type { BodyCell, DocumentCell, QuoteCell, ReportCell, ReportColumn, Words } from './api/report.ts'

/** Cells of a report as text, the same at the command line, in files and on the page. */

const FLAGS = { true: { zh: '是', en: 'yes' }, false: { zh: '否', en: 'no' } } as const
/** What a document without title and number is called. */
export function untitled(catalogueId: string | null, language: keyof Words): string {
  if (catalogueId === null) return { zh: '（无题）', en: '(untitled)' }[language]
  return { zh: `目录里的 ${catalogueId}（只有编号）`, en: `${catalogueId} of a catalogue (its id alone)` }[language]
}

/** 《title》 is not written: titles hold quotation marks of their own. */
function nodeText(node: DocumentCell | BodyCell | QuoteCell, language: keyof Words): string {
  if (node.node === 'body') return node.name
  if (node.node === 'quote') return node.quote
  const { name, beside } = nameParts(node, language)
  return beside === '' ? name : `${name}（${beside}）`
}

/** What a document is called, and what stands beside that: its number, and which version of a text it is. */
export function nameParts(
  { title, number, catalogueId, versionDate }: DocumentCell,
  language: keyof Words,
): { name: string; beside: string } {
  const version = versionDate && { zh: `${versionDate} 修订`, en: `revised ${versionDate}` }[language]
  const beside = [title === null ? null : number, version].filter((part) => part !== null).join('，')
  return { name: title ?? number ?? untitled(catalogueId, language), beside }
}

/** A step whose days are not known. */
const UNKNOWN = '?'

function itemText(item: Exclude<ReportCell, unknown[] | string | boolean>, language: keyof Words): string {
  if (item === null) return UNKNOWN
  return typeof item === 'number' ? String(item) : nodeText(item, language)
}

const BETWEEN: Partial<Record<ReportColumn['kind'], string>> = {
  chain: ' → ',
  lags: ' → ',
  bodies: '、',
  quotes: ' / ',
}

export function cellText({ kind, values }: ReportColumn, cell: ReportCell, language: keyof Words): string {
  if (cell === null) return ''
  if (typeof cell === 'boolean') return FLAGS[`${cell}`][language]
  if (typeof cell === 'string') return values?.[cell]?.[language] ?? cell
  if (typeof cell === 'number') return String(cell)
  if (Array.isArray(cell)) return cell.map((item) => itemText(item, language)).join(BETWEEN[kind] ?? ' ')
  return nodeText(cell, language)
}
