import neo4j, { type Driver, type Record as DriverRecord, type Session, type SessionConfig } from 'neo4j-driver'
import { WenmaiError } from '../../schema/problem.ts'
import type { Params, Row } from '../engine.ts'
import { collectEnds, type Ends, toParams, toValue } from './values.ts'

/** Where the server is; `uri` without a password, for messages. */
export interface Connection {
  readonly uri: string
  session(config?: SessionConfig): Session
  close(): Promise<void>
}

const TIMES = {
  connectionTimeout: 10_000,
  /** Trusted reads are tried again for so long: enough for a passing failure, short where no server is there. */
  maxTransactionRetryTime: 2_000,
}

/**
 * Connects as NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD and NEO4J_DATABASE say; without a password, without logging in.
 * @throws WenmaiError `engine-unreachable` where the URI is none
 */
export function connect(env: Readonly<Record<string, string | undefined>>): Connection {
  const { NEO4J_URI = '', NEO4J_USER = 'neo4j', NEO4J_PASSWORD, NEO4J_DATABASE } = env
  const auth = NEO4J_PASSWORD
    ? neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD)
    : { scheme: 'none', principal: '', credentials: '' }
  const uri = NEO4J_URI.replace(/\/\/[^/@]*@/, '//')
  let driver: Driver
  try {
    driver = neo4j.driver(NEO4J_URI, auth, TIMES)
  } catch (error) {
    throw new WenmaiError({ code: 'engine-unreachable', uri, reason: (error as Error).message }, { cause: error })
  }
  return {
    uri,
    session: (config) => driver.session({ ...(NEO4J_DATABASE && { database: NEO4J_DATABASE }), ...config }),
    close: () => driver.close(),
  }
}

/** What a transaction and a session have in common. */
export interface Runner {
  run(cypher: string, params?: Record<string, unknown>): PromiseLike<{ records: DriverRecord[] }>
}

/** Runs one statement and gives its rows as plain values. */
export async function runRows(runner: Runner, cypher: string, params: Params): Promise<Row[]> {
  const { records } = await runner.run(cypher, toParams(params))
  const ends = await endsOf(runner, records)
  return records.map((record) =>
    Object.fromEntries(record.keys.map((key) => [String(key), toValue(record.get(key), ends)])),
  )
}

/** Looks up the ends of relationships whose nodes are not in the answer. */
export async function endsOf(runner: Runner, records: readonly DriverRecord[]): Promise<Ends> {
  const ends: Ends = new Map()
  for (const record of records) for (const key of record.keys) collectEnds(record.get(key), ends)
  const unknown = [...ends].flatMap(([elementId, id]) => (id === null ? elementId : []))
  if (unknown.length === 0) return ends
  const found = await runner.run(
    'MATCH (n) WHERE elementId(n) IN $unknown RETURN elementId(n) AS elementId, n.id AS id',
    { unknown },
  )
  for (const record of found.records) ends.set(record.get('elementId'), toValue(record.get('id'), ends))
  return ends
}
