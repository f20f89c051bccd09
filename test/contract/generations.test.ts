import { expect, it } from 'vitest'
import { withEngines } from '../support/engines.ts'

const LIMITS = { timeoutMs: 20_000, maxRows: 10 }
const IDS = 'MATCH (n:Document) RETURN n.id AS id ORDER BY id'

withEngines('generations', (engine) => {
  it('is 0 and empty before the first write, and counts up', async () => {
    const store = await engine.open()
    expect(await store.generation()).toBe(0)
    expect(await store.read(IDS)).toEqual([])
    await store.write(async () => {})
    await store.write((writer) => writer.putNodes('Document', [{ id: 'a' }]))
    expect(await store.generation()).toBe(2)
    const answer = await store.query('MATCH (w:WenmaiWorkspace) RETURN properties(w) AS w', {}, LIMITS)
    expect(answer.rows).toEqual([[{ generation: 2, id: 'WenmaiWorkspace', version: 1 }]])
  })

  it('has nothing to read where nothing was written', async () => {
    await expect(engine.open({ mode: 'read' })).rejects.toMatchObject({ problem: { code: 'workspace-missing' } })
    const writer = await engine.open()
    await writer.write((to) => to.putNodes('Document', [{ id: 'a' }]))
    const reader = await engine.open({ mode: 'read' })
    expect(await reader.read(IDS)).toEqual([{ id: 'a' }])
  })

  it('shows readers the generation before until the write is done, then the new one', async () => {
    const store = await engine.open()
    const other = await engine.open()
    await store.write((writer) => writer.putNodes('Document', [{ id: 'a' }]))
    const answers = async () => [
      await store.read(IDS),
      await other.read(IDS),
      (await store.query(IDS, {}, LIMITS)).rows,
      (await other.query(IDS, {}, LIMITS)).rows,
    ]
    const before = [[{ id: 'a' }], [{ id: 'a' }], [['a']], [['a']]]
    expect(await answers()).toEqual(before)
    await store.write(async (writer) => {
      await writer.putNodes('Document', [{ id: 'b' }])
      await writer.deleteNodes('Document', ['a'])
      expect(await answers()).toEqual(before)
      expect(await other.generation()).toBe(1)
    })
    expect(await answers()).toEqual([[{ id: 'b' }], [{ id: 'b' }], [['b']], [['b']]])
    expect(await other.generation()).toBe(2)
  })

  it('publishes nothing of a write that fails, and hands its error on', async () => {
    const store = await engine.open()
    await store.write((writer) => writer.putNodes('Document', [{ id: 'a' }]))
    const failure = new Error('disk full')
    const write = store.write(async (writer) => {
      await writer.putNodes('Document', [{ id: 'b' }])
      throw failure
    })
    await expect(write).rejects.toBe(failure)
    expect(await store.read(IDS)).toEqual([{ id: 'a' }])
    expect(await store.generation()).toBe(1)
    await store.write((writer) => writer.putNodes('Document', [{ id: 'c' }]))
    expect(await store.read(IDS)).toEqual([{ id: 'a' }, { id: 'c' }])
  })

  it('lets one write at a time, and says who holds the lock', async () => {
    const store = await engine.open()
    const other = await engine.open()
    await store.write(async () => {
      await expect(other.write(async () => {})).rejects.toMatchObject({
        problem: { code: 'workspace-locked', holder: expect.stringContaining(`pid ${process.pid},`) },
      })
    })
    await other.write(async () => {})
    expect(await store.generation()).toBe(2)
  })

  it('waits for the lock as long as it is told to', async () => {
    const store = await engine.open()
    const patient = await engine.open({ waitMs: 20_000 })
    let waiting: Promise<void> | undefined
    await store.write(async (writer) => {
      waiting = patient.write((next) => next.putNodes('Document', [{ id: 'second' }]))
      await writer.putNodes('Document', [{ id: 'first' }])
    })
    await waiting
    expect(await store.read(IDS)).toEqual([{ id: 'first' }, { id: 'second' }])
  })
})
