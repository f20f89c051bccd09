import { dump } from '../../graph/dump.ts'
import type { GraphReader } from '../../graph/engine.ts'

/** The whole graph as one text, to compare graphs by. */
export async function dumpText(reader: GraphReader): Promise<string> {
  let text = ''
  for await (const line of dump(reader)) text += line
  return text
}
