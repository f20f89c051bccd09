import { PAGE_BREAK } from '../rules/characters.ts'
import { shapeOf } from '../rules/shapes.ts'

const LINE = new RegExp(`([^\\n${PAGE_BREAK}]*)(\\n|${PAGE_BREAK}|$)`, 'g')
const LONGEST_HEAD = 40
const FEWEST = 3
/** A line that a sentence may go on from: longer, and not ended. */
const OPEN_LINE = /^.{15,}(?<![。！？；：”）》])$/

interface TextLine {
  readonly start: number
  readonly end: number
  readonly text: string
  /** A page ends somewhere between the line before and this one. */
  readonly startsPage: boolean
}

/**
 * A running head or foot is no words: the same short line at the top, or the bottom, of several pages, which parts
 * sentences (a title at the head of a page never does). It becomes spaces and a page break.
 */
export function runningHeadsToBreaks(text: string): string {
  if (!text.includes(PAGE_BREAK)) return text
  const lines = filledLines(text)
  const atEdges = new Map<string, { at: number; parts: boolean }[]>()
  lines.forEach((line, at) => {
    const top = line.startsPage
    const bottom = lines[at + 1]?.startsPage === true
    if (top === bottom) return
    const key = headKey(line.text)
    if (key.length < 2 || key.length > LONGEST_HEAD) return
    const parts = OPEN_LINE.test(lines[at - 1]?.text ?? '')
    const known = atEdges.get(key)
    if (known) known.push({ at, parts })
    else atEdges.set(key, [{ at, parts }])
  })
  const heads: TextLine[] = []
  for (const places of atEdges.values()) {
    const parting = places.filter(({ parts }) => parts).length
    const line = lines[places[0]?.at ?? 0] as TextLine
    if (places.length >= FEWEST && parting * 3 >= places.length && shapeOf(line.text) === 'plain')
      heads.push(...places.map(({ at }) => lines[at] as TextLine))
  }
  return blanked(
    text,
    heads.sort((a, b) => a.start - b.start),
  )
}

/** A head may carry the number of its page. */
const headKey = (text: string) => text.replace(/^\d{1,4} +| +\d{1,4}$/g, '')

function filledLines(text: string): TextLine[] {
  const lines: TextLine[] = []
  let startsPage = false
  for (const match of text.matchAll(LINE)) {
    const line = (match[1] ?? '').trim()
    if (line !== '') {
      lines.push({ start: match.index, end: match.index + match[0].length, text: line, startsPage })
      startsPage = false
    }
    if (match[2] === PAGE_BREAK) startsPage = true
  }
  return lines
}

function blanked(text: string, lines: readonly TextLine[]): string {
  let kept = ''
  let from = 0
  for (const { start, end } of lines) {
    kept += text.slice(from, start) + ' '.repeat(end - start - 1) + PAGE_BREAK
    from = end
  }
  return kept + text.slice(from)
}
