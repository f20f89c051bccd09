import type { ParsedBody } from '../body.ts'
import type { Near } from '../parse.ts'
import { type Place, placeNamed, within } from '../places/index.ts'
import { type Composed, compose, composeNear } from './compose.ts'
import type { LearntPrefix } from './learn.ts'
import { namedIn, prefixOf } from './number.ts'
import { type Style, styles } from './style.ts'

export { prefixOf } from './number.ts'

/** A body that a prefix may mean. */
export interface PrefixCandidate {
  /** Name of the body: of 国办发, 国务院. */
  readonly body: string
  /** The office that its number is of, where the codes say so: 国务院办公厅. */
  readonly office?: string
  readonly confidence: number
  readonly reason: 'named' | 'learnt' | 'composed' | 'learnt-stem'
}

/** What the text that cites a number adds: its place, and bodies that it names beside it. */
export interface PrefixContext {
  readonly near?: Near
  readonly bodies?: readonly string[]
}

export interface Prefixes {
  /** Who a document number, or its prefix, is of: most likely first; empty where nothing is known. */
  of(numberOrPrefix: string, context?: PrefixContext): { prefix: string; candidates: PrefixCandidate[] }
}

type Parse = (name: string) => ParsedBody | undefined
type Counts = ReadonlyMap<string, number>

/** A body with what speaks for it. */
interface Mass {
  mass: number
  office?: string
  reason: PrefixCandidate['reason']
}

/** What is not known weighs as much as a tenth of a document. */
const UNKNOWN = 0.1
/** A first candidate this likely is taken for the body; below it, several are possible. */
export const SURE = 0.6
/** Candidates less likely than this are left out. */
const LEAST = 0.05

/** Reads prefixes by a table learnt from documents and by their codes, the table first. */
export function createPrefixes(learnt: readonly LearntPrefix[], parse: Parse): Prefixes {
  const exact = new Map(learnt.map(({ prefix, bodies }) => [prefix, bodies]))
  const stems = stemsOf(learnt)
  const style = styles(learnt)
  const known = new Set(learnt.flatMap(({ bodies }) => [...bodies.keys()]))
  return {
    of(numberOrPrefix, context = {}) {
      const prefix = prefixOf(numberOrPrefix)
      const masses = new Map<string, Mass>()
      const add = (body: string, mass: number, reason: Mass['reason'], office?: string) => {
        const known = masses.get(body)
        if (known) known.mass += mass
        else masses.set(body, { mass, reason, ...(office !== undefined && { office }) })
        if (known && office !== undefined) known.office = office
      }
      const named = namedIn(prefix)
      const body = named === undefined ? undefined : parse(named)
      if (body && !body.scoped) add(body.name, 5, 'named')
      else weigh(prefix, context, { exact, stems, style, known, parse }, add)
      return { prefix, candidates: ranked(masses, context, parse) }
    },
  }
}

type Add = (body: string, mass: number, reason: Mass['reason'], office?: string) => void

interface Known {
  readonly exact: ReadonlyMap<string, Counts>
  readonly stems: ReadonlyMap<string, Counts>
  readonly style: Style
  /** Every body of the table. */
  readonly known: ReadonlySet<string>
  readonly parse: Parse
}

function weigh(prefix: string, { near }: PrefixContext, { exact, stems, style, known, parse }: Known, add: Add): void {
  const place = near === undefined || near === 'national' ? undefined : placeNamed(near)
  const readings = [...compose(prefix), ...(place ? composeNear(prefix, place) : [])]
  const named = longest(readings).map((reading) => ({ ...reading, body: parse(reading.body)?.name ?? reading.body }))
  const best = inStyle(named, (reading) => style(reading) * (known.has(reading.body) ? 5 : 1))
  const total = best.reduce((sum, { fit }) => sum + fit, 0)
  const length = best[0]?.length ?? 0
  const own = exact.get(prefix)
  if (own) for (const [body, count] of own) add(body, count, 'learnt')
  else {
    const stem = stemOf(prefix, stems)
    const weight = stem && stemWeight(stem.text, stem.counts, prefix, length)
    if (stem && weight) for (const [body, share] of shares(stem.counts)) add(body, share * weight, 'learnt-stem')
  }
  const trust = own ? (sum(own) < 2 ? (elsewhere(own, best, parse) ? 1.3 : 0.5) : 0.3) : 1
  for (const { body, office, fit } of best) add(body, (trust * fit) / Math.max(0.9, total), 'composed', office)
}

/** Whether a province's code stands before what one lone document of another place bore: 甘政办发 of a district 甘井子. */
function elsewhere(own: Counts, readings: readonly Composed[], parse: Parse): boolean {
  const province = readings.find(({ place, fit }) => place?.level === '省' && fit > 0.5)?.place
  if (!province) return false
  return [...own.keys()].every((body) => {
    const place = placeNamed(parse(body)?.place ?? '')
    return place !== undefined && !same(place, province) && !within(place, province)
  })
}

/** Habits move weight among readings; together they weigh what they did. */
function inStyle(readings: readonly Composed[], style: Style): Composed[] {
  const weighed = readings.map((reading) => ({ ...reading, fit: reading.fit * style(reading) }))
  const [before, after] = [readings, weighed].map((all) => all.reduce((sum, { fit }) => sum + fit, 0))
  return weighed.map((reading) => ({ ...reading, fit: (reading.fit * (before ?? 0)) / (after || 1) }))
}

function sum(counts: Counts): number {
  return [...counts.values()].reduce((total, count) => total + count, 0)
}

/** Of all readings those that explain most of the prefix: 科协 is no 科. */
function longest(readings: readonly Composed[]): Composed[] {
  const strong = readings.filter(({ fit }) => fit >= 0.3)
  const most = Math.max(0, ...(strong.length > 0 ? strong : readings).map(({ length }) => length))
  return readings.filter(({ length }) => length >= most)
}

/** How much the documents under a shorter prefix say: more if it is as long as place and organ, less if few or mixed. */
function stemWeight(stem: string, counts: Counts, prefix: string, composed: number): number {
  const total = sum(counts)
  const purity = Math.max(...counts.values()) / total
  if (purity < 0.7 || (stem.length < 2 && prefix.length > 2)) return 0
  const covers = stem.length > composed ? 1.5 : stem.length === composed ? 0.8 : 0.15
  return covers * purity * Math.min(1, total / 2)
}

function shares(counts: Counts): [string, number][] {
  const total = sum(counts)
  return [...counts].map(([body, count]) => [body, count / total])
}

/** Counts of every beginning of a learnt prefix, two characters or longer. */
function stemsOf(learnt: readonly LearntPrefix[]): Map<string, Counts> {
  const stems = new Map<string, Map<string, number>>()
  for (const { prefix, bodies } of learnt) {
    if (namedIn(prefix) !== undefined) continue
    for (let length = 2; length <= Math.min(prefix.length, 8); length++) {
      const stem = prefix.slice(0, length)
      const counts = stems.get(stem) ?? new Map<string, number>()
      stems.set(stem, counts)
      for (const [body, count] of bodies) counts.set(body, (counts.get(body) ?? 0) + count)
    }
  }
  return stems
}

function stemOf(prefix: string, stems: ReadonlyMap<string, Counts>): { text: string; counts: Counts } | undefined {
  for (let length = prefix.length; length >= 2; length--) {
    const text = prefix.slice(0, length)
    const counts = stems.get(text)
    if (counts) return { text, counts }
  }
  return undefined
}

function ranked(masses: ReadonlyMap<string, Mass>, context: PrefixContext, parse: Parse): PrefixCandidate[] {
  const weighed = [...masses].map(([body, { mass, office, reason }]) => ({
    body,
    ...(office !== undefined && { office }),
    mass: mass * inContext(body, context, parse),
    reason,
  }))
  const total = weighed.reduce((sum, { mass }) => sum + mass, UNKNOWN)
  return weighed
    .map(({ mass, ...rest }) => ({ ...rest, confidence: Math.round((mass / total) * 100) / 100 }))
    .filter(({ confidence }) => confidence >= LEAST)
    .sort((a, b) => b.confidence - a.confidence || (a.body < b.body ? -1 : 1))
}

/** How well a body fits the text that cites it: one it names, one of its place, of a place around it. */
function inContext(name: string, { near, bodies }: PrefixContext, parse: Parse): number {
  const named = bodies?.some((printed) => parse(printed)?.name === name) ? 10 : 1
  if (near === undefined) return named
  const place = parse(name)?.place
  if (near === 'national') return place === undefined ? named * 3 : named * 0.1
  const around = placeNamed(near)
  const own = place === undefined ? undefined : placeNamed(place)
  if (!around) return named
  if (!own) return named * 0.5
  return named * (same(own, around) ? 10 : within(around, own) ? 3 : within(own, around) ? 2 : 0.1)
}

function same(one: Place, other: Place): boolean {
  return one.full === other.full
}
