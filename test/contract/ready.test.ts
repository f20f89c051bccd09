import { existsSync, readdirSync, readlinkSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, it } from 'vitest'
import type { EmbeddedStore } from '../../graph/embedded/store.ts'
import type { Foreseen } from '../../graph/engine.ts'
import { connect } from '../../graph/neo4j/connection.ts'
import { Neo4jStore } from '../../graph/neo4j/store.ts'
import { answerQuestion, questionNamed } from '../../graph/queries/named/index.ts'
import { withEngines } from '../support/engines.ts'

const LIMITS = { timeoutMs: 20_000, maxRows: 10 }
const TITLE = '云岭省渡口管理办法'
const FORESEEN: readonly Foreseen[] = [
  { cypher: 'this is no Cypher', params: {} },
  { cypher: 'MATCH (d:Document {id: $id}) RETURN d.id AS id', params: { id: 'd' } },
]

withEngines('an engine that is kept ready', (engine) => {
  const withDocument = async () => {
    const store = await engine.open()
    await store.write((writer) => writer.putNodes('Document', [{ id: 'd', title: TITLE, titleKey: TITLE }]))
    return store
  }

  it('answers as one that is not, also while it is being made ready and when what was foreseen is wrong', async () => {
    await withDocument()
    const store = await engine.open({ mode: 'query' })
    store.keepReady(FORESEEN)
    const ask = () => store.query('MATCH (d:Document) RETURN d.id', {}, LIMITS)
    expect((await Promise.all([ask(), ask(), ask()])).map(({ rows }) => rows)).toEqual([[['d']], [['d']], [['d']]])
  })

  it('can be closed meanwhile', async () => {
    const store = await engine.open()
    store.keepReady(FORESEEN)
    await store.close()
  })

  it('looks up what goes with a query', async () => {
    const store = await withDocument()
    const rows = await store.besideQuery(LIMITS).read('MATCH (d:Document) RETURN d.id AS id, d.number AS number')
    expect(rows).toEqual([{ id: 'd', number: null }])
  })
})

/** Generation files that a process has open, where the system tells. */
function openIn(pid: number | 'self'): string[] {
  const folder = `/proc/${pid}/fd`
  return readdirSync(folder).flatMap((fd) => {
    try {
      const name = basename(readlinkSync(`${folder}/${fd}`))
      return name.startsWith('generation-') ? [name] : []
    } catch {
      return []
    }
  })
}

withEngines(
  'the file of a generation',
  (engine) => {
    const written = async (title: string) => {
      const store = await engine.open()
      await store.write((writer) => writer.putNodes('Document', [{ id: 'd', title, titleKey: title }]))
      await store.close()
    }
    const opened = async (mode: 'read' | 'query') => {
      const store = await engine.open({ mode })
      return store as EmbeddedStore
    }

    it.skipIf(!existsSync('/proc/self/fd'))(
      'is opened once for a question and its look-ups, and not here',
      async () => {
        await written(TITLE)
        const store = await opened('query')
        const [[child], here] = [store.queryPids, openIn('self')]
        const reply = await answerQuestion(store, questionNamed('family'), { document: TITLE }, 20_000)
        expect(reply.means.document).toHaveLength(1)
        expect([store.queryPids, openIn('self')]).toEqual([[child], here])
        expect(openIn(child ?? 0)).toContain('generation-000001.grafeo')
      },
    )

    it.skipIf(!existsSync('/proc/self/fd'))('is open before the first query, and the next one soon', async () => {
      await written(TITLE)
      const store = await opened('read')
      expect(store.queryPids).toEqual([])
      store.keepReady()
      const file = () => openIn(store.queryPids[0] ?? 0)
      await expect.poll(file, { timeout: 20_000 }).toContain('generation-000001.grafeo')
      const before = store.queryPids
      await written('云岭省码头管理办法')
      await expect.poll(file, { timeout: 20_000 }).toContain('generation-000002.grafeo')
      expect(store.queryPids).toEqual(before)
    })

    it('is open again after a query that was killed', async () => {
      await written(TITLE)
      const store = await opened('read')
      store.keepReady()
      const heavy = 'UNWIND range(1, 100000000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b) AS n'
      await expect(store.query(heavy, {}, { timeoutMs: 1, maxRows: 1 })).rejects.toThrow()
      await expect.poll(() => store.queryPids.length, { timeout: 20_000 }).toBe(1)
      expect((await store.query('RETURN 1 AS x', {}, LIMITS)).rows).toEqual([[1]])
    })
  },
  ['embedded'],
)

withEngines(
  'plans',
  (engine) => {
    it('are made one after the other of what is foreseen, until the store is closed', async () => {
      const connection = connect(engine.env)
      const asked: string[] = []
      const store = new Neo4jStore({
        ...connection,
        session: (config) => {
          const session = connection.session(config)
          const run = session.run.bind(session)
          session.run = ((text: string, params: object) => {
            asked.push(text)
            return run(text, params)
          }) as typeof session.run
          return session
        },
      })
      store.keepReady(FORESEEN)
      await expect.poll(() => asked, { timeout: 20_000 }).toEqual(FORESEEN.map(({ cypher }) => `EXPLAIN\n${cypher}`))
      await store.close()
      store.keepReady(FORESEEN)
      expect(asked).toHaveLength(FORESEEN.length)
    })
  },
  ['neo4j'],
)
