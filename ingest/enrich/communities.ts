import * as louvain from 'graphology-communities-louvain'
import { addTo, byCodeUnit } from '../resolve/order.ts'
import { random } from './random.ts'
import type { Shape } from './shape.ts'

// CommonJS, whose types declare a default that Node's import already unwraps.
const detect = louvain.default as unknown as typeof louvain.default.default
const SEED = 20_200_407

/**
 * Community by id (Louvain) of every node that is tied to another: the largest 0, ties by their first node. A leaf is
 * where its only neighbour is.
 */
export function communities({ core, hub }: Shape): Map<string, number> {
  const found = core.size > 0 ? detect(core, { rng: random(SEED), getEdgeWeight: null }) : {}
  const hubs = new Set(hub.values())
  const members = new Map<string | number, string[]>()
  core.forEachNode((id) => {
    if (core.degree(id) > 0 || hubs.has(id)) addTo(members, found[id] ?? id, id)
  })
  for (const [leaf, of] of hub) addTo(members, found[of] ?? of, leaf)
  const groups = [...members.values()].map((ids) => ids.sort(byCodeUnit))
  const sorted = groups.sort((a, b) => b.length - a.length || byCodeUnit(a[0] ?? '', b[0] ?? ''))
  return new Map(sorted.flatMap((ids, index) => ids.map((id) => [id, index] as const)))
}
