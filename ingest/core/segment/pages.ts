import { ANY_TITLE_WITHIN } from '../rules/page-header.ts'
import { ACCEPT, STATED } from '../rules/titles.ts'
import type { ShapedLine } from './lines.ts'
import { type PageBlock, statedTitle } from './page-header.ts'
import type { Start } from './start.ts'
import { titleKey } from './title-key.ts'
import { titleText } from './title-text.ts'

/**
 * The starts with what pages say of their documents. A block belongs to the document that begins below it, or right
 * above it where a site prints it under the heading; a title that it states is one, wherever below it stands, and where
 * it stands nowhere, the text below has that title.
 */
export function withPages(
  lines: readonly ShapedLine[],
  blocks: readonly PageBlock[],
  starts: readonly Start[],
): Start[] {
  const placed: Start[] = []
  let next = 0
  /** The starts from `next` on whose titles begin before a line. */
  function upTo(line: number): Start[] {
    const first = next
    while ((starts[next]?.titleFirst ?? Number.POSITIVE_INFINITY) < line) next++
    return starts.slice(first, next)
  }
  blocks.forEach((block, index) => {
    for (const start of upTo(block.first)) placed.push(start)
    const end = blocks[index + 1]?.first ?? lines.length
    // a caption right above a block names nothing in it
    const below = upTo(end).filter(({ titleFirst }) => titleFirst > block.last)
    const above = placed.at(-1)
    const isUnderHeading = above?.titleLast === block.first - 1
    if (above && isUnderHeading) placed[placed.length - 1] = { ...above, page: above.page ?? block.header }
    for (const start of isUnderHeading ? below : underBlock(lines, block, below, end)) placed.push(start)
  })
  for (const start of upTo(lines.length)) placed.push(start)
  return placed
}

/** The starts between a block and the next, the first of them with what the block says. */
function underBlock(lines: readonly ShapedLine[], block: PageBlock, starts: readonly Start[], end: number): Start[] {
  const { first, last, header } = block
  const [start, ...others] = withStatedTitle(lines, block, starts, end)
  if (start && start.titleFirst <= last + ANY_TITLE_WITHIN)
    return [{ ...start, from: Math.min(start.from, first), page: header }, ...others]
  const title = header.get('title')?.text.replace(/ /g, '')
  if (title === undefined || last + 1 >= (start?.from ?? end)) return [...starts]
  const titleOnly = { from: first, titleFirst: last + 1, titleLast: last, title, points: ACCEPT }
  return [{ ...titleOnly, divider: 0, under: null, page: header }, ...starts]
}

/** The lines of the stated title are a start, whatever was read on them. */
function withStatedTitle(
  lines: readonly ShapedLine[],
  block: PageBlock,
  starts: readonly Start[],
  end: number,
): readonly Start[] {
  const stated = statedTitle(lines, block, end)
  if (!stated) return starts
  const { first: titleFirst, last: titleLast } = stated
  const title = titleText(lines.slice(titleFirst, titleLast + 1).map(({ text }) => text))
  const same = starts.find((start) => start.titleFirst === titleFirst && titleKey(start.title) === titleKey(title))
  // a caption announces no other text than the one whose title stands there
  const before = starts.filter((start) => Math.max(start.titleFirst, start.titleLast) < titleFirst)
  const behind = starts.filter((start) => start.from > titleLast && start !== same)
  const start = same ?? { from: titleFirst, divider: 0, under: null, page: null }
  return [...before, { ...start, titleFirst, titleLast, title, points: STATED }, ...behind]
}
