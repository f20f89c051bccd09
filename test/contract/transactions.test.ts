import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { GraphWriter } from '../../graph/engine.ts'
import { connect } from '../../graph/neo4j/connection.ts'
import { Neo4jStore } from '../../graph/neo4j/store.ts'
import { dumpText } from '../support/dump.ts'
import { type TestEngine, withEngines } from '../support/engines.ts'

const LONG_WRITER = join(import.meta.dirname, '../support/long-writer.js')

/** What `long-writer.js` would have written, had it not been killed. */
async function writeAll(writer: GraphWriter): Promise<void> {
  await writer.putNodes('Document', [{ id: 'a', citedBy: 1 }, { id: 'b' }, { id: 'c' }])
  await writer.putNodes('Body', [{ id: 'x', name: '教育部' }])
  await writer.putRelationships('MENTIONS', [
    { from: 'a', to: 'b', properties: { mentions: 1 } },
    { from: 'b', to: 'c', properties: {} },
  ])
  await writer.putRelationships('ISSUED', [{ from: 'x', to: 'a', properties: { rank: 1 } }])
}

async function withSmallTransactions<T>(engine: TestEngine, use: (store: Neo4jStore) => Promise<T>): Promise<T> {
  const store = new Neo4jStore(connect(engine.env), { transactionRows: 2 })
  try {
    return await use(store)
  } finally {
    await store.close()
  }
}

withEngines(
  'a write of more rows than a transaction holds',
  (engine) => {
    it('shows readers the graph grow under the number of the generation before', async () => {
      const reader = await engine.open()
      await withSmallTransactions(engine, (store) =>
        store.write(async (writer) => {
          await writer.putNodes('Document', [{ id: 'a' }])
          await writer.putNodes('Document', [{ id: 'b' }])
          expect(await reader.read('MATCH (n:Document) RETURN n.id AS id')).toEqual([])
          await writer.putNodes('Document', [{ id: 'c' }])
          await writer.read('MATCH (n:Document) RETURN count(n) AS n')
          expect(await reader.read('MATCH (n:Document) RETURN n.id AS id ORDER BY id')).toEqual([
            { id: 'a' },
            { id: 'b' },
            { id: 'c' },
          ])
          expect(await reader.generation()).toBe(0)
        }),
      )
      expect(await reader.generation()).toBe(1)
    })

    it('commits once where several reads find it full', async () => {
      await withSmallTransactions(engine, (store) =>
        store.write(async (writer) => {
          await writer.putNodes('Document', [{ id: 'a' }, { id: 'b' }])
          const count = () => writer.read('MATCH (n:Document) RETURN count(n) AS n')
          expect(await Promise.all([count(), count(), count()])).toEqual([[{ n: 2 }], [{ n: 2 }], [{ n: 2 }]])
        }),
      )
      expect(await (await engine.open()).generation()).toBe(1)
    })

    it('is the same graph as one written at once', async () => {
      const store = await engine.open()
      await store.write(writeAll)
      const expected = await dumpText(store)
      await store.write((writer) => writer.deleteNodes('Document', ['a', 'b', 'c']))
      await withSmallTransactions(engine, async (small) => {
        await small.write(writeAll)
        expect(await dumpText(small)).toBe(expected)
        await small.write(writeAll)
        expect(await dumpText(small)).toBe(expected)
      })
    })

    it('is mended by running it again where it was killed half-way', async () => {
      const writer = fork(LONG_WRITER, { env: { ...process.env, ...engine.env }, execArgv: [] })
      await once(writer, 'message')
      writer.kill('SIGKILL')
      await once(writer, 'exit')
      const store = await engine.open()
      expect(await store.generation()).toBe(0)
      const left = await dumpText(store)
      await withSmallTransactions(engine, (small) => small.write(writeAll))
      const mended = await dumpText(store)
      expect(left).not.toBe('')
      expect(left.length).toBeLessThan(mended.length)
      expect(await store.generation()).toBe(1)
      await store.write((next) => next.deleteNodes('Document', ['a', 'b', 'c']))
      await store.write(writeAll)
      expect(mended).toBe(await dumpText(store))
    })

    it('publishes nothing, and says why, where a row that nobody waited for fails', async () => {
      const write = withSmallTransactions(engine, (store) =>
        store.write(async (writer) => {
          await writer.putNodes('Document', [{ id: 'a', aliases: [{ not: 'a property' }] }])
        }),
      )
      await expect(write).rejects.toMatchObject({ problem: { code: 'engine-failed' } })
      expect(await (await engine.open()).generation()).toBe(0)
    })
  },
  ['neo4j'],
)
