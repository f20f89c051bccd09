import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CitationGroup, Direction, DocumentReply } from '../../../schema/api.ts'
import { citationsQuery } from '../../api/queries.ts'
import { Fold } from '../../parts/Fold.tsx'
import { More } from '../../parts/More.tsx'
import { CitationItem } from './CitationItem.tsx'
import css from './DocumentView.module.css'

interface CitationsProps {
  reply: DocumentReply
  direction: Direction
}

/** What a document cites, or what cites it: by relation, each with the sentences that prove it. */
export function Citations({ reply, direction }: CitationsProps) {
  const { t } = useTranslation()
  const groups = direction === 'out' ? reply.cites : reply.citedBy
  const total = groups.reduce((sum, group) => sum + group.total, 0)
  const [heading, none] =
    direction === 'out'
      ? (['document.cites', 'document.citesNone'] as const)
      : (['document.citedBy', 'document.citedByNone'] as const)
  // A document that is only cited cites nothing that could be known.
  if (total === 0 && direction === 'out' && !reply.document.held) return null
  return (
    <section className={css.section}>
      <h3>
        {t(heading)}
        {total > 0 && <small>{total}</small>}
      </h3>
      {total === 0 && <p className={css.none}>{t(none)}</p>}
      {groups.map((group) => (
        <Fold key={group.type} label={t(`relation.${group.type}.${direction}`)} count={group.total} open>
          <Group id={reply.document.id} direction={direction} first={group} />
        </Fold>
      ))}
    </section>
  )
}

interface GroupProps {
  id: string
  direction: Direction
  first: CitationGroup
}

function Group({ id, direction, first }: GroupProps) {
  const { data, isFetching, refetch, fetchNextPage } = useInfiniteQuery(
    citationsQuery(id, direction, first.type, first.next ?? ''),
  )
  const items = [...first.items, ...(data?.pages.flatMap((page) => page.items) ?? [])]
  return (
    <>
      <ul>
        {items.map((citation) => (
          <CitationItem
            key={citation.document.id}
            citation={citation}
            type={first.type}
            citing={direction === 'in' ? null : id}
          />
        ))}
      </ul>
      <More left={first.total - items.length} busy={isFetching} onMore={() => (data ? fetchNextPage() : refetch())} />
    </>
  )
}
