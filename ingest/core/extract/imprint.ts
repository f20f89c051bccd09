import type { NameReading } from '../../../schema/reading.ts'
import type { ShapedLine } from '../segment/lines.ts'

const COPIED_TO = /^抄送(?:机关)?：?/
const MOST_LINES = 8

/** 抄送机关 of the 版记 (GB/T 9704-2012 7.4.2): the names from 抄送： to the full stop, split at commas and semicolons. */
export function readCopiedTo(lines: readonly ShapedLine[]): NameReading[] {
  const first = lines.findIndex(({ text }) => COPIED_TO.test(text))
  if (first < 0) return []
  let text = ''
  for (const line of lines.slice(first, first + MOST_LINES)) {
    text += line.text.replace(/ /g, '')
    if (text.endsWith('。')) break
  }
  if (!text.endsWith('。')) text = (lines[first] as ShapedLine).text.replace(/ /g, '')
  return text
    .replace(COPIED_TO, '')
    .split(/[，；。]/)
    .filter((name) => name !== '')
    .map((name) => ({ name, origin: 'imprint', confidence: 0.85 }))
}
