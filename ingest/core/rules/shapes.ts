import { isMasthead } from './bodies.ts'
import { DATE, PUBLISHED_LINE } from './dates.ts'
import { HISTORY_LINE } from './history.ts'
import { PRINTED_ON } from './imprint.ts'
import { isNumberLine } from './numbers.ts'
import { NUMERAL } from './numerals.ts'

/** What a line is by its form alone. The first row that fits decides. */
export type LineShape =
  | 'number'
  | 'datedBracket'
  | 'date'
  | 'attachmentLabel'
  | 'attachmentList'
  | 'contents'
  | 'article'
  | 'enumerated'
  | 'link'
  | 'imprint'
  | 'dateline'
  | 'caption'
  | 'salutation'
  | 'secrecy'
  | 'masthead'
  | 'signedOff'
  | 'note'
  | 'published'
  | 'pageField'
  | 'history'
  | 'plain'

const MARK =
  '(?:(?:密 ?级|保密期限|紧急程度|缓急程度)：? ?)?(?:绝密|机密|秘密|特急|加急|急件|平急|特提)(?:[★☆] ?.{0,8}?)?'

/** A page's header is told by the lines around it, not by the form of one. */
type ShapeByForm = Exclude<LineShape, 'plain' | 'pageField'>

type Test = RegExp | ((text: string) => boolean)

export const LINE_SHAPES: readonly { shape: ShapeByForm; test: Test; example: string }[] = [
  { shape: 'number', test: isNumberLine, example: '教学〔2019〕4号' },
  // 成文日期 in brackets under a title, or a regulation's history
  { shape: 'datedBracket', test: new RegExp(`^（[^（）]{0,80}${DATE}.*）?$`), example: '（2020年3月20日）' },
  { shape: 'date', test: new RegExp(`^${DATE}$`), example: '二〇二〇年四月七日' },
  {
    shape: 'history',
    test: HISTORY_LINE,
    example: '2014年11月24日 国务院令第656号公布',
  },
  {
    shape: 'attachmentLabel',
    test: new RegExp(`^附(?: ?[件表录] ?(?:${NUMERAL}(?:[-—]\\d+)?)? ?：?| ?：)$`),
    example: '附件1',
  },
  { shape: 'attachmentList', test: /^附 ?[件表] ?\d{0,2} ?[：.] ?\S/, example: '附件：1.申报指南' },
  { shape: 'contents', test: /(?:[.…·]{4,}|…{2,}) ?[-—（]? ?\d{1,4} ?[-—）]?$/, example: '关于防汛的通知………12' },
  // a wrapped line may begin with an article that is cited: 第三条，决定…
  {
    shape: 'article',
    test: new RegExp(`^第 ?${NUMERAL} ?(?:分编|[编章节条])(?![，、。；的])`),
    example: '第一章 总则',
  },
  {
    shape: 'enumerated',
    test: new RegExp(
      `^(?:[一二三四五六七八九十]{1,3}[、.]|（ ?${NUMERAL} ?）|\\d{1,3}[.．、](?!\\d)|[①-⑳]|第[一二三四五六七八九十]{1,3}[，、：]|[—-]{2})`,
    ),
    example: '（一）总体要求',
  },
  { shape: 'link', test: /^(?:mailto|https?：\/\/|www\.)/i, example: 'http://www.gov.example/' },
  {
    shape: 'imprint',
    test: (text) => PRINTED_ON.test(text) || /^(?:抄 ?送|主 ?送|印发机关|印制)(?:机关|单位)?：?/.test(text),
    example: '云岭省人民政府办公厅 2020年2月28日印发',
  },
  {
    shape: 'dateline',
    test: /^(?:新华社|中新社|人民网|新华网|本报|央视网|中国新闻网).{0,24}(?:电|讯)(?:[ （]|$|[\u4e00-\u9fff])/,
    example: '新华社北京3月4日电 会议指出',
  },
  { shape: 'caption', test: /^.{0,60}全文(?:如下|公布如下)[。：]?$/, example: '《意见》全文如下。' },
  {
    shape: 'secrecy',
    test: new RegExp(`^${MARK}(?: ${MARK})*$`),
    example: '机密★1年 特急',
  },
  // 发文机关标志 (GB/T 9704-2012 7.2.4)
  { shape: 'masthead', test: isMasthead, example: '云岭省教育厅文件' },
  { shape: 'signedOff', test: /^签 ?发 ?人：? ?[\u4e00-\u9fff ·、]{2,30}$/, example: '签发人：王川' },
  { shape: 'note', test: /^（(?:此件|此页|本页|联系人|信息公开|共印).*）?$/, example: '（此件公开发布）' },
  // a saved page: 发布日期 and source under the title
  { shape: 'published', test: PUBLISHED_LINE, example: '2020-02-21 来源：云岭教育网' },
  { shape: 'salutation', test: /^[^。]{1,200}：$/, example: '各县（市、区）人民政府：' },
]

/** The form of a longer line shows at its beginning; looking no further keeps the patterns linear on any text. */
const LOOKED_AT = 400

/** The shape of a line (trimmed, folded). */
export function shapeOf(text: string): LineShape {
  const looked = text.slice(0, LOOKED_AT)
  return (
    LINE_SHAPES.find(({ test }) => (typeof test === 'function' ? test(looked) : test.test(looked)))?.shape ?? 'plain'
  )
}

/** Cells side by side, some of them short: a row of a table, or the line below one that wrapped. */
export function isTableRow(text: string): boolean {
  const cells = text.split(' ').filter((cell) => cell !== '')
  const numbered = cells.length >= 3 && /^\d{1,4}$/.test(cells[0] as string)
  return numbered || (cells.length >= 4 && cells.some((cell) => cell.length <= 2))
}
