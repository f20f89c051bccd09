/**
 * Who issued a document, by its number alone: a third of a catalogue's documents (or one in N) is set aside by the
 * hash of seed and id, a table is learnt from the others, and the set-aside numbers are asked for their body.
 *
 *     npx tsx bench/prefixes.ts CATALOGUE [--seed N] [--one-in 3] [--misses N]
 *
 * CATALOGUE is a folder with documents.csv, issued.csv and bodies.csv. How it counts: only documents with a number and an
 * issuer. `right`: the first candidate, at least SURE, is one of the document's issuers (issuer column or
 * issued.csv), both under the registry's one name for them, an organ and its 办公厅
 * as one; a congress and its standing committee count as one, as in the
 * catalogue (人大(含常委会)). `wrong`: the first candidate is another. `unknown`: none, or less sure. With `context`, the place
 * of the issuer that the document's title begins with is given as the citing text's place, and nothing else of it.
 */
import { createHash } from 'node:crypto'
import { parseArgs } from 'node:util'
import { createRegistry } from '../ingest/registry/index.ts'
import { createPrefixes, type PrefixContext, prefixOf, SURE } from '../ingest/registry/prefixes/index.ts'
import { learn, numberHolder } from '../ingest/registry/prefixes/learn.ts'
import { type CatalogueDocument, readCatalogue } from './catalogue.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    misses: { type: 'string', default: '0' },
    'one-in': { type: 'string', default: '3' },
  },
})
const [folder] = positionals
if (!folder) throw new Error('npx tsx bench/prefixes.ts CATALOGUE [--seed N] [--one-in 3] [--misses N]')

const registry = createRegistry()
const numbered = readCatalogue(folder).filter(({ number, bodies }) => number !== '' && bodies.length > 0)
const aside = (id: string) =>
  createHash('sha256').update(`${values.seed}:${id}`).digest().readUInt32BE(0) % Number(values['one-in']) === 0
const kept = numbered.filter(({ id }) => aside(id))
const name = (printed: string) => {
  const body = registry.body(printed)
  return body ? numberHolder(body).name : printed
}
const table = learn(
  numbered
    .filter(({ id }) => !aside(id))
    .map(({ number, bodies }) => ({ prefix: prefixOf(number), bodies: bodies.map(name) })),
)
const prefixes = createPrefixes(table, (printed) => registry.body(printed))

/** A congress and its standing committee are one in the catalogue. */
const counted = (printed: string) => name(printed).replace(/(?<=人民代表大会)常务委员会$/, '')

/** The place of the issuer in front of the title. */
function contextOf({ title }: CatalogueDocument): PrefixContext {
  const front = /^([^《]{2,40}?)(?:关于|印发|转发|公布|发布)/.exec(title)?.[1]
  const [issuer] = (front === undefined ? undefined : registry.bodies(front)) ?? []
  if (!issuer) return {}
  return { near: issuer.place ?? (issuer.scoped ? undefined : 'national') } as PrefixContext
}

/** The same by a table of prefixes alone: what codes and context add is the difference. */
const bare = new Map(table.map(({ prefix, bodies }) => [prefix, [...bodies].sort((a, b) => b[1] - a[1])[0]?.[0]]))

function run(label: string, first: (document: CatalogueDocument) => string | undefined): void {
  const count = { right: 0, wrong: 0, unknown: 0 }
  const misses: string[] = []
  for (const document of kept) {
    const found = first(document)
    const issuers = document.bodies.map(counted)
    const outcome = found === undefined ? 'unknown' : issuers.includes(counted(found)) ? 'right' : 'wrong'
    count[outcome]++
    if (outcome !== 'right')
      misses.push(
        [outcome, document.number, found ?? '-', document.bodies.join('+'), document.title.slice(0, 40)].join('\t'),
      )
  }
  const percent = (n: number) => `${((100 * n) / kept.length).toFixed(1)}%`
  process.stdout.write(
    `${label}: right ${percent(count.right)} wrong ${percent(count.wrong)} unknown ${percent(count.unknown)} of ${kept.length}\n`,
  )
  for (const miss of misses.slice(0, Number(values.misses))) process.stdout.write(`${miss}\n`)
}

process.stdout.write(
  `seed ${values.seed}: learnt ${table.length} prefixes from ${numbered.length - kept.length} documents\n`,
)
const sure = (document: CatalogueDocument, context: PrefixContext) => {
  const [best] = prefixes.of(document.number, context).candidates
  return best && best.confidence >= SURE ? best.body : undefined
}
run('table alone', ({ number }) => bare.get(prefixOf(number)))
run('number', (document) => sure(document, {}))
run('number and title', (document) => sure(document, contextOf(document)))
