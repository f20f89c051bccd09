import { expect, it } from 'vitest'
import type { GraphStore } from '../../graph/engine.ts'
import type { ProblemCode } from '../../schema/problem.ts'
import { withEngines } from '../support/engines.ts'

const LIMITS = { timeoutMs: 20_000, maxRows: 10 }

const WRITES = [
  'CREATE (:Document {id: "x"})',
  'MERGE (n:Document {id: "d"}) RETURN n',
  'MATCH (n) SET n.title = "x"',
  'MATCH (n) SET n:Secret RETURN n',
  'MATCH (n) SET n += {title: "x"} RETURN n',
  'MATCH (n) REMOVE n.title',
  'MATCH (n) DETACH DELETE n',
  'MATCH (n:Nobody) DELETE n',
  'MATCH (a), (b) MERGE (a)-[:MENTIONS]->(b)',
  'FOREACH (x IN [1] | CREATE (:Document))',
  'MATCH (n) FOREACH (x IN [] | SET n.title = "x")',
  'CALL { CREATE (n:Document) RETURN n } RETURN n',
  'MATCH (d:Document) CALL { WITH d SET d.title = "x" RETURN d AS e } RETURN e',
  'UNWIND [1] AS x CREATE (:Document {id: "x"})',
  'WITH 1 AS x MERGE (:Document {id: "x"})',
  'CREATE INDEX i FOR (n:Document) ON (n.genre)',
  'DROP INDEX Document_id IF EXISTS',
  'CREATE CONSTRAINT c FOR (n:Document) REQUIRE n.genre IS UNIQUE',
  'DROP CONSTRAINT Document_id_unique IF EXISTS',
  '/* a */ // b\n create (:Document)',
]

const FILE = "'file:///etc/hostname'"
const LOADS = [
  `LOAD CSV FROM ${FILE} AS row RETURN row`,
  `load csv from ${FILE} as row return row`,
  "LOAD CSV FROM '/etc/hostname' AS row RETURN row",
  "LOAD CSV FROM 'http://127.0.0.1:1/x' AS row RETURN row",
  `LOAD CSV WITH HEADERS FROM ${FILE} AS row RETURN row`,
  `LOAD\tCSV FROM ${FILE} AS row RETURN row`,
  `LOAD\r\n\r\nCSV FROM ${FILE} AS row RETURN row`,
  `LOAD\u2003CSV FROM ${FILE} AS row RETURN row`,
  `LOAD\u001cCSV FROM ${FILE} AS row RETURN row`,
  `LOAD\u00a0CSV FROM ${FILE} AS row RETURN row`,
  `LOAD/**/CSV FROM ${FILE} AS row RETURN row`,
  `LOAD/* a\n ** b */CSV FROM ${FILE} AS row RETURN row`,
  `LOAD // a\nCSV FROM ${FILE} AS row RETURN row`,
  `LOAD /* a */ // b\n /* c */ CSV FROM ${FILE} AS row RETURN row`,
  `LO\\u0041D CSV FROM ${FILE} AS row RETURN row`,
  `LOAD\\u0020CSV FROM ${FILE} AS row RETURN row`,
  `\\u004c\\u004f\\u0041\\u0044 \\u0043SV FROM ${FILE} AS row RETURN row`,
  `LOAD/\\u002a x *\\u002fCSV FROM ${FILE} AS row RETURN row`,
  `RETURN '/*' AS a UNION LOAD CSV FROM ${FILE} AS a RETURN a`,
  `MATCH (n) LOAD CSV FROM ${FILE} AS row RETURN row`,
  `RETURN [x IN [1] | COLLECT { LOAD CSV FROM ${FILE} AS row RETURN row }] AS rows`,
  `RETURN CASE WHEN true THEN COLLECT { LOAD CSV FROM ${FILE} AS row RETURN row } END AS rows`,
  `RETURN reduce(a = [], x IN [1] | a + COLLECT { LOAD CSV FROM ${FILE} AS row RETURN row }) AS rows`,
  `RETURN any(x IN [1] WHERE EXISTS { LOAD CSV FROM ${FILE} AS row RETURN row }) AS found`,
  `RETURN coalesce(null, COUNT { LOAD CSV FROM ${FILE} AS row RETURN row }) AS n`,
  `CALL { LOAD CSV FROM ${FILE} AS row RETURN row } RETURN row`,
  `WITH 1 AS \`a b\` CALL (*) { LOAD CSV FROM ${FILE} AS \`row\` RETURN \`row\` } RETURN \`row\``,
  `CALL db.index.fulltext.queryNodes('i', head(COLLECT { LOAD CSV FROM ${FILE} AS row RETURN row[0] })) YIELD node RETURN node`,
  'LOAD DATA FROM "/etc/hostname" FORMAT CSV AS row RETURN row',
]

const OTHERS: [cypher: string, code: ProblemCode][] = [
  ['EXPLAIN RETURN 1', 'query-not-allowed'],
  ['/* a */ profile RETURN 1', 'query-not-allowed'],
  ['EXPLAIN CREATE (:Document)', 'query-not-allowed'],
  ['SHOW TRANSACTIONS', 'query-not-allowed'],
  ['SHOW SETTINGS', 'query-not-allowed'],
  ['SHOW INDEXES', 'query-not-allowed'],
  ['TERMINATE TRANSACTIONS "neo4j-transaction-1"', 'query-not-allowed'],
  ['CYPHER 5 RETURN 1', 'query-not-allowed'],
  ['USE system RETURN 1', 'query-not-allowed'],
  ['CREATE USER eve SET PASSWORD "12345678"', 'query-write'],
  ['CALL no.such.procedure()', 'query-procedure'],
  ['RETUR 1', 'query-syntax'],
  ['', 'query-syntax'],
  ['// nothing', 'query-syntax'],
  ['RETURN 1; RETURN 2', 'query-syntax'],
  ['MATCH (n) RETURN m', 'query-syntax'],
  ['RETURN noSuchFunction(1)', 'query-syntax'],
  ['RETURN $missing', 'query-syntax'],
  ['RETURN 1 AS a, 2 AS a', 'query-syntax'],
  ['RETURN 1 / 0', 'query-failed'],
]

const SERVER_PROCEDURES = [
  'CALL dbms.listConfig()',
  'CALL dbms.killConnection("bolt-1")',
  'CALL dbms.queryJmx("*:*")',
  'CALL `dbms`.`components`()',
  'CALL db.clearQueryCaches()',
  'CALL db.prepareForReplanning()',
  'CALL db.stats.clear("QUERIES")',
  'CALL db.createLabel("x")',
  'CALL { CALL db.info() YIELD name RETURN name } RETURN name',
  'RETURN COUNT { CALL db.ping() YIELD success RETURN success } AS n',
  'RETURN [x IN [1] | COUNT { CALL db.info() YIELD name RETURN name }] AS n',
  'RETURN CASE WHEN true THEN EXISTS { CALL db.ping() YIELD success RETURN success } END AS n',
]

const ENGINE_PROCEDURES = [
  'CALL grafeo.procedures()',
  'CALL grafeo.pagerank() YIELD node_id RETURN node_id',
  'CALL `grafeo`.`labels`() YIELD label RETURN label',
  'CALL { CALL grafeo.bridges() YIELD source RETURN source } RETURN source',
  'MATCH (n) CALL grafeo.degree_centrality() YIELD node_id RETURN node_id',
]

withEngines('what a query may not do', (engine) => {
  const opened = async (): Promise<GraphStore> => {
    const store = await engine.open()
    await store.write((writer) => writer.putNodes('Document', [{ id: 'd', title: '通知' }]))
    return store
  }
  const codeOf = (store: GraphStore, cypher: string): Promise<string> =>
    store.query(cypher, {}, LIMITS).then(
      () => 'answered',
      (error) => error.problem?.code ?? String(error),
    )
  /** One store for all, so that a refused query must also leave it usable and unchanged. */
  const codesOf = async (cyphers: readonly string[]): Promise<[string, string][]> => {
    const store = await opened()
    const codes: [string, string][] = []
    for (const cypher of cyphers) codes.push([cypher, await codeOf(store, cypher)])
    const { rows } = await store.query('MATCH (n:Document) RETURN properties(n) AS n', {}, LIMITS)
    expect(rows).toEqual([[{ id: 'd', title: '通知' }]])
    return codes
  }
  const all = (cyphers: readonly string[], code: ProblemCode) => cyphers.map((cypher) => [cypher, code])

  it('write anything', async () => {
    expect(await codesOf(WRITES)).toEqual(all(WRITES, 'query-write'))
  })

  it('read files or addresses, in any spelling', async () => {
    expect(await codesOf(LOADS)).toEqual(all(LOADS, 'query-load-csv'))
  })

  it('speak to the server, or make no sense', async () => {
    expect(await codesOf(OTHERS.map(([cypher]) => cypher))).toEqual(OTHERS)
  })

  it('call procedures that are not listed, wherever they stand', async () => {
    const own = engine.name === 'neo4j' ? SERVER_PROCEDURES : ENGINE_PROCEDURES
    expect(await codesOf(own)).toEqual(all(own, 'query-procedure'))
  })

  it('but it may call those that only read the schema, and hold such words in text', async () => {
    const store = await opened()
    const labels = await store.query('CALL db.labels() YIELD label WHERE label = "Document" RETURN label', {}, LIMITS)
    expect(labels.rows).toEqual([['Document']])
    for (const cypher of [
      'RETURN "CREATE (n) DELETE n" AS x',
      'RETURN "EXPLAIN" AS x',
      'RETURN "dbms.listConfig()" AS x',
      'MATCH (n:Document) WHERE n.title CONTAINS "db.info(" RETURN n',
      '// CREATE\nRETURN 1 AS x',
      'RETURN 1 AS x;',
    ])
      expect([cypher, await codeOf(store, cypher)]).toEqual([cypher, 'answered'])
  })

  it('tells where the syntax is wrong, in the lines that were typed', async () => {
    const store = await opened()
    const failure = await store.query('MATCH (n)\nRETURN n.', {}, LIMITS).catch((error) => error.problem)
    expect(failure).toMatchObject({ code: 'query-syntax' })
    expect(failure.reason).not.toContain('EXPLAIN')
    expect(failure.reason).toMatch(/query:2:|line 2,/)
  })
})
