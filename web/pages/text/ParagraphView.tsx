import type { TargetedMention } from '../../../schema/api.ts'
import type { Paragraph } from './layout.ts'
import css from './ParagraphView.module.css'
import { Reference } from './Reference.tsx'
import { runsOf } from './runs.ts'

interface ParagraphViewProps {
  paragraph: Paragraph
  text: string
  mentions: readonly TargetedMention[]
  lit: TargetedMention | null
  /** Id of the document that is read. */
  self: string
  /** Line of the source that it begins on. */
  line: number
}

/** One paragraph, its characters as text nodes: words from a file are never markup. */
export function ParagraphView({ paragraph, text, mentions, lit, self, line }: ParagraphViewProps) {
  return (
    <p className={css[paragraph.kind]} data-line={line}>
      {paragraph.ranges.map((piece) =>
        piece.page ? (
          <span key={piece.start} className={css.inline}>
            {text.slice(piece.start, piece.end)}
          </span>
        ) : (
          runsOf(piece, mentions, lit).map(({ start, end, mention, quoted }) => {
            const words = text.slice(start, end)
            return (
              <span key={start} className={quoted ? css.quoted : undefined}>
                {mention ? (
                  <Reference mention={mention} lit={mention.id === lit?.id} first={start === mention.start} self={self}>
                    {words}
                  </Reference>
                ) : (
                  words
                )}
              </span>
            )
          })
        ),
      )}
    </p>
  )
}
