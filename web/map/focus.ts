import type Sigma from 'sigma'
import type { EdgeAttributes, MapGraph, NodeAttributes } from './build.ts'

type Renderer = Sigma<NodeAttributes, EdgeAttributes>

/**
 * One node and its neighbours stand out, the rest fades. Nothing here touches the whole graph: fading is CSS, the few nodes
 * move to the layer above by a partial refresh, and their edges are drawn on a canvas of their own.
 */
export class Focus {
  private selected: string | null = null
  private hovered: string | null = null
  private lit: ReadonlySet<string> = new Set()
  private readonly canvas: HTMLCanvasElement

  constructor(
    private readonly renderer: Renderer,
    private readonly graph: MapGraph,
    private readonly container: HTMLElement,
    private readonly edgeColor: string,
    private readonly hidden: (id: string) => boolean,
  ) {
    this.canvas = renderer.createCanvas('focus', { beforeLayer: 'hovers' })
    renderer.on('afterRender', () => this.drawEdges())
  }

  get centre(): string | null {
    return this.hovered ?? this.selected
  }

  isLit(id: string): boolean {
    return this.lit.has(id)
  }

  select(id: string | null): void {
    this.selected = id !== null && this.graph.hasNode(id) ? id : null
    this.update()
  }

  hover(id: string | null): void {
    this.hovered = id
    this.update()
  }

  private update(): void {
    const before = this.lit
    this.lit = new Set(this.centre === null ? [] : [this.centre, ...this.neighbours(this.centre)])
    const nodes = [...new Set([...before, ...this.lit])]
    if (nodes.length > 0) this.renderer.refresh({ partialGraph: { nodes }, skipIndexation: true, schedule: true })
    this.container.toggleAttribute('data-focus', this.centre !== null)
  }

  /** The weightiest first, so that their names find room. */
  private neighbours(id: string): string[] {
    const size = (node: string) => this.graph.getNodeAttribute(node, 'size')
    return this.graph
      .neighbors(id)
      .filter((node) => !this.hidden(node))
      .sort((a, b) => size(b) - size(a))
  }

  private drawEdges(): void {
    const { canvas, centre } = this
    const edges = canvas.getContext('2d')
    if (!edges) return
    const { width, height } = this.renderer.getDimensions()
    // Giving a canvas its size also clears it.
    canvas.width = width * devicePixelRatio
    canvas.height = height * devicePixelRatio
    canvas.style.width = `${width}px`
    canvas.style.height = `${height}px`
    if (centre === null || this.hidden(centre)) return
    const point = (id: string) => this.renderer.graphToViewport(this.graph.getNodeAttributes(id))
    const from = point(centre)
    edges.scale(devicePixelRatio, devicePixelRatio)
    edges.strokeStyle = this.edgeColor
    edges.lineWidth = 1
    for (const id of this.lit) {
      const to = point(id)
      edges.moveTo(from.x, from.y)
      edges.lineTo(to.x, to.y)
    }
    edges.stroke()
  }
}
