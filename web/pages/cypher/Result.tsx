import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CypherReply } from '../../../schema/api.ts'
import { download } from '../../parts/download.ts'
import { toCsv, toTabs } from './csv.ts'
import css from './Result.module.css'
import { Table } from './Table.tsx'

export function Result({ reply }: { reply: CypherReply }) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(toTabs(reply))
    setCopied(true)
  }
  const count = reply.rows.length
  return (
    <section aria-label={t('cypher.result')}>
      <div className={css.bar}>
        <span role="status">{t('cypher.rows', { count, ms: reply.ms })}</span>
        {reply.truncated && <span className={css.truncated}>{t('cypher.truncated', { count })}</span>}
        <button type="button" onClick={copy}>
          {t(copied ? 'cypher.copied' : 'cypher.copy')}
        </button>
        <button type="button" onClick={() => download(t('cypher.file'), toCsv(reply))}>
          {t('cypher.csv')}
        </button>
      </div>
      {count === 0 ? <p className={css.none}>{t('cypher.none')}</p> : <Table reply={reply} />}
    </section>
  )
}
