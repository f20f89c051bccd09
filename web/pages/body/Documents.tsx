import { useInfiniteQuery } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { bodyDocumentsQuery } from '../../api/queries.ts'
import { Failure } from '../../parts/Failure.tsx'
import { Loading } from '../../parts/Loading.tsx'
import { DocumentLine } from '../../parts/NodeLink.tsx'
import css from './Documents.module.css'

/** Every document that a body issued, newest first: the rows in sight alone are made, and pages come as one scrolls. */
export function Documents({ id, year }: { id: string; year: string | undefined }) {
  const list = useRef<HTMLOListElement>(null)
  const { data, error, refetch, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery(
    bodyDocumentsQuery(id, year),
  )
  const documents = data?.pages.flatMap(({ items }) => items) ?? []
  const virtual = useVirtualizer({
    count: documents.length,
    getScrollElement: () => document.getElementById('main'),
    estimateSize: () => 66,
    overscan: 8,
    scrollMargin: list.current?.offsetTop ?? 0,
  })
  const rows = virtual.getVirtualItems()
  const atEnd = (rows.at(-1)?.index ?? -1) >= documents.length - 1
  useEffect(() => {
    if (atEnd && hasNextPage && !isFetching) void fetchNextPage()
  }, [atEnd, hasNextPage, isFetching, fetchNextPage])

  if (error) return <Failure error={error} retry={refetch} />
  if (!data) return <Loading />
  return (
    <ol ref={list} className={css.list} style={{ height: virtual.getTotalSize() }} data-testid="documents">
      {rows.map(({ index, start, key }) => {
        const row = documents[index]
        return (
          row && (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              aria-posinset={index + 1}
              aria-setsize={data.pages[0]?.total}
              style={{ transform: `translateY(${start - virtual.options.scrollMargin}px)` }}
            >
              <DocumentLine document={row} />
            </li>
          )
        )
      })}
    </ol>
  )
}
