import type { NodeRow } from '../../graph/engine.ts'
import type { CorrectedFields, Correction } from '../../schema/correction.ts'
import type { Corrected } from '../../schema/graph.ts'
import type { RelationshipProps } from '../../schema/relationships.ts'
import type { Derived } from '../resolve/derived.ts'
import { sortedSet } from '../resolve/order.ts'

/** What a correction touched, to be shown as corrected. */
export interface Touched {
  /** By id; the last correction of each. */
  readonly mentions: Map<string, Correction>
  readonly copies: Map<string, Correction>
  readonly bodies: Map<string, Correction>
  /** By the id of the document, with what was set on it. */
  readonly documents: Map<string, { readonly corrections: readonly Correction[]; readonly fields: CorrectedFields }>
}

/** Who corrected something, when and why, as properties. */
export function signature({ by, on, why }: Correction): Corrected {
  return { correctedBy: by, correctedOn: on, correctedWhy: why }
}

/** Writes on the rows what was corrected, by whom, when and why. */
export function markCorrected(derived: Derived, { mentions, copies, bodies, documents }: Touched): void {
  for (const [id, correction] of mentions) {
    const row = derived.mentions.get(id)
    if (row) derived.mentions.set(id, { ...row, ...signature(correction) })
  }
  for (const type of ['COPY_OF', 'ENTRY_OF'] as const)
    for (const [key, row] of derived.relationships[type]) {
      const correction = copies.get(row.from)
      if (!correction) continue
      const properties = {
        confidence: 1,
        reason: 'corrected',
        ...signature(correction),
      } satisfies RelationshipProps<'COPY_OF'>
      derived.relationships[type].set(key, { ...row, properties })
    }
  for (const [id, correction] of bodies) {
    const row = derived.nodes.Body.get(id)
    if (row) derived.nodes.Body.set(id, { ...row, ...signature(correction) })
  }
  for (const [id, { corrections, fields }] of documents) {
    const row = derived.nodes.Document.get(id)
    const last = corrections.at(-1)
    if (row && last) derived.nodes.Document.set(id, { ...withSet(row, fields), ...signature(last) })
  }
}

function withSet(row: NodeRow, { issuers, ...set }: CorrectedFields): NodeRow {
  const { effectiveDate, validTo } = set
  const fields = set as Record<string, string>
  const corrected = sortedSet([...Object.keys(fields), ...(issuers ? ['issuers'] : [])])
  return {
    ...row,
    ...fields,
    ...(effectiveDate !== undefined && { validFrom: effectiveDate }),
    ...((effectiveDate ?? validTo) !== undefined && { statusSource: 'corrected' }),
    ...(corrected.length > 0 && { corrected }),
  }
}
