import { pageFieldOf } from '../../../schema/page-header.ts'
import { type Box, type Page, readPage } from './boxes.ts'
import { contentOf } from './content.ts'
import { isFurniture, withoutTail } from './furniture.ts'
import { leadOf } from './lead.ts'
import { linesOf } from './lines.ts'
import { type Metadata, metadataOf } from './metadata.ts'
import { HEADING, HEADING_NAMES } from './rules.ts'

/** Meta tags that 政府网站发展指引 (国办发〔2017〕47号) asks for, with the label that says the same. */
const META_TAGS: readonly { name: string; label: string; example: string }[] = [
  { name: 'articletitle', label: '标题', example: '<meta name="ArticleTitle" content="关于加强防汛工作的通知">' },
  { name: 'pubdate', label: '发布日期', example: '<meta name="PubDate" content="2020-02-13 10:20">' },
]

/**
 * The text of a saved page, as lines: first a block of 标签：值 with what the page says of its document (its table of
 * metadata, and meta tags for what is not in there), then the heading above the text where the text has none, then the
 * text. What a browser hides and what belongs to the site is left out. Empty where the page holds no text.
 */
export function pageText(markup: string): string {
  const page = readPage(markup)
  const content = contentOf(page.body)
  const path = pathTo(page.body, content)
  const metadata = metadataBeside(page.body, path)
  const leftOut = new Set(metadata ? [metadata.box] : [])
  const text = cleaned(linesOf(content, leftOut))
  if (text.length === 0) return ''
  const fields = fieldsOf(page, metadata)
  const above = [...(metadata?.rest ?? []), ...linesOf(page.body, new Set([...leftOut, content, ...behind(path)]))]
  const headings = path.flatMap((box, depth) => headingsIn(box, path[depth + 1]))
  const titles = [
    page.title,
    ...headings,
    ...fields.filter(({ label }) => pageFieldOf(label) === 'title').map(({ value }) => value),
  ]
  const lead = cleaned(leadOf(above, text, titles))
  const header = fields.map(({ label, value }) => `${label}：${value}`)
  return [header, lead, text]
    .filter((part) => part.length > 0)
    .map((part) => `${part.join('\n')}\n`)
    .join('\n')
}

/** Metadata that stand in a box around the whole text are lines of it. */
function metadataBeside(body: Box, path: readonly Box[]): Metadata | null {
  const metadata = metadataOf(body)
  return metadata && !path.includes(metadata.box) ? metadata : null
}

function fieldsOf(page: Page, metadata: Metadata | null): { label: string; value: string }[] {
  const fields = [...(metadata?.pairs ?? [])]
  const said = new Set(fields.map(({ label }) => pageFieldOf(label)))
  for (const { name, label } of META_TAGS) {
    const value = page.meta.get(name)?.replace(/\s+/g, ' ')
    if (value && !said.has(pageFieldOf(label))) fields.push({ label, value })
  }
  return fields
}

/** The headings among what stands in a box before one of its children. */
function headingsIn(box: Box, before: Box | undefined): string[] {
  if (!before) return []
  const open = box.children.slice(0, box.children.indexOf(before)).filter((child) => typeof child !== 'string')
  const headings: string[] = []
  for (let next = open.pop(); next; next = open.pop()) {
    if (HEADING.test(next.tag) || HEADING_NAMES.test(next.names)) headings.push(linesOf(next).join(''))
    else for (const child of next.children) if (typeof child !== 'string') open.push(child)
  }
  return headings
}

const cleaned = (lines: readonly string[]) => lines.filter((line) => !isFurniture(line)).map(withoutTail)

/** The boxes from `from` down to `to`, both in. */
function pathTo(from: Box, to: Box): Box[] {
  if (from === to) return [to]
  for (const child of from.children) {
    const path = typeof child === 'string' ? [] : pathTo(child, to)
    if (path.length > 0) return [from, ...path]
  }
  return []
}

/** Everything behind a path, as boxes. */
const behind = (path: readonly Box[]) =>
  path.slice(0, -1).flatMap((box, depth) => {
    const at = box.children.indexOf(path[depth + 1] as Box)
    return box.children.slice(at + 1).filter((child): child is Box => typeof child !== 'string')
  })
