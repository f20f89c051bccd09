import { idOf } from '../../graph/identity.ts'
import type { BodyAddress } from '../../schema/correction.ts'
import type { Registry } from '../registry/index.ts'
import type { Derived } from '../resolve/derived.ts'
import { bodyKey, type Joined } from '../resolve/names.ts'
import type { Ledger } from './ledger.ts'
import { type LocatedRow, rowsOf } from './rows.ts'

/** Bodies that are one: the key of one name to the body that stands for it. */
export function joinBodies(rows: readonly LocatedRow[], registry: Registry): Joined {
  const joined: Joined = new Map()
  for (const row of rowsOf(rows, 'same-body')) {
    const [first, second] = row.correction.bodies.map((address) => parsed(address, row, registry))
    if (!first || !second) continue
    const kept = joined.get(bodyKey(first.body, first.source)) ?? first
    const [from, to] = [bodyKey(second.body, second.source), bodyKey(kept.body, kept.source)]
    if (from === to) continue
    for (const [key, one] of joined)
      if (bodyKey(one.body, one.source) === from) joined.set(key, { ...kept, printed: false })
    joined.set(from, { ...kept, printed: false })
  }
  return joined
}

/** Says on bodies that they were joined, and reports a name that nobody prints. */
export function markBodies(
  rows: readonly LocatedRow[],
  registry: Registry,
  joined: Joined,
  derived: Derived,
  ledger: Ledger,
): void {
  for (const row of rowsOf(rows, 'same-body')) {
    const second = row.correction.bodies.map((address) => parsed(address, row, registry))[1]
    const kept = second && joined.get(bodyKey(second.body, second.source))
    const id = kept && idOf('b', bodyKey(kept.body, kept.source))
    if (id !== undefined && kept?.printed && derived.nodes.Body.has(id)) ledger.touched.bodies.set(id, row.correction)
    else ledger.lose(row, 'correction-lost')
  }
}

function parsed(address: BodyAddress, { sources }: LocatedRow, registry: Registry) {
  const [name, source] = typeof address === 'string' ? [address, ''] : [address.name, sources.get(address.source) ?? '']
  const body = registry.body(name)
  return body && { body, source }
}
