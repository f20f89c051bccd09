import type { ParsedBody } from '../body.ts'
import type { Near } from '../parse.ts'
import { type Place, placeNamed, within } from '../places/index.ts'
import { type Composed, compose, composeNear } from './compose.ts'
import { inYear, type Learnt, sum, type Use } from './learn.ts'
import { inUse } from './place-codes.ts'
import { stemMasses, stemsOf } from './stems.ts'
import { styles } from './style.ts'
import { ownNames, usedCodes } from './usage.ts'

/** What made a body a candidate. */
export type Reason = 'named' | 'learnt' | 'composed' | 'learnt-stem'

/** A body, what speaks for it in documents, why, and the office that its codes name. */
export type Add = (body: string, mass: number, reason: Reason, office?: string) => void

/** What a number says without its serial, and where it is cited. */
export interface Asked {
  readonly prefix: string
  readonly year: number | undefined
  readonly near: Near | undefined
}

type Parse = (name: string) => ParsedBody | undefined

/** A body that is known to issue is this much likelier than one that the codes alone make. */
const ISSUES = 2.5

/** Weighs the bodies of a prefix that names none: by the documents under it, under one that begins alike, and by its codes. */
export function evidence({ prefixes, bodies }: Learnt, parse: Parse): (asked: Asked, add: Add) => void {
  const exact = new Map(prefixes.map(({ prefix, uses }) => [prefix, uses]))
  const stemOf = stemsOf(prefixes)
  const codes = inUse(usedCodes(prefixes, parse))
  const style = styles(prefixes, codes)
  const known = new Set(bodies)
  const ownName = ownNames(known, parse)

  const readings = (prefix: string, near: Near | undefined): Composed[] => {
    const place = near === undefined || near === 'national' ? undefined : placeNamed(near)
    const all = [...compose(prefix, codes), ...(place ? composeNear(prefix, place) : [])]
    const named = longest(all).map((reading) => ({ ...reading, body: ownName(reading) }))
    return reweighed(named, (reading) => style(reading) * (known.has(reading.body) ? ISSUES : 1))
  }

  return ({ prefix, year, near }, add) => {
    const composed = readings(prefix, near)
    const uses = exact.get(prefix)
    const stem = uses ? undefined : stemOf(prefix)
    if (uses) for (const [body, count] of inYear(uses, year)) add(body, count, 'learnt')
    if (stem) for (const [body, mass] of stemMasses(stem, composed[0]?.length ?? 0)) add(body, mass, 'learnt-stem')
    const total = composed.reduce((sum, { fit }) => sum + fit, 0)
    const trust = uses ? trustBeside(uses, composed, parse) : 1
    for (const { body, office, fit } of composed) add(body, (trust * fit) / Math.max(0.9, total), 'composed', office)
  }
}

/** What codes weigh, in documents, beside those that bore the prefix: least beside many. */
function trustBeside(uses: readonly Use[], readings: readonly Composed[], parse: Parse): number {
  if (sum(inYear(uses)) >= 2) return 0.3
  return elsewhere(uses, readings, parse) ? 1.3 : 0.35
}

/** Whether a province's code stands before what one lone document of another place bore: 甘政办发 of a district 甘井子. */
function elsewhere(uses: readonly Use[], readings: readonly Composed[], parse: Parse): boolean {
  const province = readings.find(({ place, fit }) => place?.level === '省' && fit > 0.5)?.place
  if (!province) return false
  return uses.every(({ body }) => {
    const place: Place | undefined = placeNamed(parse(body)?.place ?? '')
    return place !== undefined && place.full !== province.full && !within(place, province)
  })
}

/** Moves weight among readings; together they weigh what they did. */
function reweighed(readings: readonly Composed[], factor: (reading: Composed) => number): Composed[] {
  const weighed = readings.map((reading) => ({ ...reading, fit: reading.fit * factor(reading) }))
  const [before, after] = [readings, weighed].map((all) => all.reduce((sum, { fit }) => sum + fit, 0))
  return weighed.map((reading) => ({ ...reading, fit: (reading.fit * (before ?? 0)) / (after || 1) }))
}

/** Of all readings those that explain most of the prefix: 科协 is no 科. */
function longest(readings: readonly Composed[]): Composed[] {
  const strong = readings.filter(({ fit }) => fit >= 0.3)
  const most = Math.max(0, ...(strong.length > 0 ? strong : readings).map(({ length }) => length))
  return readings.filter(({ length }) => length >= most)
}
