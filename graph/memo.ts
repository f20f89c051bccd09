import type { GraphReader, GraphWriter } from './engine.ts'
import { WORKSPACE_LABEL } from './workspace.ts'

/** What the writer of a graph keeps about it on the bookkeeping node: a text by name. No part of the identity claim. */
export async function readMemo(reader: GraphReader, name: MemoName): Promise<string | null> {
  const [row] = await reader.read(`MATCH (w:${WORKSPACE_LABEL} {id: $id}) RETURN w.${name} AS text`, {
    id: WORKSPACE_LABEL,
  })
  return typeof row?.text === 'string' ? row.text : null
}

/** Written with the graph: seen when the graph is. `null` takes it away. */
export async function writeMemo(writer: GraphWriter, name: MemoName, text: string | null): Promise<void> {
  await writer.read(`MERGE (w:${WORKSPACE_LABEL} {id: $id}) SET w.${name} = $text`, { id: WORKSPACE_LABEL, text })
}

/** `derivation`: what the derived layer was derived with; `lastChange`: what the last ingest changed. */
export type MemoName = 'derivation' | 'lastChange'
