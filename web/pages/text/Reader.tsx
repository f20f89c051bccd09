import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CopyReply } from '../../../schema/api.ts'
import { layOut } from './layout.ts'
import { ParagraphView } from './ParagraphView.tsx'
import css from './Reader.module.css'
import { References } from './References.tsx'
import { withoutOverlaps } from './runs.ts'

interface ReaderProps {
  reply: CopyReply
  /** Id of the mention to be lit. */
  mention: string | null
}

export function Reader({ reply, mention }: ReaderProps) {
  const { t } = useTranslation()
  const { copy, text, mentions, document } = reply
  const paragraphs = useMemo(() => layOut(text, copy.title), [text, copy.title])
  const shown = useMemo(() => withoutOverlaps(mentions), [mentions])
  const lit = mentions.find(({ id }) => id === mention) ?? null
  const { page } = lit ?? copy
  // A mention within another one is shown, and lit, as the outer one.
  const target = lit && (shown.find(({ start, end }) => start <= lit.start && lit.end <= end) ?? lit)
  return (
    <div className={css.columns}>
      <div>
        <p className={css.source} data-testid="source">
          {t('text.source')}：<cite>{copy.source.name}</cite> · {page !== null && t('text.page', { page })}
          {lit
            ? t('text.mention', { line: copy.startLine + newlines(text.slice(0, lit.start)) })
            : t('text.where', { start: copy.startLine, end: copy.endLine })}
        </p>
        <article className={css.text} lang="zh-CN">
          {paragraphs.map((paragraph) => (
            <ParagraphView
              key={paragraph.ranges[0]?.start}
              paragraph={paragraph}
              text={text}
              mentions={shown}
              lit={target}
              self={document.id}
              line={copy.startLine + paragraph.line}
            />
          ))}
        </article>
      </div>
      <References mentions={shown} document={document.id} current={target?.id ?? null} />
    </div>
  )
}

const newlines = (text: string): number => text.split('\n').length - 1
