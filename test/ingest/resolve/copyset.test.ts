import { expect, test } from 'vitest'
import { copySet, scoreCopySet } from '../../support/copyset.ts'

test.each([1, 2])('forms of one document meet, and nothing else does (seed %i)', (seed) => {
  const set = copySet(seed, 40)
  const { precision, recall, misses } = scoreCopySet(set)
  expect({ precision, wrong: misses.filter((line) => line.startsWith('wrong')) }).toEqual({ precision: 1, wrong: [] })
  expect(recall, misses.join('\n')).toBeGreaterThanOrEqual(0.98)
})
