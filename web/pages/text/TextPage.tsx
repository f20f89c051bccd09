import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'wouter'
import type { DocumentReply } from '../../../schema/api.ts'
import { copyQuery, documentQuery } from '../../api/queries.ts'
import { Answer } from '../../parts/Answer.tsx'
import { copyHref, hrefOf } from '../../parts/hrefs.ts'
import { Notice } from '../../parts/Notice.tsx'
import { useTitle } from '../../parts/useTitle.ts'
import { Reader } from './Reader.tsx'
import css from './TextPage.module.css'

export function TextPage({ id }: { id: string }) {
  const { t } = useTranslation()
  const query = useQuery(documentQuery(id))
  useTitle(query.data?.document.title ?? undefined)
  return (
    <Answer of={query}>
      {(reply) =>
        reply.copies.length > 0 ? (
          <Copy reply={reply} />
        ) : (
          <Notice heading={t('document.stub')}>
            <p>{t('text.none')}</p>
            <Link href={hrefOf(reply.document)}>{t('text.back')}</Link>
          </Notice>
        )
      }
    </Answer>
  )
}

/** The copy that the address names, else the first. */
function Copy({ reply: { document, copies } }: { reply: DocumentReply }) {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const chosen = search.get('copy') ?? copies[0]?.id ?? ''
  const query = useQuery(copyQuery(chosen))
  return (
    <div className={css.page}>
      <nav className={css.bar}>
        <Link href={hrefOf(document)}>← {t('text.back')}</Link>
        {copies.length > 1 &&
          copies.map((copy, index) => (
            <Link
              key={copy.id}
              href={copyHref(document.id, copy.id)}
              aria-current={copy.id === chosen ? 'true' : undefined}
            >
              {t('text.copy')} {index + 1}
            </Link>
          ))}
      </nav>
      <Answer of={query}>{(copy) => <Reader key={copy.copy.id} reply={copy} mention={search.get('mention')} />}</Answer>
    </div>
  )
}
