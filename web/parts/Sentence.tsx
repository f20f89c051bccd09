import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { TargetedMention } from '../../schema/api.ts'
import { textHref } from './hrefs.ts'
import { Lit } from './Lit.tsx'
import css from './Sentence.module.css'
import { Why } from './Why.tsx'

/** The sentence that proves a reference, with the reference lit, which leads to its place in the text; and what was made of it. */
export function Sentence({ mention, document }: { mention: TargetedMention; document: string }) {
  const { t } = useTranslation()
  return (
    <>
      <blockquote className={css.quote}>
        <Link href={textHref(document, mention)} title={t('document.open')}>
          <Lit text={mention.quote} range={mention.light} />
        </Link>
      </blockquote>
      <Why mention={mention} />
    </>
  )
}
