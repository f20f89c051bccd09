/** Circles on a plane. */
export interface Circles {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly radius: Float64Array
}

/** Share of an overlap that one step resolves: less than all, as the next circle pushes back. */
const STRENGTH = 0.8

/**
 * Moves overlapping circles apart in place, the smaller of two the more, until none overlap or the steps are used up. In
 * each step a circle meets those no larger in the cells of a grid that they can reach it from.
 */
export function makeRoom(circles: Circles, steps: number): void {
  const bySize = Uint32Array.from(circles.x.keys()).sort(
    (a, b) => (circles.radius[a] as number) - (circles.radius[b] as number),
  )
  const size = 2 * Math.max(1e-6, circles.radius[bySize[bySize.length >> 1] ?? 0] ?? 1)
  for (let step = 0; step < steps; step++) if (!moveApart(circles, bySize, gridOf(circles, bySize, size))) return
}

interface Grid {
  readonly left: number
  readonly low: number
  readonly size: number
  readonly columns: number
  readonly rows: number
  /** The circles of cell `c`, the smallest first: `inside` from `starts[c]` to `starts[c + 1]`. */
  readonly starts: Uint32Array
  readonly inside: Uint32Array
}

function gridOf({ x, y }: Circles, bySize: Uint32Array, least: number): Grid {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity]
  for (let i = 0; i < x.length; i++) {
    left = Math.min(left, x[i] as number)
    right = Math.max(right, x[i] as number)
    low = Math.min(low, y[i] as number)
    high = Math.max(high, y[i] as number)
  }
  const size = Math.max(least, Math.sqrt(((right - left) * (high - low)) / (8 * x.length)))
  const columns = Math.floor((right - left) / size) + 1
  const rows = Math.floor((high - low) / size) + 1
  const cellOf = (i: number) =>
    Math.floor(((y[i] as number) - low) / size) * columns + Math.floor(((x[i] as number) - left) / size)
  const starts = new Uint32Array(columns * rows + 1)
  for (const i of bySize) starts[cellOf(i) + 1] = (starts[cellOf(i) + 1] as number) + 1
  for (let c = 1; c < starts.length; c++) starts[c] = (starts[c] as number) + (starts[c - 1] as number)
  const free = starts.slice()
  const inside = new Uint32Array(x.length)
  for (const i of bySize) {
    const cell = cellOf(i)
    inside[free[cell] as number] = i
    free[cell] = (free[cell] as number) + 1
  }
  return { left, low, size, columns, rows, starts, inside }
}

function moveApart({ x, y, radius }: Circles, bySize: Uint32Array, grid: Grid): boolean {
  let moved = false
  const rank = new Uint32Array(x.length)
  bySize.forEach((i, at) => {
    rank[i] = at
  })
  for (const i of bySize) {
    const own = radius[i] as number
    const from = { column: cell(x[i], grid.left, -2 * own, grid), row: cell(y[i], grid.low, -2 * own, grid) }
    const to = { column: cell(x[i], grid.left, 2 * own, grid), row: cell(y[i], grid.low, 2 * own, grid) }
    for (let row = Math.max(0, from.row); row <= Math.min(grid.rows - 1, to.row); row++)
      for (let column = Math.max(0, from.column); column <= Math.min(grid.columns - 1, to.column); column++) {
        const c = row * grid.columns + column
        for (let at = grid.starts[c] as number; at < (grid.starts[c + 1] as number); at++) {
          const j = grid.inside[at] as number
          if ((rank[j] as number) >= (rank[i] as number)) break
          const other = radius[j] as number
          let [dx, dy] = [(x[i] as number) - (x[j] as number), (y[i] as number) - (y[j] as number)]
          let distance = Math.sqrt(dx * dx + dy * dy)
          const overlap = own + other - distance
          if (overlap <= 1e-3) continue
          if (distance === 0) [dx, dy, distance] = [Math.cos(i), Math.sin(i), 1]
          moved = true
          const push = (STRENGTH * overlap) / distance / (own * own + other * other)
          const [ofOwn, ofOther] = [push * other * other, push * own * own]
          x[i] = (x[i] as number) + dx * ofOwn
          y[i] = (y[i] as number) + dy * ofOwn
          x[j] = (x[j] as number) - dx * ofOther
          y[j] = (y[j] as number) - dy * ofOther
        }
      }
  }
  return moved
}

function cell(place: number | undefined, edge: number, by: number, { size }: Grid): number {
  return Math.floor(((place as number) + by - edge) / size)
}
