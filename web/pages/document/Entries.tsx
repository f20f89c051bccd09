import { useTranslation } from 'react-i18next'
import type { EntryRef } from '../../../schema/api.ts'
import { Corrected } from '../../parts/Corrected.tsx'
import { Sure } from '../../parts/Sure.tsx'
import css from './Copies.module.css'

/** What catalogues say of a document: where it is listed, its status there, and by what the row was recognised. */
export function Entries({ entries }: { entries: readonly EntryRef[] }) {
  const { t } = useTranslation()
  if (entries.length === 0) return null
  return (
    <ul className={css.copies} aria-label={t('document.entries')}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <div>
            {t('document.entries')} {entry.source.name} · <Place entry={entry} />
            {entry.status && ` · ${t('document.entryStatus', { status: entry.status, asOf: entry.statusAsOf })}`}
            {entry.url && (
              <>
                {' · '}
                <a href={entry.url} rel="noreferrer noopener" target="_blank">
                  {t('document.entryUrl')}
                </a>
              </>
            )}
            {entry.corrected ? (
              <Corrected by={entry.corrected} />
            ) : (
              entry.reason !== 'single' && (
                <p className={css.recognised}>
                  <span>{t(`recognised.${entry.reason}`)}</span>
                  <Sure share={entry.confidence} />
                </p>
              )
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

function Place({ entry: { line, catalogueId: id } }: { entry: EntryRef }) {
  const { t } = useTranslation()
  return <>{line === null ? t('document.entryId', { id }) : t('document.entryAt', { line, id })}</>
}
