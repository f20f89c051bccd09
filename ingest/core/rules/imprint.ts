import { DATE } from './dates.ts'

/** 抄送机关 (GB/T 9704-2012 7.4.2). */
export const COPIED_TO = /^抄 ?送(?:机关|单位)?：?/

/** 印发机关和印发日期 (GB/T 9704-2012 7.4.3), on one line: 云岭省教育厅办公室 2021年3月8日印发. */
export const PRINTED_ON = new RegExp(
  `^([^，。；《》]{0,40}?) ?(?:印发(?:日期|时间)：? ?${DATE}|${DATE} ?印发)(?: ?（?共印 ?\\d+ ?份）?)?$`,
)

/** What may stand before who printed it. */
export const PRINTED_BY = /^印发(?:机关|单位)：? ?/
