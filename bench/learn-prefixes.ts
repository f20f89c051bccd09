/**
 * Learns whose number a prefix is, from the documents of a catalogue, and writes ingest/registry/prefixes/table.ts.
 *
 *     npm run learn:prefixes -- CATALOGUE
 *
 * A prefix is left out where its own words name the body (…令, …公告), or where one document alone says what its codes say.
 */
import { writeFileSync } from 'node:fs'
import { createRegistry } from '../ingest/registry/index.ts'
import { compose } from '../ingest/registry/prefixes/compose.ts'
import { learn, numberHolder } from '../ingest/registry/prefixes/learn.ts'
import { namedIn, prefixOf } from '../ingest/registry/prefixes/number.ts'
import { readCatalogue } from './catalogue.ts'

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('npm run learn:prefixes -- CATALOGUE')

const registry = createRegistry()
const documents = readCatalogue(folder).filter(({ number, bodies }) => number !== '' && bodies.length > 0)
const rows = learn(
  documents.map(({ number, bodies }) => ({
    prefix: prefixOf(number),
    bodies: bodies.map((printed) => {
      const body = registry.body(printed)
      return body ? numberHolder(body).name : printed
    }),
  })),
).filter(({ prefix, bodies }) => {
  const [[body, count] = ['', 0]] = [...bodies].sort((a, b) => b[1] - a[1])
  const told = () => compose(prefix).some((reading) => reading.fit >= 0.9 && reading.body === body)
  return namedIn(prefix) === undefined && !(count <= 1 && told())
})

const names = [...new Set(rows.flatMap(({ bodies }) => [...bodies.keys()]))].sort()
const index = new Map(names.map((name, at) => [name, at]))
const lines = rows.map(
  ({ prefix, bodies }) =>
    `${prefix}:${[...bodies].map(([body, count]) => `${index.get(body)}*${Math.round(count * 10) / 10}`).join(',')}`,
)

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
 * Learnt by \`npm run learn:prefixes\` from ${documents.length} numbered documents of a catalogue: whose number a prefix is. Not edited by hand.
 */

/** Names of the bodies, separated by |. */
export const BODIES: readonly string[] = [
${packed(names, '|')}
]

/** \`prefix:body*documents,…\`, separated by spaces; a body is its place in BODIES, a second issuer counts for a tenth. */
export const PREFIXES: readonly string[] = [
${packed(lines, ' ')}
]
`,
)
process.stdout.write(`${rows.length} prefixes, ${names.length} bodies, of ${documents.length} documents\n`)
