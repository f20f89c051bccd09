/** A place on the map's plane; two leaves of one node are about 1 apart. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** The angle between two seeds of a sunflower: no two ever stand in one line. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5))
const STEP = 0.6
/** Places left free in the middle. */
const FREE = 5
/** Radius that a node without leaves has to itself. */
const ROOM = 1.2

/** The `index`-th place on a spiral that fills a disc evenly, from the direction `angle` on. */
export function spiral(index: number, angle = 0): Point {
  const radius = STEP * Math.sqrt(index + FREE)
  const turn = angle + index * GOLDEN
  return { x: radius * Math.cos(turn), y: radius * Math.sin(turn) }
}

/** Radius of a circle around the first `count` places of the spiral, and around the node in its middle. */
export function spiralRadius(count: number): number {
  return count === 0 ? ROOM : STEP * Math.sqrt(count + FREE) + STEP
}

/** To thousandths, without a negative zero, which no store gives back. */
export function rounded({ x, y }: Point): { x: number; y: number } {
  return { x: round(x), y: round(y) }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000 || 0
}
