import { createNodeBorderProgram } from '@sigma/node-border'
import Sigma from 'sigma'
import { NodeCircleProgram } from 'sigma/rendering'
import type { OverviewReply } from '../../schema/api.ts'
import { buildGraph, type EdgeAttributes, type NodeAttributes } from './build.ts'
import { LabelDrawer } from './draw.ts'
import { Focus } from './focus.ts'
import { type Palette, readPalette } from './palette.ts'
import type { Box } from './room.ts'
import { type MapCamera, type MapFilter, type MapHandle, type MapNode, STUBS } from './types.ts'

export * from './kinds.ts'
export * from './types.ts'

interface MapOptions {
  container: HTMLElement
  overview: OverviewReply
  camera: MapCamera | null
  selected: string | null
  hidden: ReadonlySet<MapFilter>
  onSelect(node: MapNode | null): void
  onCamera(camera: MapCamera): void
}

/** Side of a picture, in pixels, from which on discs have their full size. */
const FULL_SIZE = 700
/** Names are most of a frame's cost: from here on they wait until the map stands still. */
const MANY = 5000

/** Draws the map; Sigma and graphology stay behind this. */
export function createMap({
  container,
  overview,
  camera,
  selected,
  hidden,
  onSelect,
  onCamera,
}: MapOptions): MapHandle {
  const palette = readPalette(container)
  const graph = buildGraph(
    overview,
    palette,
    Math.min(1, Math.sqrt(container.clientWidth * container.clientHeight) / FULL_SIZE),
  )
  const names = new LabelDrawer(palette, () => discs((id) => focus?.isLit(id) ?? false))
  let filters = hidden
  // Sigma reduces every node while it is built: until then nothing is lit.
  let focus: Focus | undefined
  const isHidden = ({ kind, type }: NodeAttributes) => filters.has(kind) || (type === 'stub' && filters.has(STUBS))

  const renderer: Sigma<NodeAttributes, EdgeAttributes> = new Sigma<NodeAttributes, EdgeAttributes>(graph, container, {
    allowInvalidContainer: true,
    nodeProgramClasses: programs(palette),
    defaultDrawNodeLabel: names.label,
    defaultDrawNodeHover: names.hover((id) => id === focus?.centre),
    nodeReducer: (id, data) => ({ ...data, hidden: isHidden(data), highlighted: focus?.isLit(id) ?? false }),
    labelGridCellSize: 110,
    labelDensity: graph.order > MANY ? 0.5 : 1,
    labelRenderedSizeThreshold: graph.order > 300 ? 5 : 2,
    hideLabelsOnMove: graph.order > MANY,
    hideEdgesOnMove: graph.order > 10 * MANY,
    stagePadding: 48,
    minCameraRatio: 0.01,
    maxCameraRatio: 3,
  })
  const lit = new Focus(renderer, graph, container, palette.edgeFocus, (id) => isHidden(graph.getNodeAttributes(id)))
  focus = lit

  const show = (id: string, ratio: number) => {
    const place = renderer.getNodeDisplayData(id)
    if (place) renderer.getCamera().animate({ x: place.x, y: place.y, ratio }, { duration: 300 })
  }
  const inView = (id: string) => {
    const { x, y } = renderer.graphToViewport(graph.getNodeAttributes(id))
    const { width, height } = renderer.getDimensions()
    return x > 0.1 * width && x < 0.9 * width && y > 0.1 * height && y < 0.9 * height
  }
  /** Discs in sight, as boxes. */
  function* discs(which: (id: string) => boolean): Generator<Box> {
    const { width, height } = renderer.getDimensions()
    for (const id of graph.nodes()) {
      const shown = which(id) && renderer.getNodeDisplayData(id)
      if (!shown || shown.hidden) continue
      const { x, y } = renderer.framedGraphToViewport(shown)
      if (x < 0 || y < 0 || x > width || y > height) continue
      const radius = renderer.scaleSize(shown.size)
      yield [x - radius, y - radius, x + radius, y + radius]
    }
  }
  const nodeOf = (id: string): MapNode => ({ id, node: graph.getNodeAttribute(id, 'node') })

  if (camera) renderer.getCamera().setState(camera)
  lit.select(selected)
  if (selected && !camera && graph.hasNode(selected)) show(selected, 0.5)

  renderer.on('beforeRender', () => names.begin(graph.order > MANY ? [] : discs(() => true)))
  renderer.on('enterNode', ({ node }) => lit.hover(node))
  renderer.on('leaveNode', () => lit.hover(null))
  renderer.on('clickNode', ({ node }) => onSelect(nodeOf(node)))
  renderer.on('clickStage', () => onSelect(null))
  // Sigma knows of the window's size alone; each render takes the container's.
  const resized = new ResizeObserver(() => renderer.scheduleRender())
  resized.observe(container)
  renderer.getCamera().on('updated', ({ x, y, ratio }) => onCamera({ x, y, ratio }))

  return {
    select(id) {
      lit.select(id)
      if (id && graph.hasNode(id) && !inView(id)) show(id, renderer.getCamera().ratio)
    },
    hide(next) {
      filters = next
      renderer.refresh({ skipIndexation: true })
    },
    zoom(step) {
      const view = renderer.getCamera()
      if (step === 'in') view.animatedZoom()
      else if (step === 'out') view.animatedUnzoom()
      else view.animatedReset()
    },
    close() {
      resized.disconnect()
      renderer.kill()
    },
  }
}

/** A held document is a disc, one that is only cited a ring, a body a disc within a ring. */
function programs({ paper }: Palette) {
  const own = { attribute: 'color' }
  return {
    held: NodeCircleProgram<NodeAttributes, EdgeAttributes>,
    stub: createNodeBorderProgram<NodeAttributes, EdgeAttributes>({
      borders: [
        { size: { value: 0.32 }, color: own },
        { size: { fill: true }, color: { value: paper } },
      ],
    }),
    body: createNodeBorderProgram<NodeAttributes, EdgeAttributes>({
      borders: [
        { size: { value: 0.2 }, color: own },
        { size: { value: 0.16 }, color: { value: paper } },
        { size: { fill: true }, color: own },
      ],
    }),
  }
}
