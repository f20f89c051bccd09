import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { API, type CitationType, type Direction, type LinkType } from '../../schema/api.ts'
import { call } from './client.ts'

/** What the page asks, each with the key it is kept under. */

/** How often to look whether an ingest has published something new. */
const WATCH = 30_000

export const reportsQuery = queryOptions({
  queryKey: ['reports'],
  queryFn: ({ signal }) => call(API.reports, { signal }),
})

/** An answer, once all that it needs is given. */
export const reportQuery = (name: string, parameters: Record<string, string>, enabled: boolean) =>
  queryOptions({
    queryKey: ['report', name, parameters],
    queryFn: ({ signal }) => call(API.report, { params: { name }, query: parameters, signal }),
    enabled,
  })

export const statusQuery = queryOptions({
  queryKey: ['status'],
  queryFn: ({ signal }) => call(API.status, { signal }),
  refetchInterval: WATCH,
})

export const overviewQuery = queryOptions({
  queryKey: ['overview'],
  queryFn: ({ signal }) => call(API.overview, { signal }),
})

export const searchQuery = (q: string, limit: number, kind?: 'document' | 'body') =>
  queryOptions({
    queryKey: ['search', q, limit, kind],
    queryFn: ({ signal }) => call(API.search, { query: { q, limit, kind }, signal }),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  })

export const documentQuery = (id: string) =>
  queryOptions({
    queryKey: ['document', id],
    queryFn: ({ signal }) => call(API.document, { params: { id }, query: { limit: 10 }, signal }),
  })

export const copyQuery = (id: string) =>
  queryOptions({
    queryKey: ['copy', id],
    queryFn: ({ signal }) => call(API.copy, { params: { id }, signal }),
    enabled: id !== '',
  })

export const bodyQuery = (id: string) =>
  queryOptions({
    queryKey: ['body', id],
    queryFn: ({ signal }) => call(API.body, { params: { id }, query: { limit: 10 }, signal }),
  })

const paged = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page: { next: string | null }) => page.next ?? undefined,
}

/** The rest of a group whose first page came with the document. */
export const citationsQuery = (id: string, direction: Direction, type: CitationType, after: string) =>
  infiniteQueryOptions({
    queryKey: ['citations', id, direction, type, after],
    queryFn: ({ signal, pageParam }) =>
      call(API.citations, { params: { id }, query: { direction, type, after: pageParam, limit: 20 }, signal }),
    ...paged,
    initialPageParam: after,
    enabled: false,
  })

export const bodyDocumentsQuery = (id: string, year: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['bodyDocuments', id, year],
    queryFn: ({ signal, pageParam }) =>
      call(API.bodyDocuments, { params: { id }, query: { year, after: pageParam, limit: 100 }, signal }),
    ...paged,
  })

export const neighbourCountsQuery = (id: string) =>
  queryOptions({
    queryKey: ['neighbours', id],
    queryFn: ({ signal }) => call(API.neighbours, { params: { id }, signal }),
  })

export const neighboursQuery = (id: string, type: LinkType, direction: Direction) =>
  infiniteQueryOptions({
    queryKey: ['neighbours', id, type, direction],
    queryFn: ({ signal, pageParam }) =>
      call(API.neighbours, { params: { id }, query: { type, direction, after: pageParam, limit: 10 }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.group?.next ?? undefined,
  })
