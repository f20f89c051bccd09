import type { UndirectedGraph } from 'graphology'
import { connectedComponents } from 'graphology-components'
import { addTo, byCodeUnit } from '../resolve/order.ts'
import { outward, placeCore } from './component.ts'
import { type Shape, within } from './shape.ts'
import { Skyline } from './skyline.ts'
import { type Point, rounded, spiral } from './spiral.ts'

/** Free space around each node that others must keep from it. */
export const MARGIN = 1.5

type Place = readonly [id: string, place: Point]

/** Places around a middle, and the radius that they reach. */
interface Disc {
  readonly places: readonly Place[]
  readonly radius: number
}

/**
 * A place for every node. Each connected component is laid out by itself; the largest stands in the middle, the others as
 * near to it as they fit, and the nodes without any neighbour together on one spiral. Two leaves of a node are about 1
 * apart.
 */
export function positions({ core, hub }: Shape, community: ReadonlyMap<string, number>): Map<string, Point> {
  const leaves = new Map<string, string[]>()
  for (const [leaf, of] of hub) addTo(leaves, of, leaf)
  const components = connectedComponents(core).map((ids) => ids.sort(byCodeUnit))
  const isLoner = ([id = '', ...others]: string[]) => others.length === 0 && !leaves.has(id)
  const loners = components.filter(isLoner).flat()
  const placed = components
    .filter((ids) => !isLoner(ids))
    .map((ids) => placeComponent(within(core, ids), community, leaves))
  if (loners.length > 0) placed.push(loners.map((id, index) => [id, spiral(index)]))
  return new Map(apart(together(placed.map(disc).sort((a, b) => b.radius - a.radius))))
}

/** The core, and its leaves on spirals around their only neighbour, the first of them away from the core. */
function placeComponent(
  core: UndirectedGraph,
  community: ReadonlyMap<string, number>,
  leaves: ReadonlyMap<string, readonly string[]>,
): Place[] {
  const around = (id: string) => leaves.get(id) ?? []
  const places = placeCore(
    core,
    (id) => community.get(id) ?? -1,
    (id) => around(id).length,
  )
  return [...places].flatMap(([id, middle]) => {
    const own = around(id)
    const turn = own.length > 0 ? outward(core, places, id) : 0
    return [[id, middle], ...own.map((leaf, at) => [leaf, sum(middle, spiral(at, turn))] as const)] as Place[]
  })
}

/** Around the middle of what the places reach, not around their mean: a far one would leave half the circle empty. */
function disc(places: readonly Place[]): Disc {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const [, { x, y }] of places) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    low = Math.min(low, y)
    high = Math.max(high, y)
  }
  const centred = moved(places, { x: -(left + right) / 2, y: -(low + high) / 2 })
  return { places: centred, radius: centred.reduce((reach, [, { x, y }]) => Math.max(reach, Math.hypot(x, y)), 0) }
}

function moved(places: readonly Place[], by: Point): Place[] {
  return places.map(([id, place]) => [id, sum(place, by)])
}

function sum(a: Point, b: Point): Point {
  return { x: a.x + b.x, y: a.y + b.y }
}

function together([middle, ...others]: readonly Disc[]): readonly Place[] {
  if (!middle) return []
  const skyline = new Skyline()
  for (const [, place] of middle.places) skyline.cover(place, MARGIN)
  return [...middle.places, ...others.flatMap(({ places, radius }) => moved(places, skyline.add(radius + MARGIN)))]
}

/** Rounded to thousandths; who finds a place taken goes to the next free one. */
function apart(places: readonly Place[]): Place[] {
  const taken = new Set<string>()
  return places.map(([id, exact]) => {
    let place = rounded(exact)
    while (taken.has(`${place.x} ${place.y}`)) place = rounded({ x: place.x + 0.001, y: place.y })
    taken.add(`${place.x} ${place.y}`)
    return [id, place]
  })
}
