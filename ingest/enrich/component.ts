import { forceCollide, forceSimulation, type SimulationNodeDatum } from 'd3-force'
import { UndirectedGraph } from 'graphology'
import { driven, evenRadius } from './forces.ts'
import { random, seedOf } from './random.ts'
import { type Point, spiralRadius } from './spiral.ts'

/** From here on, nodes start out around their groups, and a few steps that move circles apart must do. */
const LARGE = 800
/** What ties pull together is smaller than repulsion alone would have it. */
const SHRINK = 0.5
/** Of the groups, which nodes then find their own places around. */
const COARSE_STEPS = 150

/**
 * Places the core of one connected component (the nodes with two neighbours or more), where each needs room for its
 * leaves: forces first, then circles with that room are moved apart.
 */
export function placeCore(
  core: UndirectedGraph,
  group: (id: string) => number,
  leaves: (id: string) => number,
): Map<string, Point> {
  if (core.order > LARGE) startGrouped(core, group)
  else startScattered(core)
  const places = core.order > 1 ? driven(core, stepsFor(core.order)) : {}
  const circles = core.mapNodes((id, { x, y }) => ({ id, x, y, ...places[id], radius: spiralRadius(leaves(id)) }))
  spread(circles)
  return new Map(circles.map(({ id, x, y }) => [id, { x, y }]))
}

/** A place on the disc around the middle that is this text's own. */
function scattered(text: string, radius: number): { x: number; y: number } {
  const next = random(seedOf(text))
  const [distance, angle] = [radius * Math.sqrt(next()), 2 * Math.PI * next()]
  return { x: distance * Math.cos(angle), y: distance * Math.sin(angle) }
}

/** Over the disc to which forces spread nodes on which no tie pulls. */
function startScattered(graph: UndirectedGraph): void {
  const masses = graph.reduceEdges((sum, _, { weight = 1 }) => sum + 2 * weight, graph.order)
  graph.updateEachNodeAttributes((id) => scattered(id, evenRadius(masses)))
}

/** Nodes around where forces drive their groups: from there, a third of the steps is enough. */
function startGrouped(core: UndirectedGraph, group: (id: string) => number): void {
  const groups = merged(core, group)
  startScattered(groups)
  const middles = driven(groups, COARSE_STEPS)
  core.updateEachNodeAttributes((id) => {
    const key = String(group(id))
    const middle = middles[key] as Point
    const ties = groups.reduceEdges(key, (sum, _, { weight }) => sum + weight, 0)
    const { x, y } = scattered(id, SHRINK * evenRadius(1 + ties))
    return { x: middle.x + x, y: middle.y + y }
  })
}

/** Groups as nodes, as heavy as the ties that lead there from others. */
function merged(core: UndirectedGraph, group: (id: string) => number): UndirectedGraph {
  const graph = new UndirectedGraph()
  const names = new Set(core.mapNodes((id) => group(id)))
  for (const name of [...names].sort((a, b) => a - b)) graph.addNode(name)
  core.forEachEdge((_, __, from, to) => {
    const [a, b] = [group(from), group(to)]
    if (a !== b) graph.updateEdge(a, b, ({ weight = 0 }) => ({ weight: weight + 1 }))
  })
  return graph
}

/** A hundred nodes take 600 steps until they stand still; 17,000 around their groups lose little from the 12th on. */
function stepsFor(count: number): number {
  return Math.max(12, Math.min(600, Math.round(200_000 / count)))
}

type Circle = SimulationNodeDatum & { x: number; y: number; readonly radius: number }

/**
 * Centres and turns the circles so that they spread widest from left to right, as screens do; scales them to about three
 * times their own area, and moves apart those that overlap.
 */
function spread(circles: Circle[]): void {
  const mean = (get: (circle: Circle) => number) => circles.reduce((sum, one) => sum + get(one), 0) / circles.length
  const [cx, cy] = [mean(({ x }) => x), mean(({ y }) => y)]
  const [xx, yy] = [mean(({ x }) => (x - cx) ** 2), mean(({ y }) => (y - cy) ** 2)]
  const axis = Math.atan2(2 * mean(({ x, y }) => (x - cx) * (y - cy)), xx - yy) / 2
  const scale = Math.sqrt((3 * mean(({ radius }) => radius ** 2) * circles.length) / 2 / (xx + yy || 1))
  const [cos, sin] = [scale * Math.cos(axis), scale * Math.sin(axis)]
  for (const circle of circles) {
    const [dx, dy] = [circle.x - cx, circle.y - cy]
    circle.x = dx * cos + dy * sin
    circle.y = dy * cos - dx * sin
  }
  if (circles.length > 1)
    forceSimulation(circles)
      .stop()
      .force(
        'room',
        forceCollide<Circle>().radius(({ radius }) => radius),
      )
      .tick(circles.length > LARGE ? 8 : 120)
}

/** The direction that leads away from the neighbours. */
export function outward(core: UndirectedGraph, places: ReadonlyMap<string, Point>, id: string): number {
  const middle = places.get(id) as Point
  const sum = { x: 0, y: 0 }
  core.forEachNeighbor(id, (other) => {
    const { x, y } = places.get(other) as Point
    const distance = Math.hypot(x - middle.x, y - middle.y) || 1
    sum.x += (x - middle.x) / distance
    sum.y += (y - middle.y) / distance
  })
  return Math.atan2(-sum.y, -sum.x)
}
