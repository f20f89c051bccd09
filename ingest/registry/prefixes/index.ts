import type { ParsedBody } from '../body.ts'
import type { Near } from '../parse.ts'
import { type Place, placeNamed, within } from '../places/index.ts'
import { type Add, evidence, type Reason } from './evidence.ts'
import type { Learnt } from './learn.ts'
import { namedIn, prefixOf, yearOf } from './number.ts'

export { prefixOf } from './number.ts'

/** A body that a prefix may mean. */
export interface PrefixCandidate {
  /** Name of the body: of 国办发, 国务院. */
  readonly body: string
  /** The office that its number is of, where the codes say so: 国务院办公厅. */
  readonly office?: string
  readonly confidence: number
  readonly reason: Reason
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

/** A body with what speaks for it. */
interface Mass {
  mass: number
  office?: string
  reason: Reason
}

/** What is not known weighs as much as a tenth of a document. */
const UNKNOWN = 0.1
/** A first candidate this likely is taken for the body; below it, several are possible. */
export const SURE = 0.65
/** Candidates less likely than this are left out. */
const LEAST = 0.05

/** Reads prefixes by a table learnt from documents and by their codes, the table first. */
export function createPrefixes(learnt: Learnt, parse: Parse): Prefixes {
  const weigh = evidence(learnt, parse)
  return {
    of(numberOrPrefix, context = {}) {
      const prefix = prefixOf(numberOrPrefix)
      const masses = new Map<string, Mass>()
      const add: Add = (body, mass, reason, office) => {
        const known = masses.get(body)
        if (known) known.mass += mass
        else masses.set(body, { mass, reason, ...(office !== undefined && { office }) })
        if (known && office !== undefined) known.office = office
      }
      const named = namedIn(prefix)
      const body = named === undefined ? undefined : parse(named)
      if (body && !body.scoped) add(body.name, 5, 'named')
      else weigh({ prefix, year: yearOf(numberOrPrefix), near: context.near }, add)
      return { prefix, candidates: ranked(masses, context, parse) }
    },
  }
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
