import { WenmaiError } from '../../schema/problem.ts'
import type { Params, Row } from '../engine.ts'

/**
 * Pages of a long list by key, never by count: what is added before a page does not move it. A list is ordered by a
 * sort key, descending, then by id.
 */

export interface PageRequest {
  after?: string | undefined
  limit: number
}

export interface Page<T> {
  total: number
  items: T[]
  next: string | null
}

/** The condition that a row stands after the cursor; for a statement that has `cursorParams` and names both columns. */
export const AFTER_CURSOR = '($lastKey IS NULL OR sortKey < $lastKey OR (sortKey = $lastKey AND id > $lastId))'
/** One row more than the page says whether there is another page. */
export const PAGE_ORDER = 'ORDER BY sortKey DESC, id LIMIT $rows'

/** @throws WenmaiError `request-invalid` where the cursor is none of ours */
export function cursorParams({ after, limit }: PageRequest): Params {
  const [lastKey, lastId] = after === undefined ? [null, null] : decode(after)
  return { lastKey, lastId, rows: limit + 1 }
}

/** Rows that came in `PAGE_ORDER`, with columns `sortKey` and `id`, as a page. */
export function pageOf<T>(rows: readonly Row[], { limit }: PageRequest, total: number, item: (row: Row) => T): Page<T> {
  const kept = rows.slice(0, limit)
  const last = kept.at(-1)
  return { total, items: kept.map(item), next: rows.length > limit && last ? encode(last) : null }
}

function encode({ sortKey, id }: Row): string {
  return Buffer.from(JSON.stringify([sortKey, id])).toString('base64url')
}

function decode(cursor: string): [string | number, string] {
  try {
    const [key, id, ...rest]: unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if ((typeof key === 'string' || typeof key === 'number') && typeof id === 'string' && rest.length === 0)
      return [key, id]
  } catch {}
  throw new WenmaiError({ code: 'request-invalid', reason: 'after' })
}
