import { RELATION_TYPES } from '../../schema/graph.ts'
import type { Derived, DerivedType } from '../resolve/derived.ts'
import { sortedSet } from '../resolve/order.ts'
import { type Network, network } from './network.ts'

const CITATIONS: readonly DerivedType[] = [...Object.values(RELATION_TYPES), 'CITES', 'REPLACES']
/** What ties documents and bodies on the map. Whom a notice is addressed to says little: every county of a province. */
const TIES: readonly DerivedType[] = [...CITATIONS, 'PART_OF', 'VERSION_OF', 'ISSUED', 'SEALED', 'OFFICE_OF']

/** Who cites whom: the documents that citations tie. */
export function citationGraph(derived: Derived): Network {
  const ties = tiesOf(derived, CITATIONS)
  return network(sortedSet(ties.flatMap(({ from, to }) => (from === to ? [] : [from, to]))), ties, { directed: true })
}

/** All documents and bodies, and what ties them. */
export function mapGraph(derived: Derived): Network {
  const { Document, Body } = derived.nodes
  return network([...Document.keys(), ...Body.keys()], tiesOf(derived, TIES), { directed: false })
}

/** Those documents and bodies and what ties them to one another and to others that `stands` tells of. */
export function graphAround(derived: Derived, ids: readonly string[], stands: (id: string) => boolean): Network {
  const ties = tiesOf(derived, TIES)
  const others = ties.flatMap(({ from, to }) => [from, to]).filter(stands)
  return network([...ids, ...others], ties, { directed: false })
}

function tiesOf({ relationships }: Derived, types: readonly DerivedType[]): { from: string; to: string }[] {
  return types.flatMap((type) => [...relationships[type].values()])
}
