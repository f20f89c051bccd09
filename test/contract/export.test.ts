import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j, { type Driver } from 'neo4j-driver'
import { expect, it, onTestFinished } from 'vitest'
import { dump } from '../../graph/dump.ts'
import type { GraphReader, GraphStore, GraphWriter } from '../../graph/engine.ts'
import { openStore } from '../../graph/open.ts'
import { ingest } from '../../ingest/pipeline.ts'
import { readPaths } from '../../ingest/read/index.ts'
import { NODE_LABELS } from '../../schema/graph.ts'
import { ROOT } from '../support/cli.ts'
import { adminDriver, type TestEngine, withBothEngines } from '../support/engines.ts'
import { exported, statementsOf } from '../support/exported.ts'
import { folderWith } from '../support/folder.ts'

/** What a format could trip over: quotes, line ends, separators, wide characters, empty lists, whole floats. */
async function putOddities(writer: GraphWriter): Promise<void> {
  const title = '关于“甲”、"乙"\\丙的通知；;\n第二行;\r\n\t𠮷\u2028\'$x\' {y: 1} //'
  await writer.putNodes('Document', [
    {
      id: 'odd-1',
      key: '甲|乙',
      title,
      aliases: ['', ';', '"', '甲\n乙', '\\'],
      numberKeys: [],
      held: true,
      citedBy: 3,
    },
    { id: 'odd-2', key: '-1', aliases: [], numberKeys: ['乙'], held: false, citedBy: 0, rank: 1, x: -2.5e-7, y: 0 },
  ])
  await writer.putNodes('Text', [{ id: 'odd-1', text: `${title}${'长'.repeat(800_000)}`, outline: [] }])
  const properties = { mentions: 0, mentionIds: [], roles: [], confidence: 1, parts: ['第"一"条', ''] }
  await writer.putRelationships('REPEALS', [{ from: 'odd-1', to: 'odd-2', properties }])
}

const text = async (reader: GraphReader): Promise<string> => {
  let lines = ''
  for await (const line of dump(reader)) lines += line
  return lines
}
const enriched = (reader: GraphReader) =>
  reader.read('MATCH (d:Document) WHERE d.x IS NOT NULL RETURN d.id AS id, d.x AS x, d.rank AS rank ORDER BY id')
const countsOf = (reader: GraphReader) =>
  reader.read('MATCH (n) RETURN labels(n)[0] AS label, count(*) AS n ORDER BY label')

async function run(driver: Driver, script: string | undefined): Promise<void> {
  const session = driver.session()
  for (const statement of statementsOf(script)) await session.run(statement)
  await session.close()
}

withBothEngines('export', (embedded: TestEngine, server: TestEngine) => {
  const driver = adminDriver()
  const filled = async (): Promise<GraphStore> => {
    const store = await embedded.open()
    await ingest(store, readPaths([join(ROOT, 'sample/documents')]))
    await store.write(putOddities)
    return store
  }
  const same = async (store: GraphStore, from: GraphStore): Promise<void> => {
    expect(await text(store)).toBe(await text(from))
    expect(await enriched(store)).toEqual(await enriched(from))
    expect(await countsOf(store)).toEqual(await countsOf(from))
    expect(await store.generation()).toBe(await from.generation())
  }

  it('as a script is the same graph on a running server, also when it is run again, and takes an ingest', async () => {
    const from = await filled()
    const { 'graph.cypher': script } = await exported(from, 'cypher')
    await run(driver, script)
    const store = await server.open()
    await same(store, from)
    await run(driver, script)
    await same(store, from)
    const report = await ingest(store, readPaths([join(ROOT, 'sample/documents')]))
    expect(report.files).toMatchObject({ read: 0, unchanged: 4 })
  }, 120_000)

  it('with a prefix of labels leaves the graph beside it alone', async () => {
    await driver.executeQuery("CREATE (:Document {id: 'odd-1', title: 'mine'})-[:MENTIONS]->(:Body {name: 'mine'})")
    const from = await filled()
    const { 'graph.cypher': script } = await exported(from, 'cypher', '文脉_')
    await run(driver, script)
    const { records } = await driver.executeQuery(
      "MATCH (d:Document)-[r]->(b:Body) WHERE d.title = 'mine' RETURN count(r) AS n, count(properties(d).key) AS changed",
    )
    expect(records.map((record) => record.toObject())).toEqual([{ n: neo4j.int(1), changed: neo4j.int(0) }])
    const store = await server.open()
    const counts = new Map((await countsOf(store)).map(({ label, n }) => [label, n]))
    for (const { label, n } of await countsOf(from))
      expect([label, counts.get(`文脉_${label}`)]).toEqual([label, label === 'WenmaiWorkspace' ? undefined : n])
    expect(counts.get('Document')).toBe(1)
    expect(await store.generation()).toBe(0)
    for (const label of NODE_LABELS) await driver.executeQuery(`DROP CONSTRAINT 文脉_${label}_id_unique`)
    const { records: indexes } = await driver.executeQuery("SHOW INDEXES YIELD name WHERE name STARTS WITH '文脉_'")
    for (const index of indexes) await driver.executeQuery(`DROP INDEX ${index.get('name')}`)
  }, 120_000)

  it('for neo4j-admin is the same graph on a new server', async ({ skip }) => {
    skip(Boolean(process.env.NEO4J_TEST_URI), 'needs a Neo4j of its own')
    const from = await filled()
    const folder = folderWith(await exported(from, 'neo4j-csv'))
    const home = mkdtempSync(join(tmpdir(), 'wenmai-neo4j-'))
    const env = { ...process.env, NEO4J_PASSWORD: 'only-for-tests' }
    const command = join(ROOT, 'test/neo4j/server')
    const uri = execFileSync(command, ['start', home, folder], { env, encoding: 'utf8' }).trim()
    onTestFinished(() => void execFileSync(command, ['stop', home]))
    const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', env.NEO4J_PASSWORD))
    onTestFinished(() => driver.close())
    await run(driver, (await exported(from, 'neo4j-csv'))['after-import.cypher'])
    const store = await openStore({ workspace: '', env: { ...env, NEO4J_URI: uri }, mode: 'read' })
    onTestFinished(() => store.close())
    await same(store, from)
  }, 240_000)
})
