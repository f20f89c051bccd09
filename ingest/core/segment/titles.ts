import { genreOf } from '../rules/genres.ts'
import { isTableRow } from '../rules/shapes.ts'
import {
  ACCEPT,
  ANNOUNCED,
  CONTINUATION,
  CONTINUATION_SHAPES,
  HEADLINE_LINE,
  LABELLED_LIST,
  NOT_A_TITLE_LINE,
  namesIssuers,
  PROMISED,
  TELLING,
  TITLE_WORDS,
  UNFINISHED,
} from '../rules/titles.ts'
import { boundaryPoints, ownNumberFollows } from './boundary.ts'
import { continuationPoints } from './continuation.ts'
import type { ShapedLine } from './lines.ts'
import { titleKey } from './title-key.ts'
import { titleText } from './title-text.ts'

/** Lines `first` to `last` (indexes, both in) that hold a title. */
export interface TitleBlock {
  readonly first: number
  readonly last: number
  readonly title: string
  readonly points: number
}

const MOST_TITLE_LINES = 7
const MOST_DIVIDER_LINES = 3
/** Off for each line that is skipped as a divider; once, where a gap sets it off. */
const DIVIDER_LINE = 0.5
/** Off for each gap inside a title that is wider than usual. */
const WIDER_GAP = 1.5
/** No line behind a title says more for it. */
const MOST_BEHIND = CONTINUATION.office + 2
const LONGEST_TITLE_LINE = 60
/** A heading that is marked as one may be longer. */
const LONGEST_HEADING = 160
/** Boundary from which words and continuation may make a title; below it only what follows can. */
const SET_APART = 1

/** What is known of a source when its titles are looked for. */
export interface TitleContext {
  /** Empty lines that usually stand between two lines. */
  readonly gap: number
  /** Keys of titles that a table of contents, a list of attachments or the title of an earlier document names. */
  readonly announced: ReadonlySet<string>
  /** Keys of titles that stand in 《》 anywhere in the source. */
  readonly named: ReadonlySet<string>
}

/**
 * The best title that begins at line `index` or, past a divider (a page that only names what follows), a few lines
 * later; null where nothing reaches the bar. Looks at a bounded number of lines.
 */
export function titleAt(lines: readonly ShapedLine[], index: number, context: TitleContext): TitleBlock | null {
  const { gap, announced, named } = context
  const labelled = lines[index - 1]?.shape === 'attachmentLabel'
  const boundary = boundaryPoints(lines, index, gap)
  const numbered = boundary < SET_APART && ownNumberFollows(lines, index)
  if (boundary < 0 && !numbered) return null
  const apart = boundary >= SET_APART || numbered
  const end = runEnd(lines, index, gap)
  let best: TitleBlock | null = null
  for (let first = index; first < Math.min(end, index + (apart ? MOST_DIVIDER_LINES : 1)); first++) {
    let inner = -DIVIDER_LINE * (setOff(lines, index, first) ? 1 : first - index)
    /** Lines that follow on evenly, and lines that a wider gap sets off. */
    let even = 0
    let apartLines = 0
    for (let last = first; last < Math.min(end, first + MOST_TITLE_LINES); last++) {
      const line = lines[last] as ShapedLine
      const title = titleText(lines.slice(first, last + 1).map(({ text }) => text))
      if (last > first && line.blanksBefore > gap) inner -= WIDER_GAP
      const looser = first > index && line.blanksBefore > (lines[first] as ShapedLine).blanksBefore
      if (last > first && (looser || setOff(lines, first, last))) apartLines++
      else if (last > first) even++
      if (!balanced(title) || UNFINISHED.test(title)) continue
      const genre = genreOf(title)
      const headline = genre ? 0 : HEADLINE_LINE * Math.min(even, 3) - WIDER_GAP * apartLines
      const key = titleKey(title)
      const promised =
        labelled && (named.has(key) || announced.has(key)) ? PROMISED : announced.has(key) ? ANNOUNCED : 0
      const before = boundary + inner + headline + promised + wordPoints(title)
      if (before + MOST_BEHIND < ACCEPT) continue
      const behind = continuationPoints(lines, last + 1)
      const telling =
        shapePoints(lines[last + 1]) >= TELLING ||
        (genre?.strength === 'strong' && behind >= CONTINUATION.salutationLater)
      if (!apart && !telling && !namesIssuers(title)) continue
      const below = labelled ? belowLabel(behind, genre !== undefined, promised === PROMISED) : behind
      const points = before + below
      // 《…目录指引》 + （第一批）的通知: of two that end well, the longer is the whole
      const completes = best !== null && best.first === first && genre !== undefined
      if (points >= ACCEPT && (best === null || completes || points > best.points))
        best = { first, last, title, points }
    }
  }
  return best
}

/** Whether the gap before line `at` is wider than the one between the lines from `first` to it. */
const setOff = (lines: readonly ShapedLine[], first: number, at: number) =>
  at > first + 1 && (lines[at] as ShapedLine).blanksBefore > (lines[first + 1] as ShapedLine).blanksBefore

/** One past the last line that could belong to a title beginning at `index`. */
function runEnd(lines: readonly ShapedLine[], index: number, gap: number): number {
  let end = index
  while (end < lines.length && end < index + MOST_DIVIDER_LINES + MOST_TITLE_LINES) {
    const line = lines[end] as ShapedLine
    const subtitle = end > index && /^[—-]{2}/.test(line.text)
    const longest = line.heading > 0 ? LONGEST_HEADING : LONGEST_TITLE_LINE
    if (!(line.shape === 'plain' || subtitle) || line.text.length > longest) break
    if (NOT_A_TITLE_LINE.test(line.text) || isTableRow(line.text)) break
    if (end > index && (line.blanksBefore > gap + 1 || line.heading > 0 || line.afterBreak)) break
    end++
    // a Markdown heading is whole
    if (line.heading > 0) break
  }
  return end
}

const shapePoints = (line: ShapedLine | undefined) => (line && CONTINUATION_SHAPES[line.shape]) ?? 0

/** Below 附件 a title may stand over a list of short lines or, where it was promised, over nothing that is text. */
function belowLabel(behind: number, hasGenre: boolean, promised: boolean): number {
  if (hasGenre && (behind === CONTINUATION.short || behind === 0)) return LABELLED_LIST
  return promised ? Math.max(behind, 0) : behind
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
