import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { SourceFormat } from '../../schema/source.ts'
import { type Decoded, decode } from './decode.ts'
import { decodePage } from './html/decode.ts'
import { type Found, listFiles } from './list.ts'
import type { ReadOutcome } from './outcome.ts'
import { fileProblem } from './problems.ts'

export { type Found, listFiles } from './list.ts'

/** Reads what `listFiles` found, one file at a time and in that order. A file that cannot be read is an outcome too. */
export async function* readFiles(found: Iterable<Found>): AsyncGenerator<ReadOutcome> {
  for (const item of found) yield item.kind === 'file' ? await readOne(item) : item
}

/** `listFiles` and `readFiles` in one, for who needs no count beforehand. */
export async function* readPaths(paths: readonly string[]): AsyncGenerator<ReadOutcome> {
  yield* readFiles(await listFiles(paths))
}

/** How the bytes of each format become text. */
const DECODERS: Readonly<Record<SourceFormat, (bytes: Uint8Array) => Decoded>> = {
  text: decode,
  markdown: decode,
  html: decodePage,
}

async function readOne(file: Extract<Found, { kind: 'file' }>): Promise<ReadOutcome> {
  const { location, displayPath, format } = file
  let bytes: Uint8Array
  try {
    bytes = await readFile(location)
  } catch (error) {
    return { kind: 'problem', problem: fileProblem(error, displayPath) }
  }
  const decoded = DECODERS[format](bytes)
  if ('problem' in decoded) return { kind: 'problem', problem: { code: decoded.problem, path: displayPath } }
  const { text, encoding } = decoded
  return {
    kind: 'source',
    source: { id: sourceId(format, bytes), name: basename(location), format, encoding, text },
    location,
    displayPath,
    notes: encoding === 'utf-8' ? [] : [{ code: 'decoded', path: displayPath, encoding }],
  }
}

function sourceId(format: SourceFormat, bytes: Uint8Array): string {
  return createHash('sha256').update(`${format}\n`).update(bytes).digest('hex').slice(0, 32)
}
