import { NUMERAL } from './numerals.ts'

/**
 * Shapes of document numbers (发文字号), on folded text. GB/T 9704-2012 7.2.5: 机关代字, the year in 〔〕, serial, 号. What is
 * printed varies: brackets of every kind, spaces, 第 before the serial.
 *
 * Each is found by its `anchor`, which is rare in running text; `before` is what may stand in front of it.
 */
export interface NumberShape {
  readonly name: 'serial' | 'yearFirst' | 'order' | 'announcement' | 'serialFirst' | 'standard'
  readonly anchor: string
  readonly before: string
  readonly example: string
}

const YEAR = '(?:19|20)\\d{2}'
const HAN = '[\\u4e00-\\u9fff]'
/** How names of bodies end that bring out orders and announcements. */
const BODY_END = '部|委|局|署|院|会|厅|行|政府'
/** Those that issue an order jointly, before the last of them: 国务院、〔中央军委令第413号〕. */
const JOINTLY = `(?:${HAN}{1,22}(?:${BODY_END})(?:、| {1,2}))*`
/** 届 of a congress: 〔15届〕. */
const TERM = `[〔（]?第?${NUMERAL}届[〕）]?`

export const NUMBER_SHAPES: readonly NumberShape[] = [
  {
    name: 'serial',
    anchor: `[〔（] ?${YEAR} ?年? ?[〕）] ?(?:第 ?|${HAN}{1,4}字 ?(?:第 ?)?)?\\d{1,5} ?号`,
    // 法（研）发: the office in brackets inside
    before: `${HAN}(?:[\\u4e00-\\u9fffA-Za-z]| (?=${HAN})|（(?!试行|暂行|草案|修订)${HAN}{1,3}）){0,13} ?`,
    example: '教学〔2019〕4号',
  },
  {
    // as numbers were printed up to the nineties
    name: 'yearFirst',
    anchor: `[〔（](?:19[4-9]|[4-9])\\d[〕）] ?${HAN}{1,8}(?:（${HAN}{1,3}）)?${HAN}{0,3} ?第? ?\\d{1,5} ?号`,
    before: '',
    example: '〔82〕国函字第27号',
  },
  {
    name: 'order',
    anchor: `令 ?(?:${YEAR} ?年? ?)?第 ?${NUMERAL} ?号`,
    before: `${JOINTLY}(?:${HAN}){0,22}(?:${BODY_END}|主席|府|办公室)`,
    example: '教育部令第46号',
  },
  {
    name: 'announcement',
    anchor: `[公通]告 ?(?:(?:${YEAR} ?年? ?|${TERM} ?)?第|[〔（]${YEAR}[〕）] ?第?) ?${NUMERAL} ?号`,
    before: `(?:${HAN}){0,22}(?:${BODY_END}|办公室)?`,
    example: '公告2019年第3号',
  },
  {
    name: 'serialFirst',
    anchor: `(?:${YEAR} ?年 ?)?第 ?${NUMERAL} ?号(?:公告|令|通告)`,
    before: `(?:(?:${HAN}){1,22}(?:${BODY_END}|主席|府|办公室))?`,
    example: '2019年第3号公告',
  },
  {
    name: 'standard',
    anchor: `\\b(?:(?:GB|DB|[A-Z]{2})\\d{0,2}(?:/[TZ])? ?\\d{3,6}(?:\\.\\d+)?[-—]\\d{4}|GB(?:/[TZ])? ?\\d{3,6}(?:\\.\\d+)?(?!\\d))`,
    before: '',
    example: 'GB/T 33251-2016',
  },
]

/** What every number has: most lines have none, and are seen to have none at once. */
const HOLDS_NUMBER = /号|[A-Z]\d|GB|\d[-—]\d/
const ANCHORS = NUMBER_SHAPES.map(({ name, anchor }) => `(?<${name}>${anchor})`).join('|')
const ANCHOR = new RegExp(ANCHORS, 'g')
/** What every number has, to tell most lines apart at once. */
const HAS_NUMBER = /号|[A-Z]{2}/
const BEFORE = NUMBER_SHAPES.map(({ name, before }) => ({ name, pattern: new RegExp(`${before}$`) }))
const LONGEST_PREFIX = 60

const LEADS_IN =
  '根据|依据|按照|依照|参照|遵照|执行|落实|贯彻|转发|印发|废止|文件|通知|意见|要求|详见|参见|被|[我本][部委局厅院省市县区办会]|以|见|的|由|对|按|在|自(?![然贸创治资])|并(?![政府办市教财科农卫城])|即'
/** Words that end the running text before a number and stand in no 机关代字: 根据国发〔2014〕35号; nor does the end of a title. */
const NOT_IN_PREFIX = new RegExp(
  `.*(?:${LEADS_IN}|和|及|与|办法|规定|条例|细则|规则|方案|决定|批复|规划(?![委局和与])|计划(?!委)|纲要|规程)`,
)
/** The same before the name of a body, which may hold 和 and 及: 住房和城乡建设部令第3号. */
const NOT_IN_NAME = new RegExp(`.*(?:${LEADS_IN})|^[和及与]`)
/** 原: a body that is no more; not 原子能. */
const FORMER = /^原(?!子)/

export interface FoundNumber {
  readonly start: number
  readonly end: number
  readonly shape: NumberShape['name']
}

/** The document numbers in a text, in order. A number without what must stand before it (号 of nobody) is left out. */
export function findNumbers(text: string): FoundNumber[] {
  const found: FoundNumber[] = []
  if (!HOLDS_NUMBER.test(text)) return found
  let free = 0
  for (const match of text.matchAll(ANCHOR)) {
    const shape = BEFORE.find(({ name }) => match.groups?.[name] !== undefined)
    if (!shape) continue
    const windowStart = Math.max(free, match.index - LONGEST_PREFIX)
    // 〔1996〕云水字第82号: the 机关代字 may also stand behind the year
    const prefix =
      shape.pattern.exec(text.slice(windowStart, match.index))?.[0] ?? (/字/.test(match[0]) ? '' : undefined)
    if (prefix === undefined) continue
    const named = shape.name === 'order' || shape.name === 'announcement' || shape.name === 'serialFirst'
    const words =
      (named ? NOT_IN_NAME : NOT_IN_PREFIX).exec(prefix)?.[0].length ?? dateEnd(text, match.index - prefix.length)
    const running = words + (FORMER.test(prefix.slice(words)) ? 1 : 0)
    if (shape.name === 'serial' && running === prefix.length && prefix !== '') continue
    const end = match.index + match[0].length
    found.push({ start: match.index - prefix.length + running, end, shape: shape.name })
    free = end
  }
  return found
}

/** 1 where a date ends at this character, which then stands in no 机关代字: 2011年9月6日云岭省人民政府令第188号. */
const dateEnd = (text: string, at: number) => (/^\d[年月日]$/.test(text.slice(Math.max(0, at - 1), at + 1)) ? 1 : 0)

/**
 * Whether a line holds only numbers: a document's own, perhaps in brackets, perhaps two of a joint issue, perhaps with
 * 签发人 beside it (GB/T 9704-2012 7.2.6).
 */
export function isNumberLine(text: string): boolean {
  if (text.length > 60 || !HAS_NUMBER.test(text)) return false
  const numbers = findNumbers(text)
  if (numbers.length === 0) return isSerial(text)
  let rest = text
  for (const { start, end } of [...numbers].reverse()) rest = rest.slice(0, start) + rest.slice(end)
  return /^[（） 、，]*(?:签 ?发 ?人：?[\u4e00-\u9fff· ]{2,20})?$/.test(rest)
}

/** Whether a line is a number whose body stands in the title above it: 第46号. */
export const isSerial = (text: string) => SERIAL.test(text)
const SERIAL = new RegExp(`^（?(?:${YEAR} ?年 ?)?第 ?${NUMERAL} ?号）?$`)
