import type { DateReading, Span } from '../../../schema/reading.ts'
import { DATE as CONFIDENCE } from './confidence.ts'
import { parseNumeral, ZEROS } from './numerals.ts'

const YEAR_DIGIT = `[一二三四五六七八九${ZEROS}]`
const SMALL = '[一二三四五六七八九十]{1,3}'

/** Source of a pattern for a day as printed: 2020 年 4 月 7 日, 二〇二〇年四月七日. Spaces may stand between. */
export const DATE = `(?:(?:19|20)\\d{2} ?年 ?\\d{1,2} ?月 ?\\d{1,2} ?日|[一二]${YEAR_DIGIT}{3} ?年 ?${SMALL} ?月 ?${SMALL} ?日)`

/** A day in digits alone, as some sign with: 2021.4.8, 2021-04-08. */
export const DOTTED_DATE = /^((?:19|20)\d{2}) ?([./-]) ?(\d{1,2}) ?\2 ?(\d{1,2})$/

/** 发布日期 as a site prints it under a title: 发布时间：2020-03-02 信息来源：教育厅. */
export const PUBLISHED_LINE =
  /^(?:(?:发布|更新)?(?:时间|日期)：? ?)?((?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2})(?: ?\d{1,2}：\d{2}(?:：\d{2})?)?(?: ?(?:信息)?(?:来源|作者)：? ?(.{0,30}))?$/

/** Where and when a report was filed, without a year: 新华社云岭3月4日电. */
export const YEARLESS_DATELINE = /^[\u4e00-\u9fff ]{2,24}((\d{1,2}) ?月 ?(\d{1,2}) ?日) ?(?:电|讯)/

const PARTS = /^(.{4,9}?)\s*年\s*(.{1,4}?)\s*月\s*(.{1,4}?)\s*日$/u

/** ISO date of a text that `DATE` or `DOTTED_DATE` matches; null where such a day does not exist. */
export function parseDate(text: string): string | null {
  const dotted = DOTTED_DATE.exec(text)
  if (dotted) return isoDate(Number(dotted[1]), Number(dotted[3]), Number(dotted[4]))
  const match = PARTS.exec(text.trim())
  if (!match) return null
  const [year, month, day] = [match[1], match[2], match[3]].map((part) => parseNumeral((part ?? '').replace(/\s/g, '')))
  return year == null || month == null || day == null ? null : isoDate(year, month, day)
}

/** ISO date, or null where such a day does not exist. */
export function isoDate(year: number, month: number, day: number): string | null {
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (year < 1900 || year > 2099 || month < 1 || month > 12 || day < 1 || day > lastDay) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** A date as it is printed; null where no such day exists. */
export function dateReading(
  kind: DateReading['kind'],
  text: string,
  span: Span,
  confidence: number = CONFIDENCE.printed,
): DateReading | null {
  const value = parseDate(text)
  return value === null
    ? null
    : { kind, value, text: text.replace(/[ \n]/g, ''), span, by: null, inferred: false, confidence }
}
