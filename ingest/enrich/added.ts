import type { UndirectedGraph } from 'graphology'
import type { Derived } from '../resolve/derived.ts'
import { byCodeUnit } from '../resolve/order.ts'
import { communities } from './communities.ts'
import { type Enriched, type Extent, enriched, extentOf } from './enriched.ts'
import { graphAround, mapRows } from './graphs.ts'
import { MARGIN, positions } from './positions.ts'
import { rankOfNew } from './rank-new.ts'
import { shapeOf, within } from './shape.ts'
import { Skyline } from './skyline.ts'
import { type Point, rounded } from './spiral.ts'
import { Taken } from './taken.ts'

interface Spot {
  readonly place: Point
  readonly community?: number | undefined
}
type Spots = Map<string, Spot>

/**
 * Rank, community and place of those documents and bodies of `derived` that do not stand on the map yet; what stands there
 * stays as it is. A new one goes to the free place nearest to the middle of its neighbours and into the community of most of
 * them; those that no tie links to the map become a small map beside it. A function of its arguments alone, whatever the
 * order of the rows.
 * @param derived rows that are new, with all their ties; others may be among them
 * @param standing what stands on the map: at least each end of those ties, better all. Only what is here is kept clear of
 * @param extent of the whole map
 */
export function enrichNew(
  derived: Derived,
  standing: ReadonlyMap<string, Enriched>,
  extent: Extent,
): Map<string, Enriched> {
  const rows = mapRows(derived)
  const added = rows.ids.filter((id) => !standing.has(id))
  const graph = graphAround(rows, added, (id) => standing.has(id))
  const spots: Spots = new Map()
  graph.forEachNode((id) => {
    const stands = standing.get(id)
    if (stands) spots.set(id, { place: stands, community: stands.community })
  })
  settle(graph, spots, new Taken(standing.values()), extent.communities)
  besideMap(graph, spots, extent)
  const ranks = rankOfNew(rows, standing, extent.leastRank)
  return new Map(
    added.flatMap((id) => {
      const spot = spots.get(id)
      return spot ? [[id, enriched(spot.place, ranks.get(id), spot.community)] as const] : []
    }),
  )
}

/** Round by round, whoever has neighbours that stand: near the middle of them, in the community of most of them. */
function settle(graph: UndirectedGraph, spots: Spots, taken: Taken, communities: number): void {
  const founded = new Map<string, number>()
  const found = (first: string) => {
    const own = founded.get(first) ?? communities + founded.size
    founded.set(first, own)
    return own
  }
  const standingNear = (id: string) => graph.filterNeighbors(id, (other) => spots.has(other)).sort(byCodeUnit)
  let waiting = graph.filterNodes((id) => !spots.has(id))
  for (;;) {
    const round = waiting.map((id) => ({ id, near: standingNear(id) })).filter(({ near }) => near.length > 0)
    if (round.length === 0) return
    for (const { id, near } of round) {
      const around = near.map((other) => spots.get(other) as Spot)
      const community = mostFrequent(around) ?? found(near[0] as string)
      spots.set(id, { place: taken.near(middleOf(around)), community })
    }
    waiting = waiting.filter((id) => !spots.has(id))
  }
}

function middleOf(spots: readonly Spot[]): Point {
  const mean = (get: (place: Point) => number) => spots.reduce((sum, { place }) => sum + get(place), 0) / spots.length
  return { x: mean(({ x }) => x), y: mean(({ y }) => y) }
}

/** Of two that are as frequent the lower number: the larger community. */
function mostFrequent(spots: readonly Spot[]): number | undefined {
  const counts = new Map<number, number>()
  for (const { community } of spots)
    if (community !== undefined) counts.set(community, (counts.get(community) ?? 0) + 1)
  return [...counts].sort(([a, many], [b, more]) => more - many || a - b)[0]?.[0]
}

/** Those that stand nowhere yet, laid out by themselves, as near to the map as they fit. */
function besideMap(graph: UndirectedGraph, spots: Spots, extent: Extent): void {
  const settled = extentOf([...spots.values()].map(({ place, community }) => enriched(place, undefined, community)))
  const reach = Math.max(extent.reach, settled.reach)
  const first = Math.max(extent.communities, settled.communities)
  const rest = graph.filterNodes((id) => !spots.has(id))
  const part = shapeOf(within(graph, rest))
  const groups = communities(part)
  const places = positions(part, groups)
  const radius = extentOf(places.values()).reach
  const middle = new Skyline(reach).add(radius + MARGIN)
  for (const [id, { x, y }] of places) {
    const group = groups.get(id)
    spots.set(id, {
      place: rounded({ x: middle.x + x, y: middle.y + y }),
      community: group === undefined ? undefined : first + group,
    })
  }
}
