import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { CopyRef, DocumentReply } from '../../../schema/api.ts'
import { Corrected } from '../../parts/Corrected.tsx'
import { copyHref, searchHref } from '../../parts/hrefs.ts'
import { Sure } from '../../parts/Sure.tsx'
import css from './Copies.module.css'

/** The texts of a document: where each stands, by what it was recognised, and why it is of no other document. */
export function Copies({ reply: { document, copies } }: { reply: DocumentReply }) {
  const { t } = useTranslation()
  if (copies.length === 0) return null
  return (
    <ul className={css.copies} aria-label={t('document.copies')}>
      {copies.map((copy) => (
        <li key={copy.id}>
          <Link className={css.read} href={copyHref(document.id, copy.id)}>
            {t('document.read')}
          </Link>
          <div>
            {copy.source.name} · {copy.page !== null && t('document.copyPage', { page: copy.page })}
            {t('document.copyAt', { start: copy.startLine, end: copy.endLine })}
            <Recognised copy={copy} />
          </div>
        </li>
      ))}
    </ul>
  )
}

function Recognised({ copy }: { copy: CopyRef }) {
  const { t } = useTranslation()
  if (copy.corrected) return <Corrected by={copy.corrected} />
  return (
    <>
      <p className={css.recognised}>
        <span>{t(`recognised.${copy.reason}`)}</span>
        {copy.reason !== 'single' && <Sure share={copy.confidence} />}
      </p>
      {copy.refused && (
        <p>
          {t(`refused.${copy.refused}`)} <Link href={searchHref(copy.title)}>{t('refused.same')}</Link>
        </p>
      )}
    </>
  )
}
