import { looksLikeBody, splitNames } from '../rules/bodies.ts'
import { genreOf } from '../rules/genres.ts'
import { looksLikePerson } from '../rules/persons.ts'
import { type LineShape, shapeOf } from '../rules/shapes.ts'
import {
  ACCEPT,
  BOUNDARY,
  BOUNDARY_SHAPES,
  CONTINUATION,
  CONTINUATION_SHAPES,
  HEADLINE_LINE,
  NOT_A_TITLE_LINE,
  OPENINGS,
  TITLE_WORDS,
  UNFINISHED,
} from '../rules/titles.ts'
import type { Line } from './lines.ts'

/** Lines `first` to `last` (indexes, both in) that hold a title. */
export interface TitleBlock {
  readonly first: number
  readonly last: number
  readonly title: string
  readonly points: number
}

export interface ShapedLine extends Line {
  readonly shape: LineShape
}

const MOST_TITLE_LINES = 7
const MOST_DIVIDER_LINES = 3
/** Off for each line that is skipped as a divider. */
const DIVIDER_LINE = 0.5
const LONGEST_TITLE_LINE = 60
const SALUTATION_WITHIN = 8
const SHORT_LINE = 15
const PARAGRAPH_LINE = 20
const WHOLE_PARAGRAPH = 80

export const withShapes = (lines: readonly Line[]): ShapedLine[] =>
  lines.map((line) => ({ ...line, shape: shapeOf(line.text) }))

/** Whether a number or a date in brackets stands a few lines below: then a title may stand there without a gap before it. */
function ownNumberFollows(lines: readonly ShapedLine[], index: number): boolean {
  for (const line of lines.slice(index, index + MOST_TITLE_LINES)) {
    if (line.shape === 'number' || line.shape === 'datedBracket') return true
    if (line.shape !== 'plain') return false
  }
  return false
}

/** Empty lines that usually stand between two lines of this source. */
export function usualGap(lines: readonly Line[]): number {
  const gaps = lines.slice(1).map((line) => Math.min(line.blanksBefore, 3))
  gaps.sort((a, b) => a - b)
  return Math.min(gaps[gaps.length >> 1] ?? 0, 1)
}

/**
 * The best title that begins at line `index` or, past a divider (a page that only names what follows), a few lines
 * later; null where nothing reaches the bar. Looks at a bounded number of lines.
 */
export function titleAt(lines: readonly ShapedLine[], index: number, gap: number): TitleBlock | null {
  const boundary = boundaryPoints(lines, index, gap)
  if (boundary < 1 && !ownNumberFollows(lines, index)) return null
  const end = runEnd(lines, index, gap)
  let best: TitleBlock | null = null
  for (let first = index; first < Math.min(end, index + MOST_DIVIDER_LINES); first++) {
    let title = ''
    let inner = -DIVIDER_LINE * (first - index)
    for (let last = first; last < Math.min(end, first + MOST_TITLE_LINES); last++) {
      const line = lines[last] as ShapedLine
      title = joinTitle(title, line.text)
      // a wider gap than usual inside a title is unusual
      if (last > first && line.blanksBefore > gap) inner -= 1.5
      if (!balanced(title) || UNFINISHED.test(title)) continue
      const headline = genreOf(title) ? 0 : HEADLINE_LINE * Math.min(last - first, 3)
      const points = boundary + inner + headline + wordPoints(title) + continuationPoints(lines, last + 1)
      // 《…目录指引》 + （第一批）的通知: of two that end well, the longer is the whole
      const completes = best !== null && best.first === first && genreOf(title) !== undefined
      if (points >= ACCEPT && (best === null || completes || points > best.points))
        best = { first, last, title, points }
    }
  }
  return best
}

/** Wrapped lines of a title joined: a space is kept only between the names of two bodies. */
export function joinTitle(left: string, right: string): string {
  const parts = `${left}\n${right}`.split(/[ \n]+/).filter((part) => part !== '')
  return parts.reduce((joined, part) => {
    const name = /^(.+?)(?:关于|印发|转发|批转|公布|发布|$)/.exec(part)?.[1] ?? part
    const betweenBodies = looksLikeBody(joined.split(' ').at(-1) ?? '') && looksLikeBody(name)
    return joined === '' ? part : betweenBodies ? `${joined} ${part}` : joined + part
  }, '')
}

function boundaryPoints(lines: readonly ShapedLine[], index: number, gap: number): number {
  const line = lines[index]
  const before = lines[index - 1]
  if (!line) return 0
  if (!before) return BOUNDARY.startOfSource + (line.heading === 1 ? BOUNDARY.mainHeading : 0)
  let points = line.heading === 0 ? 0 : line.heading === 1 ? BOUNDARY.mainHeading : BOUNDARY.heading
  if (line.startsPage) points += BOUNDARY.pageBreak
  const veryWide = line.blanksBefore >= gap + 4
  if (veryWide) points += BOUNDARY.veryWideGap
  else if (line.blanksBefore >= gap + 2) points += BOUNDARY.wideGap
  const shapePoints = BOUNDARY_SHAPES[before.shape]
  if (shapePoints !== undefined) return points + shapePoints
  // 附件1 / 编号： / title
  if (/^.{1,6}：$/.test(before.text) && lines[index - 2]?.shape === 'attachmentLabel')
    return points + (BOUNDARY_SHAPES.attachmentLabel ?? 0)
  if (/[。！？；”）》]$/.test(before.text))
    return points + BOUNDARY.sentenceEnded + (line.startsPage ? BOUNDARY.pageBreakAfterSentence : 0)
  return points + (before.text.length > SHORT_LINE && !veryWide ? BOUNDARY.sentenceOpen : 0)
}

/** One past the last line that could belong to a title beginning at `index`. */
function runEnd(lines: readonly ShapedLine[], index: number, gap: number): number {
  let end = index
  while (end < lines.length && end < index + MOST_DIVIDER_LINES + MOST_TITLE_LINES) {
    const line = lines[end] as ShapedLine
    const subtitle = end > index && /^[—-]{2}/.test(line.text)
    if (!(line.shape === 'plain' || subtitle) || line.text.length > LONGEST_TITLE_LINE) break
    if (NOT_A_TITLE_LINE.test(line.text) || isTableRow(line.text)) break
    if (end > index && (line.blanksBefore > gap + 1 || line.heading > 0)) break
    end++
    // a Markdown heading is whole
    if (line.heading > 0) break
  }
  return end
}

const isTableRow = (text: string) => {
  const cells = text.split(' ').filter((cell) => cell !== '')
  return cells.length >= 4 && cells.some((cell) => cell.length <= 2)
}

function balanced(title: string): boolean {
  let books = 0
  let brackets = 0
  for (const char of title) {
    if (char === '《') books++
    else if (char === '》') books--
    else if (char === '（') brackets++
    else if (char === '）') brackets--
    if (books < 0 || brackets < 0) return false
  }
  return books === 0 && brackets === 0
}

const wordPoints = (title: string) => TITLE_WORDS.reduce((sum, { test, points }) => sum + (test(title) ? points : 0), 0)

function continuationPoints(lines: readonly ShapedLine[], index: number): number {
  const line = lines[index]
  if (!line) return CONTINUATION.nothing
  const byShape = CONTINUATION_SHAPES[line.shape]
  if (byShape !== undefined) return byShape
  const opening = openingOf(line.text)
  if (opening) return opening.points
  if (salutationFollows(lines, index)) return CONTINUATION.salutationLater
  if (isByline(line.text)) return CONTINUATION.byline + Math.max(0, Math.min(2, laterPoints(lines[index + 1])))
  if (line.text.length >= WHOLE_PARAGRAPH) return CONTINUATION.wholeParagraph
  return line.text.length >= PARAGRAPH_LINE ? CONTINUATION.paragraph : CONTINUATION.short
}

const openingOf = (text: string) => {
  const words = text.replace(/ /g, '')
  return OPENINGS.find(({ pattern }) => pattern.test(words))
}

const laterPoints = (line: ShapedLine | undefined) =>
  line ? (CONTINUATION_SHAPES[line.shape] ?? openingOf(line.text)?.points ?? 0) : 0

/** 主送机关 over several lines: a colon comes before any sentence ends. */
function salutationFollows(lines: readonly ShapedLine[], index: number): boolean {
  for (const line of lines.slice(index, index + SALUTATION_WITHIN)) {
    if (line.shape === 'salutation') return true
    if (line.shape !== 'plain' || line.text.includes('。') || !/[、，]/.test(line.text)) return false
  }
  return false
}

/** A person or bodies under a title: 习近平, 教育部基础教育司. */
const isByline = (text: string) => looksLikePerson(text) || splitNames(text).every((name) => looksLikeBody(name))
