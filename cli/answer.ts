import type { QueryAnswer, Value } from '../graph/engine.ts'
import { visible } from './words.ts'

const RENDERERS = { table, json, csv }
export type Format = keyof typeof RENDERERS
export const FORMATS = Object.keys(RENDERERS) as Format[]

/** The answer of a query as text that ends in a line feed; `bom` where its CSV begins with the mark. */
export async function render(answer: QueryAnswer, format: Format, bom = false): Promise<string> {
  const text = await RENDERERS[format](answer, bom)
  return text.endsWith('\n') ? text : `${text}\n`
}

/** An array of objects by column name, one row a line. */
function json({ columns, rows }: QueryAnswer): string {
  const objects = rows.map((row) =>
    JSON.stringify(Object.fromEntries(columns.map((name, i) => [name, row[i] ?? null]))),
  )
  return objects.length === 0 ? '[]' : `[\n  ${objects.join(',\n  ')}\n]`
}

async function csv({ columns, rows }: QueryAnswer, bom: boolean): Promise<string> {
  const { toCsv } = await import('./csv.ts')
  return toCsv(
    columns,
    rows.map((row) => row.map((value) => (typeof value === 'number' ? value : cell(value)))),
    bom,
  )
}

async function table({ columns, rows }: QueryAnswer): Promise<string> {
  const { drawTable } = await import('./table.ts')
  const cells = rows.map((row) => row.map((value) => visible(cell(value))))
  return drawTable(columns.map(visible), cells, process.stdout.isTTY ? process.stdout.columns : undefined)
}

function cell(value: Value): string {
  if (value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
