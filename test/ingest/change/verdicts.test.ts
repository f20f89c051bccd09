import { expect, test } from 'vitest'
import type { Reference } from '../../../ingest/change/references.ts'
import { pairReferences, referenceChanges } from '../../../ingest/change/verdicts.ts'
import { LISTED } from '../../../schema/change.ts'

let mention = 0
const reference = (citing: string, text: string, target?: string): Reference => {
  mention += 1
  return {
    id: `s-1-${mention}`,
    citing: { id: citing },
    relation: 'mentions',
    text,
    quote: `按照${text}执行。`,
    verdict: target
      ? { state: 'resolved', reason: 'title', target: { id: target } }
      : { state: 'unresolved', reason: 'no-match' as never },
  }
}

type Pair = [citing: string, text: string, target?: string]

test.each<[string, Pair[], Pair[], string[]]>([
  ['the same, elsewhere in the text', [['d', '《甲》', 'a']], [['d', '《甲》', 'a']], []],
  [
    'one more of the same',
    [['d', '《甲》', 'a']],
    [
      ['d', '《甲》', 'a'],
      ['d', '《甲》', 'a'],
    ],
    ['added 《甲》'],
  ],
  [
    'one less',
    [
      ['d', '《甲》', 'a'],
      ['d', '《乙》'],
    ],
    [['d', '《甲》', 'a']],
    ['removed 《乙》'],
  ],
  ['another target', [['d', '《甲》', 'a']], [['d', '《甲》', 'b']], ['changed 《甲》']],
  ['no target any more', [['d', '《甲》', 'a']], [['d', '《甲》']], ['changed 《甲》']],
  ['another document cites', [['d', '《甲》', 'a']], [['e', '《甲》', 'a']], ['added 《甲》', 'removed 《甲》']],
  [
    'the one that fits is taken first',
    [
      ['d', '《甲》', 'a'],
      ['d', '《甲》', 'b'],
    ],
    [
      ['d', '《甲》', 'b'],
      ['d', '《甲》', 'c'],
    ],
    ['changed 《甲》'],
  ],
])('references of a text and of what took its place: %s', (_, gone, come, expected) => {
  const of = (pairs: Pair[]) => pairs.map((pair) => reference(...pair))
  expect(pairReferences(of(gone), of(come)).map(({ what, text }) => `${what} ${text}`)).toEqual(expected)
})

test('a citing document and a target under new keys are the same ones', () => {
  const renamed = new Map([
    ['d', 'd2'],
    ['a', 'a2'],
  ])
  expect(pairReferences([reference('d', '《甲》', 'a')], [reference('d2', '《甲》', 'a2')], renamed)).toEqual([])
})

test('all are counted, and the first listed: what changed before what came', () => {
  const came = pairReferences(
    [],
    Array.from({ length: LISTED + 5 }, (_, at) => reference(`d${at}`, '《甲》')),
  )
  const changed = pairReferences([reference('z', '《甲》', 'a')], [reference('z', '《甲》', 'b')])
  const { listed, ...counts } = referenceChanges([...came, ...changed])
  expect(counts).toEqual({ added: LISTED + 5, removed: 0, changed: 1 })
  expect(listed).toHaveLength(LISTED)
  expect(listed[0]).toMatchObject({ what: 'changed', before: { target: { id: 'a' } }, after: { target: { id: 'b' } } })
})
