import type { MappedText } from '../normalize/mapped-text.ts'
import type { LineShape } from '../rules/shapes.ts'
import { ACCEPT } from '../rules/titles.ts'
import { splitLines } from './lines.ts'
import { type ShapedLine, type TitleBlock, titleAt, usualGap, withShapes } from './titles.ts'

/** One printed text of a document, as lines of its source. */
export interface Segment {
  readonly title: string
  /** Its lines, from its label or masthead on. */
  readonly lines: readonly ShapedLine[]
  /** Indexes into `lines`: the title's first and one past its last (equal where the title is only known from a caption). */
  readonly titleStart: number
  readonly titleEnd: number
  /** 附件1 above the title, as printed. */
  readonly label: string | null
  /** The title comes from the caption before it: 《…》全文如下。 */
  readonly captioned: boolean
  readonly points: number
}

interface Start {
  readonly from: number
  readonly titleFirst: number
  readonly titleLast: number
  readonly title: string
  readonly points: number
}

/** Lines above a title that belong to its document: 附件1, 特急, a number in the masthead. */
const ABOVE_TITLE: readonly LineShape[] = ['attachmentLabel', 'secrecy', 'number']

/** Shapes that stand between a title and the text. */
const IN_HEADER: readonly LineShape[] = ['number', 'date', 'datedBracket', 'history', 'published']

/** Cuts a text into its documents, in order. What stands before the first title belongs to none. */
export function segment(working: MappedText): Segment[] {
  const lines = withShapes(splitLines(working))
  const starts = findStarts(lines)
  return starts.map((start, index) => {
    const own = lines.slice(start.from, starts[index + 1]?.from ?? lines.length)
    const captioned = start.titleLast < start.titleFirst
    return {
      title: start.title,
      lines: own,
      titleStart: start.titleFirst - start.from,
      titleEnd: start.titleLast + 1 - start.from,
      label:
        own.find((line, at) => at < start.titleFirst - start.from && line.shape === 'attachmentLabel')?.text ?? null,
      captioned,
      points: start.points,
    }
  })
}

function findStarts(lines: readonly ShapedLine[]): Start[] {
  const gap = usualGap(lines)
  const starts: Start[] = []
  /** First line that no title has taken yet. */
  let free = 0
  for (let index = 0; index < lines.length; index++) {
    const block = titleAt(lines, index, gap)
    if (block && repeatsTitle(lines, starts.at(-1), block)) {
      index = block.last
      continue
    }
    if (block) {
      starts.push({
        from: above(lines, index, free),
        titleFirst: block.first,
        titleLast: block.last,
        title: block.title,
        points: block.points,
      })
      index = block.last
      free = index + 1
      continue
    }
    const caption = captionTitle(lines[index - 1])
    if (caption !== null) {
      starts.push({ from: index, titleFirst: index, titleLast: index - 1, title: caption, points: ACCEPT })
      free = index + 1
    }
  }
  return starts
}

/** A heading and then the title again, with no text between: one document. */
const repeatsTitle = (lines: readonly ShapedLine[], before: Start | undefined, block: TitleBlock) =>
  before !== undefined &&
  before.title.replace(/ /g, '') === block.title.replace(/ /g, '') &&
  lines.slice(before.titleLast + 1, block.first).every(({ shape }) => IN_HEADER.includes(shape))

/** Where a document begins whose title begins at `index`: label and masthead above it are its own. */
function above(lines: readonly ShapedLine[], index: number, free: number): number {
  let from = index
  while (from > free) {
    const line = lines[from - 1] as ShapedLine
    const field = /^.{1,6}：$/.test(line.text) && lines[from - 2]?.shape === 'attachmentLabel'
    // a number right below a date closes the document before; a date that opens a page belongs to what follows
    const closing = line.shape === 'number' && lines[from - 2]?.shape === 'date' && line.blanksBefore < 2
    const openingDate = line.shape === 'date' && line.startsPage
    if (closing || !(field || openingDate || ABOVE_TITLE.includes(line.shape))) break
    from--
  }
  return from
}

/** Title that a caption names: 《…》全文如下。 */
const captionTitle = (line: ShapedLine | undefined) =>
  line?.shape === 'caption' ? (/《(.+)》全文/.exec(line.text)?.[1]?.replace(/ /g, '') ?? null) : null
