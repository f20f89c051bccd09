import { MAP_KINDS, type MapKind } from './kinds.ts'

/** The colours of the map as the theme has them: a canvas cannot read custom properties itself. */
export interface Palette {
  kinds: Record<MapKind, string>
  paper: string
  surface: string
  ink: string
  inkSoft: string
  line: string
  edge: string
  edgeIssued: string
  edgeFocus: string
  font: string
}

export function readPalette(element: HTMLElement): Palette {
  const style = getComputedStyle(element)
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim()
  return {
    kinds: Object.fromEntries(MAP_KINDS.map((kind) => [kind, token(`map-${kind}`)])) as Record<MapKind, string>,
    paper: token('page'),
    surface: token('surface'),
    ink: token('ink'),
    inkSoft: token('ink-soft'),
    line: token('line-strong'),
    edge: token('map-edge'),
    edgeIssued: token('map-edge-issued'),
    edgeFocus: token('map-edge-focus'),
    font: style.fontFamily,
  }
}
