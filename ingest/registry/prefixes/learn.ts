import type { ParsedBody } from '../body.ts'
import { prefixOf, yearOf } from './number.ts'

/** Documents under a prefix that one body issued, in one year where that is known. */
export interface Use {
  readonly body: string
  /** How many; a second issuer of a joint document has a tenth of it. */
  readonly count: number
  readonly year?: number
}

/** One prefix with who used it. */
export interface LearntPrefix {
  readonly prefix: string
  readonly uses: readonly Use[]
}

/** What is known of prefixes, and of bodies that issue documents, with a number or without. */
export interface Learnt {
  readonly prefixes: readonly LearntPrefix[]
  readonly bodies: readonly string[]
}

/** What is learnt from: a document and the bodies that issued it, under their one names. */
export interface IssuedDocument {
  /** Empty where it has none. */
  readonly number: string
  readonly bodies: readonly string[]
}

/** Whose number an issuer's is: that of an organ's 办公厅 or 办公室 is the organ's (国办发 is 国务院). */
export function numberHolder(issuer: ParsedBody): ParsedBody {
  const { officeOf, name } = issuer
  const own = officeOf && officeOf.kind !== '议事协调机构' && /^办公[厅室]$/.test(name.slice(officeOf.name.length))
  return own ? officeOf : issuer
}

/** Counts bodies by prefix. The first issuer of a joint document counts in full, the others little: the prefix is its own. */
export function learn(documents: Iterable<IssuedDocument>): Learnt {
  const issuers = new Set<string>()
  const table = new Map<string, Map<string, Use>>()
  for (const { number, bodies } of documents) {
    for (const body of bodies) issuers.add(body)
    const prefix = prefixOf(number)
    const year = yearOf(number)
    if (prefix.length < 2) continue
    const uses = table.get(prefix) ?? new Map<string, Use>()
    table.set(prefix, uses)
    bodies.forEach((body, index) => {
      const key = `${body} ${year}`
      const count = (uses.get(key)?.count ?? 0) + (index === 0 ? 1 : 0.1)
      uses.set(key, { body, count, ...(year !== undefined && { year }) })
    })
  }
  const prefixes = [...table]
    .map(([prefix, uses]) => ({ prefix, uses: [...uses.values()] }))
    .sort((a, b) => (a.prefix < b.prefix ? -1 : a.prefix > b.prefix ? 1 : 0))
  return { prefixes, bodies: [...issuers] }
}

/** How many documents each body has. */
export function countsOf(uses: readonly Use[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { body, count } of uses) counts.set(body, (counts.get(body) ?? 0) + count)
  return counts
}

/** The same for a number of a year: reforms and habits change who uses a prefix. Together they count what they did. */
export function inYear(uses: readonly Use[], year?: number): Map<string, number> {
  const near = countsOf(uses.map((use) => ({ ...use, count: use.count * nearness(use.year, year) })))
  const factor = sum(countsOf(uses)) / sum(near)
  return new Map([...near].map(([body, count]) => [body, count * factor]))
}

function nearness(one: number | undefined, other: number | undefined): number {
  if (one === undefined || other === undefined || one === other) return 1
  return Math.abs(one - other) === 1 ? 0.5 : 0.3
}

export function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0)
}

/** Each body's part of all. */
export function shares(counts: ReadonlyMap<string, number>): [body: string, share: number][] {
  const total = sum(counts)
  return [...counts].map(([body, count]) => [body, count / total])
}

/** Reads the table that `npm run learn:prefixes` writes. */
export function readTable(names: readonly string[], lines: readonly string[]): Learnt {
  const bodies = names.flatMap((line) => line.split('|'))
  const prefixes = lines
    .flatMap((line) => line.split(' '))
    .map((row) => {
      const [prefix = '', uses = ''] = row.split(':')
      return {
        prefix,
        uses: uses.split(',').map((use) => {
          const [at = 0, count = 0, year] = use.split(/[*@]/).map(Number)
          return { body: bodies[at] ?? '', count, ...(year !== undefined && { year }) }
        }),
      }
    })
  return { prefixes, bodies }
}
