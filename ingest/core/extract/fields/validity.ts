import type { DateReading, Reading } from '../../../../schema/reading.ts'
import { DATE, isoDate, parseDate } from '../../rules/dates.ts'
import { parseNumeral } from '../../rules/numerals.ts'
import {
  BESIDE_THE_TERM,
  EFFECTIVE_CLAUSE,
  EFFECTIVE_DAY,
  ENDS_THERE,
  OF_ANOTHER,
  OWN_NAME,
  PROVISIONAL,
  SAYS_OF_ITSELF,
  TAKES_EFFECT,
  TERM,
  TERM_BEFORE,
  TERM_WORD,
  UP_TO_THE_TERM,
  WITHOUT_SUBJECT,
} from '../../rules/validity.ts'

/** Since when a document is in force, how long, and whether it is only on trial, as it says of itself. */
export interface Force {
  readonly effectiveDate: Reading['effectiveDate']
  readonly validity: Reading['validity']
}

/** Characters looked at before a word; a sentence about who explains a text and what ends with it can be long. */
const LONGEST_BEFORE = 300
const LONGEST_TERM = 80

/** @param history whose day says more than 自公布之日, and than the day of an earlier edition, which a changed text still prints */
export function readForce(title: string, flow: string, history: readonly DateReading[]): Force {
  const term = readTerm(flow)
  const stated = statedDay(flow) ?? term?.from ?? null
  const recorded = history.find(({ kind, by }) => kind === 'effective' && by === null)?.value ?? null
  const provisional = PROVISIONAL.test(title)
  return {
    effectiveDate:
      recorded !== null && (stated === null || stated === 'issue' || stated < recorded) ? recorded : stated,
    validity: term || provisional ? { months: term?.months ?? null, until: term?.until ?? null, provisional } : null,
  }
}

/** The day in the first sentence that says since when the text is in force; null where none does. */
function statedDay(flow: string): Reading['effectiveDate'] {
  for (const match of flow.matchAll(TAKES_EFFECT)) {
    const before = sentenceBefore(flow, match.index)
    const day = EFFECTIVE_DAY.exec(before)
    if (!day || isQuoted(flow, match.index)) continue
    const head = before.slice(0, day.index)
    const behind = flow.slice(match.index + match[0].length, match.index + match[0].length + 1)
    if (!SAYS_OF_ITSELF.test(head) && !(WITHOUT_SUBJECT.test(ofParagraph(head)) && ENDS_THERE.test(behind))) continue
    const printed = new RegExp(DATE).exec(day.groups?.date ?? '')?.[0]
    if (day.groups?.issue !== undefined) return 'issue'
    if (printed !== undefined) return parseDate(printed)
  }
  return null
}

interface Term {
  readonly months: number | null
  readonly until: string | null
  /** Its first day, where it is printed. */
  readonly from: string | null
}

/** The first term that the text gives itself; null where it gives none. */
function readTerm(flow: string): Term | null {
  for (const { index } of flow.matchAll(TERM_WORD)) {
    const sentence = ofParagraph(sentenceBefore(flow, index))
    const behind = TERM.exec(flow.slice(index, index + LONGEST_TERM))
    const match = behind ?? TERM_BEFORE.exec(sentence)
    const head = behind ? sentence : sentence.slice(0, match?.index)
    const term = match ? termOf(match.groups ?? {}) : null
    if (term && isOwnTerm(head, flow.slice(0, index).slice(-LONGEST_BEFORE)) && !isQuoted(flow, index)) return term
  }
  return null
}

/** Whether what stands before a term in its sentence says it of the document itself. */
function isOwnTerm(head: string, before: string): boolean {
  const name = OWN_NAME.exec(head)
  if (name) {
    const rest = head.slice(name.index + name[0].length).replace(BESIDE_THE_TERM, '')
    return UP_TO_THE_TERM.test(rest) && !OF_ANOTHER.test(rest)
  }
  const day = EFFECTIVE_CLAUSE.exec(head)
  if (day) return WITHOUT_SUBJECT.test(head.slice(0, day.index))
  // 本办法自印发之日起施行。有效期5年。
  const previous = head === '' && before.endsWith('。') ? sentenceBefore(before, before.length - 1) : ''
  const effect = EFFECTIVE_CLAUSE.exec(previous)
  return effect !== null && SAYS_OF_ITSELF.test(previous.slice(0, effect.index))
}

function termOf({ count, unit, half, until, ended, from }: Record<string, string | undefined>): Term | null {
  const last = until ?? ended
  const months = count === undefined ? null : monthsOf(count, unit === '年' ? 12 : 1, half !== undefined)
  const day = last === undefined ? null : lastDayOf(last)
  return months || day ? { months, until: day, from: from === undefined ? null : parseDate(from) } : null
}

/** 半年, 一年半, 18个月. */
function monthsOf(count: string, unit: number, half: boolean): number | null {
  const whole = count === '半' ? 0.5 : parseNumeral(count)
  const months = whole === null ? 0 : (whole + (half ? 0.5 : 0)) * unit
  return Number.isInteger(months) && months > 0 ? months : null
}

/** The last day of what is named as an end: of a year or a month where no day is. */
function lastDayOf(text: string): string | null {
  const day = parseDate(text)
  if (day !== null || text.endsWith('日')) return day
  const [year, month] = text.split(/年|月/).map((part) => parseNumeral(part))
  if (!year) return null
  const last = month || 12
  return isoDate(year, last, new Date(Date.UTC(year, last, 0)).getUTCDate())
}

/** The sentence that `at` stands in, up to there. */
function sentenceBefore(flow: string, at: number): string {
  const text = flow.slice(Math.max(0, at - LONGEST_BEFORE), at)
  return text.slice(Math.max(text.lastIndexOf('。'), text.lastIndexOf('；')) + 1)
}

const ofParagraph = (sentence: string) => sentence.slice(sentence.lastIndexOf('\n') + 1)

/** In the words that an amending text puts into another. */
function isQuoted(flow: string, at: number): boolean {
  const text = flow.slice(Math.max(0, at - LONGEST_BEFORE), at)
  return text.lastIndexOf('“') > text.lastIndexOf('”')
}
