import { looksLikeBody, splitNames } from '../rules/bodies.ts'
import { personOnLine } from '../rules/persons.ts'
import { CONTENTS_HEAD, CONTINUATION, CONTINUATION_SHAPES, FIRST_UNIT, OPENINGS } from '../rules/titles.ts'
import type { ShapedLine } from './lines.ts'

const SALUTATION_WITHIN = 8
const PARAGRAPH_LINE = 20
const WHOLE_PARAGRAPH = 80
/** Characters of the first paragraph that an opening is looked for in. */
const OPENING_WITHIN = 160

/** What stands behind a title, in points: line `index` is the first below it. */
export function continuationPoints(lines: readonly ShapedLine[], index: number): number {
  const line = lines[index]
  if (!line) return CONTINUATION.nothing
  // the 目录 of a text in chapters, not that of a collection
  if (CONTENTS_HEAD.test(line.text) && lines[index + 1]?.shape === 'article')
    return continuationPoints(lines, index + 1)
  if (line.shape === 'article' && !FIRST_UNIT.test(line.text)) return CONTINUATION.laterArticle
  const byShape = CONTINUATION_SHAPES[line.shape]
  if (byShape !== undefined) return byShape
  const opening = openingPoints(lines, index)
  if (opening !== undefined) return opening
  if (salutationFollows(lines, index)) return CONTINUATION.salutationLater
  const byline = bylinePoints(line.text)
  if (byline > 0) {
    const later = laterPoints(lines, index + 1)
    // a name among short lines is a cell or a signature
    return later > 0 ? byline + Math.min(2, later) : 0
  }
  if (line.text.length >= WHOLE_PARAGRAPH) return CONTINUATION.wholeParagraph
  return line.text.length >= PARAGRAPH_LINE ? CONTINUATION.paragraph : CONTINUATION.short
}

/** Who wrote it, right below the title; a name with an office or a body is that more surely than a name alone. */
function bylinePoints(text: string): number {
  const person = personOnLine(text)
  if (person !== null) return person.length < text.replace(/ /g, '').length ? CONTINUATION.office : CONTINUATION.byline
  return splitNames(text).every(looksLikeBody) ? CONTINUATION.bodies : 0
}

/** A first sentence that wraps is looked at as a whole. */
function openingPoints(lines: readonly ShapedLine[], index: number): number | undefined {
  let words = ''
  for (let at = index; at < lines.length && words.length < OPENING_WITHIN; at++) {
    const { text, shape } = lines[at] as ShapedLine
    if (at > index && shape !== 'plain') break
    words += text.replace(/ /g, '')
    if (text.length < PARAGRAPH_LINE || /[。！？]/.test(text)) break
  }
  return OPENINGS.find(({ pattern }) => pattern.test(words))?.points
}

function laterPoints(lines: readonly ShapedLine[], index: number): number {
  const line = lines[index]
  if (!line) return 0
  return (
    CONTINUATION_SHAPES[line.shape] ??
    openingPoints(lines, index) ??
    (line.text.length >= PARAGRAPH_LINE ? CONTINUATION.paragraph : 0)
  )
}

/** 主送机关 over several lines: a colon comes before any sentence ends. */
function salutationFollows(lines: readonly ShapedLine[], index: number): boolean {
  const until = Math.min(lines.length, index + SALUTATION_WITHIN)
  for (let at = index; at < until; at++) {
    const line = lines[at] as ShapedLine
    if (line.shape === 'salutation') return true
    if (line.shape !== 'plain' || line.text.includes('。') || !/[、，]/.test(line.text)) return false
  }
  return false
}
