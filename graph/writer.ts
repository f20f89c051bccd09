import { type NodeLabel, RELATIONSHIPS, type RelationshipType } from '../schema/graph.ts'
import { WenmaiError } from '../schema/problem.ts'
import type { GraphWriter, NodeRow, Params, RelationshipKey, RelationshipRow, Row, Value } from './engine.ts'

/** Runs one statement of our own within the write that is under way. */
export type Run = (cypher: string, params: Params) => Promise<Row[]>

/** A batch ends at so many rows, or earlier at so many characters: a row of `Text` may hold a book. */
const BATCH_ROWS = 2_000
const BATCH_CHARACTERS = 4_000_000

/**
 * The writer of both engines: the same statements, batched. Labels and types are put in the text, which is safe
 * because their types allow only the names of `schema/graph.ts`.
 */
export function graphWriter(run: Run): GraphWriter {
  const inBatches = async (cypher: string, rows: readonly Value[], check?: BatchCheck): Promise<void> => {
    for (const batch of batches(rows)) {
      const result = await run(cypher, { rows: batch })
      await check?.(batch, result)
    }
  }
  return {
    read: (cypher, params = {}) => run(cypher, params),
    putNodes: (label, rows) =>
      inBatches(`UNWIND $rows AS row MERGE (n:${label} {id: row.id}) SET n += row`, rows satisfies readonly NodeRow[]),
    putRelationships: (type, rows: readonly RelationshipRow[]) => {
      const { from, to } = RELATIONSHIPS[type]
      return inBatches(
        `UNWIND $rows AS row MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to}) ` +
          `MERGE (a)-[r:${type}]->(b) SET r += row.properties RETURN count(*) AS written`,
        rows.map(({ from, to, properties }) => ({ from, to, properties })),
        async (batch, result) => {
          if (result[0]?.written !== batch.length) throw await missingEnd(run, type, batch)
        },
      )
    },
    deleteNodes: (label: NodeLabel, ids) =>
      inBatches(`UNWIND $rows AS id MATCH (n:${label} {id: id}) DETACH DELETE n`, ids),
    deleteRelationships: (type, keys: readonly RelationshipKey[]) => {
      const { from, to } = RELATIONSHIPS[type]
      return inBatches(
        `UNWIND $rows AS row MATCH (:${from} {id: row.from})-[r:${type}]->(:${to} {id: row.to}) DELETE r`,
        keys.map(({ from, to }) => ({ from, to })),
      )
    },
  }
}

type BatchCheck = (batch: Value[], result: Row[]) => Promise<void>

function* batches(rows: readonly Value[]): Generator<Value[]> {
  let batch: Value[] = []
  let characters = 0
  for (const row of rows) {
    const size = charactersOf(row)
    if (batch.length > 0 && (batch.length === BATCH_ROWS || characters + size > BATCH_CHARACTERS)) {
      yield batch
      batch = []
      characters = 0
    }
    batch.push(row)
    characters += size
  }
  if (batch.length > 0) yield batch
}

function charactersOf(value: Value): number {
  if (typeof value === 'string') return value.length
  if (value === null || typeof value !== 'object') return 8
  return Object.values(value).reduce<number>((sum, item) => sum + charactersOf(item), 0)
}

/** Names the first row whose end is not in the graph. */
async function missingEnd(run: Run, type: RelationshipType, batch: Value[]): Promise<WenmaiError> {
  for (const end of ['from', 'to'] as const) {
    const label = RELATIONSHIPS[type][end]
    const missing = await run(
      `UNWIND $rows AS row OPTIONAL MATCH (n:${label} {id: row.${end}}) WITH row, n WHERE n IS NULL ` +
        `RETURN row.${end} AS id LIMIT 1`,
      { rows: batch },
    )
    if (missing[0]) return new WenmaiError({ code: 'engine-failed', reason: `${type}: no ${label} ${missing[0].id}` })
  }
  return new WenmaiError({ code: 'engine-failed', reason: `${type}: not every relationship was written` })
}
