import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { scoreReferences } from '../../bench/laws-references.ts'
import { CORPUS, withCorpus } from '../support/corpus.ts'

/** Why a reference among laws does not lead to the text of its title that is here. */
const REASONS = {
  earlier: 'right: it means an earlier version, which is not here',
  'own-table-elsewhere': 'right: its own table is not printed; the one here belongs to another text',
  'table-of-another': 'MISSED: a table below another text is looked for below the citing one',
  'no-document': 'MISSED: its own table is taken for no document',
  'short-title': 'MISSED: a title of four characters is held too short to tell one document from another',
  several: 'MISSED: the order of a revision that no version here prints, while two versions fit',
  'cut-title': 'MISSED: the closing bracket is printed too early',
} as const

interface Known {
  readonly citing: string
  readonly cited: string
  readonly kind: string
  readonly reason: keyof typeof REASONS
}

const known: readonly Known[] = readFileSync(new URL('laws-references.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))

test('every miss that is known has a reason, and every reason a miss', () => {
  expect([...new Set(known.map(({ reason }) => reason))].sort()).toEqual(Object.keys(REASONS).sort())
})

withCorpus('references among laws', () => {
  let score: Awaited<ReturnType<typeof scoreReferences>>
  beforeAll(async () => {
    score = await scoreReferences(`${CORPUS}/laws`)
  }, 120_000)

  test('lead to the text that is here', () => {
    expect(score.counts.mentions).toBeGreaterThan(3000)
    expect(score.counts.held / score.counts.mentions).toBeGreaterThanOrEqual(0.98)
    expect([score.counts.other, score.counts.later, score.counts.self]).toEqual([0, 0, 0])
  })

  test('but for those that are known, and why', () => {
    const line = ({ citing, cited, kind }: Omit<Known, 'reason'>) => `${kind} ${citing} 《${cited}》`
    const misses = score.misses.map((miss) => line({ ...miss, citing: miss.citing.replace(/\.md$/, '') }))
    expect(misses.sort()).toEqual(known.map(line).sort())
  })
})
