export type Box = readonly [left: number, top: number, right: number, bottom: number]

const CELL = 64

/** What of the picture is taken. Boxes are kept by the cells they touch, so that asking costs little. */
export class Room {
  private readonly taken = new Map<string, Box[]>()
  private readonly discs = new Map<string, Box[]>()

  constructor(discs: Iterable<Box>) {
    for (const disc of discs) add(this.discs, disc)
  }

  /** The first place that covers neither names nor discs, else the first that covers no name; that one is taken. */
  take(places: readonly Box[]): Box | undefined {
    const open = places.filter((place) => isFree(this.taken, place))
    const best = open.find((place) => isFree(this.discs, place)) ?? open[0]
    if (best) add(this.taken, best)
    return best
  }
}

function* cells([left, top, right, bottom]: Box): Generator<string> {
  for (let x = Math.floor(left / CELL); x <= right / CELL; x++)
    for (let y = Math.floor(top / CELL); y <= bottom / CELL; y++) yield `${x} ${y}`
}

function add(boxes: Map<string, Box[]>, box: Box): void {
  for (const cell of cells(box)) {
    const held = boxes.get(cell)
    if (held) held.push(box)
    else boxes.set(cell, [box])
  }
}

function isFree(boxes: Map<string, Box[]>, box: Box): boolean {
  for (const cell of cells(box))
    if (boxes.get(cell)?.some((b) => box[0] < b[2] && b[0] < box[2] && box[1] < b[3] && b[1] < box[3])) return false
  return true
}
