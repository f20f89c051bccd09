import type { Pinpoint, PinpointPart } from '../../../../schema/reading.ts'
import { NUMERAL, parseNumeral } from '../../rules/numerals.ts'

/** The units of a text, the larger first (《立法法》第六十五条: 编 章 节 条 款 项 目). */
const UNITS = [
  { unit: '章', field: 'chapter' },
  { unit: '节', field: 'section' },
  { unit: '条', field: 'article' },
  { unit: '款', field: 'paragraph' },
  { unit: '项', field: 'item' },
] as const

const ONE = `（?${NUMERAL}）?`
/** 第三、五条; 第十条之一; 项 also without 第. */
const STEP = new RegExp(`(?:第(${ONE}(?:[、和及与]${ONE}){0,9})|(${ONE})(?=项))([章节条款项])(?:之(${NUMERAL}))?`, 'y')
const JOIN = /[、和及与]|以及|(至|到)/y
const ATTACHMENTS = new RegExp(`^附[件表](${NUMERAL}(?:[、和及与]${NUMERAL}){0,9})(?![、.]?[\\u4e00-\\u9fff]{2,}号)`)
/** Articles that 第一条至第九十条 is written out to. */
const LONGEST_RANGE = 100

/** The parts of a document named right behind its mention: 第十二条第二款第三项, 第三、五条, 附件2. */
export function readPinpoint(after: string): Pinpoint | null {
  const attachments = ATTACHMENTS.exec(after)
  const { parts, end } = attachments
    ? { parts: numbersIn(attachments[1]).map((attachment) => ({ attachment })), end: attachments[0].length }
    : readParts(after)
  const [first, ...more] = parts
  if (!first) return null
  return { text: after.slice(0, end), ...first, ...(more.length > 0 ? { more } : {}) }
}

/** Each step names a unit inside the last, or, behind a join, one beside it: 第三条第一款、第二款 stays in article 3. */
function readParts(text: string): { parts: PinpointPart[]; end: number } {
  const parts: PinpointPart[] = []
  let end = 0
  let level = -1
  let range = false
  for (let at = 0; at < text.length; ) {
    STEP.lastIndex = at
    const step = STEP.exec(text)
    if (!step) break
    const unit = UNITS.findIndex((one) => one.unit === step[3])
    const inside = at === end && unit > level
    const values = numbersIn(step[1] ?? step[2])
    const last = parts.at(-1)
    if ((last === undefined && step[1] === undefined) || values.length === 0 || (at === end && !inside)) break
    const host = above(last, unit)
    const field = (UNITS[unit] as (typeof UNITS)[number]).field
    const from = range && !inside ? last?.[field] : undefined
    const inserted = parseNumeral(step[4] ?? '')
    const found = (from === undefined ? values : between(from, values[0] as number)).map((value) => ({
      ...host,
      [field]: value,
      ...(inserted ? { inserted } : {}),
    }))
    if (inside) parts.pop()
    parts.push(...found)
    level = unit
    end = STEP.lastIndex
    JOIN.lastIndex = end
    const join = JOIN.exec(text)
    range = join?.[1] !== undefined
    at = join ? JOIN.lastIndex : end
  }
  return { parts, end }
}

/** The larger units that a part stands in. */
function above(part: PinpointPart | undefined, unit: number): PinpointPart {
  const larger = UNITS.slice(0, unit).map(({ field }) => field)
  const fields = larger.includes('article') ? ([...larger, 'inserted'] as const) : larger
  return Object.fromEntries(fields.flatMap((field) => (part?.[field] === undefined ? [] : [[field, part[field]]])))
}

function between(from: number, to: number): number[] {
  const length = to - from
  return length > 0 && length < LONGEST_RANGE ? Array.from({ length }, (_, index) => from + index + 1) : [to]
}

const numbersIn = (text = '') =>
  text.split(/[、和及与（）]/).flatMap((numeral) => {
    const value = numeral === '' ? null : parseNumeral(numeral)
    return value ? [value] : []
  })
