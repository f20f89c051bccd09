/**
 * How a printed text is set for reading. Nothing is changed: a paragraph is a list of ranges of the text, in order, and
 * what lies between them (line ends, indents) is not shown. So every offset into the text stays exact.
 */
export type ParagraphKind = 'title' | 'number' | 'address' | 'heading' | 'body' | 'signature' | 'page'

export interface Range {
  start: number
  end: number
}

/** A line's words; `page` where they are the number of a page in the midst of a paragraph. */
export interface Piece extends Range {
  page?: true
}

export interface Paragraph {
  kind: ParagraphKind
  ranges: Piece[]
  /** Lines of the text before it. */
  line: number
}

interface Line extends Range {
  text: string
  indented: boolean
  number: number
}

const ENDS = /[。！？；：:!?;]["”’』」）)]?$/
const BEGINS =
  /^(?:第[一二三四五六七八九十百零〇\d]+[章节条编款]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、)]|附件|抄送|[①-⑳])/
const PAGE_NUMBER = /^[-—－–·\s]*\d{1,4}[-—－–·\s]*$/
const NUMBER = /^.{1,20}[〔﹝[［【(（]\s*\d{4}\s*[〕﹞\]］】)）].{0,8}号$|^第\s*\d+\s*号$/
const DATE = /^[\d〇○零一二三四五六七八九十]{4}\s*年.{1,3}月.{1,3}日$/
const CHAPTER = /^第[一二三四五六七八九十百零〇\d]+[章节编](?:[\s　]|$)/
/** A line this much of the full measure was ended by its width, not by its writer. */
const FULL = 0.72
/** Lines longer than this were not wrapped at all. */
const WRAPPED = 80
/** As many times the usual distance of lines may part two halves of a sentence. */
const APART = 3

export function layOut(text: string, title: string): Paragraph[] {
  const lines = linesOf(text)
  const paragraphs = join(lines)
  markHead(paragraphs, text, title)
  markSignature(paragraphs, text)
  return paragraphs
}

function linesOf(text: string): Line[] {
  return [...text.matchAll(/([^\r\n\f]*)(?:\r\n|[\r\n\f]|$)/g)].flatMap(({ 1: content = '', index }, number) => {
    const trimmed = content.trim()
    if (!trimmed) return []
    const before = content.indexOf(trimmed)
    const start = index + before
    return [{ start, end: start + trimmed.length, text: trimmed, indented: before > 0, number }]
  })
}

/** The length that lines were wrapped at; 0 where they were not. */
function measure(lines: readonly Line[]): number {
  const lengths = lines.map(({ text }) => text.length).sort((a, b) => a - b)
  const typical = lengths[Math.floor(lengths.length * 0.85)] ?? 0
  return typical > WRAPPED ? 0 : typical
}

function join(lines: readonly Line[]): Paragraph[] {
  const [width, step] = [measure(lines), distance(lines)]
  const paragraphs: Paragraph[] = []
  let last: Line | undefined
  let page: Line | undefined
  const begin = (kind: ParagraphKind, line: Line) => paragraphs.push({ kind, ranges: [line], line: line.number })
  for (const line of lines) {
    if (PAGE_NUMBER.test(line.text)) {
      if (page) begin('page', page)
      page = line
      continue
    }
    const open = paragraphs.at(-1)
    const near = last && line.number - last.number <= APART * step + (page ? 2 * step : 0)
    if (open && last && near && continues(last, line, width)) {
      open.ranges.push(...(page ? [{ start: page.start, end: page.end, page: true as const }, line] : [line]))
    } else {
      if (page) begin('page', page)
      begin(CHAPTER.test(line.text) ? 'heading' : 'body', line)
    }
    last = line
    page = undefined
  }
  if (page) begin('page', page)
  return paragraphs
}

/** The usual distance of two lines: some sources put an empty one after each. */
function distance(lines: readonly Line[]): number {
  const steps = lines.slice(1).map((line, index) => line.number - (lines[index]?.number ?? 0))
  return steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 1
}

function continues(before: Line, line: Line, width: number): boolean {
  if (width === 0 || line.indented || before.text.length < width * FULL) return false
  return !ENDS.test(before.text) && !BEGINS.test(line.text)
}

const wordsOf = (text: string, { ranges }: Paragraph) => ranges.map(({ start, end }) => text.slice(start, end)).join('')
const bare = (text: string) => text.replace(/[\s《》〈〉]/g, '')

/** The title as it was printed over some lines, the number below it, and who it is addressed to. */
function markHead(paragraphs: Paragraph[], text: string, title: string): void {
  const whole = bare(title)
  for (const paragraph of paragraphs) {
    const words = wordsOf(text, paragraph)
    if (NUMBER.test(words)) paragraph.kind = 'number'
    else if (bare(words) && whole.includes(bare(words))) paragraph.kind = 'title'
    else {
      if (/[：:]$/.test(words) && !BEGINS.test(words)) paragraph.kind = 'address'
      return
    }
  }
}

/** A date that stands alone, and the short lines above it. */
function markSignature(paragraphs: Paragraph[], text: string): void {
  paragraphs.forEach((paragraph, index) => {
    if (!DATE.test(wordsOf(text, paragraph))) return
    paragraph.kind = 'signature'
    for (let above = index - 1; above >= 0; above--) {
      const name = paragraphs[above]
      if (name?.kind !== 'body' || !isName(wordsOf(text, name))) return
      name.kind = 'signature'
    }
  })
}

const isName = (words: string) => words.length <= 40 && !/[。；：！？、，]/.test(words) && !BEGINS.test(words)
