import type { DateReading, Reading } from '../../../../schema/reading.ts'
import { DATE, parseDate } from '../../rules/dates.ts'
import { EFFECTIVE, IN_FORCE_FROM, PROVISIONAL, VALID_FOR } from '../../rules/header.ts'
import { parseNumeral } from '../../rules/numerals.ts'

/** When a document says that it takes effect: an ISO date, `issue` for 自印发之日起施行, else what its history says. */
export function readEffectiveDate(flow: string, history: readonly DateReading[]): Reading['effectiveDate'] {
  const groups = (EFFECTIVE.exec(flow) ?? IN_FORCE_FROM.exec(flow))?.groups
  const recorded = history.find(({ kind }) => kind === 'effective')?.value ?? null
  if (!groups) return recorded
  // the day that the history names says more than 自公布之日
  if (groups.issue !== undefined) return recorded ?? 'issue'
  const date = new RegExp(DATE).exec(groups.date ?? '')?.[0]
  return date === undefined ? null : parseDate(date)
}

/** How long a document says that it is valid, and whether it is only on trial. */
export function readValidity(title: string, flow: string): Reading['validity'] {
  const groups = VALID_FOR.exec(flow)?.groups
  const count = groups?.count === undefined ? null : parseNumeral(groups.count)
  const months = count ? count * (groups?.unit === '年' ? 12 : 1) : null
  const provisional = PROVISIONAL.test(title)
  return months === null && !provisional ? null : { months, provisional }
}
