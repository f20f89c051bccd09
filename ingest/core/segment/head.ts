import { looksLikeBody, splitNames } from '../rules/bodies.ts'
import type { LineShape } from '../rules/shapes.ts'
import { isFieldOfLabel } from './boundary.ts'
import type { ShapedLine } from './lines.ts'

/** Lines above a title that belong to its document: 附件1, and the 版头 of GB/T 9704-2012 7.2. */
const ABOVE_TITLE: readonly LineShape[] = ['attachmentLabel', 'secrecy', 'masthead', 'signedOff', 'number']
/** What a name of a body or 份号 (7.2.1) above belongs to: other parts of a masthead. */
const MASTHEAD: readonly LineShape[] = ['secrecy', 'masthead', 'signedOff', 'number']
const COPY_NUMBER = /^(?:份号：?|№|No\.?)? ?\d{6}$/
const TITLE_WITHIN = 4

/** Where a document begins whose title begins at `index`: label and masthead above it, from `free` on, are its own. */
export function firstLine(lines: readonly ShapedLine[], index: number, free: number): number {
  let from = index
  while (from > free && isOwn(lines, from - 1, index, free)) from--
  return from
}

function isOwn(lines: readonly ShapedLine[], at: number, title: number, free: number): boolean {
  const line = lines[at] as ShapedLine
  const below = lines[at + 1] as ShapedLine
  if (line.shape === 'number') return !closesBefore(lines, at, free)
  if (ABOVE_TITLE.includes(line.shape) || isFieldOfLabel(lines, at)) return true
  // a date that opens a page belongs to what follows
  if (line.shape === 'date') return line.startsPage
  if (line.shape !== 'plain' || at + 1 === title || !MASTHEAD.includes(below.shape)) return false
  return COPY_NUMBER.test(line.text) || splitNames(line.text).every(looksLikeBody)
}

/** A number right below a date closes the document before, if that has no number of its own. */
function closesBefore(lines: readonly ShapedLine[], at: number, free: number): boolean {
  const line = lines[at] as ShapedLine
  if (lines[at - 1]?.shape !== 'date' || line.blanksBefore >= 2) return false
  if ((lines[at + 1]?.blanksBefore ?? 0) < line.blanksBefore) return false
  return !lines.slice(free, free + TITLE_WITHIN).some(({ shape }) => shape === 'number')
}
