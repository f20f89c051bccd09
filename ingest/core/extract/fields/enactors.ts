import type { DateReading } from '../../../../schema/reading.ts'
import { looksLikeBody, splitNames } from '../../rules/bodies.ts'
import { BODY_MEETING, CONGRESS_MEETING, ORDER_BEHIND, SIGNS_LAWS } from '../../rules/history.ts'
import { findNumbers } from '../../rules/numbers.ts'
import { withoutState } from '../../rules/orders.ts'

/** Who made a text as its history says: the congress that adopted it, else who brought it out, else whose meeting adopted it. */
export function enactorsOf(dates: readonly DateReading[]): string[] {
  const congress = adopter(dates, CONGRESS_MEETING)
  if (congress.length > 0) return congress
  const issued = dates.find(({ kind, by }) => kind === 'promulgated' && by !== null)?.by ?? ''
  const names = splitNames(issued)
    .map((name) => withoutState(name.replace(ORDER_BEHIND, '')))
    .filter((name) => name !== '')
  if (names.length > 0 && names.every((name) => looksLikeBody(name) && !SIGNS_LAWS.test(name))) return names
  return adopter(dates, BODY_MEETING).filter(looksLikeBody)
}

/** The body in the names of the meetings that adopted it: two where a court and a procuratorate did together. */
function adopter(dates: readonly DateReading[], meeting: RegExp): string[] {
  const names = dates.flatMap(({ kind, by }) => {
    const match = kind === 'adopted' && by !== null ? meeting.exec(by) : null
    return match ? [`${match[1]}${match[2] ?? ''}`] : []
  })
  return [...new Set(names)]
}

/** The number of the order that first brought a text out, as its history prints it: 云岭省人民政府令第115号. */
export function orderNumbers(dates: readonly DateReading[]): string[] {
  const first = dates.find(({ kind, by }) => kind === 'promulgated' && by !== null)?.by ?? ''
  return findNumbers(first).map(({ start, end }) => first.slice(start, end))
}
