import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { OverviewReply } from '../../../schema/api.ts'
import type { MapNode } from '../../map/index.ts'
import { hrefOf } from '../../parts/hrefs.ts'
import { Neighbours } from '../../parts/Neighbours.tsx'
import { BodyPanel } from '../body/BodyPanel.tsx'
import { DocumentPanel } from '../document/DocumentPanel.tsx'
import { OverviewPanel } from './OverviewPanel.tsx'
import css from './Panel.module.css'

interface PanelProps {
  overview: OverviewReply
  selected: MapNode | null
  onClose: () => void
}

/** Beside the map, or a sheet below it on a small window: what is chosen, or else what there is. */
export function Panel({ overview, selected, onClose }: PanelProps) {
  const { t } = useTranslation()
  if (!selected)
    return (
      <aside className={css.panel}>
        <OverviewPanel overview={overview} />
      </aside>
    )
  return (
    <aside className={css.panel} aria-label={t(`node.${selected.node}`)} data-testid="panel">
      <div className={css.bar}>
        <Link href={hrefOf(selected)}>{t('document.page')}</Link>
        <button type="button" className={css.close} aria-label={t('close')} onClick={onClose}>
          ✕
        </button>
      </div>
      <div className={css.content} key={selected.id}>
        {selected.node === 'document' ? <DocumentPanel id={selected.id} /> : <BodyPanel id={selected.id} />}
        <Neighbours id={selected.id} />
      </div>
    </aside>
  )
}
