import type { CypherReply } from '../../../schema/api.ts'
import { csvOf } from '../../parts/csv.ts'
import { cellText } from './cells.ts'

export function toCsv({ columns, rows }: CypherReply): string {
  return csvOf(
    columns,
    rows.map((row) => row.map((value) => (typeof value === 'number' ? value : cellText(value)))),
  )
}

export function toTabs({ columns, rows }: CypherReply): string {
  return [columns, ...rows].map((row) => row.map((cell) => cellText(cell).replace(/\s+/g, ' ')).join('\t')).join('\n')
}
