import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { overviewQuery } from '../../api/queries.ts'
import { Answer } from '../../parts/Answer.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { useTitle } from '../../parts/useTitle.ts'
import { MapView } from './MapView.tsx'

export function MapPage() {
  const { t } = useTranslation()
  useTitle(undefined)
  return (
    <Answer of={useQuery(overviewQuery)}>
      {(overview) =>
        overview.nodes.id.length > 0 ? (
          <MapView overview={overview} />
        ) : (
          <Notice heading={t('map.empty')}>
            <p>{t('map.emptyHint')}</p>
            <code>npx wenmai ingest path/to/documents</code>
          </Notice>
        )
      }
    </Answer>
  )
}
