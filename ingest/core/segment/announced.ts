import { ATTACHMENT_LABEL, ATTACHMENT_NUMBER } from '../rules/attachments.ts'
import { BRINGS_OUT } from '../rules/titles.ts'
import type { ShapedLine } from './lines.ts'
import { titleKey } from './title-key.ts'

/** Below it a title is too common to be told by its words alone. */
const SHORTEST_KEY = 4
const MOST_LISTED = 40

/** The keys of the titles that a source names in 《》, also over line breaks. */
export function namedTitles(text: string): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const [, title = ''] of text.replace(/[ \n]/g, '').matchAll(/《([^《》]{4,80})》/g)) keys.add(titleKey(title))
  return keys
}

/** The keys of the titles that a document's own title says it brings out: 关于印发《办法》的通知, 关于印发年度计划的通知. */
export function titlesBroughtOut(title: string): string[] {
  const inBooks = /《(.+)》/.exec(title)?.[1]
  const plain = BRINGS_OUT.exec(title)?.[2]
  return keysOf([inBooks, plain])
}

/** The keys of the titles in the list of attachments that begins on line `at`. */
export function titlesListed(lines: readonly ShapedLine[], at: number): string[] {
  const titles: string[] = []
  for (let index = at; index < Math.min(lines.length, at + MOST_LISTED); index++) {
    const { text, shape } = lines[index] as ShapedLine
    const isItem = shape === 'attachmentList' || ATTACHMENT_NUMBER.test(text)
    if (!isItem && (titles.length === 0 || shape !== 'plain' || index > at + 1 + titles.length)) break
    const words = text.replace(ATTACHMENT_LABEL, '').replace(ATTACHMENT_NUMBER, '')
    titles.push(words)
    // an item may be wrapped
    if (!isItem) titles.push(`${titles.at(-2)}${words}`)
  }
  return keysOf(titles)
}

const keysOf = (titles: readonly (string | undefined)[]) =>
  titles.flatMap((title) => (title === undefined ? [] : titleKey(title))).filter((key) => key.length >= SHORTEST_KEY)
