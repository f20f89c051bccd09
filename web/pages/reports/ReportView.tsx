import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'wouter'
import type { Report } from '../../../schema/api.ts'
import { reportQuery } from '../../api/queries.ts'
import { useTitle } from '../../parts/useTitle.ts'
import { useWords } from '../../words/useWords.ts'
import { Refused } from './Refused.tsx'
import { ReportForm } from './ReportForm.tsx'
import { ReportResult } from './ReportResult.tsx'
import css from './ReportsPage.module.css'

/** One question; the address has its parameters. It is asked at once where none is needed. */
export function ReportView({ report }: { report: Report }) {
  const { t } = useTranslation()
  const say = useWords()
  const [search, setSearch] = useSearchParams()
  const given = Object.fromEntries(
    report.parameters.flatMap(({ name }) => {
      const value = search.get(name)?.trim()
      return value ? [[name, value]] : []
    }),
  )
  const complete = report.parameters.every(({ name, required }) => !required || given[name] !== undefined)
  const answer = useQuery(reportQuery(report.name, given, complete))
  useTitle(say(report.title))
  return (
    <div className={css.page}>
      <nav className={css.back}>
        <Link href="/reports">{t('reports.all')}</Link>
      </nav>
      <h1>{say(report.title)}</h1>
      <p className={css.intro}>{say(report.about)}</p>
      <ReportForm
        key={search.toString()}
        parameters={report.parameters}
        given={given}
        busy={answer.isFetching}
        onAsk={(typed) =>
          String(new URLSearchParams(typed)) === search.toString() ? answer.refetch() : setSearch(typed)
        }
      />
      <div aria-live="polite">
        {!complete && <p className={css.note}>{t('reports.fill')}</p>}
        {answer.isFetching && <p className={css.note}>{t('reports.asking')}</p>}
        {answer.error && !answer.isFetching && <Refused error={answer.error} report={report} given={given} />}
      </div>
      {answer.data && !answer.error && <ReportResult reply={answer.data} />}
    </div>
  )
}
