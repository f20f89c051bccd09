import type { PageHeader } from './page-header.ts'

/** Where a document begins, as indexes of lines. */
export interface Start {
  readonly from: number
  readonly titleFirst: number
  readonly titleLast: number
  readonly title: string
  readonly points: number
  /** Lines right before `titleFirst` that were skipped as a divider. */
  readonly divider: number
  readonly under: number | null
  readonly page: PageHeader | null
}
