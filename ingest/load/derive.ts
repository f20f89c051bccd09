import type { GraphWriter } from '../../graph/engine.ts'
import { ENRICHED_PROPERTIES } from '../../schema/graph.ts'
import { Corrector } from '../corrections/corrector.ts'
import type { CorrectionRow } from '../corrections/read.ts'
import { locateRows } from '../corrections/rows.ts'
import { enrich } from '../enrich/index.ts'
import { createRegistry, type Registry } from '../registry/index.ts'
import { type Derived, resolve } from '../resolve/index.ts'
import { createNames } from '../resolve/names.ts'
import { reachOf } from '../resolve/reach.ts'
import type { Tally } from '../tally.ts'
import { countBodies, goneAuthors, knownSigners, touchedBodies, unnamed } from './bodies.ts'
import { close, type Touched } from './closure.ts'
import { applyChanges, type Changes, diff } from './diff.ts'
import { hierarchyChanges } from './hierarchy.ts'
import { readPart } from './part.ts'
import { readDerived, readEvidence, readSources } from './stored.ts'

/** Derives all documents anew and writes what differs. */
export async function deriveAll(
  writer: GraphWriter,
  corrections: readonly CorrectionRow[],
  tally: Tally,
): Promise<Changes[]> {
  tally.stage('resolve')
  const corrector = new Corrector(await locateRows(writer, corrections))
  const derived = resolve(await readEvidence(writer), createRegistry(), corrector)
  tally.corrections(corrector.lost())
  tally.stage('enrich')
  enrich(derived)
  const changes = diff(await readDerived(writer), derived)
  tally.stage('load')
  await applyChanges(writer, changes)
  return [changes]
}

/**
 * Derives anew what some sources have to do with, and writes what differs: the same graph as if all had been derived.
 * Answers null, with nothing written, where that is more than half of the documents.
 *
 * @param sources those that were read now
 * @param touched documents of what was taken out
 */
export async function derivePart(
  writer: GraphWriter,
  sources: readonly string[],
  touched: Touched,
  most: number,
  tally: Tally,
): Promise<Changes[] | null> {
  tally.stage('resolve')
  const registry = createRegistry()
  const reach = reachOf(await readSources(writer, sources), registry)
  for (const one of reach.spellings) touched.reach.spellings.add(one)
  for (const one of reach.numbers) touched.reach.numbers.add(one)
  if (!(await close(writer, touched, most))) return null
  const { evidence, standing, stored } = await readPart(writer, [...touched.documents], sources)
  const wanted = resolve(evidence, registry, new Corrector(), standing)
  keepEnriched(stored, wanted)
  const fresh = await knownSigners(writer, stored, wanted)
  const changes = diff(stored, wanted)
  tally.stage('load')
  await applyChanges(writer, changes)
  return [changes, ...(await mendWhole(writer, changes, fresh, registry))]
}

/** What belongs to all documents together: how often each is cited, and the bodies. */
async function mendWhole(
  writer: GraphWriter,
  changes: Changes,
  fresh: ReadonlySet<string>,
  registry: Registry,
): Promise<Changes[]> {
  const touched = touchedBodies(changes)
  const mended = [await countBodies(writer, touched), await goneAuthors(writer, changes)]
  for (const one of mended) await applyChanges(writer, one)
  const silent = await unnamed(writer, touched)
  if (fresh.size + silent.length === 0) return mended
  const hierarchy = await hierarchyChanges(writer, touched, createNames(registry))
  await applyChanges(writer, hierarchy)
  return [...mended, hierarchy]
}

/** Where a document lies on the map is no matter of resolution. */
function keepEnriched(stored: Derived, wanted: Derived): void {
  for (const [id, row] of wanted.nodes.Document) {
    const known = stored.nodes.Document.get(id)
    for (const name of ENRICHED_PROPERTIES) if (known?.[name] !== undefined) row[name] = known[name]
  }
}
