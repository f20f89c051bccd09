import type { Pinpoint } from '../../../schema/reading.ts'
import { NUMERAL, parseNumeral } from '../rules/numerals.ts'

const PART = (unit: string) => `(?:第(${NUMERAL})${unit})?`
const PINPOINT = new RegExp(`^第(${NUMERAL})条${PART('款')}(?:第?（?(${NUMERAL})）?项)?|^附件(${NUMERAL})`)

/** The part of a document named right behind its mention: 第十二条第二款第三项, 附件2. */
export function readPinpoint(after: string): Pinpoint | null {
  const match = PINPOINT.exec(after)
  if (!match) return null
  const [article, paragraph, item, attachment] = match
    .slice(1)
    .map((numeral) => (numeral === undefined ? null : parseNumeral(numeral)))
  return {
    text: match[0],
    ...(article ? { article } : {}),
    ...(paragraph ? { paragraph } : {}),
    ...(item ? { item } : {}),
    ...(attachment ? { attachment } : {}),
  }
}
