import type { Session, Transaction } from 'neo4j-driver'
import { Ahead } from '../ahead.ts'
import { batchOf, EACH_ROW, rowsIn } from '../batches.ts'
import type { GraphWriter, Params, Row } from '../engine.ts'
import { graphWriter, type Inserts, type Run, relate, type Send } from '../writer.ts'
import { type Connection, runRows } from './connection.ts'
import { engineFailure } from './failure.ts'
import type { Lock } from './lock.ts'

/** Rows that one transaction may hold: the server keeps what is not committed in its memory. */
const TRANSACTION_ROWS = 50_000
/** Those after the first hold this share of it: readers see the graph grow by then, and short ones are cheaper. */
const LATER_SHARE = 0.1

/**
 * Runs `work` in one transaction, so that readers see the generation before until it is committed. Beyond
 * `transactionRows` rows it takes several: readers then see the graph grow, and what a killed ingest leaves half-written
 * is repaired by running it again, for every write is idempotent.
 */
export async function writeGeneration<T>(
  connection: Connection,
  lock: Lock,
  work: (writer: GraphWriter) => Promise<T>,
  transactionRows = TRANSACTION_ROWS,
): Promise<T> {
  const session = connection.session()
  const transactions = new Transactions(session, lock, connection.uri, transactionRows)
  const { run, send } = transactions
  const inserts: Inserts = {
    nodes: (label, rows) => send(`${EACH_ROW} row CREATE (n:${label}) SET n = row`, batchOf(rows)),
    relationships: (type, rows) => relate(send, type, rows, 'CREATE'),
  }
  try {
    const result = await work(graphWriter(run, send, inserts))
    if (result !== null) await transactions.commit(1)
    return result
  } finally {
    // Rolls back what is not committed.
    await session.close()
  }
}

class Transactions {
  #open: Transaction | null = null
  #rows = 0
  #limit: number
  #committing: Promise<void> | null = null
  /** The statement sent last, where nobody waits for it yet. */
  readonly #sent = new Ahead()

  constructor(
    readonly session: Session,
    readonly lock: Lock,
    readonly uri: string,
    readonly transactionRows: number,
  ) {
    this.#limit = transactionRows
  }

  run: Run = async (cypher, params) => {
    await this.#sent.done()
    return this.#start(cypher, params)
  }

  send: Send = async (cypher, params, check) => {
    if (this.#rows >= this.#limit) await this.#sent.done()
    const start: Run = (cypher, params) => this.#start(cypher, params)
    await this.#sent.begin(async () => {
      const rows = await start(cypher, params)
      await check?.(rows, start)
    })
  }

  async #start(cypher: string, params: Params): Promise<Row[]> {
    try {
      if (this.#rows >= this.#limit) await this.#commitFull()
      this.#open ??= this.session.beginTransaction()
      this.#rows += rowsIn(params)
      return await runRows(this.#open, cypher, params)
    } catch (error) {
      throw engineFailure(error, this.uri)
    }
  }

  async commit(step: 0 | 1): Promise<void> {
    await this.#sent.done()
    try {
      await this.#commitOpen(step)
    } catch (error) {
      throw engineFailure(error, this.uri)
    }
  }

  /** Reads that come together find the same transaction full: it is committed once. */
  async #commitFull(): Promise<void> {
    this.#committing ??= this.#commitOpen(0)
    try {
      await this.#committing
    } finally {
      this.#committing = null
    }
  }

  async #commitOpen(step: 0 | 1): Promise<void> {
    const transaction = this.#open ?? this.session.beginTransaction()
    await this.lock.confirm(transaction, step)
    await transaction.commit()
    this.#open = null
    this.#rows = 0
    this.#limit = Math.ceil(this.transactionRows * LATER_SHARE)
  }
}
