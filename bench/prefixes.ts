/**
 * Who issued a document, by its number alone: a third of a catalogue's documents (or one in N) is set aside by the
 * hash of seed and id, a table is learnt from the others, and the set-aside numbers are asked for their body.
 *
 *     npx tsx bench/prefixes.ts CATALOGUE [--seed 1,2,3] [--one-in 3] [--misses N]
 *
 * CATALOGUE is a folder with documents.csv, issued.csv and bodies.csv. How it counts: only documents with a number and an
 * issuer. `right`: the first candidate, at least SURE, is one of the document's issuers (issuer column or
 * issued.csv), both under the registry's one name for them, an organ and its 办公厅
 * as one; a congress and its standing committee count as one, as in the
 * catalogue (人大(含常委会)). `as printed`: those of them whose issuer is printed letter by letter as the answer is. `wrong`: the
 * first candidate is another. `unknown`: none, or less sure. With the title, the place of the issuer that it begins with is given
 * as the citing text's place, and nothing else of it. Several seeds are reported one by one, then all together.
 */
import { createHash } from 'node:crypto'
import { parseArgs } from 'node:util'
import { createRegistry } from '../ingest/registry/index.ts'
import { createPrefixes, type PrefixContext, prefixOf, SURE } from '../ingest/registry/prefixes/index.ts'
import { countsOf, type Learnt, learn, numberHolder } from '../ingest/registry/prefixes/learn.ts'
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
if (!folder) throw new Error('npx tsx bench/prefixes.ts CATALOGUE [--seed 1,2,3] [--one-in 3] [--misses N]')

const registry = createRegistry()
const name = (printed: string) => {
  const body = registry.body(printed)
  return body ? numberHolder(body).name : printed
}
/** A congress and its standing committee are one in the catalogue. */
const counted = (printed: string) => name(printed).replace(/(?<=人民代表大会)常务委员会$/, '')

/** The place of the issuer in front of the title. */
function contextOf({ title }: CatalogueDocument): PrefixContext {
  const front = /^([^《]{2,40}?)(?:关于|印发|转发|公布|发布)/.exec(title)?.[1]
  const [issuer] = (front === undefined ? undefined : registry.bodies(front)) ?? []
  if (!issuer) return {}
  return { near: issuer.place ?? (issuer.scoped ? undefined : 'national') } as PrefixContext
}

type Answer = (document: CatalogueDocument) => string | undefined

/** What may be asked, learnt from all documents but those set aside. */
function answers(learnt: Learnt): Record<string, Answer> {
  const prefixes = createPrefixes(learnt, (printed) => registry.body(printed))
  const sure = ({ number }: CatalogueDocument, context: PrefixContext) => {
    const [best] = prefixes.of(number, context).candidates
    return best && best.confidence >= SURE ? best.body : undefined
  }
  // A table of prefixes alone: what codes and context add is the difference.
  const table = new Map(
    learnt.prefixes.map(({ prefix, uses }) => [prefix, [...countsOf(uses)].sort((a, b) => b[1] - a[1])[0]?.[0]]),
  )
  return {
    'table alone': ({ number }) => table.get(prefixOf(number)),
    number: (document) => sure(document, {}),
    'number and title': (document) => sure(document, contextOf(document)),
  }
}

class Tally {
  right = 0
  printed = 0
  wrong = 0
  asked = 0
  readonly misses: string[] = []

  add({ number, title, bodies }: CatalogueDocument, found: string | undefined): void {
    this.asked++
    const right = found !== undefined && bodies.map(counted).includes(counted(found))
    if (right) this.right++
    else if (found !== undefined) this.wrong++
    if (right && bodies.includes(found)) this.printed++
    const outcome = found === undefined ? 'unknown' : 'wrong'
    if (!right) this.misses.push([outcome, number, found ?? '-', bodies.join('+'), title.slice(0, 40)].join('\t'))
  }

  toString(): string {
    const { right, printed, wrong, asked } = this
    const percent = (n: number) => `${((100 * n) / asked).toFixed(1)}%`
    const unknown = asked - right - wrong
    return `right ${percent(right)} (as printed ${percent(printed)}) wrong ${percent(wrong)} unknown ${percent(unknown)} of ${asked}`
  }
}

const documents = readCatalogue(folder).filter(({ bodies }) => bodies.length > 0)
const all = new Map<string, Tally>()
for (const seed of values.seed.split(',')) {
  const aside = ({ id }: CatalogueDocument) =>
    createHash('sha256').update(`${seed}:${id}`).digest().readUInt32BE(0) % Number(values['one-in']) === 0
  const learnt = learn(
    documents
      .filter((document) => !aside(document))
      .map(({ number, bodies }) => ({ number, bodies: bodies.map(name) })),
  )
  process.stdout.write(`seed ${seed}: learnt ${learnt.prefixes.length} prefixes\n`)
  for (const [label, answer] of Object.entries(answers(learnt))) {
    const tally = new Tally()
    const together = all.get(label) ?? new Tally()
    all.set(label, together)
    for (const document of documents.filter((one) => one.number !== '' && aside(one))) {
      const found = answer(document)
      tally.add(document, found)
      together.add(document, found)
    }
    process.stdout.write(`${label}: ${tally}\n`)
    for (const miss of tally.misses.slice(0, Number(values.misses))) process.stdout.write(`${miss}\n`)
  }
}
for (const [label, tally] of all) process.stdout.write(`all seeds, ${label}: ${tally}\n`)
