import { readEach } from '../../graph/each.ts'
import type { GraphReader, Row } from '../../graph/engine.ts'
import { noReach, type Reach } from '../resolve/reach.ts'

/** Documents that decide about one another, and by what they are found. */
export interface Touched {
  readonly documents: Set<string>
  readonly reach: Reach
}

export function nothingTouched(): Touched {
  return { documents: new Set(), reach: noReach() }
}

/** A document, and by what others are found that it has to do with. */
const FOUND = 'RETURN DISTINCT d.id AS id, d.nearKey AS spelling, d.numberKeys AS numbers'

/** Adds the documents that some sources show or mention. Call it before their facts are removed. */
export async function touchSources(reader: GraphReader, sources: readonly string[], touched: Touched): Promise<void> {
  const paths = [
    '(:Source {id: id})<-[:FOUND_IN]-(:Copy)-[:COPY_OF]->(d:Document)',
    '(:Source {id: id})<-[:FOUND_IN]-(:Copy)-[:HAS_MENTION]->(:Mention)-[:REFERS_TO]->(d:Document)',
    '(:Entry {source: id})-[:ENTRY_OF]->(d:Document)',
  ]
  const found = await Promise.all(paths.map((path) => readEach(reader, sources, `MATCH ${path} ${FOUND}`)))
  add(touched, found.flat())
}

/**
 * Adds every document that what was touched can have to do with: by the spelling of its title, by a number of its family,
 * and so on from there. Answers false where these are more than `most`: then all are to be decided anew.
 */
export async function close(reader: GraphReader, touched: Touched, most: number): Promise<boolean> {
  const asked = noReach()
  for (;;) {
    const spellings = [...touched.reach.spellings].filter((one) => !asked.spellings.has(one))
    const numbers = [...touched.reach.numbers].filter((one) => !asked.numbers.has(one))
    if (spellings.length + numbers.length === 0) return true
    const found = await Promise.all([
      readEach(reader, spellings, `MATCH (d:Document {nearKey: id}) ${FOUND}`),
      readEach(reader, numbers, `MATCH (:Number {id: id})<-[:NUMBERED]-(d:Document) ${FOUND}`),
    ])
    add(touched, found.flat())
    for (const one of spellings) asked.spellings.add(one)
    for (const one of numbers) asked.numbers.add(one)
    if (touched.documents.size > most) return false
  }
}

function add({ documents, reach }: Touched, rows: readonly Row[]): void {
  for (const { id, spelling, numbers } of rows) {
    documents.add(String(id))
    if (spelling) reach.spellings.add(String(spelling))
    for (const number of (numbers ?? []) as string[]) reach.numbers.add(number)
  }
}
