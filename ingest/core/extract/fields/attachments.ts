import { ATTACHMENT_LABEL, ATTACHMENT_NUMBER } from '../../rules/attachments.ts'
import type { ShapedLine } from '../../segment/lines.ts'

const LONGEST_LIST = 40

/**
 * 附件说明 (GB/T 9704-2012 7.3.4): the titles listed behind 附件：, wrapped lines joined, without their numbers. `end` is
 * the index of the first line that is no part of the text (the signature).
 */
export function readAttachments(lines: readonly ShapedLine[], from: number, end: number): string[] {
  const first = lines.findIndex((line, index) => index >= from && line.shape === 'attachmentList')
  if (first < 0) return []
  const titles: string[] = []
  const limit = first < end ? end : lines.length
  for (let at = first; at < Math.min(limit, first + LONGEST_LIST); at++) {
    const line = lines[at] as ShapedLine
    const label = at === first || line.shape === 'attachmentList' ? (ATTACHMENT_LABEL.exec(line.text)?.[0] ?? '') : ''
    const rest = line.text.slice(label.length)
    const numbered = ATTACHMENT_NUMBER.exec(rest)?.[0]
    if (
      label === '' &&
      numbered === undefined &&
      (line.shape !== 'plain' || /[。：]/.test(rest) || line.blanksBefore > 1)
    )
      break
    if (label !== '' || numbered !== undefined) titles.push('')
    titles[titles.length - 1] += rest.slice(numbered?.length ?? 0).replace(/ /g, '')
  }
  return titles
    .map((title) => title.replace(/[；。]$/, '').replace(/^《([^《》]+)》$/, '$1'))
    .filter((title) => /[\u4e00-\u9fff]/.test(title))
}
