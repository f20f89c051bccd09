import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { EmbeddedStore } from '../../graph/embedded/store.ts'
import type { GraphStore, QueryLimits } from '../../graph/engine.ts'
import { adminDriver, withEngines } from '../support/engines.ts'

/** A join with a predicate: the counts that an engine keeps do not answer it. */
const HEAVY =
  'MATCH (a:Document), (b:Document), (c:Document), (d:Document) WHERE a.i + b.i < c.i * d.i RETURN count(*) AS n'
const LIMITS: QueryLimits = { timeoutMs: 1_000, maxRows: 10 }

withEngines('limits of a query', (engine) => {
  const opened = async (): Promise<GraphStore> => {
    const store = await engine.open()
    const rows = Array.from({ length: 400 }, (_, i) => ({ id: `d${i}`, i }))
    await store.write((writer) => writer.putNodes('Document', rows))
    // Warm, so that the time measured is the query's.
    await store.query('MATCH (d:Document) RETURN d.id LIMIT 1', {}, { timeoutMs: 20_000, maxRows: 1 })
    return store
  }
  /** The code it fails with, and whether the client had it within the limit and a second. */
  const timed = async (store: GraphStore, cypher: string, limits = LIMITS): Promise<[string, boolean]> => {
    const start = performance.now()
    const code = await store.query(cypher, {}, limits).then(
      () => 'answered',
      (error) => error.problem?.code ?? String(error),
    )
    return [code, performance.now() - start <= limits.timeoutMs + 1_000]
  }
  const admin = engine.name === 'neo4j' && engine.env.NEO4J_URI ? adminDriver() : null
  const running = async (store: GraphStore): Promise<number> => {
    if (store instanceof EmbeddedStore) return store.queryPids.filter(isAlive).length
    const result = await admin?.executeQuery(
      'SHOW TRANSACTIONS YIELD currentQuery WHERE NOT currentQuery STARTS WITH "SHOW" RETURN count(*) AS n',
    )
    return Number(result?.records[0]?.get('n'))
  }
  const until = async (condition: () => Promise<boolean>): Promise<void> => {
    while (!(await condition())) await sleep(50)
  }

  it('answers in time, and nothing goes on afterwards', async () => {
    const store = await opened()
    const children = store instanceof EmbeddedStore ? store.queryPids : []
    expect(await timed(store, HEAVY)).toEqual(['query-timeout', true])
    await until(async () => (await running(store)) === 0)
    expect(children.filter(isAlive)).toEqual([])
    expect((await store.query('RETURN 1 AS x', {}, { timeoutMs: 20_000, maxRows: 1 })).rows).toEqual([[1]])
  })

  it('answers in time when more come than can run', async () => {
    const store = await opened()
    const results = await Promise.all(Array.from({ length: 8 }, () => timed(store, HEAVY)))
    expect(results.filter(([, inTime]) => !inTime)).toEqual([])
    expect(new Set(results.map(([code]) => code))).toEqual(new Set(['query-timeout', 'query-busy']))
    await until(async () => (await running(store)) === 0)
  })

  it('lets those who wait run as soon as there is room', async () => {
    const store = await opened()
    const quick = { timeoutMs: 20_000, maxRows: 1 }
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, x) =>
        store.query('RETURN $x AS x', { x }, quick).then(({ rows }) => rows[0]?.[0]),
      ),
    )
    expect(answers).toEqual(Array.from({ length: 12 }, (_, x) => x))
  })

  it('answers in time also where the query is one long expression', async () => {
    const store = await opened()
    const long = 'RETURN reduce(s = 0, x IN range(1, 30000000) | s + x % 7) AS s'
    const limits = { timeoutMs: 300, maxRows: 1 }
    expect(await timed(store, long, limits)).toEqual(['query-timeout', true])
    if (engine.name === 'embedded') return
    // The server goes on with it; so it keeps its place, and a fifth finds none.
    const more = await Promise.all(Array.from({ length: 3 }, () => timed(store, long, limits)))
    expect(more).toEqual(Array.from({ length: 3 }, () => ['query-timeout', true]))
    expect(await running(store)).toBeGreaterThan(0)
    expect(await timed(store, 'RETURN 1 AS x', { timeoutMs: 100, maxRows: 1 })).toEqual(['query-busy', true])
    await until(async () => (await running(store)) === 0)
    expect(await timed(store, 'RETURN 1 AS x', { timeoutMs: 20_000, maxRows: 1 })).toEqual(['answered', true])
  })

  it('ends a query that takes too much memory, and answers the next', async () => {
    const store = await opened()
    const greedy = 'UNWIND range(1, 100000000) AS x WITH collect({a: x, b: [x]}) AS list RETURN size(list) AS n'
    expect((await timed(store, greedy, { timeoutMs: 60_000, maxRows: 1 }))[0]).toBe('query-memory')
    expect(await timed(store, 'RETURN 1 AS x', { timeoutMs: 20_000, maxRows: 1 })).toEqual(['answered', true])
  }, 70_000)

  it('leaves nothing running when it is closed', async () => {
    const store = await opened()
    const children = store instanceof EmbeddedStore ? store.queryPids : []
    const query = timed(store, HEAVY, { timeoutMs: 60_000, maxRows: 1 })
    await sleep(300)
    const late = timed(store, HEAVY, { timeoutMs: 60_000, maxRows: 1 })
    await store.close()
    expect((await query)[0]).toBe('query-failed')
    expect((await late)[0]).toBe('query-failed')
    await until(async () => (await running(store)) === 0)
    expect(children.filter(isAlive)).toEqual([])
  })
})

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
