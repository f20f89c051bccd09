import { useTranslation } from 'react-i18next'
import type { ReportReply } from '../../../schema/api.ts'
import { cellText } from '../../../schema/report-text.ts'
import { csvOf } from '../../parts/csv.ts'
import { download } from '../../parts/download.ts'
import { Fold } from '../../parts/Fold.tsx'
import { useLanguage, useWords } from '../../words/useWords.ts'
import { NodeName } from './Cell.tsx'
import css from './ReportResult.module.css'
import { ReportTable } from './ReportTable.tsx'

/** What was asked about, the answer as a table, and the query behind it. */
export function ReportResult({ reply }: { reply: ReportReply }) {
  const { t } = useTranslation()
  const { means, rows, cypher } = reply
  return (
    <section aria-label={t('reports.result')} className={css.result}>
      {Object.entries(means).map(([name, nodes]) => (
        <p key={name} className={css.means}>
          {t('reports.means')}：
          {nodes.map((node) => (
            <NodeName key={node.id} node={node} />
          ))}
        </p>
      ))}
      <Bar reply={reply} />
      {rows.length === 0 ? <Nothing reply={reply} /> : <ReportTable reply={reply} />}
      <Fold label={t('reports.cypher')}>
        <pre className={css.cypher}>{cypher}</pre>
      </Fold>
    </section>
  )
}

function Bar({ reply: { report, rows, truncated, ms } }: { reply: ReportReply }) {
  const { t } = useTranslation()
  const say = useWords()
  const language = useLanguage()
  const count = rows.length
  const save = () => {
    const cells = rows.map((row) =>
      report.columns.map((column, at) => {
        const cell = row[at] ?? null
        return typeof cell === 'number' ? cell : cellText(column, cell, language)
      }),
    )
    download(
      `${say(report.title)}.csv`,
      csvOf(
        report.columns.map(({ label }) => say(label)),
        cells,
      ),
    )
  }
  return (
    <div className={css.bar}>
      <span role="status">{t('reports.rows', { count, ms })}</span>
      {truncated && <span className={css.truncated}>{t('reports.truncated', { count })}</span>}
      {count > 0 && (
        <button type="button" onClick={save}>
          {t('reports.csv')}
        </button>
      )}
    </div>
  )
}

function Nothing({ reply: { report } }: { reply: ReportReply }) {
  const { t } = useTranslation()
  const say = useWords()
  return (
    <div className={css.nothing}>
      <h2>{t('reports.none')}</h2>
      <p>{say(report.none)}</p>
    </div>
  )
}
