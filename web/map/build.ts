import { scaleSqrt } from 'd3-scale'
import { DirectedGraph } from 'graphology'
import type { OverviewReply } from '../../schema/api.ts'
import { kindOfBody, kindOfDocument, type MapKind } from './kinds.ts'
import { shortLabel } from './label.ts'
import type { Palette } from './palette.ts'
import type { MapNode } from './types.ts'

export interface NodeAttributes {
  x: number
  y: number
  size: number
  color: string
  type: 'held' | 'stub' | 'body'
  label: string
  title: string
  node: MapNode['node']
  kind: MapKind
}
export interface EdgeAttributes {
  size: number
  color: string
}
export type MapGraph = DirectedGraph<NodeAttributes, EdgeAttributes>

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5))

/** The finished graph that Sigma is built from, once. Nodes come with the weightiest first; a small picture has small ones. */
export function buildGraph({ nodes, edges, types }: OverviewReply, palette: Palette, scale: number): MapGraph {
  const graph: MapGraph = new DirectedGraph()
  const size = { document: sizes(nodes, 'document', scale), body: sizes(nodes, 'body', scale) }
  nodes.id.forEach((id, index) => {
    const node = nodes.node[index] ?? 'document'
    const group = nodes.group[index] ?? null
    const kind = node === 'body' ? kindOfBody(group) : kindOfDocument(group)
    const title = nodes.label[index] ?? ''
    graph.addNode(id, {
      ...position(index, nodes.x[index], nodes.y[index]),
      size: size[node](nodes.weight[index] ?? 0),
      color: palette.kinds[kind],
      type: node === 'body' ? 'body' : nodes.held[index] ? 'held' : 'stub',
      label: shortLabel(title),
      title,
      node,
      kind,
    })
  })
  edges.from.forEach((from, index) => {
    const [source, target] = [nodes.id[from], nodes.id[edges.to[index] ?? -1]]
    if (!source || !target) return
    const issued = types[edges.type[index] ?? -1] === 'ISSUED'
    graph.mergeEdge(source, target, { size: 1, color: issued ? palette.edgeIssued : palette.edge })
  })
  return graph
}

/** Weight that the largest disc stands for, at the least: three citations make no hub. */
const HUB = 8

/**
 * Area by weight, for documents and bodies each by their own: citations and issues are no common measure. Few nodes are
 * drawn larger than many; the largest hub stays a disc among others.
 */
function sizes(
  { node, weight }: OverviewReply['nodes'],
  kind: MapNode['node'],
  scale: number,
): (weight: number) => number {
  const room = scale * Math.min(1, Math.max(0.35, 10 / Math.sqrt(weight.length + 1)))
  const top = weight.reduce((most, value, index) => (node[index] === kind ? Math.max(most, value) : most), HUB)
  const least = kind === 'body' ? 6 : 5
  const range = [least * room, 20 * room]
  return scaleSqrt().domain([0, top]).range(range)
}

/** From enrichment; what an ingest has not placed yet stands on a spiral around the picture. */
function position(index: number, x: number | null | undefined, y: number | null | undefined) {
  if (typeof x === 'number' && typeof y === 'number') return { x, y }
  const [radius, angle] = [Math.sqrt(index + 1), index * GOLDEN_ANGLE]
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) }
}
