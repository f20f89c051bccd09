import { useEffect, useEffectEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { OverviewReply } from '../../../schema/api.ts'
import { createMap, type MapCamera, type MapHandle } from '../../map/index.ts'
import type { useMapAddress } from './address.ts'
import css from './MapCanvas.module.css'

interface MapCanvasProps {
  overview: OverviewReply
  address: ReturnType<typeof useMapAddress>
}

/** The camera is written to the address once it has come to rest. */
const REST = 250

export function MapCanvas({ overview, address }: MapCanvasProps) {
  const { t } = useTranslation()
  const container = useRef<HTMLDivElement>(null)
  const map = useRef<MapHandle>(null)
  const { selected, hidden, look, select } = address
  const moved = useSettled(look)

  const open = useEffectEvent((element: HTMLElement) =>
    createMap({
      container: element,
      overview,
      camera: address.camera,
      selected: selected?.id ?? null,
      hidden,
      onSelect: (node) => choose(node),
      onCamera: moved,
    }),
  )
  const choose = useEffectEvent(select)
  // Built once from a finished graph; what changes after that goes through the handle.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the overview is what it is built from
  useEffect(() => {
    if (!container.current) return
    const handle = open(container.current)
    map.current = handle
    performance.mark('map')
    return () => handle.close()
  }, [overview])
  useEffect(() => map.current?.select(selected?.id ?? null), [selected?.id])
  useEffect(() => map.current?.hide(hidden), [hidden])

  return (
    <>
      <div ref={container} className={css.canvas} role="img" aria-label={t('map.label')} data-testid="map" />
      <div className={css.zoom}>
        <button type="button" aria-label={t('map.zoomIn')} onClick={() => map.current?.zoom('in')}>
          ＋
        </button>
        <button type="button" aria-label={t('map.zoomOut')} onClick={() => map.current?.zoom('out')}>
          －
        </button>
        <button type="button" aria-label={t('map.zoomAll')} onClick={() => map.current?.zoom('all')}>
          ⤢
        </button>
      </div>
    </>
  )
}

function useSettled(then: (camera: MapCamera) => void): (camera: MapCamera) => void {
  const timer = useRef<number>(undefined)
  const settled = useEffectEvent(then)
  useEffect(() => () => window.clearTimeout(timer.current), [])
  return (camera) => {
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => settled(camera), REST)
  }
}
