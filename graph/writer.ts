import { type NodeLabel, RELATIONSHIPS, type RelationshipType } from '../schema/graph.ts'
import { WenmaiError } from '../schema/problem.ts'
import { batches, batchOf, EACH_ROW } from './batches.ts'
import { EACH_ID, each } from './each.ts'
import type { GraphWriter, NodeRow, Params, RelationshipKey, RelationshipRow, Row } from './engine.ts'
import { Fresh } from './fresh.ts'

/** Runs one statement of our own within the write that is under way. */
export type Run = (cypher: string, params: Params) => Promise<Row[]>

/**
 * The same where nobody needs the answer: the next rows may be packed while the engine writes these. What fails, or `check`
 * finds wrong, is thrown by a later call, at the latest when the write ends.
 */
export type Send = (cypher: string, params: Params, check?: (rows: Row[], run: Run) => Promise<void>) => Promise<void>

/** How an engine creates what is not there yet; rows come in batches, no key twice. */
export interface Inserts {
  nodes(label: NodeLabel, rows: NodeRow[]): Promise<void>
  /** @throws WenmaiError `engine-failed` where an end is missing */
  relationships(type: RelationshipType, rows: RelationshipRow[]): Promise<void>
}

/**
 * The writer of both engines: the same statements, batched. Labels and types are put in the text, which is safe
 * because their types allow only the names of `schema/graph.ts`.
 */
export function graphWriter(run: Run, send: Send, inserts: Inserts): GraphWriter {
  const inBatches = async (cypher: string, rows: readonly Params[string][]): Promise<void> => {
    for (const batch of batches(rows)) await send(cypher, batchOf(batch))
  }
  const labels = new Fresh<NodeLabel>(
    async (label) => (await run(`MATCH (n:${label}) RETURN 1 AS one LIMIT 1`, {})).length === 0,
  )
  const types = new Fresh<RelationshipType>(async (type) => {
    // The embedded engine would walk all relationships where nothing is said of the node that they leave.
    const rows = await run(`MATCH (:${RELATIONSHIPS[type].from})-[r:${type}]->() RETURN 1 AS one LIMIT 1`, {})
    return rows.length === 0
  })
  return {
    read: (cypher, params = {}) => run(cypher, params),
    putNodes: async (label, rows) => {
      if (rows.length === 0) return
      const { fresh, known } = await labels.split(label, rows, ({ id }) => id)
      for (const batch of batches(fresh)) await inserts.nodes(label, batch)
      await inBatches(`${EACH_ROW} row MERGE (n:${label} {id: row.id}) SET n += row`, known)
    },
    putRelationships: async (type, rows) => {
      if (rows.length === 0) return
      const { fresh, known } = await types.split(type, rows, ({ from, to }) => `${from} ${to}`)
      for (const batch of batches(fresh)) await inserts.relationships(type, batch)
      for (const batch of batches(known)) await relate(send, type, batch, 'MERGE')
    },
    deleteNodes: (label: NodeLabel, ids) =>
      inBatches(`${EACH_ROW} id MATCH (n:${label} {id: id}) DETACH DELETE n`, ids),
    deleteRelationships: (type, keys: readonly RelationshipKey[]) => {
      const { from, to } = RELATIONSHIPS[type]
      return inBatches(
        `${EACH_ROW} row MATCH (:${from} {id: row.from})-[r:${type}]->(:${to} {id: row.to}) DELETE r`,
        keys.map(({ from, to }) => ({ from, to })),
      )
    },
  }
}

/** Writes one batch of relationships. @throws WenmaiError `engine-failed` where an end is missing */
export async function relate(
  send: Send,
  type: RelationshipType,
  batch: RelationshipRow[],
  how: 'CREATE' | 'MERGE',
): Promise<void> {
  const { from, to } = RELATIONSHIPS[type]
  await send(
    `${EACH_ROW} row MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to}) ` +
      `${how} (a)-[r:${type}]->(b) SET r += row.properties RETURN count(*) AS written`,
    batchOf(batch.map(({ from, to, properties }) => ({ from, to, properties }))),
    async ([result], run) => {
      if (result?.written !== batch.length) throw await firstMissingEnd(run, type, batch)
    },
  )
}

/** Names the first row whose end is not in the graph. */
async function firstMissingEnd(run: Run, type: RelationshipType, batch: readonly RelationshipKey[]) {
  for (const end of ['from', 'to'] as const) {
    const [missing] = await run(
      `${EACH_ID} OPTIONAL MATCH (n:${RELATIONSHIPS[type][end]} {id: id}) WITH id, n WHERE n IS NULL ` +
        'RETURN id LIMIT 1',
      each(batch.map((row) => row[end])),
    )
    if (missing) return missingEnd(type, end, String(missing.id))
  }
  return new WenmaiError({ code: 'engine-failed', reason: `${type}: not every relationship was written` })
}

/** A relationship whose end is not in the graph. */
export function missingEnd(type: RelationshipType, end: 'from' | 'to', id: string): WenmaiError {
  return new WenmaiError({ code: 'engine-failed', reason: `${type}: no ${RELATIONSHIPS[type][end]} ${id}` })
}
