import type { CorrectedFields } from '../../schema/correction.ts'
import { genreOf } from '../core/rules/genres.ts'
import type { CopyEvidence, Evidence } from '../resolve/evidence.ts'

/** The facts of a copy with what a person set in their place, so that it is recognised by these. */
export function withFields(copy: CopyEvidence, fields: CorrectedFields): CopyEvidence {
  const { title, number, date, issuers, publishedDate, effectiveDate } = fields
  return {
    ...copy,
    ...(title !== undefined && { title, genre: genreOf(title)?.name ?? copy.genre }),
    ...(number !== undefined && { number, numbers: [number] }),
    ...(date !== undefined && { date }),
    ...(issuers !== undefined && { issuers, issuerOrigin: null }),
    ...(publishedDate !== undefined && { publishedDate }),
    ...(effectiveDate !== undefined && { effectiveDate }),
  }
}

/** Evidence with changed copies, and without those that are no document: what they brought out is of what brought them out. */
export function withCopies(
  { copies, mentions, entries }: Evidence,
  changed: ReadonlyMap<string, CopyEvidence>,
  removed: ReadonlySet<string>,
): Evidence {
  const byId = new Map(copies.map((copy) => [copy.id, copy]))
  const parentOf = (copy: CopyEvidence): string | null => {
    let parent = copy.parent
    while (parent !== null && removed.has(parent)) parent = byId.get(parent)?.parent ?? null
    return parent
  }
  const kept = copies.filter(({ id }) => !removed.has(id))
  const shown = kept.map((copy) => ({ ...(changed.get(copy.id) ?? copy), parent: parentOf(copy) }))
  return { copies: shown, mentions, entries }
}
