import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'wouter'
import { bodyQuery } from '../../api/queries.ts'
import { Answer } from '../../parts/Answer.tsx'
import { mapHrefOf } from '../../parts/hrefs.ts'
import { useTitle } from '../../parts/useTitle.ts'
import { BodyFields } from './BodyFields.tsx'
import css from './BodyView.module.css'
import { Documents } from './Documents.tsx'
import { Years } from './Years.tsx'

export function BodyPage({ id }: { id: string }) {
  const { t } = useTranslation()
  const query = useQuery(bodyQuery(id))
  const [search] = useSearchParams()
  const year = search.get('year') ?? undefined
  useTitle(query.data?.body.name)
  return (
    <Answer of={query}>
      {(reply) => (
        <article className={css.page}>
          <nav className={css.bar}>
            <Link href={mapHrefOf(reply.body)}>{t('document.onMap')}</Link>
          </nav>
          <BodyFields reply={reply} heading="h1" />
          <h3 className={css.section}>
            {t('body.documents')} <small>{reply.documents.total}</small>
          </h3>
          {reply.documents.total === 0 ? (
            <p className={css.none}>{t('body.none')}</p>
          ) : (
            <>
              <Years years={reply.years} chosen={year} />
              <Documents key={year} id={reply.body.id} year={year} />
            </>
          )}
        </article>
      )}
    </Answer>
  )
}
