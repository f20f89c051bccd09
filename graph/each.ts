import type { GraphReader, Row } from './engine.ts'

/**
 * Rows for each of some ids, bound as `id`: `clause` follows that. Of none, nothing is asked: a small write would
 * otherwise consist of such questions. The clause begins at what `id` finds, for the embedded engine goes from left to
 * right and would read all of a label that stands there.
 */
export async function readEach(reader: GraphReader, ids: Iterable<string>, clause: string): Promise<Row[]> {
  const asked = [...new Set(ids)]
  return asked.length === 0 ? [] : reader.read(`UNWIND $ids AS id ${clause}`, { ids: asked })
}
