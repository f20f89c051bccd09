import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { extract } from '../../ingest/core/index.ts'
import { decode } from '../../ingest/read/decode.ts'
import type { BenchFile } from './files.ts'

/** One way of going over the files; it sees every `share`th file, as slow ones need not see all. */
export interface Contender {
  readonly name: string
  readonly share: number
  /** How much it found, in a unit of its own. */
  readonly run: (files: readonly BenchFile[]) => number | Promise<number>
}

/** What one writes first: titles, numbers, dates and a cue before a title. */
const NAIVE = [
  /《[^《》]{2,80}》/g,
  /[\u4e00-\u9fff]{1,10}[〔［[(（]\d{4}[〕］\])）]\d{1,4}号/g,
  /\d{4}年\d{1,2}月\d{1,2}日/g,
  /(?:根据|依据|按照|废止|印发|转发|贯彻|落实)[^。]{0,20}《[^《》]{2,80}》/g,
]

const total = (files: readonly BenchFile[], count: (text: string) => number) =>
  files.reduce((sum, { source }) => sum + count(source.text), 0)

export async function contenders(): Promise<Contender[]> {
  const all: Contender[] = [
    {
      name: 'read and decode',
      share: 1,
      run: async (files) => {
        let characters = 0
        for (const { path } of files) {
          const decoded = decode(await readFile(path))
          if ('text' in decoded) characters += decoded.text.length
        }
        return characters
      },
    },
    {
      name: 'four regular expressions',
      share: 1,
      run: (files) =>
        total(files, (text) => NAIVE.reduce((sum, pattern) => sum + (text.match(pattern)?.length ?? 0), 0)),
    },
    {
      name: 'extract',
      share: 1,
      run: (files) => files.reduce((sum, { source }) => sum + extract(source).length, 0),
    },
  ]
  const tag = await tagger()
  if (tag)
    all.push({
      name: 'jieba, tagging words',
      share: 10,
      run: (files) => total(files, tag),
    })
  return all
}

/** The peer, where `npm install --prefix bench/peers` installed it. */
async function tagger(): Promise<((text: string) => number) | null> {
  const require = createRequire(new URL('../peers/package.json', import.meta.url))
  try {
    const { Jieba } = require('@node-rs/jieba')
    const { dict } = require('@node-rs/jieba/dict')
    const jieba = Jieba.withDict(dict)
    return (text) => jieba.tag(text).length
  } catch {
    console.log('the peer is not installed: npm install --prefix bench/peers')
    return null
  }
}
