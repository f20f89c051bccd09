import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { NeighbourCount } from '../../schema/api.ts'
import { neighbourCountsQuery, neighboursQuery } from '../api/queries.ts'
import { Fold } from './Fold.tsx'
import { hrefOf, mapHrefOf } from './hrefs.ts'
import { More } from './More.tsx'
import css from './Neighbours.module.css'
import { NodeLine } from './NodeLink.tsx'

/** A node's neighbours on the map by relation, some at a time: a hub has thousands. */
export function Neighbours({ id }: { id: string }) {
  const { t } = useTranslation()
  const { data } = useQuery(neighbourCountsQuery(id))
  if (!data) return null
  return (
    <section className={css.neighbours}>
      <h3>{t('neighbours.heading')}</h3>
      {data.counts.length === 0 && <p>{t('neighbours.none')}</p>}
      {data.counts.map((group) => (
        <Fold
          key={`${group.type} ${group.direction}`}
          label={t(`relation.${group.type}.${group.direction}`)}
          count={group.count}
        >
          <Group id={id} {...group} />
        </Fold>
      ))}
    </section>
  )
}

function Group({ id, type, direction, count }: NeighbourCount & { id: string }) {
  const { data, isFetching, fetchNextPage } = useInfiniteQuery(neighboursQuery(id, type, direction))
  const nodes = data?.pages.flatMap(({ group }) => group?.items ?? []) ?? []
  return (
    <>
      <ul className={css.list}>
        {nodes.map((node) => (
          <li key={node.id}>
            <NodeLine node={node} href={node.node === 'person' ? hrefOf(node) : mapHrefOf(node)} />
          </li>
        ))}
      </ul>
      <More left={count - nodes.length} busy={isFetching} onMore={fetchNextPage} />
    </>
  )
}
