import type { NodeHoverDrawingFunction, NodeLabelDrawingFunction } from 'sigma/rendering'
import type { EdgeAttributes, NodeAttributes } from './build.ts'
import type { Palette } from './palette.ts'

type DrawLabel = NodeLabelDrawingFunction<NodeAttributes, EdgeAttributes>
type DrawHover = NodeHoverDrawingFunction<NodeAttributes, EdgeAttributes>
type Label = Parameters<DrawLabel>[1]
type Box = readonly [left: number, top: number, right: number, bottom: number]

const SIZE = 12
const HEIGHT = 18
const GAP = 5
/** Names of the neighbours of a hub; its list has the others. */
const NEIGHBOURS = 30

/** Draws names so that none covers another: the first come, the weightiest nodes, keep their place. */
export class LabelDrawer {
  private boxes: Box[] = []
  private named = 0
  private readonly widths = new Map<string, number>()

  constructor(private readonly palette: Palette) {}

  clear(): void {
    this.boxes = []
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
    const left = data.x + data.size + GAP
    if (!this.take(left, data.y, this.width(context, text, 400))) return
    context.font = this.font(400)
    context.lineJoin = 'round'
    context.lineWidth = 3.5
    context.strokeStyle = this.palette.paper
    context.strokeText(text, left, data.y + SIZE / 3)
    context.fillStyle = this.palette.ink
    context.fillText(text, left, data.y + SIZE / 3)
  }

  /** The centre is drawn first on the layer above, which has room of its own: below it, names have faded. */
  private plate(context: CanvasRenderingContext2D, data: Label, text: string): void {
    this.clear()
    const width = this.width(context, text, 600)
    const visible = context.canvas.clientWidth
    const left = Math.max(8, Math.min(data.x + data.size + GAP, visible - width - 16))
    this.take(left - 4, data.y, width + 16)
    context.beginPath()
    context.roundRect(left - 4, data.y - 13, width + 16, 26, 6)
    context.fillStyle = this.palette.surface
    context.fill()
    context.strokeStyle = this.palette.line
    context.lineWidth = 1
    context.stroke()
    context.font = this.font(600)
    context.fillStyle = this.palette.ink
    context.fillText(text, left + 4, data.y + SIZE / 3)
  }

  private take(left: number, y: number, width: number): boolean {
    const box: Box = [left, y - HEIGHT / 2, left + width, y + HEIGHT / 2]
    const free = this.boxes.every((b) => box[0] > b[2] || box[2] < b[0] || box[1] > b[3] || box[3] < b[1])
    if (free) this.boxes.push(box)
    return free
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
