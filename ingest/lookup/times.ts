import { SUCCESSIONS, type Succession } from '../registry/index.ts'
import { addTo } from '../resolve/order.ts'

/** Bodies that others were merged into and that had been there before: the merge did not make them. */
const WERE_THERE: ReadonlySet<string> = new Set([
  '商业部',
  '国家经济委员会',
  '国家计划委员会',
  '国家经济贸易委员会',
  '国家能源局',
  '司法部',
  '水利部',
  '科学技术部',
  '中共中央党校',
])

const endings = new Map<string, Succession[]>()
const beginnings = new Map<string, Succession[]>()
for (const row of SUCCESSIONS) {
  addTo(endings, row.from, row)
  const made = row.kind !== 'transfer' && !(row.kind === 'merge' && WERE_THERE.has(row.to))
  if (made) addTo(beginnings, row.to, row)
}

/** Who had the duties of a body on a later day: itself, or those that came after it. A date may be a year alone. */
function after(name: string, since: string, until: string): string[] {
  const rows = (endings.get(name) ?? []).filter(({ date }) => date > since && isBy(date, until))
  const first = rows.map(({ date }) => date).sort()[0]
  if (first === undefined) return [name]
  const then = rows.filter(({ date }) => date === first)
  const whole = then.filter(({ kind }) => kind !== 'transfer')
  return unique((whole.length > 0 ? whole : then).flatMap(({ to }) => after(to, first, until)))
}

/** Who a body was made of, on a day before it was there. */
function before(name: string, born: string, day: string): string[] {
  const rows = (beginnings.get(name) ?? []).filter(({ date }) => date === born)
  return unique(rows.flatMap(({ from }) => onDay(from, day)))
}

/**
 * The names of a body on a day: its own, those it was made of, or those that came after it. A name may be there twice:
 * 教育部 until 1985 and from 1998.
 */
export function onDay(name: string, day: string): string[] {
  const ends = (endings.get(name) ?? []).map(({ date }) => ({ date, alive: false }))
  const begins = (beginnings.get(name) ?? []).map(({ date }) => ({ date, alive: true }))
  const events = [...ends, ...begins].sort((a, b) => (a.date < b.date ? -1 : 1))
  const last = events.filter(({ date }) => isBy(date, day)).at(-1)
  if (last) return last.alive ? [name] : after(name, '', day)
  const next = events[0]
  return next?.alive ? before(name, next.date, day) : [name]
}

/** Who it is today. */
export function today(name: string): string[] {
  return onDay(name, '9999')
}

/** Whether a date is not after a day; of a year or a month alone, not after its end. */
function isBy(date: string, day: string): boolean {
  return date.slice(0, day.length) <= day
}

const unique = (names: readonly string[]) => [...new Set(names)]
