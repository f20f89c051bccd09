import type { ParsedBody } from '../body.ts'

/** One prefix with the bodies that documents under it were issued by, and how many. */
export interface LearntPrefix {
  readonly prefix: string
  readonly bodies: ReadonlyMap<string, number>
}

/** What is learnt: a numbered document and the bodies that issued it, under their one names. */
export interface NumberedDocument {
  readonly prefix: string
  readonly bodies: readonly string[]
}

/** Whose number an issuer's is: that of an organ's 办公厅 or 办公室 is the organ's (国办发 is 国务院). */
export function numberHolder(issuer: ParsedBody): ParsedBody {
  const { officeOf, name } = issuer
  const own = officeOf && officeOf.kind !== '议事协调机构' && /^办公[厅室]$/.test(name.slice(officeOf.name.length))
  return own ? officeOf : issuer
}

/** Counts bodies by prefix. The first issuer of a joint document counts in full, the others little: the prefix is its own. */
export function learn(documents: Iterable<NumberedDocument>): LearntPrefix[] {
  const table = new Map<string, Map<string, number>>()
  for (const { prefix, bodies } of documents) {
    if (prefix.length < 2) continue
    const counts = table.get(prefix) ?? new Map<string, number>()
    table.set(prefix, counts)
    bodies.forEach((body, index) => {
      counts.set(body, (counts.get(body) ?? 0) + (index === 0 ? 1 : 0.1))
    })
  }
  return [...table]
    .map(([prefix, bodies]) => ({ prefix, bodies }))
    .sort((a, b) => (a.prefix < b.prefix ? -1 : a.prefix > b.prefix ? 1 : 0))
}

/** Reads the table that `npm run learn:prefixes` writes. */
export function readTable(names: readonly string[], lines: readonly string[]): LearntPrefix[] {
  const bodies = names.flatMap((line) => line.split('|'))
  return lines
    .flatMap((line) => line.split(' '))
    .map((row) => {
      const [prefix = '', counts = ''] = row.split(':')
      return {
        prefix,
        bodies: new Map(
          counts.split(',').map((count) => {
            const [at, times] = count.split('*').map(Number)
            return [bodies[at ?? 0] ?? '', times ?? 0]
          }),
        ),
      }
    })
}
