import { account, type FileAccount } from '../../ingest/catalogue/account.ts'
import { FILE_KINDS, type FileKind } from '../../ingest/catalogue/columns.ts'
import type { Catalogue, CatalogueFiles } from '../../ingest/catalogue/read.ts'
import { ENTRY_COLUMNS } from '../../ingest/resolve/evidence.ts'
import type { Derived, EntryEvidence } from '../../ingest/resolve/index.ts'

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

/** What a catalogue says, as resolution takes it: `null` for what is absent. */
export function entryEvidence(catalogue: Catalogue): EntryEvidence[] {
  return catalogue.entries.map(
    (entry) =>
      ({
        ...Object.fromEntries(ENTRY_COLUMNS.map((name) => [name, entry[name] ?? null])),
        catalogue: catalogue.source.name,
      }) as unknown as EntryEvidence,
  )
}

/** The rows of a catalogue by what became of them, beside copies. Without a graph. */
export function accountOf(catalogue: Catalogue, derived: Derived): FileAccount[] {
  const { ENTRY_OF, COPY_OF, ISSUED } = derived.relationships
  return account({
    rows: catalogue.source.rows ?? [],
    entries: catalogue.entries,
    documentOf: new Map([...ENTRY_OF.values()].map(({ from, to }) => [from, to])),
    withText: new Set([...COPY_OF.values()].map(({ to }) => to)),
    issued: [...ISSUED.values()].map(({ from, properties }) => ({
      from,
      entries: (properties.entries ?? []) as string[],
    })),
  })
}
