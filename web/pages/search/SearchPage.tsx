import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'wouter'
import { searchQuery } from '../../api/queries.ts'
import { Answer } from '../../parts/Answer.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { useTitle } from '../../parts/useTitle.ts'
import { Results } from './Results.tsx'
import css from './SearchPage.module.css'

const LIMIT = 100

export function SearchPage() {
  const { t } = useTranslation()
  const [search, setSearch] = useSearchParams()
  const q = (search.get('q') ?? '').trim()
  const query = useQuery(searchQuery(q, LIMIT))
  useTitle(q ? `${q} · ${t('search.heading')}` : t('search.heading'))
  return (
    <div className={css.page}>
      <h1>{t('search.heading')}</h1>
      <form
        key={q}
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          setSearch({ q: String(new FormData(event.currentTarget).get('q') ?? '').trim() })
        }}
      >
        <input
          name="q"
          type="search"
          defaultValue={q}
          aria-label={t('search.label')}
          placeholder={t('search.placeholder')}
        />
        <button type="submit">{t('search.heading')}</button>
      </form>
      {q === '' ? (
        <p className={css.hint}>{t('search.start')}</p>
      ) : (
        <Answer of={query}>
          {(reply) =>
            reply.hits.length > 0 ? (
              <Results reply={reply} />
            ) : (
              <Notice heading={t('search.nothing', { q })}>{t('search.nothingHint')}</Notice>
            )
          }
        </Answer>
      )}
    </div>
  )
}
