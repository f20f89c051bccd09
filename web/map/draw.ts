import type { NodeHoverDrawingFunction, NodeLabelDrawingFunction } from 'sigma/rendering'
import type { EdgeAttributes, NodeAttributes } from './build.ts'
import type { Palette } from './palette.ts'
import { type Box, Room } from './room.ts'

type DrawLabel = NodeLabelDrawingFunction<NodeAttributes, EdgeAttributes>
type DrawHover = NodeHoverDrawingFunction<NodeAttributes, EdgeAttributes>
type Label = Parameters<DrawLabel>[1]

const SIZE = 12
const HEIGHT = 17
const GAP = 4
const PADDING = 8
/** Names of the neighbours of a hub; its list has the others. */
const NEIGHBOURS = 30

/** Draws names so that none covers another: the first come, the weightiest nodes, keep their place. */
export class LabelDrawer {
  private room = new Room([])
  private named = 0
  private readonly widths = new Map<string, number>()

  constructor(
    private readonly palette: Palette,
    /** The discs of what stands out. */
    private readonly lit: () => Iterable<Box>,
  ) {}

  /** A new frame, with the discs that names should not lie on. */
  begin(discs: Iterable<Box>): void {
    this.room = new Room(discs)
    this.named = 0
  }

  readonly label: DrawLabel = (context, data) => this.name(context, data, data.label ?? '')

  /** What is pointed at or chosen is named in full, in a box; its neighbours in short. */
  hover(isCentre: (id: string) => boolean): DrawHover {
    return (context, data) => {
      const { key, title } = data as unknown as { key: string; title: string }
      if (isCentre(key)) this.plate(context, data, title)
      else if (this.named++ < NEIGHBOURS) this.name(context, data, data.label ?? '')
    }
  }

  private name(context: CanvasRenderingContext2D, data: Label, text: string): void {
    if (!text) return
    const places = sides(data, this.width(context, text, 400))
    const inside = places.filter(([left, , right]) => left >= 0 && right <= context.canvas.clientWidth)
    const place = this.room.take(inside.length > 0 ? inside : places)
    if (!place) return
    const [left, top] = place
    context.font = this.font(400)
    context.textAlign = 'left'
    context.lineJoin = 'round'
    context.lineWidth = 3.5
    context.strokeStyle = this.palette.paper
    context.strokeText(text, left, top + SIZE)
    context.fillStyle = this.palette.ink
    context.fillText(text, left, top + SIZE)
  }

  /** The centre is drawn first on the layer above, which has room of its own: below it, names have faded. */
  private plate(context: CanvasRenderingContext2D, data: Label, text: string): void {
    this.room = new Room(this.lit())
    const width = this.width(context, text, 600) + 2 * PADDING
    const most = context.canvas.clientWidth - width - GAP
    const inside = ([left, top]: Box): Box => {
      const moved = Math.max(GAP, Math.min(left, most))
      return [moved, top - GAP, moved + width, top + HEIGHT + GAP]
    }
    const [left, top, right, bottom] = this.room.take(sides(data, width).map(inside)) ?? inside([data.x, data.y, 0, 0])
    context.beginPath()
    context.roundRect(left, top, right - left, bottom - top, 6)
    context.fillStyle = this.palette.surface
    context.fill()
    context.strokeStyle = this.palette.line
    context.lineWidth = 1
    context.stroke()
    context.font = this.font(600)
    context.textAlign = 'left'
    context.fillStyle = this.palette.ink
    context.fillText(text, left + PADDING, top + GAP + SIZE)
  }

  private width(context: CanvasRenderingContext2D, text: string, weight: number): number {
    const key = `${weight} ${text}`
    const known = this.widths.get(key)
    if (known !== undefined) return known
    context.font = this.font(weight)
    const { width } = context.measureText(text)
    this.widths.set(key, width)
    return width
  }

  private font(weight: number): string {
    return `${weight} ${SIZE}px ${this.palette.font}`
  }
}

/** Where a name may stand around its disc, the best first: right, left, below, above, and at the corners. */
function sides({ x, y, size }: Label, width: number): Box[] {
  const box = (left: number, top: number): Box => [left, top, left + width, top + HEIGHT]
  const middle = y - HEIGHT / 2
  return [
    box(x + size + GAP, middle),
    box(x - size - GAP - width, middle),
    box(x - width / 2, y + size + 2),
    box(x - width / 2, y - size - 2 - HEIGHT),
    box(x, y + size + 2),
    box(x, y - size - 2 - HEIGHT),
    box(x - width, y + size + 2),
    box(x - width, y - size - 2 - HEIGHT),
  ]
}
