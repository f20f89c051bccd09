import { PAGE_LABEL, pageFieldOf } from '../../../schema/page-header.ts'
import type { Box } from './boxes.ts'
import { BLOCKS, CELLS } from './rules.ts'

/** Labels that make a table of metadata, and the text that it holds at most. */
const LEAST_LABELS = 3
const MOST_TEXT = 1500
/** Of the labels on a page, what stands in its table. */
const NEARLY_ALL = 0.7

/** A label with its colon; and one alone in its cell or element, where it may have none. */
const LABELLED = new RegExp(`[【[]?(${PAGE_LABEL})\\s{0,4}[】\\]]?\\s{0,4}[:：]`, 'g')
const ALONE = new RegExp(`^[【[]?(${PAGE_LABEL})[】\\]]?\\s{0,4}[:：]?$`)
/** A label that is not known: 印制份数： */
const OTHER_LABEL = /^[\u4e00-\u9fff\s]{2,12}[:：]$/

/** What a page says of its document in a table, a list or lines of 标签：值. */
export interface Metadata {
  readonly box: Box
  readonly pairs: readonly { label: string; value: string }[]
  /** What else stands in the box. */
  readonly rest: readonly string[]
}

/** The smallest box that holds nearly all labels of the page, and what it says; null where there is none. */
export function metadataOf(body: Box): Metadata | null {
  const counts = new Map<Box, number>()
  const count = (box: Box): number => {
    let labels = 0
    for (const child of box.children) labels += typeof child === 'string' ? labelsIn(child) : count(child)
    counts.set(box, labels)
    return labels
  }
  if (count(body) < LEAST_LABELS) return null
  let box = body
  for (;;) {
    const least = Math.max(LEAST_LABELS, (counts.get(box) ?? 0) * NEARLY_ALL)
    const next = box.children.find(
      (child): child is Box => typeof child !== 'string' && (counts.get(child) ?? 0) >= least,
    )
    if (!next) break
    box = next
  }
  if (box.length > MOST_TEXT) return null
  const { pairs, rest } = pairsIn(piecesOf(box))
  return pairs.length > 0 ? { box, pairs, rest } : null
}

const labelsIn = (text: string) => {
  const trimmed = text.trim()
  return ALONE.test(trimmed) ? 1 : [...trimmed.matchAll(LABELLED)].length
}

/** A run of text in a box. */
interface Piece {
  readonly text: string
  /** Whether a block or a cell begins with it. */
  readonly begins: boolean
}

function piecesOf(box: Box): Piece[] {
  const pieces: Piece[] = []
  let begins = true
  const walk = ({ children }: Box): void => {
    for (const child of children) {
      if (typeof child === 'string') {
        const text = child.replace(/\s+/g, ' ').trim()
        if (text === '') continue
        pieces.push(...splitAtLabels(text).map((part, index) => ({ text: part, begins: begins || index > 0 })))
        begins = false
      } else {
        const ends = BLOCKS.has(child.tag) || CELLS.has(child.tag) || child.tag === 'br'
        begins ||= ends
        walk(child)
        begins ||= ends
      }
    }
  }
  walk(box)
  return pieces
}

/** 发文字号：云政发〔2020〕4号 发布日期：2020-02-13 as label, value, label, value. */
function splitAtLabels(text: string): string[] {
  const parts: string[] = []
  let from = 0
  for (const match of text.matchAll(LABELLED)) {
    parts.push(text.slice(from, match.index).trim(), match[0])
    from = match.index + match[0].length
  }
  return [...parts, text.slice(from).trim()].filter((part) => part !== '')
}

function pairsIn(pieces: readonly Piece[]): Pick<Metadata, 'pairs' | 'rest'> {
  const pairs: { label: string; value: string }[] = []
  const rest: string[] = []
  let open: { label: string; value: string } | null = null
  for (const { text, begins } of pieces) {
    const label = ALONE.exec(text)?.[1] ?? (OTHER_LABEL.test(text) ? text : undefined)
    if (label !== undefined) {
      open = { label: label.replace(/\s/g, ''), value: '' }
      pairs.push(open)
    } else if (open && (open.value === '' || !begins)) open.value += text
    else {
      open = null
      rest.push(text)
    }
  }
  const known = pairs.filter(({ label, value }) => value !== '' && pageFieldOf(label) !== undefined)
  return { pairs: known, rest }
}
