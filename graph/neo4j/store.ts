import type {
  Foreseen,
  GraphReader,
  GraphStore,
  GraphWriter,
  Params,
  QueryAnswer,
  QueryLimits,
  Row,
} from '../engine.ts'
import { type Connection, runRows } from './connection.ts'
import { engineFailure } from './failure.ts'
import { acquire } from './lock.ts'
import { UserQueries } from './query.ts'
import { makeSchema, readGeneration } from './workspace.ts'
import { writeGeneration } from './write.ts'

export interface Neo4jOptions {
  /** How long `write` waits for another writer to end; 0 by default. */
  waitMs?: number
  /** Rows that one transaction of a write may hold. */
  transactionRows?: number
}

/** A Neo4j 5 server: one database holds one workspace. */
export class Neo4jStore implements GraphStore {
  readonly engine = 'neo4j'
  readonly #queries: UserQueries

  constructor(
    readonly connection: Connection,
    readonly options: Neo4jOptions = {},
  ) {
    this.#queries = new UserQueries(connection)
  }

  generation(): Promise<number> {
    return readGeneration(this.connection)
  }

  async read(cypher: string, params: Params = {}): Promise<Row[]> {
    const session = this.connection.session({ defaultAccessMode: 'READ' })
    try {
      return await session.executeRead((tx) => runRows(tx, cypher, params))
    } catch (error) {
      throw engineFailure(error, this.connection.uri)
    } finally {
      await session.close()
    }
  }

  query(cypher: string, params: Params, limits: QueryLimits): Promise<QueryAnswer> {
    return this.#queries.run(cypher, params, limits)
  }

  besideQuery(): GraphReader {
    return this
  }

  keepReady(foreseen: readonly Foreseen[]): void {
    void this.#queries.plan(foreseen)
  }

  async write<T>(work: (writer: GraphWriter) => Promise<T>): Promise<T> {
    const isFirst = (await readGeneration(this.connection)) === 0
    await makeSchema(this.connection, isFirst ? 'constraints' : 'all')
    const lock = await acquire(this.connection, this.options.waitMs ?? 0)
    try {
      const result = await writeGeneration(this.connection, lock, work, this.options.transactionRows)
      if (isFirst) await makeSchema(this.connection)
      return result
    } finally {
      await lock.release()
    }
  }

  close(): Promise<void> {
    this.#queries.close()
    return this.connection.close()
  }
}
