import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { statusQuery } from '../api/queries.ts'
import { Header } from './Header.tsx'
import css from './Shell.module.css'

export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const { data: status } = useQuery(statusQuery)
  useFreshness(status?.generation)
  return (
    <div className={css.shell}>
      <a className={css.skip} href="#main">
        {t('skip')}
      </a>
      <Header />
      {status?.sample && (
        <p className={css.sample} role="note">
          <strong>{t('sample.badge')}</strong> <span>{t('sample.text')}</span>
        </p>
      )}
      <main id="main" tabIndex={-1} className={css.main}>
        {children}
      </main>
    </div>
  )
}

/** After an ingest that changed something, what was fetched before is asked for again. */
function useFreshness(generation: number | undefined): void {
  const client = useQueryClient()
  const seen = useRef(generation)
  useEffect(() => {
    if (generation === undefined) return
    if (seen.current !== undefined && seen.current !== generation)
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'status' })
    seen.current = generation
  }, [client, generation])
}
