import { z } from 'zod'
import { LegalRank, Status } from '../../schema/graph.ts'
import { isoDate, parseDate } from '../core/rules/dates.ts'

/** What the cells of a row of documents mean. */

const SPACES = /\s+/g
const DIGITS = /^(\d{4})(\d{2})(\d{2})$/
/** 2020, 2020-04, 2020年4月 */
const PARTIAL = /^((?:19|20)\d{2})(?:年|[-/.](\d{1,2})|年(\d{1,2})月)?$/
/** 2020-04-07 00:00:00, as tables of a database print it. */
const TIME = /[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/
/** 2020-04-06T16:00:00.000Z, as programs print the beginning of 7 April in China. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/
const CHINA_MS = 8 * 3_600_000

/** ISO date of a cell: 2020-04-07, 2020/4/7, 2020.4.7, 20200407, 2020年4月7日, 2020-04, 2020; null where it is none. */
export function dateOf(cell: string): string | null {
  const text = dayInChina(cell.normalize('NFKC')).replace(TIME, '').replace(SPACES, '')
  const [, year, month, day] = DIGITS.exec(text) ?? []
  if (year && month && day) return isoDate(Number(year), Number(month), Number(day))
  const partial = PARTIAL.exec(text)
  if (!partial) return parseDate(text)
  const numeral = partial[2] ?? partial[3]
  if (numeral === undefined) return partial[1] ?? null
  return isoDate(Number(partial[1]), Number(numeral), 1)?.slice(0, 7) ?? null
}

function dayInChina(text: string): string {
  const milliseconds = INSTANT.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(milliseconds) ? text : new Date(milliseconds + CHINA_MS).toISOString().slice(0, 10)
}

const DateCell = z.string().transform((cell, context) => {
  const date = dateOf(cell)
  if (date === null) context.addIssue({ code: 'custom', message: 'date' })
  return date ?? undefined
})
const UrlCell = z.string().regex(/^https?:\/\/\S+$/i)

/** 时效性 as other tables name it: 有效, 已修改, 已废止 and 尚未生效 are those of the national database of laws. */
const STATUS_NAMES: Readonly<Record<string, Status>> = {
  现行: '现行有效',
  有效: '现行有效',
  已失效: '失效',
  废止: '失效',
  已废止: '失效',
  已修改: '已被修改',
  已修订: '已被修改',
  已被修订: '已被修改',
  未生效: '尚未施行',
  尚未生效: '尚未施行',
  部分废止: '部分失效',
}

/** What people and programs write into a cell that has nothing to say. */
const NOTHING = /^(?:[-—–－/\\]+|无|暂无|空|null|n\/?a|none)$/i

/** A cell that need not be filled: empty where it says that there is nothing. */
export function said(cell: string): string {
  return NOTHING.test(cell) ? '' : cell
}

/** Columns whose values are checked, with what they are of an entry: a value that is none is reported, the row counts without it. */
export const VALUES = {
  level: { property: 'legalRank', type: LegalRank },
  status: { property: 'status', type: z.preprocess((cell) => STATUS_NAMES[String(cell)] ?? cell, Status) },
  published: { property: 'publishedDate', type: DateCell },
  effective: { property: 'effectiveDate', type: DateCell },
  url: { property: 'url', type: UrlCell },
} as const
export const VALUE_COLUMNS = Object.keys(VALUES) as (keyof typeof VALUES)[]

/** Bodies that one cell names: 云岭省教育厅;云岭省财政厅. What stands in brackets belongs to the name. */
export function namesOf(cell: string): string[] {
  return cell
    .split(/[;；|、,，](?![^(（]*[)）])/)
    .map((name) => name.trim())
    .filter((name) => /\p{L}/u.test(name))
}
