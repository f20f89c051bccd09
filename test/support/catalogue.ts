import { FILE_KINDS, type FileKind } from '../../ingest/catalogue/columns.ts'
import type { CatalogueFiles } from '../../ingest/catalogue/read.ts'

/** The files of a catalogue as a test says them: each as text or bytes. */
export type Files = { documents: string | Uint8Array } & { [K in FileKind]?: string | Uint8Array }

/** As files named after what they hold: documents.csv. */
export function csvFiles(files: Files): CatalogueFiles {
  const given = FILE_KINDS.flatMap((kind) => {
    const content = files[kind]
    return content === undefined ? [] : [[kind, { path: `${kind}.csv`, bytes: Buffer.from(content) }] as const]
  })
  return Object.fromEntries(given) as unknown as CatalogueFiles
}
