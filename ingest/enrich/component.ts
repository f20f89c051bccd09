import { forceCollide, forceSimulation, type SimulationNodeDatum } from 'd3-force'
import { UndirectedGraph } from 'graphology'
import * as layout from 'graphology-layout-forceatlas2'
import { addTo } from '../resolve/order.ts'
import { random, seedOf } from './random.ts'
import { type Point, spiral, spiralRadius } from './spiral.ts'

// CommonJS, whose types declare a default that Node's import already unwraps.
const forceAtlas2 = layout.default as unknown as typeof layout.default.default

/** From here on, forces are summed by the cell: exact sums take the square of the size. */
const LARGE = 800
/** A strong pull to the middle keeps long chains from running away. */
const FORCES = { slowDown: 1, strongGravityMode: true, gravity: 0.05, scalingRatio: 10, barnesHutTheta: 1.2 }

/**
 * Places the nodes of one connected component. Forces act on its core alone (two neighbours or more), which takes a
 * fraction of the time and gives a better picture; circles with room for each node's leaves are then moved apart, and
 * the leaves go on a spiral around their only neighbour, the first of them away from the core.
 */
export function placeComponent(graph: UndirectedGraph, ids: readonly string[]): Map<string, Point> {
  const leaves = leavesOf(graph, ids)
  const core = coreOf(graph, ids, leaves)
  const places = placeCore(core, (id) => spiralRadius(leaves.get(id)?.length ?? 0))
  for (const [hub, around] of leaves) {
    const middle = places.get(hub) ?? { x: 0, y: 0 }
    const outward = outwardFrom(middle, core.neighbors(hub), places)
    around.forEach((id, index) => {
      const { x, y } = spiral(index, outward)
      places.set(id, { x: middle.x + x, y: middle.y + y })
    })
  }
  return places
}

/** The nodes with one neighbour, by that neighbour. Of a pair, the second is the first's leaf. */
function leavesOf(graph: UndirectedGraph, ids: readonly string[]): Map<string, string[]> {
  const leaves = new Map<string, string[]>()
  for (const id of ids) {
    const [hub] = graph.degree(id) === 1 ? graph.neighbors(id) : []
    if (hub !== undefined && (graph.degree(hub) > 1 || hub < id)) addTo(leaves, hub, id)
  }
  return leaves
}

function coreOf(graph: UndirectedGraph, ids: readonly string[], leaves: Map<string, string[]>): UndirectedGraph {
  const outer = new Set([...leaves.values()].flat())
  const core = new UndirectedGraph()
  const side = Math.sqrt(ids.length)
  for (const id of ids) {
    if (outer.has(id)) continue
    const next = random(seedOf(id))
    core.addNode(id, { x: next() * side, y: next() * side })
  }
  core.forEachNode((id) => {
    for (const other of graph.neighbors(id)) if (id < other && core.hasNode(other)) core.addEdge(id, other)
  })
  return core
}

function placeCore(core: UndirectedGraph, radius: (id: string) => number): Map<string, Point> {
  if (core.order > 1)
    forceAtlas2.assign(core, {
      iterations: iterationsFor(core.order),
      settings: { ...FORCES, barnesHutOptimize: core.order > LARGE },
    })
  const circles = core.mapNodes((id, { x, y }) => ({ id, x: Number(x), y: Number(y), radius: radius(id) }))
  spread(circles)
  return new Map(circles.map(({ id, x, y }) => [id, { x, y }]))
}

/** Fewer for many nodes: 25,000 documents and bodies take about four seconds, a hundred well under one. */
function iterationsFor(order: number): number {
  return Math.max(60, Math.min(600, Math.round(600_000 / order)))
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
  forceSimulation(circles)
    .stop()
    .force('room', forceCollide<Circle>(({ radius }) => radius).strength(0.8))
    .tick(circles.length > LARGE ? 20 : 120)
}

/** The direction that leads away from the neighbours. */
function outwardFrom(middle: Point, neighbours: readonly string[], places: Map<string, Point>): number {
  const mean = { x: 0, y: 0 }
  for (const id of neighbours) {
    const { x, y } = places.get(id) ?? middle
    const distance = Math.hypot(x - middle.x, y - middle.y) || 1
    mean.x += (x - middle.x) / distance
    mean.y += (y - middle.y) / distance
  }
  return Math.atan2(-mean.y, -mean.x)
}
