import type { GraphWriter } from '../../graph/engine.ts'
import { Corrector } from '../corrections/corrector.ts'
import type { CorrectionRow } from '../corrections/read.ts'
import { locateRows } from '../corrections/rows.ts'
import { createRegistry, type Registry } from '../registry/index.ts'
import { type Derived, resolve } from '../resolve/index.ts'
import { createNames } from '../resolve/names.ts'
import { reachOf } from '../resolve/reach.ts'
import type { Tally } from '../tally.ts'
import { countBodies, goneAuthors, knownSigners, touchedBodies, unnamed } from './bodies.ts'
import { countCited } from './cited.ts'
import { close, type Touched } from './closure.ts'
import { applyChanges, type Changes, diff } from './diff.ts'
import { hierarchyChanges } from './hierarchy.ts'
import { addToMap, drawWhole, leaveInPlace, type MapState, redrawMap } from './map.ts'
import { readPart } from './part.ts'
import type { State } from './state.ts'
import { readDerived, readEvidence, readSources } from './stored.ts'

/** What was written, and the map after it. */
export interface Derivation {
  readonly changes: readonly Changes[]
  readonly map: MapState
}

/** Derives all documents anew and writes what differs. */
export async function deriveAll(
  writer: GraphWriter,
  corrections: readonly CorrectionRow[],
  tally: Tally,
): Promise<Derivation> {
  tally.stage('resolve')
  const corrector = new Corrector(await locateRows(writer, corrections))
  const derived = resolve(await readEvidence(writer), createRegistry(), corrector)
  tally.corrections(corrector.lost())
  const { map, done } = await drawWhole(writer, derived, async () => {
    const stored = await readDerived(writer)
    leaveInPlace(stored, derived)
    const changes = diff(stored, derived)
    tally.stage('load')
    await applyChanges(writer, changes)
    tally.stage('enrich')
    return changes
  })
  return { changes: [done], map }
}

/**
 * Derives anew what some sources have to do with, and writes what differs: the same graph as if all had been derived.
 * Answers null, with nothing written, where that is more than half of the documents.
 *
 * @param sources those that were read now
 * @param touched documents of what was taken out
 * @param state of the graph before
 */
export async function derivePart(
  writer: GraphWriter,
  sources: readonly string[],
  touched: Touched,
  { totals, map }: State,
  tally: Tally,
): Promise<Derivation | null> {
  tally.stage('resolve')
  const registry = createRegistry()
  const reach = reachOf(await readSources(writer, sources), registry)
  for (const one of reach.spellings) touched.reach.spellings.add(one)
  for (const one of reach.numbers) touched.reach.numbers.add(one)
  const documents = totals.documents + totals.stubs
  if (!(await close(writer, touched, documents / 2))) return null
  const { evidence, standing, stored } = await readPart(writer, [...touched.documents], sources)
  const wanted = resolve(evidence, registry, new Corrector(), standing)
  tally.stage('enrich')
  await addToMap(writer, stored, wanted, map)
  const fresh = await knownSigners(writer, stored, wanted)
  const changes = diff(stored, wanted)
  tally.stage('load')
  await applyChanges(writer, changes)
  const written = [changes, ...(await mendWhole(writer, changes, wanted, fresh, registry))]
  return { changes: written, map: await redrawMap(writer, map, written, documents + totals.bodies) }
}

/** What belongs to all documents together: how often each is cited, and the bodies. */
async function mendWhole(
  writer: GraphWriter,
  changes: Changes,
  part: Derived,
  fresh: ReadonlySet<string>,
  registry: Registry,
): Promise<Changes[]> {
  const touched = touchedBodies(changes)
  const mended = await Promise.all([
    countCited(writer, changes, part),
    countBodies(writer, touched),
    goneAuthors(writer, changes),
  ])
  for (const one of mended) await applyChanges(writer, one)
  const silent = await unnamed(writer, touched)
  if (fresh.size + silent.length === 0) return mended
  const hierarchy = await hierarchyChanges(writer, touched, createNames(registry))
  await applyChanges(writer, hierarchy)
  return [...mended, hierarchy]
}
