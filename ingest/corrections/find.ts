import type { DocumentKey } from '../../schema/correction.ts'
import type { Registry } from '../registry/index.ts'
import type { Copy } from '../resolve/copy.ts'
import type { Heard } from '../resolve/hear.ts'
import { numberKey, type ReadTitle, type TitleParts } from '../resolve/keys.ts'
import type { Names, Signer } from '../resolve/names.ts'
import { addTo } from '../resolve/order.ts'

/** What resolution reads words with. */
export interface Reader {
  readonly registry: Registry
  readonly names: Names
  readonly readTitle: ReadTitle
}

/** A document's key as compared. */
export interface ReadKey {
  readonly title: TitleParts | null
  /** Null where none is given; empty for one that cannot be read, which finds nothing. */
  readonly number: string | null
  readonly date: string | null
  readonly issuer: Signer | null
  readonly titleSigners: readonly Signer[]
}

export function readKey({ number, title, date, issuer }: DocumentKey, reader: Reader): ReadKey {
  const { registry, names, readTitle } = reader
  const parts = title === undefined ? null : readTitle(title)
  const titleSigners = (parts?.issuers ?? []).map((body) => names.ofBody(body, ''))
  const signer = issuer === undefined ? null : (names.of(issuer, '') ?? null)
  const owners = signer ? [signer] : titleSigners
  const key =
    number === undefined
      ? null
      : (numberKey(
          number,
          owners.map((owner) => owner.key),
          registry,
        ) ?? '')
  return { title: parts, number: key, date: date ?? null, issuer: signer, titleSigners }
}

/** Copies by what is printed on them, or was before it was corrected: an address may say either. */
export class Finder {
  readonly #reader: Reader
  readonly #byCore = new Map<string, Copy[]>()
  readonly #byNumber = new Map<string, Copy[]>()

  constructor(reader: Reader, copies: Iterable<Copy>) {
    this.#reader = reader
    this.add(copies)
  }

  add(copies: Iterable<Copy>): void {
    for (const copy of copies) {
      addTo(this.#byCore, copy.title.core, copy)
      for (const number of copy.familyNumbers) addTo(this.#byNumber, number, copy)
    }
  }

  /** Ids of the copies that a key is of, sorted. */
  copies(address: DocumentKey): string[] {
    const key = readKey(address, this.#reader)
    const { title, number } = key
    const named = title ? (this.#byCore.get(title.core) ?? []) : (this.#byNumber.get(number ?? '') ?? [])
    const fitting = named.filter((copy) => fits(copy, key))
    return [...new Set(narrowed(fitting, key).map(({ evidence }) => evidence.id))].sort()
  }
}

function fits({ familyNumbers, date, signers, titleSigners }: Copy, key: ReadKey): boolean {
  const { number, issuer } = key
  return (
    (number === null || familyNumbers.includes(number)) &&
    (key.date === null || (date !== null && (date.startsWith(key.date) || key.date.startsWith(date)))) &&
    (issuer === null || [...signers, ...titleSigners].some(({ key: own, root }) => [own, root].includes(issuer.key)))
  )
}

/** A number alone is of what bears it itself; a title with its issuer is of what prints both, where that is there. */
function narrowed(copies: readonly Copy[], { title, number }: ReadKey): readonly Copy[] {
  const exact = title
    ? copies.filter((copy) => title.issuers.length > 0 && copy.title.full === title.full)
    : copies.filter(({ numbers }) => number !== null && numbers.includes(number))
  return exact.length > 0 ? exact : copies
}

/** Whether a reference says what a key says: how a document is addressed whose text is not here. */
export function names({ title, number, mention, titleSigners, issuers }: Heard, key: ReadKey): boolean {
  const signers = [...titleSigners, ...issuers]
  return (
    (key.title === null || title?.core === key.title.core) &&
    (key.number === null || number === key.number) &&
    (key.date === null || mention.year === null || key.date.startsWith(String(mention.year))) &&
    (key.issuer === null || signers.length === 0 || signers.some(({ key: own }) => own === key.issuer?.key))
  )
}
