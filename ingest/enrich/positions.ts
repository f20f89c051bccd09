import type { UndirectedGraph } from 'graphology'
import { connectedComponents } from 'graphology-components'
import { byCodeUnit } from '../resolve/order.ts'
import { placeComponent } from './component.ts'
import { Skyline } from './skyline.ts'
import { type Point, spiral } from './spiral.ts'

/** Free space around each node that others must keep from it. */
const MARGIN = 1.5

/** Places around a middle, and the radius that they reach. */
interface Disc {
  readonly places: readonly (readonly [string, Point])[]
  readonly radius: number
}

/**
 * A place for every node. Each connected component is laid out by itself; the largest stands in the middle, the others as
 * near to it as they fit, and the nodes without any neighbour together on one spiral. Two leaves of a node are about 1
 * apart.
 */
export function positions(graph: UndirectedGraph): Map<string, Point> {
  const components = connectedComponents(graph).map((ids) => ids.sort(byCodeUnit))
  const loners = components.filter(({ length }) => length === 1).flat()
  const placed = components.filter(({ length }) => length > 1).map((ids) => [...placeComponent(graph, ids)])
  if (loners.length > 0) placed.push(loners.map((id, index) => [id, spiral(index)]))
  return apart(together(placed.map(disc).sort((a, b) => b.radius - a.radius)))
}

/** Around the middle of what the places reach, not around their mean: a far one would leave half the circle empty. */
function disc(places: readonly (readonly [string, Point])[]): Disc {
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

function moved(places: Disc['places'], by: Point): Disc['places'] {
  return places.map(([id, { x, y }]) => [id, { x: x + by.x, y: y + by.y }])
}

function together([middle, ...others]: readonly Disc[]): Disc['places'] {
  if (!middle) return []
  const skyline = new Skyline()
  for (const [, place] of middle.places) skyline.cover(place, MARGIN)
  return [...middle.places, ...others.flatMap(({ places, radius }) => moved(places, skyline.add(radius + MARGIN)))]
}

/** Rounded to thousandths; who finds a place taken goes to the next free one. */
function apart(places: Disc['places']): Map<string, Point> {
  const taken = new Set<string>()
  return new Map(
    places.map(([id, { x, y }]) => {
      const place = { x: round(x), y: round(y) }
      while (taken.has(`${place.x} ${place.y}`)) place.x = round(place.x + 0.001)
      taken.add(`${place.x} ${place.y}`)
      return [id, place]
    }),
  )
}

/** Without a negative zero, which no store gives back. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000 || 0
}
