import type { GraphReader, Params, Row } from './engine.ts'

/** Begins a statement that runs for each of some ids, bound as `id`; its parameters are `each`. */
export const EACH_ID = 'UNWIND $each.ids AS id'

/**
 * The list stands in a map: of a list that is a parameter itself Neo4j looks at the length, and plans a text anew for 1, 10
 * and 100 ids, some 50 ms each time.
 */
export function each(ids: Iterable<string>): Params {
  return { each: { ids: [...new Set(ids)] } }
}

/**
 * Rows for each of some ids, bound as `id`: `clause` follows that. Of none, nothing is asked: a small write would
 * otherwise consist of such questions. The clause begins at what `id` finds, for the embedded engine goes from left to
 * right and would read all of a label that stands there.
 */
export async function readEach(reader: GraphReader, ids: Iterable<string>, clause: string): Promise<Row[]> {
  const asked = new Set(ids)
  return asked.size === 0 ? [] : reader.read(`${EACH_ID} ${clause}`, each(asked))
}
