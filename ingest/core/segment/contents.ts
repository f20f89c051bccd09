import { CONTENTS_HEAD } from '../rules/titles.ts'
import type { ShapedLine } from './lines.ts'
import { titleKey } from './title-key.ts'

/** A table of contents: its lines hold no documents, but name them. */
export interface Contents {
  /** Indexes of lines that belong to one. */
  readonly lines: ReadonlySet<number>
  /** Keys of the titles that they name. */
  readonly titles: ReadonlySet<string>
}

const MOST_LINES = 400
const LONGEST_LINE = 90
const MOST_WRAPPED = 4
const PAGE = /(?: *[.…·—-]{2,}[ .…·—-]*| +)（?\d{1,4}）?$/
const ENUMERATION =
  /^(?:\d{1,3}[.．、]|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十\d]{1,3}）|附件?\d{0,2}[：.、 ])\s*/
const SHORTEST_KEY = 6

/** The tables of contents of a source: what stands below 目录 until a line that it names comes again or a text begins. */
export function readContents(lines: readonly ShapedLine[]): Contents {
  const inside = new Set<number>()
  const titles = new Set<string>()
  for (let index = 0; index < lines.length; index++) {
    if (!CONTENTS_HEAD.test((lines[index] as ShapedLine).text)) continue
    const end = contentsEnd(lines, index + 1)
    for (let at = index; at < end; at++) inside.add(at)
    for (const key of entryKeys(lines.slice(index + 1, end))) titles.add(key)
    index = Math.max(index, end - 1)
  }
  return { lines: inside, titles }
}

/** One past the last entry of the table that begins at `from`. */
function contentsEnd(lines: readonly ShapedLine[], from: number): number {
  const opening = entryText(lines[from])
  let end = from
  for (let at = from; at < Math.min(lines.length, from + MOST_LINES); at++) {
    const line = lines[at] as ShapedLine
    const paged = line.shape === 'contents' || PAGE.test(line.text)
    if (CONTENTS_HEAD.test(line.text)) return end
    if (line.text.length > LONGEST_LINE || /[。；]$/.test(line.text) || line.shape === 'number') break
    // the first entry again is the first document itself
    const text = entryText(line)
    if (at > from && !paged && text.length >= SHORTEST_KEY && (opening.startsWith(text) || text.startsWith(opening)))
      return at
    if (paged) end = at + 1
    else if (end > from && at - end >= MOST_WRAPPED) break
  }
  return end
}

const entryText = (line: ShapedLine | undefined) =>
  titleKey((line?.text ?? '').replace(ENUMERATION, '').replace(PAGE, ''))

/** Each entry, and each run of lines up to the page number that closes it. */
function entryKeys(lines: readonly ShapedLine[]): string[] {
  const keys: string[] = []
  let open = ''
  for (const line of lines) {
    const text = entryText(line)
    open = ENUMERATION.test(line.text) || open.length > LONGEST_LINE ? text : open + text
    keys.push(text, open)
    if (PAGE.test(line.text)) open = ''
  }
  return keys.filter((key) => key.length >= SHORTEST_KEY)
}
