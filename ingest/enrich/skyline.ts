import type { Point } from './spiral.ts'

const DIRECTIONS = 360
const DEGREE = (2 * Math.PI) / DIRECTIONS

/** How far the map reaches in each direction from its middle, for whatever comes to stand around it. */
export class Skyline {
  private readonly reach: Float64Array

  /** @param reach how far it reaches everywhere to begin with */
  constructor(reach = 0) {
    this.reach = new Float64Array(DIRECTIONS).fill(reach)
  }

  /** A disc as near to the middle as it fits, wholly outside; rather at a side than above or below, as screens are wide. */
  add(radius: number): Point {
    let [best, distance, cost] = [0, Infinity, Infinity]
    for (let direction = 0; direction < DIRECTIONS; direction++) {
      const needed = this.highest(direction, halfWidth(radius, this.at(direction) + radius)) + radius
      const weighed = needed * (1 + Math.abs(Math.sin(direction * DEGREE)) / 3)
      if (weighed < cost) [best, distance, cost] = [direction, needed, weighed]
    }
    const place = { x: distance * Math.cos(best * DEGREE), y: distance * Math.sin(best * DEGREE) }
    this.cover(place, radius)
    return place
  }

  /** Takes the place of a disc, wherever it is. */
  cover({ x, y }: Point, radius: number): void {
    const distance = Math.hypot(x, y)
    const middle = Math.round(Math.atan2(y, x) / DEGREE)
    const half = halfWidth(radius, distance)
    for (let direction = middle - half; direction <= middle + half; direction++) {
      const index = (direction + 2 * DIRECTIONS) % DIRECTIONS
      this.reach[index] = Math.max(this.at(index), distance + radius)
    }
  }

  private at(direction: number): number {
    return this.reach[(direction + DIRECTIONS) % DIRECTIONS] ?? 0
  }

  private highest(middle: number, half: number): number {
    let highest = 0
    for (let direction = middle - half; direction <= middle + half; direction++)
      highest = Math.max(highest, this.at(direction))
    return highest
  }
}

/** Half the directions that a disc hides, in steps; the whole half-plane where it covers the middle. */
function halfWidth(radius: number, distance: number): number {
  return Math.ceil(Math.asin(Math.min(1, radius / distance)) / DEGREE)
}
