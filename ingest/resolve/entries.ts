import type { Value } from '../../graph/engine.ts'
import { idOf } from '../../graph/identity.ts'
import type { Signers } from './bodies.ts'
import { type Derived, endsKey, present, relate } from './derived.ts'
import type { CopyEvidence, EntryEvidence } from './evidence.ts'
import type { Names, Signer } from './names.ts'
import { byCodeUnit, sortedSet } from './order.ts'
import type { Standing } from './standing.ts'

/**
 * What the ids and the bare names of each catalogue are of, by its source: its name, so that what is known by them stays
 * what it is when a row changes. Where several bear one name, nothing says that their ids are the same ones.
 */
export function catalogueKeys(catalogues: readonly { id: string; name: string }[]): Map<string, string> {
  const shared = new Set<string>()
  const seen = new Set<string>()
  for (const { name } of catalogues) (seen.has(name) ? shared : seen).add(name)
  return new Map(catalogues.map(({ id, name }) => [id, shared.has(name) ? `${name}@${id}` : name]))
}

/** What joint issues put between their numbers in one cell; between the bodies of one number stands the same. */
const BETWEEN_NUMBERS = /(?<=[号\d])\s*[;；、,，]\s*/

/**
 * An entry as a copy that shows what the catalogue says, so that it is recognised by the rules of copies; undefined where
 * it is known by its id alone. The day is that of publishing: catalogues often mean the written one, so it proves no other.
 */
export function asCopy(entry: EntryEvidence): CopyEvidence | undefined {
  const { id, catalogue, line, title, number, issuers, effectiveDate, publishedDate } = entry
  if (title === null) return undefined
  const numbers = number === null ? [] : number.split(BETWEEN_NUMBERS).filter((one) => one !== '')
  return {
    id,
    source: catalogue,
    ordinal: line ?? 0,
    title,
    genre: null,
    number: numbers[0] ?? null,
    numbers,
    issuers,
    issuerOrigin: null,
    sealedBy: [],
    date: null,
    dates: [],
    effectiveDate,
    publishedDate,
    addressees: [],
    parentRelation: null,
    validityMonths: null,
    validityUntil: null,
    lastArticle: null,
    confidence: 1,
    parent: null,
    entry,
  }
}

/** Where a catalogue knows no day of effect it repeats that of publishing, which tells nothing. */
export function repeatsPublishing({ entry, effectiveDate, publishedDate }: CopyEvidence): boolean {
  return entry !== undefined && effectiveDate !== null && effectiveDate === publishedDate
}

/** Id of a copy in keys: that of an entry changes with every row of its catalogue. */
export function lastingId({ id, entry }: CopyEvidence): string {
  return entry ? keyOfEntry(entry) : id
}

const keyOfEntry = ({ catalogue, catalogueId }: EntryEvidence) => `${catalogue}-${catalogueId}`

/** The body that a catalogue means by a name: one and the same in every entry, whatever the place of the text. */
export function listedSigner(name: string, catalogue: string, names: Names): Signer | undefined {
  const body = names.body(name)
  return body && names.ofBody(body, catalogue)
}

/** Entries that are known by their ids alone are documents of their own, without a title. */
export function writeUntitled(entries: readonly EntryEvidence[], derived: Derived): void {
  for (const entry of entries) {
    const { id, catalogueId, title } = entry
    if (title !== null) continue
    const key = `#${keyOfEntry(entry)}`
    const document = idOf('d', key)
    derived.nodes.Document.set(
      document,
      present({ id: document, key, aliases: [], numberKeys: [], catalogueId, statusSource: 'none', held: false }),
    )
    relate(derived, 'ENTRY_OF', id, document, { confidence: 1, reason: 'single' })
  }
}

/**
 * ISSUED and CITES as these entries say them, beside what texts say. `entries` on both: which entries say so. No document
 * cites itself, and likeness (`similarTo`) is no citation.
 *
 * @param derived has ENTRY_OF of the entries that are decided; the documents of the others stand
 */
export function relateEntries(
  entries: readonly EntryEvidence[],
  standing: Standing['documents'],
  names: Names,
  signers: Signers,
  derived: Derived,
): void {
  const decided = new Map([...derived.relationships.ENTRY_OF.values()].map(({ from, to }) => [from, to]))
  const documentOf = (entry: string) => decided.get(entry) ?? standing.get(entry)?.id
  const ranks = new Map<string, number>()
  for (const { to } of derived.relationships.ISSUED.values()) ranks.set(to, (ranks.get(to) ?? 0) + 1)
  const issued = new Said(derived, 'ISSUED')
  const cites = new Said(derived, 'CITES')
  for (const entry of [...entries].sort(byPlace)) {
    const own = documentOf(entry.id)
    if (own === undefined) continue
    for (const name of decided.has(entry.id) ? entry.issuers : []) {
      const signer = listedSigner(name, entry.catalogue, names)
      if (!signer) continue
      signers.add(signer, entry.catalogue, derived)
      const rank = (ranks.get(own) ?? 0) + 1
      if (issued.add(signer.id, own, entry.id, { rank, names: [] })) ranks.set(own, rank)
      issued.name(signer.id, own, name)
    }
    for (const [others, reversed] of [[entry.cites, false] as const, [entry.citedBy, true] as const])
      for (const other of others) {
        const id = `${entry.source}-${other}`
        const document = documentOf(id)
        if (document === undefined || document === own || !(decided.has(entry.id) || decided.has(id))) continue
        if (reversed) cites.add(document, own, entry.id)
        else cites.add(own, document, entry.id)
      }
  }
  issued.write()
  cites.write()
}

/** Relationships of one type with the entries that say them. */
class Said {
  readonly #entries = new Map<string, Set<string>>()
  readonly #names = new Map<string, Set<string>>()

  constructor(
    readonly derived: Derived,
    readonly type: 'ISSUED' | 'CITES',
  ) {}

  /** Whether the relationship is new. */
  add(from: string, to: string, entry: string, properties: Record<string, Value> = {}): boolean {
    const key = endsKey(from, to)
    const rows = this.derived.relationships[this.type]
    const known = rows.has(key)
    if (!known) relate(this.derived, this.type, from, to, { ...properties })
    const said = this.#entries.get(key) ?? new Set()
    this.#entries.set(key, said.add(entry))
    return !known
  }

  name(from: string, to: string, printed: string): void {
    const key = endsKey(from, to)
    this.#names.set(key, (this.#names.get(key) ?? new Set()).add(printed))
  }

  write(): void {
    const rows = this.derived.relationships[this.type]
    for (const [key, entries] of this.#entries) {
      const row = rows.get(key)
      if (row) row.properties.entries = sortedSet(entries)
    }
    for (const [key, names] of this.#names) {
      const row = rows.get(key)
      if (row) row.properties.names = sortedSet([...(row.properties.names as string[]), ...names])
    }
  }
}

/** By the place of their rows; those without one last. */
function byPlace(a: EntryEvidence, b: EntryEvidence): number {
  const [one, other] = [a, b].map(({ line }) => line ?? Number.POSITIVE_INFINITY) as [number, number]
  return byCodeUnit(a.catalogue, b.catalogue) || (one === other ? byCodeUnit(a.id, b.id) : one - other)
}
