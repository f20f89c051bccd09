import type { GraphReader, GraphWriter } from '../../graph/engine.ts'
import { readMemo, writeMemo } from '../../graph/memo.ts'
import { Change } from '../../schema/change.ts'

/** What the last write that changed something changed; null where none is known of. */
export async function lastChange(reader: GraphReader): Promise<Change | null> {
  const text = await readMemo(reader, 'lastChange')
  return text === null ? null : Change.parse(JSON.parse(text))
}

export async function keepChange(writer: GraphWriter, change: Change): Promise<void> {
  await writeMemo(writer, 'lastChange', JSON.stringify(change))
}
