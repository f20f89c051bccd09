import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { extract } from '../../ingest/core/index.ts'
import { parseNumeral } from '../../ingest/core/rules/numerals.ts'
import type { Reading } from '../../schema/reading.ts'

/**
 * Laws read whole, against what a few plain patterns expect of each file: `# ` is the title, the lines down to the end
 * of its head are the history, a line that begins with 第X条 is an article. What differs is listed.
 */
export const FIELDS = ['documents', 'title', 'history', 'articles'] as const
export type Field = (typeof FIELDS)[number]

export interface Difference {
  readonly file: string
  readonly field: Field
  readonly expected: string
  readonly read: string
}

export interface LawScore {
  readonly texts: number
  readonly events: number
  readonly articles: number
  readonly differences: readonly Difference[]
}

export function scoreLaws(folder: string): LawScore {
  const score = { texts: 0, events: 0, articles: 0, differences: [] as Difference[] }
  for (const path of lawFiles(folder)) {
    const text = readFileSync(join(folder, path), 'utf8').replace(/^\uFEFF/, '')
    const expected = expectationOf(text)
    const readings = extract({ id: path, name: basename(path), format: 'markdown', text })
    const read = readingOf(readings, text.indexOf(END_OF_HEAD))
    score.texts++
    score.events += expected.history.length
    score.articles += expected.articles.length
    for (const field of FIELDS) {
      const [one, other] = [String(expected[field]), String(read[field])]
      if (one !== other) score.differences.push({ file: basename(path, '.md'), field, expected: one, read: other })
    }
  }
  return score
}

/** The share of texts that agree in a field. */
export const agreement = ({ texts, differences }: LawScore, field: Field) =>
  1 - differences.filter((difference) => difference.field === field).length / texts

function lawFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md') && !path.endsWith('_index.md'))
    .sort()
}

interface Law {
  readonly documents: number
  readonly title: string
  /** `2019-03-24 amended`, sorted. */
  readonly history: readonly string[]
  /** `12`, `12-1`, in order. */
  readonly articles: readonly string[]
}

const END_OF_HEAD = '<!-- INFO END -->'
const HEADING = /^# +(.+)$/m
const DAY = /(\d{4})年(\d{1,2})月(\d{1,2})日/g
const WORDS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['adopted', /通过|批准/],
  ['promulgated', /公布|发布|印发/],
  ['amended', /修正|修改|通过的《/],
  ['revised', /修订/],
  ['effective', /施行|生效|实施|执行/],
]

function expectationOf(text: string): Law {
  const end = text.indexOf(END_OF_HEAD)
  const head = text.slice(0, end).replace(HEADING, '')
  return {
    documents: 1,
    title: plain(HEADING.exec(text)?.[1] ?? ''),
    history: historyIn(head),
    articles: articlesIn(text.slice(end)),
  }
}

function historyIn(head: string): string[] {
  const words = half(head)
    .replace(/《[^《》]*》/g, '《》')
    .replace(/(?:公布|发布)之日起?(?:施行|实施)/g, '')
  const days = [...words.matchAll(DAY)]
  let following = ['written']
  const events = days.toReversed().flatMap((day, index) => {
    const behind = words.slice(day.index + day[0].length, days[days.length - index]?.index ?? words.length)
    const found = WORDS.filter(([, pattern]) => pattern.test(behind)).map(([kind]) => kind)
    const change = found.includes('revised') ? 'revised' : found.includes('amended') ? 'amended' : null
    const kinds = change === null ? found : found.filter((kind) => kind === change || kind === 'effective')
    if (kinds.length > 0) following = kinds
    else if (!/(?:、|会议)\s*$/.test(behind)) following = ['written']
    const [, year = '', month = '', date = ''] = day
    return following.map((kind) => `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')} ${kind}`)
  })
  return events.sort()
}

function articlesIn(body: string): string[] {
  const articles: string[] = []
  for (const line of body.split('\n')) {
    const found =
      /^[#*\s]*第([一二三四五六七八九十百千零〇]+) ?条(?:之([一二三四五六七八九十]+))?(?![，、；。的规第])/.exec(line)
    if (!found) continue
    const insertion = found[2] === undefined ? '' : `-${parseNumeral(found[2])}`
    articles.push(`${parseNumeral(found[1] ?? '')}${insertion}`)
  }
  return articles
}

function readingOf(readings: readonly Reading[], endOfHead: number): Law {
  const tops = readings.filter(({ parent }) => parent === null)
  const [top] = tops
  const history = (top?.dates ?? []).filter(({ kind, span }) => kind !== 'written' || span.start < endOfHead)
  return {
    documents: tops.length,
    title: plain(top?.title ?? ''),
    history: history.map(({ value, kind }) => `${value} ${kind}`).sort(),
    articles: (top?.outline ?? [])
      .filter(({ unit }) => unit === 'article')
      .map(({ number, insertion }) => `${number}${insertion === null ? '' : `-${insertion}`}`),
  }
}

/** Spaces and the kinds of brackets are no difference. */
const plain = (title: string) =>
  title.replace(/[\s·]/g, '').replace(/</g, '〈').replace(/>/g, '〉').replace(/\(/g, '（').replace(/\)/g, '）')

const half = (text: string) => text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
