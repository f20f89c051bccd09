import type { MappedText } from '../normalize/mapped-text.ts'
import type { LineShape } from '../rules/shapes.ts'
import { ACCEPT } from '../rules/titles.ts'
import { namedTitles, titlesBroughtOut, titlesListed } from './announced.ts'
import { usualGap } from './boundary.ts'
import { readContents } from './contents.ts'
import { firstLine } from './head.ts'
import { type ShapedLine, splitLines, withShapes } from './lines.ts'
import { type PageHeader, pageBlocks } from './page-header.ts'
import { withPages } from './pages.ts'
import type { Start } from './start.ts'
import { titleKey } from './title-key.ts'
import { type TitleBlock, titleAt } from './titles.ts'
import { withUmbrellas } from './umbrellas.ts'

/** One printed text of a document, as lines of its source. */
export interface Segment {
  readonly title: string
  /** Its lines, from its label or masthead on. */
  readonly lines: readonly ShapedLine[]
  /** Indexes into `lines`: the title's first and one past its last (equal where the title is only known from a caption or a page). */
  readonly titleStart: number
  readonly titleEnd: number
  /** 附件1 above the title, as printed. */
  readonly label: string | null
  /** The title comes from the caption before it: 《…》全文如下。 */
  readonly captioned: boolean
  /** What the page that carries it says of it. */
  readonly page: PageHeader | null
  /** Index of the segment that is only a title over this one and others; null where there is none. */
  readonly under: number | null
  readonly points: number
}

/** Shapes that stand between a title and the text. */
const IN_HEADER: readonly LineShape[] = ['number', 'date', 'datedBracket', 'history', 'published', 'pageField']
const MOST_HEADER_LINES = 12

/** Cuts a text into its documents, in order. What stands before the first title belongs to none. */
export function segment(working: MappedText): Segment[] {
  const plain = splitLines(working)
  const blocks = pageBlocks(plain)
  const lines = withShapes(plain, blocks)
  const found = withPages(lines, blocks, findStarts(lines, namedTitles(working.text)))
  // what a caption announces may never come
  const filled = found.filter(({ from }, index) => lines.slice(from, found[index + 1]?.from).some(isOwn))
  const starts = withUmbrellas(lines, filled)
  return starts.map((start, index) => {
    const own = lines.slice(start.from, starts[index + 1]?.from ?? lines.length).filter(isOwn)
    const titleStart = lines.slice(start.from, start.titleFirst).filter(isOwn).length
    return {
      title: start.title,
      lines: own,
      titleStart,
      titleEnd: titleStart + start.titleLast + 1 - start.titleFirst,
      label: own.find((line, at) => at < titleStart && line.shape === 'attachmentLabel')?.text ?? null,
      captioned: start.titleLast < start.titleFirst && start.page === null,
      page: start.page,
      under: start.under,
      points: start.points,
    }
  })
}

/** What a page says of a document is no part of its text. */
const isOwn = ({ shape }: ShapedLine) => shape !== 'pageField'

function findStarts(lines: readonly ShapedLine[], named: ReadonlySet<string>): Start[] {
  const contents = readContents(lines)
  const announced = new Set(contents.titles)
  const context = { gap: usualGap(lines), announced, named }
  const starts: Start[] = []
  /** First line that no title has taken yet. */
  let free = 0
  for (let index = 0; index < lines.length; index++) {
    if (contents.lines.has(index)) {
      free = index + 1
      continue
    }
    const block = titleAt(lines, index, context)
    if (block && repeatsTitle(lines, starts.at(-1), block)) {
      index = block.last
      continue
    }
    if (block) {
      starts.push({
        from: firstLine(lines, index, free),
        titleFirst: block.first,
        titleLast: block.last,
        title: block.title,
        points: block.points,
        divider: block.first - index,
        under: null,
        page: null,
      })
      for (const key of titlesBroughtOut(block.title)) announced.add(key)
      index = block.last
      free = index + 1
      continue
    }
    if (lines[index]?.shape === 'attachmentList') for (const key of titlesListed(lines, index)) announced.add(key)
    const caption = captionTitle(lines[index - 1])
    if (caption !== null) {
      const title = { titleFirst: index, titleLast: index - 1, title: caption }
      starts.push({ from: index, ...title, points: ACCEPT, divider: 0, under: null, page: null })
      free = index + 1
    }
  }
  return starts
}

/** A heading and then the title again, with nothing but its history between: one document. */
function repeatsTitle(lines: readonly ShapedLine[], before: Start | undefined, block: TitleBlock): boolean {
  if (before === undefined || block.first - before.titleLast > MOST_HEADER_LINES) return false
  if (titleKey(before.title) !== titleKey(block.title)) return false
  for (let at = before.titleLast + 1; at < block.first; at++) {
    const line = lines[at] as ShapedLine
    if (!IN_HEADER.includes(line.shape) && !STARTS_WITH_DATE.test(line.text)) return false
  }
  return true
}

const STARTS_WITH_DATE = /^\d{4} ?年/

/** Title that a caption names: 《…》全文如下。 */
const captionTitle = (line: ShapedLine | undefined) =>
  line?.shape === 'caption' ? (/《(.+)》全文/.exec(line.text)?.[1]?.replace(/ /g, '') ?? null) : null
