import { numberYears } from './keys.ts'
import { addTo } from './order.ts'

/**
 * A document is often published weeks after it was written, and again by another site. Days of publishing more than
 * two months apart are of two documents, where nothing else that is printed says that they are one.
 */
const FAR_APART = 60
const DAY = 24 * 60 * 60 * 1000

/** First and last day that a date may mean, in days since 1970. */
type Span = readonly [first: number, last: number]

/** @param date ISO: a day, a month or a year */
function spanOf(date: string): Span {
  const [year = 0, month, day] = date.split('-').map(Number)
  const first = Date.UTC(year, (month ?? 1) - 1, day ?? 1)
  const last = day === undefined ? Date.UTC(year, month ?? 12, 0) : first
  return [first / DAY, last / DAY]
}

/** Days from the end of the one to the start of the other; none where they touch. */
function gap([firstA, lastA]: Span, [firstB, lastB]: Span): number {
  return Math.max(0, firstA - lastB, firstB - lastA)
}

/** What tells when a document was about. */
interface Dated {
  readonly dates: ReadonlySet<string>
  readonly published: ReadonlySet<string>
  readonly numbers: ReadonlySet<string>
}

/** When a document was about: as written and as published; by its number where neither is known. */
function times({ dates, published, numbers }: Dated): Span[] {
  const known = [...dates, ...published]
  return (known.length > 0 ? known : [...numberYears(numbers)]).map(spanOf)
}

/** Whether what shows no date of its own was published at quite another time than all that is known of another. */
export function publishedApart(faint: Dated, other: Dated): boolean {
  if (faint.dates.size > 0 || faint.published.size === 0) return false
  const others = times(other)
  if (others.length === 0) return false
  return [...faint.published].map(spanOf).every((one) => others.every((two) => gap(one, two) > FAR_APART))
}

/**
 * Parts what was published far apart. Where days that lie close form a chain of which the ends do not, the title comes
 * again and again (a monthly list): then each day is one of its own.
 */
export function partByPublishing<T>(rows: readonly T[], publishedOf: (row: T) => string): T[][] {
  const spans = rows.map((row) => ({ row, span: spanOf(publishedOf(row)) }))
  spans.sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1])
  const chains: { end: number; firstEnd: number; start: number; rows: T[] }[] = []
  for (const { row, span } of spans) {
    const [start, end] = span
    const chain = chains.at(-1)
    if (!chain || start - chain.end > FAR_APART) chains.push({ end, firstEnd: end, start, rows: [row] })
    else {
      chain.rows.push(row)
      chain.end = Math.max(chain.end, end)
      chain.firstEnd = Math.min(chain.firstEnd, end)
      chain.start = start
    }
  }
  return chains.flatMap((chain) =>
    chain.start - chain.firstEnd > FAR_APART ? byDay(chain.rows, publishedOf) : [chain.rows],
  )
}

function byDay<T>(rows: readonly T[], publishedOf: (row: T) => string): T[][] {
  const days = new Map<string, T[]>()
  for (const row of rows) addTo(days, publishedOf(row), row)
  return [...days.values()]
}
