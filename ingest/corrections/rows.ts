import type { GraphReader } from '../../graph/engine.ts'
import {
  type Correction,
  type CorrectionOf,
  type DocumentAddress,
  isLocator,
  type Locator,
} from '../../schema/correction.ts'
import { byCodeUnit } from '../resolve/order.ts'
import { type Located, locator } from './locate.ts'
import type { CorrectionRow } from './read.ts'

/** A correction with the places in texts that it names. */
export interface LocatedRow<C extends Correction = Correction> {
  readonly place: string
  readonly correction: C
  readonly located: ReadonlyMap<Locator, Located>
  /** Id of a source by its name, for bare names of bodies. */
  readonly sources: ReadonlyMap<string, string>
}

/** A correction that could not be applied as it stands: what it names is not there, or is there several times. */
export interface Lost {
  readonly code: 'correction-lost' | 'correction-several'
  readonly path: string
  readonly what: string
}

/**
 * Finds the places that corrections name, in the texts that the graph holds now. The rows come back by their day and what
 * they say, so that the order of the file's lines means nothing.
 */
export async function locateRows(reader: GraphReader, rows: readonly CorrectionRow[]): Promise<LocatedRow[]> {
  const locate = locator(reader)
  const located: LocatedRow[] = []
  const sources = await sourceIds(reader, rows)
  for (const { place, correction } of rows) {
    const found = new Map<Locator, Located>()
    for (const one of locatorsOf(correction)) found.set(one, await locate(one))
    located.push({ place, correction, located: found, sources })
  }
  const order = ({ correction }: LocatedRow) => `${correction.on} ${JSON.stringify(correction)}`
  return located.sort((a, b) => byCodeUnit(order(a), order(b)))
}

/** The sources that corrections of bare names speak of; of several of one name the first by id. */
async function sourceIds(reader: GraphReader, rows: readonly CorrectionRow[]): Promise<Map<string, string>> {
  const named = rows.some(
    ({ correction }) => correction.kind === 'same-body' && correction.bodies.some((body) => typeof body === 'object'),
  )
  if (!named) return new Map()
  const sources = await reader.read('MATCH (s:Source) RETURN s.id AS id, s.name AS name ORDER BY s.id DESC')
  return new Map(
    sources.flatMap(({ id, name }) => [[String(id), String(id)] as const, [String(name), String(id)] as const]),
  )
}

function locatorsOf(correction: Correction): Locator[] {
  const addresses: (DocumentAddress | Locator)[] = [
    ...('reference' in correction ? [correction.reference] : []),
    ...('document' in correction ? [correction.document] : []),
    ...('documents' in correction ? correction.documents : []),
  ]
  return addresses.filter(isLocator)
}

/** The rows of one kind. */
export function rowsOf<K extends Correction['kind']>(
  rows: readonly LocatedRow[],
  kind: K,
): LocatedRow<CorrectionOf<K>>[] {
  return rows.filter((row): row is LocatedRow<CorrectionOf<K>> => row.correction.kind === kind)
}
