import type { Place } from '../places/index.ts'
import { type Composed, compose } from './compose.ts'
import { countsOf, type LearntPrefix } from './learn.ts'
import type { PlaceCodes } from './place-codes.ts'

/** How usual a reading's style is in its place, against how usual it is anywhere: above 1 it speaks for the place. */
export type Style = (reading: Composed) => number

/** Weight of what is wider (the country, the province) in a place's habits, in prefixes. */
const PRIOR = 3
/** A mark seen less often than this, anywhere, tells nothing. */
const RARE = 5

/** Prefixes by mark; under the empty mark, all of them. */
type Habits = Map<string, number>

/**
 * Places have habits: 字 in 山东 and 河北, 秘 in 安徽, 府 for 政 in 广东, 四川 and 江西. They are counted over the learnt
 * prefixes whose codes give the body that was learnt, and tell 衡水 (衡政字) from 衡阳, 江苏 (苏科高发) from 苏州 (苏科高).
 */
export function styles(learnt: readonly LearntPrefix[], codes: PlaceCodes): Style {
  const anywhere: Habits = new Map()
  const habits = new Map<string, Habits>()
  for (const { prefix, uses } of learnt) {
    const bodies = countsOf(uses)
    const reading = compose(prefix, codes).find(({ body, style }) => style !== undefined && bodies.has(body))
    if (!reading?.place || reading.style === undefined) continue
    const marks = marksOf(reading.style)
    count(anywhere, marks)
    for (const key of around(reading.place)) {
      const own: Habits = habits.get(key) ?? new Map()
      habits.set(key, own)
      count(own, marks)
    }
  }
  return ({ place, style }) => {
    if (!place || style === undefined) return 1
    let factor = 1
    for (const mark of marksOf(style)) {
      if (of(anywhere, mark) < RARE) continue
      const usual = (of(anywhere, mark) + 0.5) / (of(anywhere, '') + 1)
      const here = around(place).reduce((wider, key) => {
        const own = habits.get(key)
        return own ? (of(own, mark) + PRIOR * wider) / (of(own, '') + PRIOR) : wider
      }, usual)
      factor *= here / usual
    }
    return Math.min(5, Math.max(0.1, factor))
  }
}

function count(habits: Habits, marks: readonly string[]): void {
  for (const mark of ['', ...marks]) habits.set(mark, of(habits, mark) + 1)
}

function of(habits: Habits, mark: string): number {
  return habits.get(mark) ?? 0
}

/** Whose habits a place shares, the widest first. A province's own are not those of the places in it. */
function around(place: Place): string[] {
  let province = place
  while (province.up) province = province.up
  return place.up ? [`in ${province.full}`, place.full] : [place.full]
}

/** What is a matter of habit in a style: 政 or 府 with the office behind, and the last character. */
function marksOf(style: string): string[] {
  const government = /^(?:政|府)(?:办|厅)?/.exec(style)?.[0]
  const last = style.slice(government?.length ?? 0).slice(-1)
  return [...(government === undefined ? [] : [`^${government}`]), `${last}$`]
}
