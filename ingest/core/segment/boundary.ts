import { isTableRow } from '../rules/shapes.ts'
import { BOUNDARY, BOUNDARY_SHAPES } from '../rules/titles.ts'
import type { Line, ShapedLine } from './lines.ts'

const SHORT_LINE = 15
/** Lines between a title and its number, at the most. */
const NUMBER_WITHIN = 7

/** Empty lines that usually stand between two lines of this source. */
export function usualGap(lines: readonly Line[]): number {
  const gaps = lines.slice(1).map((line) => Math.min(line.blanksBefore, 3))
  gaps.sort((a, b) => a - b)
  return gaps[gaps.length >> 1] ?? 0
}

/** What stands before line `index`, in points for a title that begins there. */
export function boundaryPoints(lines: readonly ShapedLine[], index: number, gap: number): number {
  const line = lines[index]
  const before = lines[index - 1]
  if (!line) return 0
  if (!before) return BOUNDARY.startOfSource + (line.heading === 1 ? BOUNDARY.firstHeading : 0)
  let points = line.heading === 0 ? 0 : line.heading === 1 ? BOUNDARY.mainHeading : BOUNDARY.heading
  if (line.startsPage) points += BOUNDARY.pageBreak
  const veryWide = line.blanksBefore >= gap + 4
  if (veryWide) points += BOUNDARY.veryWideGap
  else if (line.blanksBefore >= gap + 2) points += BOUNDARY.wideGap
  const shapePoints = BOUNDARY_SHAPES[before.shape]
  if (shapePoints !== undefined) return points + shapePoints
  if (isFieldOfLabel(lines, index - 1)) return points + (BOUNDARY_SHAPES.attachmentLabel ?? 0)
  if ('。！？；”）》'.includes(before.text.slice(-1)) || (line.startsPage && isTableRow(before.text)))
    return points + BOUNDARY.sentenceEnded + (line.startsPage ? BOUNDARY.pageBreakAfterSentence : 0)
  return points + (before.text.length > SHORT_LINE && !veryWide ? BOUNDARY.sentenceOpen : 0)
}

/** A field to fill in that stands between a label and its title: 附件1 / 编号： / title. */
export const isFieldOfLabel = (lines: readonly ShapedLine[], index: number) =>
  /^.{1,6}：$/.test(lines[index]?.text ?? '') && lines[index - 1]?.shape === 'attachmentLabel'

/** Whether a number or a date in brackets stands a few lines below: then a title may stand there without a gap before it. */
export function ownNumberFollows(lines: readonly ShapedLine[], index: number): boolean {
  const until = Math.min(lines.length, index + NUMBER_WITHIN)
  for (let at = index; at < until; at++) {
    const { shape } = lines[at] as ShapedLine
    if (shape === 'number' || shape === 'datedBracket') return true
    if (shape !== 'plain') return false
  }
  return false
}
