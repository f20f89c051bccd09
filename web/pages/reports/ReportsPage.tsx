import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Report } from '../../../schema/api.ts'
import { reportsQuery } from '../../api/queries.ts'
import { Answer } from '../../parts/Answer.tsx'
import { reportHref } from '../../parts/hrefs.ts'
import { useTitle } from '../../parts/useTitle.ts'
import { Missing } from '../../shell/Missing.tsx'
import { useWords } from '../../words/useWords.ts'
import css from './ReportsPage.module.css'
import { ReportView } from './ReportView.tsx'

/** The questions with names: all of them, or one with its form and its answer. */
export default function ReportsPage({ name }: { name: string | undefined }) {
  const query = useQuery(reportsQuery)
  return (
    <Answer of={query}>
      {({ reports }) => {
        if (name === undefined) return <Questions reports={reports} />
        const report = reports.find((one) => one.name === name)
        return report ? <ReportView key={name} report={report} /> : <Missing />
      }}
    </Answer>
  )
}

function Questions({ reports }: { reports: readonly Report[] }) {
  const { t } = useTranslation()
  const say = useWords()
  useTitle(t('nav.reports'))
  return (
    <div className={css.page}>
      <h1>{t('reports.heading')}</h1>
      <p className={css.intro}>{t('reports.intro')}</p>
      <ul className={css.questions}>
        {reports.map(({ name, title, about }) => (
          <li key={name}>
            <Link href={reportHref(name)}>{say(title)}</Link>
            <p>{say(about)}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}
