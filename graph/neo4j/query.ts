import type { Record as DriverRecord, Session } from 'neo4j-driver'
import { WenmaiError } from '../../schema/problem.ts'
import type { Foreseen, Params, QueryAnswer, QueryLimits } from '../engine.ts'
import { checkText } from '../guard.ts'
import { Slots } from '../slots.ts'
import { type Connection, endsOf } from './connection.ts'
import { queryFailure } from './failure.ts'
import { checkPlan } from './plan.ts'
import { toParams, toValue } from './values.ts'

const CONCURRENT = 4
const FETCH_ROWS = 1_000

/**
 * Runs users' queries. The server ends most of them at the limit; one long expression (`reduce` over 10⁹ numbers) it
 * cannot interrupt. The client is answered all the same, and the query keeps its slot until the server is done with it,
 * so that never more than a few such run.
 */
export class UserQueries {
  readonly #slots = new Slots(CONCURRENT)
  readonly #closing = new AbortController()

  constructor(readonly connection: Connection) {}

  /** @throws WenmaiError `query-*` where it is refused, fails or takes too long; `engine-*` */
  async run(cypher: string, params: Params, limits: QueryLimits): Promise<QueryAnswer> {
    checkText(cypher)
    const deadline = Date.now() + limits.timeoutMs
    const release = await this.#slots.take(deadline)
    const session = this.connection.session({
      defaultAccessMode: 'READ',
      fetchSize: Math.min(limits.maxRows + 1, FETCH_ROWS),
    })
    const answer = answerOf(session, cypher, params, limits.maxRows, deadline)
    const ended = answer.then(
      () => session.close(),
      () => session.close(),
    )
    void ended.then(release, release)
    try {
      return await beforeDeadline(answer, deadline, limits.timeoutMs, this.#closing.signal)
    } catch (error) {
      // Tells the server to stop; that it has stopped is not waited for.
      void session.close().catch(() => {})
      throw queryFailure(error, this.connection.uri, limits.timeoutMs)
    }
  }

  /** Has the server plan texts, one after the other: it keeps plans by their text, and by the kinds of its parameters. */
  async plan(foreseen: readonly Foreseen[]): Promise<void> {
    for (const { cypher, params } of foreseen) {
      if (this.#closing.signal.aborted) return
      const session = this.connection.session({ defaultAccessMode: 'READ' })
      await session.run(`EXPLAIN\n${cypher}`, toParams(params)).catch(() => {})
      await session.close().catch(() => {})
    }
  }

  /** Answers those who still wait: the driver, once closed, would not. */
  close(): void {
    this.#closing.abort()
  }
}

async function answerOf(
  session: Session,
  cypher: string,
  params: Params,
  maxRows: number,
  deadline: number,
): Promise<QueryAnswer> {
  const tx = session.beginTransaction({ timeout: Math.max(1, deadline - Date.now()) })
  const { summary } = await tx.run(`EXPLAIN\n${cypher}`, toParams(params))
  checkPlan(summary)
  const result = tx.run(cypher, toParams(params))
  const columns = (await result.keys()).map(String)
  const records: DriverRecord[] = []
  let truncated = false
  for await (const record of result) {
    truncated = records.length === maxRows
    if (truncated) break
    records.push(record)
  }
  const ends = await endsOf(tx, records)
  const rows = records.map((record) => columns.map((column) => toValue(record.get(column), ends)))
  await tx.rollback()
  return { columns, rows, truncated }
}

function beforeDeadline<T>(work: Promise<T>, deadline: number, timeoutMs: number, closing: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onClosing = () => reject(new WenmaiError({ code: 'query-failed', reason: 'closed' }))
    if (closing.aborted) onClosing()
    closing.addEventListener('abort', onClosing)
    const timer = setTimeout(
      () => reject(new WenmaiError({ code: 'query-timeout', seconds: timeoutMs / 1000 })),
      deadline - Date.now(),
    )
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer)
      closing.removeEventListener('abort', onClosing)
    })
  })
}
