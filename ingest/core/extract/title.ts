import { looksLikeBody, splitNames } from '../rules/bodies.ts'
import { ANSWERS_PRESS, ORDER_TITLE, TITLE_SUBJECT } from '../rules/header.ts'
import { findNumbers, isSerial } from '../rules/numbers.ts'

/** The bodies before 关于, 印发 or 令 in a title; empty where they have not the form of names. */
export function issuersOfTitle(title: string): string[] {
  const answering = ANSWERS_PRESS.exec(title)?.[1]
  if (answering !== undefined) return splitNames(answering).filter(looksLikeBody)
  const orderedBy = ORDER_TITLE.exec(title)?.[1]
  if (orderedBy !== undefined && looksLikeBody(orderedBy)) return [orderedBy]
  const subject = TITLE_SUBJECT.exec(title)
  if (!subject || subject.index === 0) return []
  const names = splitNames(title.slice(0, subject.index).replace(/联合$/, ''))
  return names.length > 0 && names.every(looksLikeBody) ? names : []
}

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
