import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Rows of a key, in the form of ../shared/score/README.md. */
export interface DocumentRow {
  readonly id: string
  readonly source: string
  readonly title: string
  readonly start_line: number
  readonly number: string | null
  readonly issuers: readonly string[]
  readonly date: string | null
  readonly date_also?: readonly (string | null)[]
  readonly effective_date: string | null
  readonly addressees: readonly string[]
  readonly attachments: readonly string[]
  readonly parent: string | null
}
export interface CitationRow {
  readonly source: string
  readonly line: number
  readonly title: string | null
  readonly number: string | null
  readonly relation: string
  readonly relation_also?: readonly string[]
  readonly refers_to: string | null
}

export interface Key {
  readonly documents: readonly DocumentRow[]
  readonly citations: readonly CitationRow[]
  /** Whether a line of a source, known by three digits, was labelled. */
  readonly covers: (source: string, line: number) => boolean
}

/** A folder of NAME.docs.jsonl and NAME.cites.jsonl; `ranges.json` says which lines NAME covers, where not all. */
export function readKey(folder: string): Key {
  const rows = (file: string) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line))
  const ranges: Record<string, [number, number]> = existsSync(join(folder, 'ranges.json'))
    ? JSON.parse(readFileSync(join(folder, 'ranges.json'), 'utf8'))
    : {}
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.docs.jsonl'))
    .map((file) => file.replace('.docs.jsonl', ''))
  const of = (name: string, kind: string) =>
    rows(`${name}.${kind}.jsonl`).map((row) => ({ ...row, source: name.slice(0, 3) }))
  return {
    documents: names.flatMap((name) => of(name, 'docs')),
    citations: names.flatMap((name) => of(name, 'cites')),
    covers: (source, line) =>
      names.some((name) => {
        const [from, to] = ranges[name] ?? [1, Number.POSITIVE_INFINITY]
        return name.startsWith(source) && line >= from && line <= to
      }),
  }
}
