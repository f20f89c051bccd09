import type { Registry } from '../registry/index.ts'
import type { Copy } from './copy.ts'
import { lastingId, listedSigner, repeatsPublishing } from './entries.ts'
import type { CopyEvidence, Evidence } from './evidence.ts'
import { bearsNumber, isBareGenre, isLaw, isNormative, numberKey, type ReadTitle, type TitleParts } from './keys.ts'
import type { Trace } from './marks.ts'
import { type Names, nearOf } from './names.ts'
import { byCodeUnit, sortedSet } from './order.ts'

/** All copies by id, in the order of their ids. Near linear. */
export function readCopies(
  evidence: Evidence,
  registry: Registry,
  names: Names,
  readTitle: ReadTitle,
): Map<string, Copy> {
  const byId = new Map(evidence.copies.map((copy) => [copy.id, copy]))
  const copies = new Map<string, Copy>()
  const read = (row: CopyEvidence): Copy => {
    const known = copies.get(row.id)
    if (known) return known
    const parentRow = row.parent === null ? undefined : byId.get(row.parent)
    const copy = view(row, parentRow && read(parentRow), registry, names, readTitle)
    copies.set(row.id, copy)
    return copy
  }
  return new Map([...byId.values()].sort((a, b) => byCodeUnit(a.id, b.id)).map((row) => [row.id, read(row)]))
}

function view(
  evidence: CopyEvidence,
  parent: Copy | undefined,
  registry: Registry,
  names: Names,
  readTitle: ReadTitle,
): Copy {
  const title = readTitle(evidence.title)
  const printed = evidence.issuers.flatMap((name) => names.of(name, evidence.source) ?? [])
  const inTitle = title.issuers.map((body) => names.ofBody(body, evidence.source))
  const near = nearOf([...printed, ...inTitle]) ?? parent?.near
  const signers = evidence.issuers.flatMap(
    (name) =>
      (evidence.entry ? listedSigner(name, evidence.source, names) : names.of(name, evidence.source, near)) ?? [],
  )
  const issuers = signers.map(({ key }) => key)
  const numbers = evidence.numbers.flatMap((number) => numberKey(number, issuers, registry) ?? [])
  // What a notice issues or attaches is of its family; what it forwards has a family of its own.
  const host = evidence.parentRelation === 'forwards' ? undefined : parent
  const inherits = host && !(numbers.length > 0 && bearsNumber(evidence.title))
  const date = evidence.date ?? host?.date ?? null
  const normative = isNormative(evidence.title)
  const edition = normative ? lastRevision(evidence) : null
  const effective = evidence.effectiveDate === 'issue' ? null : evidence.effectiveDate
  const hostNumbers = inherits ? (host.numbers.length > 0 ? host.numbers : host.familyNumbers) : []
  return {
    evidence,
    title,
    numbers,
    familyNumbers: [...new Set([...numbers, ...hostNumbers])],
    signers,
    titleSigners: inTitle.map(
      (signer) => (signer.body?.scoped && names.of(signer.body.name, evidence.source, near)) || signer,
    ),
    near,
    date,
    edition,
    asOf: edition ?? date ?? host?.asOf ?? effective ?? evidence.publishedDate,
    parent,
    root: parent?.root ?? evidence.id,
    group: groupOf(evidence, title, numbers, parent),
    normative,
  }
}

const REVISES = new Set(['revised', 'amended'])
const ENACTS = new Set(['adopted', 'promulgated'])

/** The last revision in a text's history: 修订, 修正, or an adoption more than a year after the first (司法解释). */
function lastRevision({ date, dates }: CopyEvidence): string | null {
  const events = dates.map((dated) => dated.split(':') as [string, string])
  const first = events.flatMap(([kind, value]) => (ENACTS.has(kind) ? value : [])).concat(date ?? [])
  const year = Math.min(...first.map((value) => Number(value.slice(0, 4))))
  const later = events.filter(
    ([kind, value]) => REVISES.has(kind) || (ENACTS.has(kind) && +value.slice(0, 4) > year + 1),
  )
  return sortedSet(later.map(([, value]) => value)).at(-1) ?? null
}

/**
 * Copies of one title are compared, whoever brought them. A title that says too little (议程, 报名表), and a form attached
 * to a notice, is compared only below parents of one title; without a parent it stands alone.
 */
function groupOf(copy: CopyEvidence, title: TitleParts, numbers: readonly string[], parent: Copy | undefined): string {
  const generic = isBareGenre(title.core) || (title.core.length <= 4 && !isLaw(copy.title))
  if (numbers.length > 0 && title.core !== '') return title.core
  if (parent && title.core !== '' && (generic || isForm(copy.title, copy.parentRelation))) {
    return scopedGroup(title.core, parent.title.core)
  }
  return generic ? scopedGroup(title.core, lastingId(copy)) : title.core
}

/** What a copy shows of the document that it is of. */
export function traceOf({
  evidence,
  familyNumbers,
  numbers,
  signers,
  titleSigners,
  date,
  edition,
  normative,
}: Copy): Trace {
  const printed = evidence.issuerOrigin === 'parent' ? titleSigners : [...signers, ...titleSigners]
  return {
    id: evidence.id,
    lastingId: lastingId(evidence),
    numbers: familyNumbers,
    own: numbers,
    issuers: [...new Set(printed.map(({ key }) => key))],
    roots: [...new Set([...signers, ...titleSigners].map(({ root }) => root))],
    date: edition ?? date,
    // a law is published again and again: its versions are told apart by what they print
    published: normative ? null : evidence.publishedDate,
    edition,
    effective: evidence.effectiveDate === 'issue' || repeatsPublishing(evidence) ? null : evidence.effectiveDate,
  }
}

/** Whether a text that is attached belongs to what it is attached to: a form, a list, a plan, but no 办法 and no 通知. */
export function isForm(title: string, relation: string | null): boolean {
  return relation === 'attaches' && !isNormative(title) && !bearsNumber(title)
}

/** Group of a title that means something only below another. */
export function scopedGroup(core: string, scope: string): string {
  return `${core}<${scope}`
}
