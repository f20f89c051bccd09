import { useTranslation } from 'react-i18next'
import type { OverviewReply } from '../../../schema/api.ts'
import { useTheme } from '../../theme/theme.ts'
import { useMapAddress } from './address.ts'
import { Legend } from './Legend.tsx'
import { MapCanvas } from './MapCanvas.tsx'
import css from './MapView.module.css'
import { Panel } from './Panel.tsx'

export function MapView({ overview }: { overview: OverviewReply }) {
  const { t } = useTranslation()
  const theme = useTheme()
  const address = useMapAddress()
  const omitted = overview.omitted.documents + overview.omitted.bodies
  return (
    <div className={css.view} data-selected={address.selected !== null}>
      <h1 className={css.heading}>{t('map.heading')}</h1>
      <section className={css.map} aria-label={t('map.heading')}>
        <div className={css.canvas}>
          <MapCanvas key={theme} overview={overview} address={address} />
          {omitted > 0 && <p className={css.omitted}>{t('map.omitted', { count: omitted })}</p>}
        </div>
        <Legend overview={overview} hidden={address.hidden} onChange={address.hide} />
      </section>
      <Panel overview={overview} selected={address.selected} onClose={() => address.select(null)} />
    </div>
  )
}
