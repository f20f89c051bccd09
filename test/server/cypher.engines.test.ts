import { expect, it } from 'vitest'
import { withEngines } from '../support/engines.ts'
import { served } from '../support/served.ts'

/** Joins that take longer than anybody lives. */
const ENDLESS =
  'MATCH (a:Document), (b:Document), (c:Document), (d:Document), (e:Document) WHERE a.citedBy + b.citedBy + c.citedBy < d.citedBy - e.citedBy RETURN count(*) AS n'

withEngines('POST /api/cypher', (engine) => {
  const start = async (limits = { timeoutMs: 20_000, maxRows: 3 }) => {
    const store = await engine.open()
    const rows = Array.from({ length: 300 }, (_, index) => ({
      id: `d${index}`,
      title: `通知${index}`,
      numberKeys: [],
      held: true,
      citedBy: index,
    }))
    await store.write((writer) => writer.putNodes('Document', rows))
    return served(store, { limits })
  }

  it('answers with columns and rows, takes parameters, and stops at the most rows', async () => {
    const server = await start()
    const { status, json } = await server.cypher(
      'MATCH (d:Document) WHERE d.citedBy >= $from RETURN d.title AS z, d.citedBy AS a ORDER BY a',
      { from: 290 },
    )
    expect([status, json]).toEqual([
      200,
      {
        columns: ['z', 'a'],
        rows: [290, 291, 292].map((n) => [`通知${n}`, n]),
        truncated: true,
        ms: expect.any(Number),
      },
    ])
  })

  it.each([
    ["LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row", 403, 'query-load-csv'],
    ['MATCH (d:Document) SET d.title = "x" RETURN d', 403, 'query-write'],
    ['CREATE (n:Document {id: "x"}) RETURN n', 403, 'query-write'],
    ['MATCH (n', 400, 'query-syntax'],
    ['SHOW DATABASES', 403, 'query-not-allowed'],
  ])('refuses %s', async (query, status, code) => {
    const server = await start()
    expect(await server.cypher(query)).toMatchObject({ status, json: { error: { code } } })
    expect((await server.get('/api/search?q=x')).hits).toEqual([])
  })

  it('ends a query of ten minutes within its limit and a second, and goes on', async () => {
    const server = await start({ timeoutMs: 1_500, maxRows: 3 })
    await server.cypher('RETURN 1')
    const started = performance.now()
    const answer = await server.cypher(ENDLESS)
    expect(answer).toMatchObject({ status: 504, json: { error: { code: 'query-timeout' } } })
    expect(performance.now() - started).toBeLessThan(2_500)
    expect((await server.cypher('RETURN 1 AS one')).json.rows).toEqual([[1]])
    expect((await server.get('/api/status')).counts.stubs).toBe(0)
  })

  it('answers other questions while one is being worked on', async () => {
    const server = await start({ timeoutMs: 3_000, maxRows: 3 })
    await server.get('/api/search?q=x')
    const slow = server.cypher(ENDLESS)
    const started = performance.now()
    await server.get(`/api/search?q=${encodeURIComponent('通知')}`)
    expect(performance.now() - started).toBeLessThan(2_000)
    expect((await slow).status).toBe(504)
  })
})
