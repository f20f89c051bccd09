import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { bodyQuery } from '../../api/queries.ts'
import { Answer } from '../../parts/Answer.tsx'
import { DocumentLine } from '../../parts/NodeLink.tsx'
import { BodyFields } from './BodyFields.tsx'
import css from './BodyView.module.css'

/** A body in short, with its newest documents: the page has them all. */
export function BodyPanel({ id }: { id: string }) {
  const { t } = useTranslation()
  return (
    <Answer of={useQuery(bodyQuery(id))}>
      {(reply) => (
        <>
          <BodyFields reply={reply} heading="h2" />
          <h3 className={css.section}>
            {t('body.documents')} <small>{reply.documents.total}</small>
          </h3>
          {reply.documents.total === 0 && <p className={css.none}>{t('body.none')}</p>}
          <ul className={css.list}>
            {reply.documents.items.map((document) => (
              <li key={document.id}>
                <DocumentLine document={document} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Answer>
  )
}
