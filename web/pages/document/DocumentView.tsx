import { useTranslation } from 'react-i18next'
import type { DocumentReply } from '../../../schema/api.ts'
import { Corrected } from '../../parts/Corrected.tsx'
import { useName } from '../../parts/NodeLink.tsx'
import { Citations } from './Citations.tsx'
import { Copies } from './Copies.tsx'
import css from './DocumentView.module.css'
import { Entries } from './Entries.tsx'
import { Family } from './Family.tsx'
import { Fields } from './Fields.tsx'
import { Unresolved } from './Unresolved.tsx'

/** Everything that is known of a document, the same in the map's panel and on a page of its own. */
export function DocumentView({ reply, heading: Heading }: { reply: DocumentReply; heading: 'h1' | 'h2' }) {
  const { t } = useTranslation()
  const name = useName()
  const { document } = reply
  return (
    <>
      <Heading className={css.title}>{name(document)}</Heading>
      <p className={css.tags}>
        {document.genre && <span className={css.tag}>{document.genre}</span>}
        <span className={document.held ? css.held : css.stub}>
          {t(document.held ? 'document.held' : 'document.stub')}
        </span>
      </p>
      <Corrected by={reply.corrected} what={reply.corrected?.fields ?? []} />
      <Fields reply={reply} />
      <Copies reply={reply} />
      <Entries entries={reply.entries} />
      <Family heading={t('document.parents')} documents={reply.parents} />
      <Family heading={t('document.children')} documents={reply.children} />
      <Citations reply={reply} direction="out" />
      <Unresolved reply={reply} />
      <Citations reply={reply} direction="in" />
    </>
  )
}
