import { type Point, rounded, spiral } from './spiral.ts'

/** Two leaves of a node are about 1 apart; nearer than this is no place of one's own. */
const APART = 0.8

/** The places that nodes stand at, in cells of width 1. */
export class Taken {
  private readonly cells = new Map<string, Point[]>()
  /** Places tried around a middle: what was taken stays taken. */
  private readonly tried = new Map<string, number>()

  constructor(places: Iterable<Point>) {
    for (const place of places) this.add(place)
  }

  /** The nearest free place of the spiral around a middle, taken from now on. */
  near(middle: Point): Point {
    const key = `${middle.x} ${middle.y}`
    for (let index = this.tried.get(key) ?? 0; ; index++) {
      const { x, y } = spiral(index)
      const place = rounded({ x: middle.x + x, y: middle.y + y })
      if (!this.isFree(place)) continue
      this.tried.set(key, index + 1)
      this.add(place)
      return place
    }
  }

  add(place: Point): void {
    const key = `${Math.floor(place.x)} ${Math.floor(place.y)}`
    const cell = this.cells.get(key)
    if (cell) cell.push(place)
    else this.cells.set(key, [place])
  }

  private isFree({ x, y }: Point): boolean {
    for (let column = -1; column <= 1; column++)
      for (let row = -1; row <= 1; row++)
        for (const other of this.cells.get(`${Math.floor(x) + column} ${Math.floor(y) + row}`) ?? [])
          if (Math.hypot(x - other.x, y - other.y) < APART) return false
    return true
  }
}
