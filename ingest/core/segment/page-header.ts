import { type PageField, pageFieldOf } from '../../../schema/page-header.ts'
import type { Range } from '../normalize/mapped-text.ts'
import {
  FIELD_LABEL,
  LEAST_FIELDS,
  LONGEST_FIELD_LINE,
  OPENING_FIELDS,
  TELLING_FIELDS,
  TITLE_WITHIN,
} from '../rules/page-header.ts'
import type { Line } from './lines.ts'
import { titleKey } from './title-key.ts'

/** What a page says of its document, as ranges of the working text. */
export type PageHeader = ReadonlyMap<PageField, Range & { readonly text: string }>

/** A block of 标签：值 lines: lines `first` to `last`, both in. */
export interface PageBlock {
  readonly first: number
  readonly last: number
  readonly header: PageHeader
}

const MOST_TITLE_LINES = 7

/** The blocks of a source in order. Sites print them above a text, and people who copy a page copy them too. */
export function pageBlocks(lines: readonly Line[]): PageBlock[] {
  const blocks: PageBlock[] = []
  for (let first = 0; first < lines.length; first++) {
    const header = new Map<PageField, Range & { text: string }>()
    let next = first
    for (; next < lines.length; next++) {
      const fields = fieldsOf(lines[next] as Line)
      if (fields.length === 0) break
      for (const { field, ...value } of fields) if (value.text !== '' && !header.has(field)) header.set(field, value)
    }
    if (next === first) continue
    if (isHeader(header, first === 0)) blocks.push({ first, last: next - 1, header })
    first = next
  }
  return blocks
}

function isHeader(header: PageHeader, opensSource: boolean): boolean {
  const fields = [...header.keys()]
  if (opensSource && fields.some((field) => OPENING_FIELDS.has(field))) return true
  return fields.length >= LEAST_FIELDS && fields.some((field) => TELLING_FIELDS.has(field))
}

const LONGEST_LABEL = 40

/** The fields on a line that begins with one; the value of some is empty. */
function fieldsOf(line: Line): (Range & { field: PageField; text: string })[] {
  // most lines show at once that no label opens them
  if (line.text.length > LONGEST_FIELD_LINE || !line.text.slice(0, LONGEST_LABEL).includes('：')) return []
  const labels = [...line.text.matchAll(FIELD_LABEL)]
  if (labels[0]?.index !== 0) return []
  return labels.flatMap((label, index) => {
    const from = label.index + label[0].length
    const value = line.text.slice(from, labels[index + 1]?.index)
    const text = value.trim()
    const field = pageFieldOf(label[0].replace('：', ''))
    if (field === undefined) return []
    const start = line.start + from + value.indexOf(text)
    return [{ field, text, start, end: start + text.length }]
  })
}

/** The lines behind a block, before `end`, that together are the title it states: first and last, both in. */
export function statedTitle(
  lines: readonly Line[],
  { header, last: from }: PageBlock,
  end: number,
): { first: number; last: number } | null {
  const stated = titleKey(header.get('title')?.text ?? '')
  if (stated === '') return null
  const until = Math.min(end, from + 1 + TITLE_WITHIN)
  const keys = lines.slice(from + 1, until).map(({ text }) => titleKey(text.slice(0, LONGEST_FIELD_LINE)))
  for (let first = 0; first < keys.length; first++) {
    let joined = ''
    for (let last = first; last < Math.min(keys.length, first + MOST_TITLE_LINES); last++) {
      joined += keys[last]
      if (joined === stated) return { first: from + 1 + first, last: from + 1 + last }
      if (!stated.startsWith(joined)) break
    }
  }
  return null
}
