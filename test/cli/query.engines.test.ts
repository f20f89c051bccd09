import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT, wenmai } from '../support/cli.ts'
import { type TestEngine, withBothEngines, withEngines } from '../support/engines.ts'

const SAMPLE = join(ROOT, 'sample/documents')
const BODIES =
  'MATCH (b:Body)-[:ISSUED]->(d:Document) RETURN b.name AS body, count(d) AS n ORDER BY n DESC, body LIMIT 5'
const REPEALED_BASIS = `
  MATCH (by:Document)-[:REPEALS]->(:Document)-[:ISSUES*0..1]->(basis:Document)<-[:BASED_ON]-(d:Document)
  WHERE d.date > by.date
  RETURN DISTINCT d.title AS title, basis.title AS basis ORDER BY title, basis`

const run = (engine: TestEngine, ...args: string[]) => wenmai(args, { cwd: engine.workspace, env: engine.env })

withEngines('the command line', (engine) => {
  test('a query of the sample: the bodies and what they issued', async () => {
    expect(await run(engine, 'ingest', SAMPLE)).toMatchObject({ code: 0 })
    const { code, stdout, stderr } = await run(engine, 'query', BODIES, '--format', 'json')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(JSON.parse(stdout)).toContainEqual({ body: '云岭省人民政府办公厅', n: expect.any(Number) })
  })

  test('parameters, limits and formats', async () => {
    await run(engine, 'ingest', SAMPLE)
    const query = 'UNWIND $names AS name RETURN name, $n AS n'
    const args = ['query', query, '--param', 'names=["甲","乙","丙"]', '--param', 'n=3', '--format', 'csv']
    expect(await run(engine, ...args)).toEqual({ code: 0, stdout: 'name,n\n甲,3\n乙,3\n丙,3\n', stderr: '' })
    const limited = await run(engine, ...args, '--limit', '2')
    expect(limited).toMatchObject({ code: 0, stdout: 'name,n\n甲,3\n乙,3\n' })
    expect(limited.stderr).toContain('只显示前 2 行')
  })

  test.each([
    ['MATCH (n RETURN n', '查询语句有误'],
    ['CREATE (n:Body {id: "x"}) RETURN n', '查询只能读'],
    ['LOAD CSV FROM "file:///etc/passwd" AS row RETURN row', '不允许 LOAD CSV'],
  ])('refuses %s with 4', async (query, words) => {
    await run(engine, 'ingest', SAMPLE)
    expect(await run(engine, 'query', query)).toEqual({ code: 4, stdout: '', stderr: expect.stringContaining(words) })
  })

  test('stops a query at its time limit', async () => {
    await run(engine, 'ingest', SAMPLE)
    const query =
      'MATCH (a:Mention), (b:Mention), (c:Mention), (d:Mention), (e:Mention) WHERE a.start + b.start + c.start < d.start - e.end RETURN count(*) AS n'
    const outcome = await run(engine, 'query', query, '--timeout', '1')
    expect(outcome).toMatchObject({ code: 4, stdout: '', stderr: expect.stringContaining('查询超过 1 秒') })
  })
})

withBothEngines('the command line', (embedded, neo4j) => {
  test('answers and dumps alike', async () => {
    for (const engine of [embedded, neo4j]) expect(await run(engine, 'ingest', SAMPLE)).toMatchObject({ code: 0 })
    for (const args of [['query', BODIES], ['query', REPEALED_BASIS, '--format', 'json'], ['dump']]) {
      const [one, other] = [await run(embedded, ...args), await run(neo4j, ...args)]
      expect(one).toMatchObject({ code: 0, stderr: '' })
      expect(other).toEqual(one)
      expect(one.stdout.split('\n').length).toBeGreaterThan(2)
    }
  })
})
