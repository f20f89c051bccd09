import { expect, it } from 'vitest'
import { readEach } from '../../graph/each.ts'
import type { Params } from '../../graph/engine.ts'

it('asks once for each id, and nothing of none', async () => {
  const asked: [string, Params | undefined][] = []
  const reader = {
    read: async (cypher: string, params?: Params) => {
      asked.push([cypher, params])
      return [{ id: 'a' }]
    },
  }
  expect(await readEach(reader, new Set(), 'RETURN id')).toEqual([])
  expect(asked).toEqual([])
  expect(await readEach(reader, ['a', 'b', 'a'], 'RETURN id')).toEqual([{ id: 'a' }])
  expect(asked).toEqual([['UNWIND $each.ids AS id RETURN id', { each: { ids: ['a', 'b'] } }]])
})
