import { type DocumentAddress, isLocator } from '../../schema/correction.ts'
import type { Clusters } from './clusters.ts'
import { type Finder, type Reader, readKey } from './find.ts'
import type { Ledger } from './ledger.ts'
import type { LocatedRow } from './rows.ts'

type Pair = readonly [DocumentAddress, DocumentAddress]

/** What addresses are looked up in. */
export interface Around {
  readonly reader: Reader
  readonly finder: Finder
  readonly ledger: Ledger
}

/** The copies that an address finds. */
export function copiesOf(address: DocumentAddress, row: LocatedRow, { finder }: Around): readonly string[] {
  return isLocator(address) ? (row.located.get(address)?.copies ?? []) : finder.copies(address)
}

/** Two documents are one. Where no text of one is here, references that print its key mean the other. */
export function join(row: LocatedRow, [a, b]: Pair, clusters: Clusters, around: Around): void {
  const { ledger, reader } = around
  const [ones, others] = [clusters.of(copiesOf(a, row, around)), clusters.of(copiesOf(b, row, around))]
  const [one, other] = [ones[0], others[0]]
  if (ones.length > 1 || others.length > 1) {
    ledger.lose(row, 'correction-several', ones.length > 1 ? a : b)
  } else if (one && other) {
    for (const id of [...one.copies.keys(), ...other.copies.keys()]) ledger.touched.copies.set(id, row.correction)
    if (one !== other) clusters.join(one, other)
  } else {
    const [absent, means] = one ? [b, one] : other ? [a, other] : [b, a]
    const lost = [absent, ...('quote' in means ? [means] : [])].find(isLocator)
    if (lost || isLocator(absent) || 'quote' in means) ledger.lose(row, 'correction-lost', lost)
    else ledger.say(row, readKey(absent, reader), means)
  }
}

/** Two documents are not one: the copies that the second address finds leave the document they are in. */
export function part(row: LocatedRow, [a, b]: Pair, clusters: Clusters, around: Around): void {
  const { ledger } = around
  const [ones, others] = [copiesOf(a, row, around), copiesOf(b, row, around)]
  if (ones.length === 0 || others.length === 0) {
    ledger.lose(row, 'correction-lost', ones.length === 0 ? a : b)
  } else if (ones.some((id) => others.includes(id))) {
    ledger.lose(row, 'correction-several', b)
  } else {
    for (const cluster of clusters.of(others)) {
      if (!ones.some((id) => cluster.copies.has(id))) continue
      const moved = others.filter((id) => cluster.copies.has(id))
      clusters.part(cluster, moved)
    }
    for (const id of [...ones, ...others]) ledger.touched.copies.set(id, row.correction)
  }
}
