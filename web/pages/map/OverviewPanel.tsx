import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { OverviewReply } from '../../../schema/api.ts'
import { statusQuery } from '../../api/queries.ts'
import { mapHrefOf } from '../../parts/hrefs.ts'
import css from './OverviewPanel.module.css'

const TOP = 8
const FIGURES = ['documents', 'stubs', 'bodies', 'mentions', 'unresolved', 'sources'] as const

/** Where to begin: how much there is, and the weightiest of each. */
export function OverviewPanel({ overview }: { overview: OverviewReply }) {
  const { t } = useTranslation()
  const { data: status } = useQuery(statusQuery)
  const top = useMemo(
    () => ({ document: heaviest(overview, 'document'), body: heaviest(overview, 'body') }),
    [overview],
  )
  return (
    <div className={css.overview}>
      <h2>{t('overview.heading')}</h2>
      {status && (
        <dl className={css.figures}>
          {FIGURES.map((name) => (
            <div key={name}>
              <dt>{t(`overview.${name}`)}</dt>
              <dd>{status.counts[name].toLocaleString()}</dd>
            </div>
          ))}
        </dl>
      )}
      <TopList heading={t('overview.cited')} items={top.document} />
      <TopList heading={t('overview.issuing')} items={top.body} />
    </div>
  )
}

interface Top {
  id: string
  node: 'document' | 'body'
  label: string
  weight: number
}

function TopList({ heading, items }: { heading: string; items: readonly Top[] }) {
  if (items.length === 0) return null
  return (
    <section>
      <h3>{heading}</h3>
      <ol className={css.list}>
        {items.map(({ id, node, label, weight }) => (
          <li key={id}>
            <Link href={mapHrefOf({ node, id })}>{label}</Link>
            <span>{weight}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function heaviest({ nodes }: OverviewReply, node: Top['node']): Top[] {
  return nodes.id
    .map((id, index) => ({
      id,
      node: nodes.node[index],
      label: nodes.label[index] ?? '',
      weight: nodes.weight[index] ?? 0,
    }))
    .filter((it): it is Top => it.node === node && it.weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, TOP)
}
