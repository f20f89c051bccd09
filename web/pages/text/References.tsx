import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { TargetedMention } from '../../../schema/api.ts'
import { textHref } from '../../parts/hrefs.ts'
import { Why } from '../../parts/Why.tsx'
import css from './References.module.css'

interface ReferencesProps {
  mentions: readonly TargetedMention[]
  document: string
  /** Id of the one that is lit. */
  current: string | null
}

/** Every reference of the text as a list, each leading to its place; the lit one says what was made of it. */
export function References({ mentions, document, current }: ReferencesProps) {
  const { t } = useTranslation()
  if (mentions.length === 0) return null
  return (
    <aside className={css.references}>
      <h2>{t('text.references', { count: mentions.length })}</h2>
      <ol>
        {mentions.map((mention) => (
          <li key={mention.id}>
            <Link href={textHref(document, mention)} aria-current={mention.id === current ? 'true' : undefined} replace>
              {mention.text}
            </Link>
            {mention.id === current && <Why mention={mention} />}
          </li>
        ))}
      </ol>
    </aside>
  )
}
