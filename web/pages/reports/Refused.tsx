import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Report } from '../../../schema/api.ts'
import { ApiFailure } from '../../api/client.ts'
import { reportHref } from '../../parts/hrefs.ts'
import css from './ReportsPage.module.css'

interface RefusedProps {
  error: Error
  report: Report
  given: Readonly<Record<string, string>>
}

/** Why there is no answer; where a name may mean several, each leads on. */
export function Refused({ error, report: { name }, given }: RefusedProps) {
  const { t } = useTranslation()
  const choices = error instanceof ApiFailure ? error.choices : undefined
  if (!choices)
    return (
      <p className={css.refused} role="alert">
        <strong>{t('reports.refused')}</strong>
        {error instanceof ApiFailure ? error.message : t('failure.unexpected')}
      </p>
    )
  const { parameter, among } = choices
  return (
    <div className={css.refused} role="alert">
      <strong>{t('reports.which', { value: given[parameter] })}</strong>
      <ul>
        {among.map(({ id, text }) => (
          <li key={id}>
            <Link href={reportHref(name, { ...given, [parameter]: id })}>{text}</Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
