/**
 * Learns whose number a prefix is, from the documents of a catalogue, and writes ingest/registry/prefixes/table.ts.
 *
 *     npm run learn:prefixes -- CATALOGUE
 *
 * A prefix is left out where its own words name the body (…令, …公告). Bodies that no number is known of are in it where codes may
 * stand for them: governments and their organs in a place.
 */
import { writeFileSync } from 'node:fs'
import { createRegistry } from '../ingest/registry/index.ts'
import { countsOf, learn, numberHolder } from '../ingest/registry/prefixes/learn.ts'
import { namedIn } from '../ingest/registry/prefixes/number.ts'
import { readCatalogue } from './catalogue.ts'

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('npm run learn:prefixes -- CATALOGUE')

const registry = createRegistry()
const documents = readCatalogue(folder).filter(({ bodies }) => bodies.length > 0)
const named = documents.map(({ number, bodies }) => ({
  number,
  bodies: bodies.map((printed) => {
    const body = registry.body(printed)
    return body ? numberHolder(body).name : printed
  }),
}))
const { prefixes, bodies } = learn(named)
const rows = prefixes.filter(({ prefix }) => namedIn(prefix) === undefined)
const users = new Set(rows.flatMap(({ uses }) => uses.map(({ body }) => body)))
const codable = (name: string) => {
  const body = registry.body(name)
  return body?.kind === '政府' && body.place !== undefined
}
const names = bodies.filter((name) => users.has(name) || codable(name)).sort()
const index = new Map(names.map((name, at) => [name, at]))
const lines = rows.map(({ prefix, uses }) => {
  // Years matter only where several bodies share a prefix.
  const shared = new Set(uses.map(({ body }) => body)).size > 1
  const counts = shared
    ? uses.map(({ body, count, year }) => ({ body, count, year }))
    : [...countsOf(uses)].map(([body, count]) => ({ body, count, year: undefined }))
  return `${prefix}:${counts.map(({ body, count, year }) => `${index.get(body)}*${Math.round(count * 10) / 10}${year === undefined ? '' : `@${year}`}`).join(',')}`
})

/** Items in lines of code no longer than a line may be. */
function packed(items: readonly string[], separator: string): string {
  const out = ['']
  for (const item of items) {
    const line = out.at(-1) ?? ''
    if (line.length + item.length > 100) out.push(item)
    else out[out.length - 1] = line === '' ? item : line + separator + item
  }
  return out.map((line) => `  '${line}',`).join('\n')
}

writeFileSync(
  new URL('../ingest/registry/prefixes/table.ts', import.meta.url),
  `/**
 * Learnt by \`npm run learn:prefixes\` from ${documents.length} documents of a catalogue, whose number a prefix is. Not edited by hand.
 */

/** Names of the bodies, separated by |. */
export const BODIES: readonly string[] = [
${packed(names, '|')}
]

/** \`prefix:body*documents,…\`, separated by spaces; a body is its place in BODIES, a second issuer counts for a tenth; \`@year\` where several bodies share the prefix. */
export const PREFIXES: readonly string[] = [
${packed(lines, ' ')}
]
`,
)
process.stdout.write(`${rows.length} prefixes, ${names.length} bodies, of ${documents.length} documents\n`)
