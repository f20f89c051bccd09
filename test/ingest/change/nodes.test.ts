import { expect, test } from 'vitest'
import { documentChanges } from '../../../ingest/change/nodes.ts'

test('documents are listed by title, those without one last, by what they are known by', () => {
  const rows = [
    { id: 'd_1', catalogueId: 'D7', held: false },
    { id: 'd_3', title: '青江市桥梁办法', held: true },
    { id: 'd_2', title: '青江市道路办法', number: '青政发〔2020〕1号', held: true },
  ]
  const { listed } = documentChanges(rows.map((after) => ({ what: 'added', id: after.id, after }) as const))
  expect(listed.map(({ id }) => id)).toEqual(['d_3', 'd_2', 'd_1'])
  expect(listed[2]).toMatchObject({ catalogueId: 'D7' })
})
