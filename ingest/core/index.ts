import type { NameReading, Reading } from '../../schema/reading.ts'
import type { Source } from '../../schema/source.ts'
import { withPageHeader } from './extract/fields/page-header.ts'
import { type CopyReading, readCopy } from './extract/index.ts'
import { locator } from './extract/spans.ts'
import { normalize } from './normalize/index.ts'
import { withOrdersAsMastheads } from './orders.ts'
import { linkParents, type ParentLink } from './parents.ts'
import { FIELD, ISSUERS, rounded } from './rules/confidence.ts'
import { type Segment, segment } from './segment/index.ts'

export type { MentionReading, Reading, Span } from '../../schema/reading.ts'

/** Raised whenever a rule of reading changes: sources read with another version are read again at the next ingest. */
export const CORE_VERSION = 6

/** A text to read; `format` is plain text where it is not given. */
export type ReadableSource = Pick<Source, 'id' | 'name' | 'text'> & Partial<Pick<Source, 'format'>>

/**
 * Reads the copies of documents in one source, in the order of the text. Pure and deterministic, linear in the text's
 * length; never throws on any text.
 *
 * ```ts
 * import { extract } from 'wenmai'
 * for (const reading of extract({ id: 'a', name: 'notices.txt', text })) console.log(reading.title, reading.number)
 * ```
 */
export function extract(source: ReadableSource): Reading[] {
  const working = normalize(source.text, source.format)
  const locate = locator(source.text)
  const found = segment(working)
  const hosts = hostTitles(found)
  const read = found.map((part, index) => ({
    segment: part,
    copy: readCopy(working, part, hosts[index] ?? null, locate),
  }))
  const parts = withOrdersAsMastheads(read, source.format === 'html')
  const segments = parts.map((part) => part.segment)
  const copies = parts.map(({ segment: { page }, copy }) => (page ? withPageHeader(copy, page, working, locate) : copy))
  const links = linkParents(segments, copies)
  const idOf = (index: number) => `${source.id}-${index + 1}`
  return copies.map((copy, index) => {
    const link = links[index] ?? null
    const { numberConfidence, ...fields } = copy
    const issuers = copy.issuers.length > 0 || !link ? copy.issuers : inheritedIssuers(copies, links, index)
    return {
      id: idOf(index),
      parent: link ? idOf(link.parent) : null,
      parentRelation: link?.relation ?? null,
      source: source.name,
      sourceId: source.id,
      ...fields,
      issuers,
      confidences: {
        number: numberConfidence,
        issuers: least(issuers),
        date: copy.dates.find(({ value, inferred }) => value === copy.date && !inferred)?.confidence ?? null,
        effectiveDate: copy.effectiveDate === null ? null : FIELD.effectiveDate,
        addressees: least(copy.addressees),
        attachments: copy.attachments.length === 0 ? null : FIELD.attachments,
        parent: link?.confidence ?? null,
      },
    }
  })
}

/** A list is as sure as its least sure member. */
const least = (names: readonly NameReading[]) =>
  names.length === 0 ? null : Math.min(...names.map(({ confidence }) => confidence))

/** For each attachment the title of the nearest document before it that is none. */
function hostTitles(segments: readonly Segment[]): (string | null)[] {
  let host: string | null = null
  return segments.map(({ label, title }) => {
    if (label === null) host = title
    return label === null ? null : host
  })
}

/** A child without issuers of its own has those that its parent names with it, or else the parent's own. */
function inheritedIssuers(
  copies: readonly CopyReading[],
  links: readonly (ParentLink | null)[],
  index: number,
): NameReading[] {
  const seen = new Set<number>([index])
  let child = copies[index]
  for (let at = links[index]?.parent; at !== undefined && !seen.has(at); at = links[at]?.parent) {
    seen.add(at)
    const parent = copies[at]
    const named =
      parent?.citations.find(({ title, relation }) => relation === 'issues' && title === child?.title)?.issuers ?? []
    if (named.length > 0) return named.map((name) => ({ name, origin: 'parent', confidence: ISSUERS.namedByParent }))
    const issuers = parent?.issuers ?? []
    if (issuers.length > 0)
      return issuers.map((issuer) => ({
        ...issuer,
        origin: 'parent',
        confidence: rounded(issuer.confidence * ISSUERS.inherited),
      }))
    child = parent
  }
  return []
}
