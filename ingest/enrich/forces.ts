import type { UndirectedGraph } from 'graphology'
import * as layout from 'graphology-layout-forceatlas2'
import type { Point } from './spiral.ts'

// CommonJS, whose types declare a default that Node's import already unwraps.
const forceAtlas2 = layout.default as unknown as typeof layout.default.default

const REPULSION = 10
/** A strong pull to the middle keeps long chains from running away. */
const GRAVITY = 0.05
/** From so many nodes on, forces are summed by the cell: exact sums take the square of the size. */
const LARGE = 800

/**
 * Places after so many steps of ForceAtlas2, by id.
 * @param graph whose nodes have places `x` and `y` to begin with, and whose ties may have a `weight`
 */
export function driven(graph: UndirectedGraph, iterations: number): Record<string, Point> {
  return forceAtlas2(graph, {
    iterations,
    settings: {
      strongGravityMode: true,
      gravity: GRAVITY,
      scalingRatio: REPULSION,
      barnesHutOptimize: graph.order > LARGE,
      barnesHutTheta: 1.2,
    },
  })
}

/** Radius of the disc over which repulsion and gravity spread a mass, evenly. */
export function evenRadius(mass: number): number {
  return Math.sqrt((REPULSION / GRAVITY) * mass)
}
