import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { documentQuery } from '../../api/queries.ts'
import { Answer } from '../../parts/Answer.tsx'
import { hrefOf, mapHrefOf } from '../../parts/hrefs.ts'
import { useTitle } from '../../parts/useTitle.ts'
import css from './DocumentPage.module.css'
import { DocumentView } from './DocumentView.tsx'

export function DocumentPage({ id }: { id: string }) {
  const { t } = useTranslation()
  const query = useQuery(documentQuery(id))
  const document = query.data?.document
  useTitle(document?.title ?? document?.number ?? undefined)
  useCurrentId(id, document?.id)
  return (
    <Answer of={query}>
      {(reply) => (
        <article className={css.page}>
          <nav className={css.bar}>
            <Link href={mapHrefOf(reply.document)}>{t('document.onMap')}</Link>
          </nav>
          <DocumentView reply={reply} heading="h1" />
        </article>
      )}
    </Answer>
  )
}

/** An id that has been replaced leads to the current one; so does its address. */
function useCurrentId(asked: string, current: string | undefined): void {
  const [, navigate] = useLocation()
  useEffect(() => {
    if (current && current !== asked) navigate(hrefOf({ node: 'document', id: current }), { replace: true })
  }, [asked, current, navigate])
}
