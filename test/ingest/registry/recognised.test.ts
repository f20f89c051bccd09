import { expect, test } from 'vitest'
import { createRegistry, recognisedBy } from '../../../ingest/registry/index.ts'
import { BodyReason } from '../../../schema/reasons.ts'

const registry = createRegistry()
const EXAMPLES: readonly (readonly [name: string, reason: BodyReason])[] = [
  ['教育部', 'national-table'],
  ['国务院办公厅', 'national-table'],
  ['教育部基础教育司', 'office'],
  ['云南省教育厅办公室', 'office'],
  ['教育部党组', 'office'],
  ['云南省教育厅', 'place'],
  ['国家税务总局云南省税务局', 'place'],
  ['国家教材审定委员会', 'national-word'],
  ['云岭大学', 'ending'],
  ['党委办公室', 'bare-name'],
  ['省教育厅', 'bare-name'],
]

test.each(EXAMPLES)('%s is recognised by %s', (name, reason) => {
  const body = registry.body(name)
  expect(body && recognisedBy(body)).toBe(reason)
})

test('省教育厅 in a text of its province is a body of that place', () => {
  const body = registry.body('省教育厅', '云南省')
  expect(body && recognisedBy(body)).toBe('place')
})

test('every reason has an example', () => {
  expect([...new Set(EXAMPLES.map(([, reason]) => reason))].sort()).toEqual([...BodyReason.options].sort())
})
