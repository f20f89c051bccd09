import { evenRadius, forceAtlas2 } from './forces.ts'
import { degree, type Network, neighbours } from './network.ts'
import { random, seedOf } from './random.ts'
import { makeRoom } from './room.ts'
import { spiralRadius } from './spiral.ts'

/** Places of the nodes of a network, by their index. */
export interface Places {
  readonly x: Float64Array
  readonly y: Float64Array
}

/** From here on, nodes start out around their groups, and a few steps that move circles apart must do. */
const LARGE = 800
/** What ties pull together is smaller than repulsion alone would have it. */
const SHRINK = 0.5

/**
 * Places the core of one connected component (the nodes with two neighbours or more), where each needs room for its
 * leaves: forces first, then circles with that room are moved apart.
 */
export function placeCore(core: Network, group: (id: string) => number, leaves: (node: number) => number): Places {
  const places = core.ids.length > LARGE ? grouped(core, Array.from(core.ids, group)) : scattered(core.ids, reach(core))
  if (core.ids.length > 1) forceAtlas2(core, places.x, places.y, stepsFor(core.ids.length))
  const radius = Float64Array.from(core.ids, (_, node) => spiralRadius(leaves(node)))
  spread({ ...places, radius })
  return places
}

/** Radius to which forces spread a core on which no tie pulls. */
function reach(core: Network): number {
  return evenRadius(core.ids.length + core.ends.length)
}

function scattered(ids: readonly string[], radius: number): Places {
  const points = ids.map((id) => {
    const next = random(seedOf(id))
    const [distance, angle] = [radius * Math.sqrt(next()), 2 * Math.PI * next()]
    return [distance * Math.cos(angle), distance * Math.sin(angle)] as const
  })
  return { x: Float64Array.from(points, ([x]) => x), y: Float64Array.from(points, ([, y]) => y) }
}

/** Nodes around where forces drive their groups: from there, a third of the steps is enough. */
function grouped(core: Network, groups: readonly number[]): Places {
  const names = [...new Set(groups)].sort((a, b) => a - b)
  const index = new Map(names.map((name, at) => [name, at]))
  const own = Uint32Array.from(groups, (name) => index.get(name) as number)
  const coarse = merged(core, own, names.map(String))
  const middles = scattered(coarse.ids, reach(core))
  forceAtlas2(coarse, middles.x, middles.y, COARSE_STEPS)
  const places = scattered(core.ids, 1)
  own.forEach((group, node) => {
    const radius = SHRINK * evenRadius(1 + degree(coarse, group))
    places.x[node] = (middles.x[group] as number) + radius * (places.x[node] as number)
    places.y[node] = (middles.y[group] as number) + radius * (places.y[node] as number)
  })
  return places
}

/** Groups as nodes; a neighbour stands as often as ties lead there. */
function merged(core: Network, group: Uint32Array, ids: readonly string[]): Network {
  const ends: number[][] = ids.map(() => [])
  group.forEach((own, node) => {
    for (const other of neighbours(core, node)) if (group[other] !== own) ends[own]?.push(group[other] as number)
  })
  const starts = new Uint32Array(ids.length + 1)
  ends.forEach((list, at) => {
    starts[at + 1] = (starts[at] as number) + list.length
  })
  return { ids, starts, ends: Uint32Array.from(ends.flat()) }
}

/** Of the groups, which nodes then find their own places around. */
const COARSE_STEPS = 150

/** A hundred nodes take 600 steps until they stand still; 18,000 around their groups lose little from the 20th on. */
function stepsFor(count: number): number {
  return Math.max(20, Math.min(600, Math.round(300_000 / count)))
}

type Circles = Parameters<typeof makeRoom>[0]

/**
 * Centres and turns the circles so that they spread widest from left to right, as screens do; scales them to about three
 * times their own area, and moves apart those that overlap.
 */
function spread(circles: Circles): void {
  const { x, y, radius } = circles
  const count = x.length
  const mean = (get: (node: number) => number) => x.reduce((sum, _, node) => sum + get(node), 0) / count
  const [cx, cy] = [mean((node) => x[node] as number), mean((node) => y[node] as number)]
  const [fromX, fromY] = [(node: number) => (x[node] as number) - cx, (node: number) => (y[node] as number) - cy]
  const [xx, yy] = [mean((node) => fromX(node) ** 2), mean((node) => fromY(node) ** 2)]
  const axis = Math.atan2(2 * mean((node) => fromX(node) * fromY(node)), xx - yy) / 2
  const scale = Math.sqrt((3 * mean((node) => (radius[node] as number) ** 2) * count) / 2 / (xx + yy || 1))
  const [cos, sin] = [scale * Math.cos(axis), scale * Math.sin(axis)]
  for (let node = 0; node < count; node++) {
    const [dx, dy] = [fromX(node), fromY(node)]
    x[node] = dx * cos + dy * sin
    y[node] = dy * cos - dx * sin
  }
  makeRoom(circles, count > LARGE ? 20 : 120)
}

/** The direction that leads away from the neighbours. */
export function outward(core: Network, { x, y }: Places, node: number): number {
  let [sumX, sumY] = [0, 0]
  for (const other of neighbours(core, node)) {
    const [dx, dy] = [(x[other] as number) - (x[node] as number), (y[other] as number) - (y[node] as number)]
    const distance = Math.hypot(dx, dy) || 1
    sumX += dx / distance
    sumY += dy / distance
  }
  return Math.atan2(-sumY, -sumX)
}
