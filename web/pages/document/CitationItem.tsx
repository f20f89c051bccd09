import { useTranslation } from 'react-i18next'
import type { Citation, CitationGroup } from '../../../schema/api.ts'
import { DocumentLine } from '../../parts/NodeLink.tsx'
import { Sentence } from '../../parts/Sentence.tsx'
import css from './CitationItem.module.css'

interface CitationItemProps {
  citation: Citation
  type: CitationGroup['type']
  /** Id of the document that the sentences stand in; null where it is the citation's own. */
  citing: string | null
}

export function CitationItem({ citation, type, citing }: CitationItemProps) {
  const { t } = useTranslation()
  const { document, mentions, mentionsTotal } = citation
  return (
    <li className={css.item}>
      <DocumentLine document={document} />
      {mentions.length === 0 && (
        <p className={css.note}>{t(type === 'CITES' ? 'document.listed' : 'document.layout')}</p>
      )}
      {mentions.map((mention) => (
        <Sentence key={mention.id} mention={mention} document={citing ?? document.id} />
      ))}
      {mentionsTotal > mentions.length && (
        <p className={css.note}>{t('document.mentionsMore', { count: mentionsTotal - mentions.length })}</p>
      )}
    </li>
  )
}
