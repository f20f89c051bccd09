import type { Range } from '../../normalize/mapped-text.ts'
import { PARAGRAPH_END } from '../flow.ts'

/** Before a quotation of new wording: 修改为：“…”, 增加一条，作为第五条：“…”. */
const OPENS_WORDING = /(?:修改为|改为|修正为|修订为|增加|增写|作为|表述为|替换为|调整为)[^“”。\n]{0,40}$/
/** A phrase that is struck or replaced: 将“《甲办法》”修改为, 删去“…”. */
const STRUCK = /^[^“”。\n]{0,10}(?:修改为|改为|修正为|替换为|删去|删除)/
const DELETED = /(?:删去|删除)[^“”。\n]{0,12}$/
/** New wording goes over paragraphs; an unclosed one is left out. */
const LONGEST_WORDING = 4000
const LOOKED_AT = 48

/** Ranges of the wording that an amendment quotes: a document named in there is named by another text. */
export function quotedWording(text: string): Range[] {
  const ranges: Range[] = []
  let open = -1
  let depth = 0
  for (const { 0: mark, index } of text.matchAll(/[“”]/g)) {
    if (depth > 0 && index - open > LONGEST_WORDING) depth = 0
    if (mark === '“') {
      if (depth === 0) open = index
      // each paragraph of a wording may open anew
      else if (text[index - 1] === PARAGRAPH_END) continue
      depth++
    } else if (depth > 0 && --depth === 0 && isWording(text, open, index + 1))
      ranges.push({ start: open, end: index + 1 })
  }
  return ranges
}

function isWording(text: string, open: number, close: number): boolean {
  const before = text.slice(Math.max(0, open - LOOKED_AT), open)
  return OPENS_WORDING.test(before) || DELETED.test(before) || STRUCK.test(text.slice(close, close + LOOKED_AT))
}
