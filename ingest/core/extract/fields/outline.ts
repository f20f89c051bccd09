import type { OutlineEntry } from '../../../../schema/reading.ts'
import type { MappedText } from '../../normalize/mapped-text.ts'
import { parseNumeral } from '../../rules/numerals.ts'
import { ARTICLE_NAME, CITED_BEHIND, LONGEST_HEADING, NOT_A_HEADING, UNIT_HEAD, UNITS } from '../../rules/outline.ts'
import type { ShapedLine } from '../../segment/lines.ts'
import { ownHeads } from './own-heads.ts'
import { quotedLines } from './quoted.ts'

/** The document's own parts, chapters and articles in the printed order: not those that it quotes, cites or lists. */
export function readOutline(working: MappedText, lines: readonly ShapedLine[], from: number): OutlineEntry[] {
  const body = lines.slice(from)
  const quoted = quotedLines(body.map(({ text }) => text))
  const heads = body.flatMap((line, index) => {
    const head = quoted[index] ? null : headOf(line, body[index + 1])
    return head ? [{ ...head, start: working.sourceRange(line.start, line.start + 1).start }] : []
  })
  return ownHeads(heads)
}

export const articlesIn = (outline: readonly OutlineEntry[]) => outline.filter(({ unit }) => unit === 'article').length

function headOf(line: ShapedLine, next: ShapedLine | undefined): Omit<OutlineEntry, 'start'> | null {
  const match = UNIT_HEAD.exec(line.text)
  const number = match ? parseNumeral(match[1] ?? '') : null
  const unit = UNITS[match?.[2] as keyof typeof UNITS]
  // a bar: the row of a table that names articles of another text
  if (!match || !number || line.text.includes(' |')) return null
  const insertion = match[3] === undefined ? null : parseNumeral(match[3]) || null
  const behind = line.text.slice(match[0].length)
  if (unit === 'article') {
    if (CITED_BEHIND.test(behind)) return null
    const name = ARTICLE_NAME.exec(behind)
    return { unit, number, insertion, title: name?.[1] ?? name?.[2] ?? null }
  }
  const title = behind === '' && next?.shape === 'plain' ? next.text : behind
  if (title.length > LONGEST_HEADING || NOT_A_HEADING.test(title)) return null
  return { unit, number, insertion, title: title.replace(/ /g, '') || null }
}
