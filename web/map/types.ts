import type { MapKind } from './kinds.ts'

/** Where the map looks: centre in the picture (0 to 1), and how much of it is seen (1 is all). */
export interface MapCamera {
  x: number
  y: number
  ratio: number
}

export interface MapNode {
  id: string
  node: 'document' | 'body'
}

/** What can be switched off in the legend: a kind, or every document that is only cited. */
export const STUBS = 'stub'
export type MapFilter = MapKind | typeof STUBS

export interface MapHandle {
  select(id: string | null): void
  hide(filters: ReadonlySet<MapFilter>): void
  zoom(step: 'in' | 'out' | 'all'): void
  close(): void
}
