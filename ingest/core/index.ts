import type { NameReading, Reading } from '../../schema/reading.ts'
import type { Source } from '../../schema/source.ts'
import { readCopy } from './extract/index.ts'
import { locator } from './extract/spans.ts'
import { normalize } from './normalize/index.ts'
import { linkParents } from './parents.ts'
import { segment } from './segment/index.ts'

export type { MentionReading, Reading, Span } from '../../schema/reading.ts'

/** Raised whenever a rule of reading changes: sources read with another version are read again at the next ingest. */
export const CORE_VERSION = 1

/**
 * Reads the copies of documents in one source, in the order of the text. Pure and deterministic, linear in the text's
 * length; never throws on any text.
 *
 * ```ts
 * import { extract } from 'wenmai'
 * for (const reading of extract({ id: 'a', name: 'notices.txt', text })) console.log(reading.title, reading.number)
 * ```
 */
export function extract(source: Pick<Source, 'id' | 'name' | 'text'>): Reading[] {
  const working = normalize(source.text)
  const locate = locator(source.text)
  const segments = segment(working)
  const copies = segments.map((part) => readCopy(working, part, locate))
  const links = linkParents(segments, copies)
  const idOf = (index: number) => `${source.id}-${index + 1}`
  return copies.map((copy, index) => {
    const link = links[index] ?? null
    return {
      id: idOf(index),
      parent: link ? idOf(link.parent) : null,
      parentRelation: link?.relation ?? null,
      source: source.name,
      sourceId: source.id,
      ...copy,
      issuers: copy.issuers.length > 0 || !link ? copy.issuers : inheritedIssuers(copies, links, link.parent),
    }
  })
}

/** A child without issuers of its own has those of the document that brought it out. */
function inheritedIssuers(
  copies: readonly { issuers: NameReading[] }[],
  links: readonly ({ parent: number } | null)[],
  from: number,
): NameReading[] {
  const seen = new Set<number>()
  for (let at: number | undefined = from; at !== undefined && !seen.has(at); at = links[at]?.parent) {
    seen.add(at)
    const issuers = copies[at]?.issuers ?? []
    if (issuers.length > 0)
      return issuers.map((issuer) => ({ ...issuer, origin: 'parent', confidence: issuer.confidence * 0.9 }))
  }
  return []
}
