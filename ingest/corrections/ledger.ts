import type { CorrectedFields, Correction, DocumentKey } from '../../schema/correction.ts'
import { documentId } from '../resolve/documents.ts'
import type { Cluster } from '../resolve/group.ts'
import type { ReadKey } from './find.ts'
import type { Touched } from './mark.ts'
import type { LocatedRow, Lost } from './rows.ts'

/** What a person says of references, where no text of the document is here: by what they print. */
export interface Said {
  readonly row: LocatedRow
  readonly key: ReadKey
  /** What they mean instead: a document here, one that is addressed, or none. */
  readonly means: Cluster | DocumentKey | null
  used: boolean
}

/** What the corrections of one resolution came to: what they touched, what they say of references, which found nothing. */
export class Ledger {
  readonly touched: Touched = { mentions: new Map(), copies: new Map(), bodies: new Map(), documents: new Map() }
  /** The last correction first. */
  readonly said: Said[] = []
  readonly #lost = new Map<LocatedRow, Lost>()

  lose(row: LocatedRow, code: Lost['code'], address: object = row.correction): void {
    if (!this.#lost.has(row)) this.#lost.set(row, { code, path: row.place, what: told(address) })
  }

  /** In the order of the file. */
  lost(): Lost[] {
    return [...this.#lost.values()].sort((a, b) => a.path.localeCompare(b.path, 'en', { numeric: true }))
  }

  say(row: LocatedRow, key: ReadKey, means: Said['means'], used = false): void {
    this.said.unshift({ row, key, means, used })
  }

  setOn(cluster: Cluster, correction: Correction, fields: CorrectedFields): void {
    const id = documentId(cluster)
    const known = this.touched.documents.get(id)
    this.touched.documents.set(id, {
      corrections: [...(known?.corrections ?? []), correction],
      fields: { ...known?.fields, ...fields },
    })
  }
}

/** An address in the words of the row. */
function told(address: object): string {
  const { by: _by, on: _on, why: _why, kind: _kind, ...rest } = address as Record<string, unknown>
  return JSON.stringify(rest)
}
