import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { resolve } from '../../../ingest/resolve/index.ts'
import { addTo } from '../../../ingest/resolve/order.ts'
import { evidenceOf } from '../../support/evidence.ts'

/** Rows of a catalogue that share a title, and which of them a person takes for one document. */
interface TitleGroup {
  readonly title: string
  /** A joint issue names its bodies with 、. `title` where the row spells it otherwise. */
  readonly rows: readonly { title?: string; number: string; issuer: string; published: string }[]
  /** Indexes of rows that are one document; any other row is one of its own. */
  readonly same: readonly (readonly number[])[]
  readonly why: string
  /** Why resolution takes them otherwise, with the day as one of publishing. */
  readonly differs?: string
  /** The same with the day as the one on which they were written. */
  readonly differsAsWritten?: string
}

/** Fifty of the 391 groups of 2 to 6 rows, drawn at random (seed 20261122), judged before any was resolved. */
const GROUPS = readFileSync(new URL('catalogue-groups.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): TitleGroup => JSON.parse(line))

function judged({ rows, same }: TitleGroup): number[][] {
  const alone = rows.flatMap((_, index) => (same.some((one) => one.includes(index)) ? [] : [[index]]))
  return [...same.map((one) => [...one]), ...alone].sort(byFirst)
}

/**
 * A catalogue's day is when it was published, which is often the day it was written: as the one it parts no two rows, as
 * the other it parts what was written again.
 */
function resolved({ title, rows }: TitleGroup, day: 'publishedDate' | 'date'): number[][] {
  const copies = rows.map((row) => ({
    title: row.title ?? title,
    number: row.number || null,
    issuers: row.issuer ? row.issuer.split('、') : [],
    [day]: row.published || null,
  }))
  const { relationships } = resolve(evidenceOf(Object.fromEntries(copies.map((copy, index) => [`r${index}`, [copy]]))))
  const documentOf = new Map([...relationships.COPY_OF.values()].map(({ from, to }) => [from, to]))
  const documents = new Map<string, number[]>()
  for (const index of rows.keys()) addTo(documents, documentOf.get(`r${index}-1`) ?? 'none', index)
  expect(documents.has('none')).toBe(false)
  return [...documents.values()].sort(byFirst)
}

function byFirst([a = 0]: readonly number[], [b = 0]: readonly number[]): number {
  return a - b
}

test('the list is fifty titles, each row judged once at most', () => {
  expect(new Set(GROUPS.map(({ title }) => title)).size).toBe(50)
  for (const { title, rows, same } of GROUPS) {
    const indexes = same.flat()
    expect(new Set(indexes).size, title).toBe(indexes.length)
    expect(
      indexes.every((index) => index in rows),
      title,
    ).toBe(true)
  }
})

describe.each([
  ['publishedDate', 'differs'],
  ['date', 'differsAsWritten'],
] as const)('its day as %s', (day, mark) => {
  test.each(GROUPS.filter((group) => !group[mark]))('as judged: $title', (group) => {
    expect(resolved(group, day), group.why).toEqual(judged(group))
  })

  test.each(GROUPS.filter((group) => group[mark]))('otherwise than judged: $title', (group) => {
    expect(resolved(group, day), group[mark]).not.toEqual(judged(group))
  })
})
