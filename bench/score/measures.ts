import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ReadOptions } from './readings.ts'

/** One key, the texts it was made from, and the scorer that compares them. */
export interface Measure extends ReadOptions {
  readonly name: string
  /** Files and folders that are read. */
  readonly texts: readonly string[]
  readonly scorer: string
  readonly key: string
  /** What the rows of the key are. */
  readonly form: 'documents' | 'repeals' | 'pages'
  /** Whether rules were made with the key in sight. */
  readonly seen: boolean
}

/** Keys that this project made by reading texts of ../shared; README.md there says how. */
const OWN_KEYS = fileURLToPath(new URL('../keys', import.meta.url))

export function measures(shared: string): Measure[] {
  const scorer = (name: string) => join(shared, 'score', `${name}.mjs`)
  const documents = { scorer: scorer('score'), form: 'documents' } as const
  const seeds = [join(shared, 'seeds')]
  const repeals = join(shared, 'gold-repeals/laws.jsonl')
  return [
    { name: 'collections', texts: seeds, key: join(shared, 'gold'), seen: true, ...documents },
    {
      name: 'the rest of the collections, our key',
      texts: seeds,
      key: join(OWN_KEYS, 'collections'),
      seen: true,
      ...documents,
    },
    { name: 'laws, court papers, pages, our key', ...listedTexts(shared, 'texts'), seen: true, ...documents },
    {
      name: 'laws, court papers, pages, our key that no rule was made with in sight',
      ...listedTexts(shared, 'unseen'),
      seen: false,
      ...documents,
    },
    {
      name: 'repeals in laws',
      texts: keyedFiles(shared, repeals),
      scorer: scorer('repeals'),
      key: repeals,
      form: 'repeals',
      seen: true,
    },
    {
      name: 'pages of gov.cn, by their own tables',
      texts: [join(shared, 'govcn')],
      scorer: scorer('govcn'),
      key: join(shared, 'govcn/metadata.json'),
      form: 'pages',
      seen: true,
    },
  ]
}

/** The scorer knows a text by three digits before its name; `texts.json` says which text they stand for. */
function listedTexts(shared: string, folder: string): Pick<Measure, 'texts' | 'rename' | 'key'> {
  const key = join(OWN_KEYS, folder)
  const files: Record<string, string> = JSON.parse(readFileSync(join(key, 'texts.json'), 'utf8'))
  const digits = new Map(Object.entries(files).map(([ordinal, path]) => [path.split('/').at(-1), ordinal]))
  return {
    texts: Object.values(files).map((path) => join(shared, path)),
    rename: (name) => `${digits.get(name)}_${name}`,
    key,
  }
}

/** The files that the rows of a key name, each once. */
function keyedFiles(shared: string, key: string): string[] {
  const rows = readFileSync(key, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
  return [...new Set(rows.map((row): string => JSON.parse(row).file))].map((path) => join(shared, 'laws', path))
}
