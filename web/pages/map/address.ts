import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'wouter'
import { MAP_KINDS, type MapCamera, type MapFilter, type MapNode, STUBS } from '../../map/index.ts'

/** What the map's address holds: the node that is chosen, where one looks, what is hidden. */
interface MapAddress {
  selected: MapNode | null
  camera: MapCamera | null
  hidden: ReadonlySet<MapFilter>
  select(node: MapNode | null): void
  look(camera: MapCamera): void
  hide(filters: ReadonlySet<MapFilter>): void
}

export function useMapAddress(): MapAddress {
  const [search, setSearch] = useSearchParams()
  const hide = search.get('hide') ?? ''
  const hidden = useMemo(() => new Set(hide.split(',').filter(isFilter)), [hide])
  const change = useCallback(
    (edit: (params: URLSearchParams) => void, replace: boolean) =>
      setSearch(
        (before) => {
          const params = new URLSearchParams(before)
          edit(params)
          return params
        },
        { replace },
      ),
    [setSearch],
  )
  return {
    selected: selectedIn(search),
    camera: cameraIn(search),
    hidden,
    select: (node) =>
      change((params) => {
        params.delete('document')
        params.delete('body')
        if (node) params.set(node.node, node.id)
      }, false),
    look: ({ x, y, ratio }) =>
      change((params) => params.set('at', [x, y, ratio].map((value) => value.toFixed(3)).join(',')), true),
    hide: (filters) =>
      change((params) => (filters.size > 0 ? params.set('hide', [...filters].join(',')) : params.delete('hide')), true),
  }
}

const isFilter = (text: string): text is MapFilter => [...MAP_KINDS, STUBS].includes(text as MapFilter)

function selectedIn(search: URLSearchParams): MapNode | null {
  for (const node of ['document', 'body'] as const) {
    const id = search.get(node)
    if (id) return { node, id }
  }
  return null
}

function cameraIn(search: URLSearchParams): MapCamera | null {
  const [x, y, ratio] = (search.get('at') ?? '').split(',').map(Number)
  const whole = [x, y, ratio].every(Number.isFinite) && Number(ratio) > 0
  return whole ? ({ x, y, ratio } as MapCamera) : null
}
