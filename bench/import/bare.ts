import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import { type Database, GrafeoDB } from '../../graph/embedded/grafeo.ts'
import type { Neo4jAccess } from '../../test/neo4j/setup.ts'
import type { CsvRow, Tables } from './tables.ts'

/** An engine without anything of ours around it. */
export interface BareEngine {
  run(cypher: string, rows?: readonly object[]): Promise<unknown>
  /** The one number that a question answers. */
  count(cypher: string): Promise<number>
  close(): Promise<void>
}

export function bareEmbedded(folder: string): BareEngine {
  const db: Database = GrafeoDB.create(join(folder, 'bare.grafeo'))
  return {
    run: (cypher, rows = []) => db.executeCypher(cypher, { rows }),
    count: async (cypher) => Number((await db.executeCypher(cypher)).scalar()),
    close: async () => db.close(),
  }
}

export function bareNeo4j({ NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD }: Neo4jAccess): BareEngine {
  const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD))
  const session = driver.session()
  return {
    run: (cypher, rows = []) => session.run(cypher, { rows }),
    count: async (cypher) => Number((await session.run(cypher)).records[0]?.get(0)),
    close: () => driver.close(),
  }
}

/** Nodes, constraints and indexes go. */
export async function wipeNeo4j(access: Neo4jAccess): Promise<void> {
  const driver = neo4j.driver(access.NEO4J_URI, neo4j.auth.basic(access.NEO4J_USER, access.NEO4J_PASSWORD))
  const session = driver.session()
  const names = async (what: string) => (await session.run(what)).records.map((record) => record.get('name'))
  await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS')
  for (const name of await names('SHOW CONSTRAINTS YIELD name')) await session.run(`DROP CONSTRAINT ${name}`)
  for (const name of await names("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'"))
    await session.run(`DROP INDEX ${name}`)
  await driver.close()
}

const BATCH = 2_000

/**
 * The loop that one writes first: every row of the files as it is, columns as properties, merged by id. Documents that
 * only other rows name become nodes with nothing but their id.
 */
export async function feedBare(engine: BareEngine, { documents, bodies, issued, citations }: Tables): Promise<void> {
  for (const label of ['Document', 'Body']) {
    await engine.run(`CREATE CONSTRAINT FOR (n:${label}) REQUIRE n.id IS UNIQUE`)
    await engine.run(`CREATE INDEX IF NOT EXISTS FOR (n:${label}) ON (n.id)`)
  }
  const feed = async (cypher: string, rows: readonly CsvRow[]): Promise<void> => {
    for (let start = 0; start < rows.length; start += BATCH)
      await engine.run(`UNWIND $rows AS row ${cypher}`, rows.slice(start, start + BATCH))
  }
  const named = new Set([
    ...issued.flatMap(({ document }) => document ?? []),
    ...citations.flatMap(({ from = '', to = '' }) => [from, to]),
  ])
  for (const { id = '' } of documents) named.delete(id)
  await feed('MERGE (d:Document {id: row.id}) SET d += row', [...documents, ...[...named].map((id) => ({ id }))])
  await feed('MERGE (b:Body {id: row.id}) SET b += row', bodies)
  await feed('MATCH (b:Body {id: row.body}) MATCH (d:Document {id: row.document}) MERGE (b)-[:ISSUED]->(d)', issued)
  await feed(
    'MATCH (a:Document {id: row.from}) MATCH (b:Document {id: row.to}) MERGE (a)-[r:CITES]->(b) SET r.relation = row.relation',
    citations,
  )
}

/** Nodes and relationships of a graph. */
export async function elementsOf(count: (cypher: string) => Promise<number>): Promise<number> {
  return (await count('MATCH (n) RETURN count(n) AS n')) + (await count('MATCH ()-[r]->() RETURN count(r) AS n'))
}
