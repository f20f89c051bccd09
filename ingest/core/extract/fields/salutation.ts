import { looksLikeBody } from '../../rules/bodies.ts'
import { ADDRESSED, ADDRESSED_GROUP, GREETING, LEADS_TO_TEXT, SPEAKS_TO } from '../../rules/header.ts'
import type { ShapedLine } from '../../segment/lines.ts'

const MOST_LINES = 12
const MOST_LINES_WITHOUT_COLON = 5
const LONGEST = 400

/** 主送机关 (GB/T 9704-2012 7.3.2), and one past its last line. A greeting names nobody. */
export interface Salutation {
  readonly names: string[]
  readonly end: number
  /** Its colon is printed. */
  readonly closed: boolean
}

/** The lines from `from` up to the colon; or, where that is missing, lines of none but addressees. */
export function readSalutation(lines: readonly ShapedLine[], from: number): Salutation | null {
  return upToColon(lines, from) ?? withoutColon(lines, from)
}

function upToColon(lines: readonly ShapedLine[], from: number): Salutation | null {
  let text = ''
  for (let at = from; at < Math.min(lines.length, from + MOST_LINES); at++) {
    const line = lines[at] as ShapedLine
    if ((line.shape !== 'plain' && line.shape !== 'salutation') || line.text.includes('。')) return null
    text += line.text.replace(/ /g, '')
    if (line.shape !== 'salutation') continue
    const names = splitOutsideBrackets(text.slice(0, -1))
    if (LEADS_TO_TEXT.test(text)) return null
    if (!GREETING.test(text) && !ADDRESSED.test(text) && !names.some((name) => looksLikeBody(withoutBrackets(name))))
      return null
    return { names: GREETING.test(text) || text.length > LONGEST ? [] : names, end: at + 1, closed: true }
  }
  return null
}

/** Its last line ends where a text begins that speaks of something else, or to them: 你局…收悉. */
function withoutColon(lines: readonly ShapedLine[], from: number): Salutation | null {
  let text = ''
  let best: Salutation | null = null
  for (let at = from; at < Math.min(lines.length - 1, from + MOST_LINES_WITHOUT_COLON); at++) {
    const line = lines[at] as ShapedLine
    if (line.shape !== 'plain' || /[。！？：《》“”]/.test(line.text)) break
    text += line.text.replace(/ /g, '')
    const names = splitOutsideBrackets(text)
    const spokenTo = SPEAKS_TO.test((lines[at + 1] as ShapedLine).text)
    if (names.every(isAddressee) && (spokenTo || names.some((name) => /^(?:各|有关|全)/.test(name))))
      best = { names, end: at + 1, closed: false }
  }
  return best
}

const isAddressee = (name: string) => {
  const plain = withoutBrackets(name)
  return looksLikeBody(plain.replace(/^(?:各|有关)+/, '')) || ADDRESSED_GROUP.test(plain)
}

const withoutBrackets = (text: string) => text.replace(/（[^（）]*）/g, '')

function splitOutsideBrackets(text: string): string[] {
  const parts = ['']
  let depth = 0
  for (const char of text) {
    if (char === '（') depth++
    else if (char === '）') depth--
    if (depth === 0 && (char === '，' || char === '；')) parts.push('')
    else parts[parts.length - 1] += char
  }
  return parts.filter((part) => part !== '')
}
