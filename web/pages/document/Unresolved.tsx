import { useTranslation } from 'react-i18next'
import type { DocumentReply } from '../../../schema/api.ts'
import { Fold } from '../../parts/Fold.tsx'
import { Sentence } from '../../parts/Sentence.tsx'
import css from './CitationItem.module.css'

/** References of its own that nobody could be sure of; they stay visible. */
export function Unresolved({ reply: { document, unresolved } }: { reply: DocumentReply }) {
  const { t } = useTranslation()
  if (unresolved.total === 0) return null
  return (
    <Fold label={t('document.unresolved')} count={unresolved.total}>
      <ul>
        {unresolved.items.map((mention) => (
          <li key={mention.id} className={css.item}>
            {mention.text}
            <Sentence mention={mention} document={document.id} />
          </li>
        ))}
      </ul>
    </Fold>
  )
}
