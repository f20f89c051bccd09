import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type TestEngine, withEngines } from '../support/engines.ts'

const WRITER = join(import.meta.dirname, '../support/writer.js')
const DOCUMENTS = 'MATCH (n:Document) RETURN n.id AS id, n.citedBy AS seen ORDER BY seen'

withEngines('a writer in another process', (engine) => {
  const start = (id: string, then: 'hang' | 'wait'): ChildProcess => startWriter(engine, id, then)

  it('holds the lock while it lives, and loses it at once when killed', async () => {
    const store = await engine.open()
    await store.write((writer) => writer.putNodes('Document', [{ id: 'before', citedBy: 0 }]))
    const writer = start('killed', 'hang')
    await once(writer, 'message')
    await expect(store.write(async () => {})).rejects.toMatchObject({
      problem: { code: 'workspace-locked', holder: expect.stringContaining(`pid ${writer.pid},`) },
    })
    writer.kill('SIGKILL')
    await once(writer, 'exit')
    expect(await store.read(DOCUMENTS)).toEqual([{ id: 'before', seen: 0 }])
    await store.write((next) => next.putNodes('Document', [{ id: 'after', citedBy: 1 }]))
    expect(await store.read(DOCUMENTS)).toEqual([
      { id: 'before', seen: 0 },
      { id: 'after', seen: 1 },
    ])
    expect(await store.generation()).toBe(2)
  })

  it('is followed by all who wait, one after the other, when it is killed', async () => {
    const writer = start('killed', 'hang')
    await once(writer, 'message')
    const ids = ['a', 'b', 'c', 'd']
    const waiting = ids.map((id) => once(start(id, 'wait'), 'exit'))
    writer.kill('SIGKILL')
    expect(await Promise.all(waiting)).toEqual(ids.map(() => [0, null]))
    const store = await engine.open()
    // Each counted what those before it had published: two at a time would count alike, or lose one.
    expect((await store.read(DOCUMENTS)).map(({ seen }) => seen)).toEqual([1, 2, 3, 4])
    expect(await store.generation()).toBe(4)
  })
})

function startWriter(engine: TestEngine, id: string, then: 'hang' | 'wait'): ChildProcess {
  return fork(WRITER, [engine.workspace, id, then], { env: { ...process.env, ...engine.env }, execArgv: [] })
}
