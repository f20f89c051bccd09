/** Chinese numerals and the look-alikes of zero: 〇 is also typed ○ О O Ｏ 零 (folding has made Ｏ an O). */
export const ZEROS = '〇○ОO零'
const DIGIT_VALUES = new Map([...'一二三四五六七八九'].map((char, index) => [char, index + 1] as const))
for (const zero of ZEROS) DIGIT_VALUES.set(zero, 0)
DIGIT_VALUES.set('两', 2)

const UNIT_VALUES = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])

/** Source of a pattern for one whole number below 10,000, in digits or Chinese: 12, 十二, 一百二十三. */
export const NUMERAL = `(?:\\d{1,4}|[一二三四五六七八九十百千两${ZEROS}]{1,7})`

/** Value of a numeral, positional (二〇二〇) or with units (一百二十三), or null where it is none. */
export function parseNumeral(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text)
  if ([...text].some((char) => UNIT_VALUES.has(char))) return parseWithUnits(text)
  let value = 0
  for (const char of text) {
    const digit = DIGIT_VALUES.get(char)
    if (digit === undefined) return null
    value = value * 10 + digit
  }
  return text === '' ? null : value
}

function parseWithUnits(text: string): number | null {
  let total = 0
  let digit: number | null = null
  for (const char of text) {
    const unit = UNIT_VALUES.get(char)
    if (unit !== undefined) {
      total += (digit ?? 1) * unit
      digit = null
      continue
    }
    const value = DIGIT_VALUES.get(char)
    if (value === undefined) return null
    digit = value
  }
  return total + (digit ?? 0)
}
