import { scaleLinear } from 'd3-scale'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'wouter'
import type { BodyReply } from '../../../schema/api.ts'
import css from './Years.module.css'

const HEIGHT = 44

interface YearsProps {
  years: BodyReply['years']
  chosen: string | undefined
}

/** How many documents a year, oldest first; a year shows its own. */
export function Years({ years, chosen }: YearsProps) {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const dated = years.filter(({ year }) => year !== null).toReversed()
  const height = scaleLinear()
    .domain([0, Math.max(1, ...dated.map(({ documents }) => documents))])
    .range([0, HEIGHT])
  const href = (year: string | undefined) => {
    const params = new URLSearchParams(search)
    if (year) params.set('year', year)
    else params.delete('year')
    return `?${params}`
  }
  return (
    <nav className={css.years} aria-label={t('body.years')}>
      <ol>
        {dated.map(({ year, documents }) => (
          <li key={year}>
            <Link
              href={href(year === chosen ? undefined : (year ?? undefined))}
              aria-current={year === chosen ? 'true' : undefined}
              aria-label={t('body.yearCount', { year, count: documents })}
            >
              <small>{documents}</small>
              <svg width="22" height={Math.max(2, height(documents))} aria-hidden="true">
                <rect width="22" height={HEIGHT} rx="2" />
              </svg>
              {year}
            </Link>
          </li>
        ))}
      </ol>
      {chosen && <Link href={href(undefined)}>{t('body.allYears')}</Link>}
    </nav>
  )
}
