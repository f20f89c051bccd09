import type { NameReading } from '../../schema/reading.ts'
import type { CopyReading } from './extract/index.ts'
import { ORDER_TITLE } from './rules/header.ts'
import { registeredNumber, withoutState } from './rules/orders.ts'
import type { Segment } from './segment/index.ts'
import { titleKey } from './segment/title-key.ts'

export interface Part {
  readonly segment: Segment
  readonly copy: CopyReading
}

/**
 * On a page that is about one text, the order (令) above it is no document of its own but its masthead: sites list the
 * regulation, with the number of the order as its 发文字号. So it is where the source is a page, or where the block above
 * states the title of the regulation. In a collection both are documents.
 */
export function withOrdersAsMastheads(parts: readonly Part[], isPage: boolean): Part[] {
  const kept: Part[] = []
  /** Where each part went. */
  const moved: number[] = []
  parts.forEach((part, index) => {
    const order = index > 0 ? kept.at(-1) : undefined
    const merges = order !== undefined && isOrder(order) && bringsOut(order, part, isPage && index === 1)
    if (merges) kept[kept.length - 1] = merged(order, part)
    else kept.push(part)
    moved.push(kept.length - 1)
  })
  return kept.map(({ segment, copy }) => {
    const under = segment.under === null ? null : (moved[segment.under] ?? null)
    return { segment: { ...segment, under }, copy }
  })
}

const isOrder = ({ copy }: Part) => ORDER_TITLE.test(copy.title)

function bringsOut({ segment, copy }: Part, text: Part, isPage: boolean): boolean {
  const key = titleKey(text.copy.title)
  const stated = segment.page?.get('title')?.text
  const isAbout = stated === undefined ? isPage : titleKey(stated) === key
  return isAbout && copy.citations.some(({ title }) => title !== null && titleKey(title) === key)
}

/** The text with number, issuers, date and everything else that its order says. */
function merged(order: Part, text: Part): Part {
  const { copy: above } = order
  const { copy } = text
  const registered = registeredNumber(above.numbers)
  const key = titleKey(copy.title)
  const lines = [...order.segment.lines, ...text.segment.lines]
  return {
    segment: { ...text.segment, lines, label: null, page: order.segment.page ?? text.segment.page },
    copy: {
      ...copy,
      number: registered ?? copy.number,
      numberConfidence: registered ? above.numberConfidence : copy.numberConfidence,
      numbers: [...new Set([...(registered ? [registered] : []), ...above.numbers.map(withoutState), ...copy.numbers])],
      issuers: above.issuers.length > 0 ? above.issuers.map(signed) : copy.issuers,
      date: above.date ?? copy.date,
      dates: [...above.dates, ...copy.dates],
      effectiveDate: above.effectiveDate ?? copy.effectiveDate,
      span: { ...above.span, end: copy.span.end, endLine: copy.span.endLine },
      citations: [
        ...above.citations.filter(({ title }) => title === null || titleKey(title) !== key),
        ...copy.citations,
      ],
    },
  }
}

const signed = (issuer: NameReading): NameReading => ({ ...issuer, name: withoutState(issuer.name) })
