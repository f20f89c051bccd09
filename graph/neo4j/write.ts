import type { Session, Transaction } from 'neo4j-driver'
import type { GraphWriter, Params, Row } from '../engine.ts'
import { graphWriter } from '../writer.ts'
import { type Connection, runRows } from './connection.ts'
import { engineFailure } from './failure.ts'
import type { Lock } from './lock.ts'

/** Rows that one transaction may hold: the server keeps what is not committed in its memory. */
const TRANSACTION_ROWS = 50_000

/**
 * Runs `work` in one transaction, so that readers see the generation before until it is committed. Beyond
 * `TRANSACTION_ROWS` rows it takes several: readers then see the graph grow, and what a killed ingest leaves half-written
 * is repaired by running it again, for every write is idempotent.
 */
export async function writeGeneration<T>(
  connection: Connection,
  lock: Lock,
  work: (writer: GraphWriter) => Promise<T>,
): Promise<T> {
  const session = connection.session()
  const transactions = new Transactions(session, lock, connection.uri)
  try {
    const result = await work(graphWriter((cypher, params) => transactions.run(cypher, params)))
    await transactions.commit(1)
    return result
  } finally {
    // Rolls back what is not committed.
    await session.close()
  }
}

class Transactions {
  #open: Transaction | null = null
  #rows = 0

  constructor(
    readonly session: Session,
    readonly lock: Lock,
    readonly uri: string,
  ) {}

  async run(cypher: string, params: Params): Promise<Row[]> {
    try {
      this.#open ??= this.session.beginTransaction()
      const result = await runRows(this.#open, cypher, params)
      if (Array.isArray(params.rows)) this.#rows += params.rows.length
      if (this.#rows >= TRANSACTION_ROWS) await this.commit(0)
      return result
    } catch (error) {
      throw engineFailure(error, this.uri)
    }
  }

  async commit(step: 0 | 1): Promise<void> {
    try {
      const transaction = this.#open ?? this.session.beginTransaction()
      await this.lock.confirm(transaction, step)
      await transaction.commit()
      this.#open = null
      this.#rows = 0
    } catch (error) {
      throw engineFailure(error, this.uri)
    }
  }
}
