import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Fresh } from '../../graph/fresh.ts'

const Name = fc.constantFrom('Document', 'Body')
const Puts = fc.array(fc.record({ name: Name, keys: fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 5 }) }))
const key = (one: string) => one

it('calls every key new once where the name was empty, in any sequence of puts, and loses none', async () => {
  await fc.assert(
    fc.asyncProperty(Puts, async (puts) => {
      const fresh = new Fresh(async () => true)
      const seen = new Set<string>()
      for (const { name, keys } of puts) {
        const split = await fresh.split(name, keys, key)
        expect([...split.fresh, ...split.known].sort()).toEqual([...keys].sort())
        expect(split.fresh).toEqual([...new Set(keys)].filter((one) => !seen.has(`${name} ${one}`)))
        for (const one of keys) seen.add(`${name} ${one}`)
      }
    }),
  )
})

it('calls nothing new where the name was not empty, and asks once', async () => {
  const asked: string[] = []
  const fresh = new Fresh(async (name) => {
    asked.push(name)
    return name === 'Body'
  })
  expect(await fresh.split('Document', ['a'], key)).toEqual({ fresh: [], known: ['a'] })
  expect(await fresh.split('Document', ['b'], key)).toEqual({ fresh: [], known: ['b'] })
  expect(await fresh.split('Body', ['a', 'a'], key)).toEqual({ fresh: ['a'], known: ['a'] })
  expect(asked).toEqual(['Document', 'Body'])
})
