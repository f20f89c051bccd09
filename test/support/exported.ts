import { buffer } from 'node:stream/consumers'
import type { GraphReader } from '../../graph/engine.ts'
import { EXPORTERS } from '../../graph/export/index.ts'

/** The files of an export, by name. */
export async function exported(
  reader: GraphReader,
  format: keyof typeof EXPORTERS,
  labelPrefix = '',
): Promise<Record<string, string>> {
  const files: Record<string, string> = {}
  for await (const { name, text } of EXPORTERS[format](reader, { labelPrefix }))
    files[name] = String(await buffer(text as AsyncIterable<string>))
  return files
}

/** The statements of a script, as cypher-shell tells them apart. */
export function statementsOf(script = ''): string[] {
  return script.split(/;\n/).filter((statement) => statement !== '')
}
