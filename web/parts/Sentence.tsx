import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Mention } from '../../schema/api.ts'
import { Corrected } from './Corrected.tsx'
import { textHref } from './hrefs.ts'
import { Lit } from './Lit.tsx'
import css from './Sentence.module.css'

/** The sentence that proves a reference, with the reference lit; it leads to its place in the text. */
export function Sentence({ mention, document }: { mention: Mention; document: string }) {
  const { t } = useTranslation()
  return (
    <blockquote className={css.quote}>
      <Link href={textHref(document, mention)} title={t('document.open')}>
        <Lit text={mention.quote} range={mention.light} />
      </Link>
      <Corrected by={mention.corrected} />
    </blockquote>
  )
}
