import { looksLikeBody, splitNames } from '../../rules/bodies.ts'
import { ANSWERS_PRESS, BEFORE_YEAR, NUMBERED_TITLE, ORDER_TITLE, TITLE_SUBJECT } from '../../rules/header.ts'
import { COLLECTIVE } from '../../rules/issuers.ts'
import { findNumbers, isSerial } from '../../rules/numbers.ts'

/** The bodies that a title names as its issuers; none where they have not the form of names. */
export interface TitleIssuers {
  readonly names: string[]
  /** There are others, whom it only counts: 教育部等六部门. */
  readonly others: boolean
}

/** The bodies before 关于, 印发 or 令 in a title. */
export function issuersOfTitle(title: string): TitleIssuers {
  const answering = ANSWERS_PRESS.exec(title)?.[1]
  if (answering !== undefined) return { names: splitNames(answering).filter(looksLikeBody), others: false }
  const orderedBy = (NUMBERED_TITLE.exec(title) ?? ORDER_TITLE.exec(title))?.[1]
  if (orderedBy !== undefined) {
    const names = splitNames(orderedBy)
    if (names.every(looksLikeBody)) return { names, others: false }
  }
  for (const { index } of title.slice(0, LONGEST_LIST).matchAll(TITLE_SUBJECT)) {
    const list = title.slice(0, index).replace(/(?:联合|共同)$/, '')
    const named = COLLECTIVE.exec(list)?.[1] ?? list
    // 云岭省水利厅（云岭省河长制办公室）
    const names = splitNames(named).map((name) => name.replace(/（[^（）]{2,30}）$/, ''))
    if (names.length > 0 && names.every(looksLikeBody)) return { names, others: named !== list }
  }
  const before = BEFORE_YEAR.exec(title)?.[1] ?? ''
  return { names: looksLikeBody(before) ? [before] : [], others: false }
}

/** Characters in which the issuers of a title stand. */
const LONGEST_LIST = 200

/** The numbers on a line as printed, spaces left out: 教学〔2019〕4号. */
export const numbersIn = (line: { text: string }) =>
  findNumbers(line.text).map(({ start, end }) => line.text.slice(start, end).replace(/ /g, ''))

/** The numbers on a line under a title: a serial alone continues an order's title, 云岭省人民政府令 第12号. */
export function numbersUnder(title: string, line: { text: string }): string[] {
  const ordered = ORDER_TITLE.test(title) && isSerial(line.text)
  return ordered ? [`${title}${line.text}`.replace(/[ （）]/g, '')] : numbersIn(line)
}

const MOST_TITLE_LINES = 7
const titleKey = (text: string) => text.replace(/[ 、·]/g, '')

/** Index of the last line of the title printed again from line `at` on (below the history of a law), or null. */
export function repeatedTitleEnd(title: string, lines: readonly { text: string }[], at: number): number | null {
  const whole = titleKey(title)
  let joined = ''
  for (let last = at; last < Math.min(lines.length, at + MOST_TITLE_LINES); last++) {
    joined += titleKey(lines[last]?.text ?? '')
    if (joined === whole) return last
    if (!whole.startsWith(joined)) return null
  }
  return null
}
