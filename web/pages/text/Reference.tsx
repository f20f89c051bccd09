import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { TargetedMention } from '../../../schema/api.ts'
import { hrefOf } from '../../parts/hrefs.ts'
import { useName } from '../../parts/NodeLink.tsx'
import css from './Reference.module.css'

interface ReferenceProps {
  mention: TargetedMention
  lit: boolean
  /** A mention may run over several lines: one piece of it is scrolled to. */
  first: boolean
  self: string
  children: string
}

/** A reference in the text: a way to its document, where that is known. */
export function Reference({ mention, lit, first, self, children }: ReferenceProps) {
  const { t } = useTranslation()
  const name = useName()
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    if (lit && first) place.current?.scrollIntoView({ block: 'center' })
  }, [lit, first])

  const target = mention.state === 'unresolved' ? undefined : mention.targets[0]?.document
  const content =
    target && target.id !== self ? (
      <Link
        className={target.held ? css.held : css.stub}
        href={hrefOf(target)}
        title={`${name(target)} · ${t(`why.${mention.reason}`)}`}
      >
        {children}
      </Link>
    ) : mention.state === 'unresolved' ? (
      <span className={css.unresolved} title={`${t('text.unresolved')} · ${t(`why.${mention.reason}`)}`}>
        {children}
      </span>
    ) : (
      children
    )
  return lit ? (
    <mark ref={place} className={css.lit}>
      {content}
    </mark>
  ) : (
    content
  )
}
