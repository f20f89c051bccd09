import type { Place } from '../places/index.ts'
import { type Composed, compose } from './compose.ts'
import type { LearntPrefix } from './learn.ts'

/** How usual a reading's style is in its province, against how usual it is anywhere: above 1 it speaks for the place. */
export type Style = (reading: Composed) => number

/** Weight of the country in a province's habits, in documents. */
const PRIOR = 6
/** A mark seen less often than this, anywhere, tells nothing. */
const RARE = 5

function provinceOf(place: Place): Place {
  return place.up ? provinceOf(place.up) : place
}

/**
 * Provinces have habits: 字 in 山东 and 河北, 秘 in 安徽, 府 for 政 in 广东, 四川 and 江西. They are counted over the learnt
 * prefixes whose codes give the body that was learnt, and tell 衡水 (衡政字) from 衡阳.
 */
export function styles(learnt: readonly LearntPrefix[]): Style {
  const byProvince = new Map<string, Map<string, number>>()
  const anywhere = new Map<string, number>()
  const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const { prefix, bodies } of learnt) {
    const reading = compose(prefix).find(({ body, style }) => style !== undefined && bodies.has(body))
    if (!reading?.place || reading.style === undefined || reading.place.level === '省') continue
    const province = provinceOf(reading.place).name
    const own = byProvince.get(province) ?? new Map<string, number>()
    byProvince.set(province, own)
    for (const mark of marksOf(reading.style)) {
      count(own, mark)
      count(anywhere, mark)
    }
    count(own, '')
    count(anywhere, '')
  }
  const all = anywhere.get('') ?? 0
  return ({ place, style }) => {
    if (!place || style === undefined || place.level === '省' || all === 0) return 1
    const own = byProvince.get(provinceOf(place).name)
    const total = own?.get('') ?? 0
    let factor = 1
    for (const mark of marksOf(style)) {
      if ((anywhere.get(mark) ?? 0) < RARE) continue
      const usual = ((anywhere.get(mark) ?? 0) + 0.5) / (all + 1)
      factor *= ((own?.get(mark) ?? 0) + PRIOR * usual) / (total + PRIOR) / usual
    }
    return Math.min(5, Math.max(0.1, factor))
  }
}

/** What is a matter of habit in a style: 政 or 府 with the office behind, and the last character. */
function marksOf(style: string): string[] {
  const government = /^(?:政|府)(?:办|厅)?/.exec(style)?.[0]
  const last = style.slice(government?.length ?? 0).slice(-1)
  return [...(government === undefined ? [] : [`^${government}`]), `${last}$`]
}
