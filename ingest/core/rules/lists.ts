import type { Relation } from '../../../schema/reading.ts'
import { NUMERAL } from './numerals.ts'

/** What a list says of the documents in it. */
export type ListRelation = Extract<Relation, 'repeals' | 'amends' | 'mentions'>

/** Words of a heading, a title or a cell that say what became of the documents listed under it. */
export const LIST_STATES: readonly { relation: ListRelation; pattern: RegExp; example: string }[] = [
  // only a plan: nothing has ended yet
  {
    relation: 'mentions',
    pattern: /(?:拟|建议|需要?|应当|尚待)(?:予以)?(?:废止|修改|修订|宣布失效)/,
    example: '拟废止的文件',
  },
  { relation: 'mentions', pattern: /继续有效|继续执行|继续施行|现行有效|保留|有效的/, example: '继续有效的文件' },
  { relation: 'repeals', pattern: /废止|失效|作废|停止执行|不再执行/, example: '宣布失效的文件' },
  { relation: 'amends', pattern: /修改|修订|修正/, example: '修改的规章' },
]

/** What is listed. */
const THINGS =
  '(?:文件|规章|法规|规定|制度|条例|办法|通知|法律|解释|决定|措施|标准|目录|清单|一览表|名单|名录|[一二三四五六七八九十百\\d]+[件部项个])'

/** A title under which documents are listed: 废止的规范性文件目录. */
export const LIST_TITLE = new RegExp(
  `${THINGS}.{0,20}(?:目录|清单|一览表|列表|名单|名录|明细表|汇总表|统计表|结果|表)(?:（[^（）]{1,20}）)*$`,
)
/** A heading over a part of a list: 一、废止的文件（12件）. */
export const LIST_HEADING = new RegExp(
  `^(?:附[件表]?${NUMERAL}?[：.]?)?(?:第?[一二三四五六七八九十]{1,3}(?:部分)?[、.]?|（${NUMERAL}）|\\d{1,2}[.、．])?[^。；：《》〔|]{0,40}${THINGS}[^。；《》〔|]{0,16}：?$`,
)
/** A sentence that opens a list: 决定废止下列规章：; 以下文件予以废止。 */
export const LIST_INTRO = new RegExp(
  `(?:下列|以下|下述|所列)[^，。；：《》]{0,12}${THINGS}[^，。；：《》]{0,30}(?:，[^。；：《》]{0,30})?[：。]$|${THINGS}[^，。；：《》]{0,8}如下[：。]$`,
)
/** No list of documents: 有下列情形之一的，许可证失效. */
export const NOT_AN_INTRO = /情形|行为|条件|应当|可以|不得|需要|或者|程序/
/** The title of a text that tells what became of documents. */
export const ABOUT_LISTS = /清理|废止|失效|继续有效|修改|修正|修订/

/** A heading of the highest level: ends what a sentence opened. */
export const TOP_HEADING = /^(?:第?[一二三四五六七八九十]{1,3}[、.]|第[一二三四五六七八九十]{1,3}条)[^《]*$/

/** Before the first document of a row: its place in the list, who issued it, when, under which number. */
export const ROW_HEAD = new RegExp(
  `^(?:第?（?${NUMERAL}）?[、.．，：]?|[①-⑳])?\\|?(?:将|对|废止|修改)?[^，。；：《》]{0,60}$`,
)
export const NOT_IN_ROW_HEAD = /根据|依照|按照|依据|落实|贯彻|执行|代替|见|与|已被|被|纳入/

/** The first cell of a row. */
export const ROW_NUMBER = new RegExp(`^(?:第?（?${NUMERAL}）?(?:[、.．]|(?=[ |]|《|$))|[①-⑳])[ |]*`)
/** A cell that holds only a day: 2005-03-01, 2005年3月1日, 2005.3.1. */
export const DAY_CELL = /^(?:19|20)\d{2}(?:[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?)?月?|年)?$/
/** A last cell that says what became of the row's document. */
export const STATE_CELL = /^(?:予以|宣布|全文|决定)?(?:废止|失效|宣布失效|继续有效|保留|修改|修订|有效|拟修改|拟废止)$/
