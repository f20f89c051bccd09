import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EmbeddedStore } from '../../graph/embedded/store.ts'
import { type CataloguePaths, openCatalogue } from '../../ingest/catalogue/files.ts'
import { forget } from '../../ingest/forget.ts'
import { readState, readTotals } from '../../ingest/load/state.ts'
import { ingest } from '../../ingest/pipeline.ts'
import { readPaths } from '../../ingest/read/index.ts'
import { PILE_CATALOGUE } from '../support/catalogue-pile.ts'
import { dumpText } from '../support/dump.ts'
import { folderWith } from '../support/folder.ts'
import { pile } from '../support/pile.ts'

/**
 * What the graph should hold: the text that was last read at each path, and the catalogue or not. Whatever led there, the
 * graph is that of one ingest of just this.
 */
interface World {
  readonly folder: string
  readonly store: EmbeddedStore
  /** On disk now, and as the graph last saw it. */
  readonly disk: Map<string, string>
  readonly seen: Map<string, string>
  catalogue: boolean
}

const FILES = 6
const TEXTS = Object.values(pile(FILES))

const EDITS: readonly ((text: string) => string)[] = [
  (text) => text.replaceAll('片区', '流域'),
  (text) => text.replace(/^二、.*$/m, '二、各地应当报告。'),
  (text) => text.replace('2021年3月', '2022年3月'),
  (text) => text.replace(/云教函〔2021〕(\d+)号/, '云教函〔2021〕3$1号'),
  (text) => text.split('\n\n')[0] ?? '',
  () => TEXTS[0] ?? '',
  () => TEXTS[3] ?? '',
]

const at = <T>(list: readonly T[], index: number): T | undefined => list[index % list.length]
const index = fc.nat(41)

type Step = (world: World) => Promise<void>
const step = (name: string, arbitrary: fc.Arbitrary<unknown>, run: (world: World, value: never) => Promise<void>) =>
  arbitrary.map((value): { name: string; run: Step } => ({
    name: `${name} ${JSON.stringify(value)}`,
    run: (world) => run(world, value as never),
  }))

const STEPS = fc.oneof(
  step('ingest', fc.uniqueArray(index, { minLength: 1, maxLength: 4 }), ingestSome),
  step('ingest all', fc.constant(null), (world) =>
    ingestSome(
      world,
      [...world.disk].map((_, at) => at),
    ),
  ),
  step('edit', fc.tuple(index, fc.nat(EDITS.length - 1), fc.boolean()), edit),
  step('move', fc.tuple(index, fc.boolean()), move),
  step('forget', index, forgetFile),
  step('forget folder', fc.constantFrom('a', 'b'), (world, name) => forgetBelow(world, join(world.folder, name))),
  step('import', fc.constant(null), importCatalogue),
  step('forget catalogue', fc.constant(null), forgetCatalogue),
)

async function ingestSome(world: World, indices: readonly number[]): Promise<void> {
  const paths = new Set(indices.flatMap((one) => at([...world.disk.keys()], one) ?? []))
  await ingest(world.store, readPaths([...paths].map((path) => join(world.folder, path))))
  for (const path of paths) world.seen.set(path, world.disk.get(path) ?? '')
}

/** Writes another text at a path, and mostly reads it at once. */
async function edit(world: World, [file, how, read]: [number, number, boolean]): Promise<void> {
  const path = at([...world.disk.keys()], file) ?? ''
  const text = EDITS[how]?.(world.disk.get(path) ?? '') ?? ''
  put(world.folder, path, text)
  world.disk.set(path, text)
  if (read) await ingestSome(world, [[...world.disk.keys()].indexOf(path)])
}

async function move(world: World, [file, read]: [number, boolean]): Promise<void> {
  const path = at([...world.disk.keys()], file) ?? ''
  const to = path.startsWith('a/') ? `b/${basename(path)}` : `a/新${basename(path)}`
  if (world.disk.has(to)) return
  mkdirSync(join(world.folder, dirname(to)), { recursive: true })
  renameSync(join(world.folder, path), join(world.folder, to))
  world.disk.set(to, world.disk.get(path) ?? '')
  world.disk.delete(path)
  if (read) await ingestSome(world, [[...world.disk.keys()].indexOf(to)])
}

async function forgetFile(world: World, file: number): Promise<void> {
  const path = at([...world.seen.keys()], file)
  if (path !== undefined) await forgetBelow(world, join(world.folder, path))
}

async function forgetBelow(world: World, path: string): Promise<void> {
  const known = [...world.seen.keys()].filter((one) => `${join(world.folder, one)}/`.startsWith(`${path}/`))
  if (known.length === 0) return
  await forget(world.store, [path])
  for (const one of known) world.seen.delete(one)
}

async function importCatalogue(world: World): Promise<void> {
  await importInto(world.store, world.folder)
  world.catalogue = true
}

async function forgetCatalogue(world: World): Promise<void> {
  if (!world.catalogue) return
  await forget(world.store, [catalogueIn(world.folder).documents])
  world.catalogue = false
}

function catalogueIn(folder: string): CataloguePaths {
  const of = (name: string) => join(folder, 'catalogue', `${name}.csv`)
  return { documents: of('documents'), bodies: of('bodies'), issued: of('issued'), citations: of('citations') }
}

async function importInto(store: EmbeddedStore, folder: string): Promise<void> {
  const { outcome } = await openCatalogue(catalogueIn(folder))
  const arriving = async function* () {
    yield outcome
  }
  await ingest(store, arriving())
}

function put(folder: string, path: string, text: string): void {
  mkdirSync(join(folder, dirname(path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

function begin(files: Iterable<[string, string]>): World {
  const folder = folderWith({})
  const disk = new Map(files)
  for (const [path, text] of disk) put(folder, path, text)
  for (const [name, text] of Object.entries(PILE_CATALOGUE)) put(folder, `catalogue/${name}`, text)
  return { folder, store: new EmbeddedStore(join(folder, 'graph')), disk, seen: new Map(), catalogue: false }
}

/** The graph of one ingest of what `world` should hold. */
async function fresh(world: World): Promise<string> {
  const clean = begin(world.seen)
  try {
    if (world.seen.size > 0)
      await ingest(clean.store, readPaths([...world.seen.keys()].map((path) => join(clean.folder, path))))
    if (world.catalogue) await importInto(clean.store, clean.folder)
    return world.seen.size > 0 || world.catalogue ? await dumpText(clean.store) : ''
  } finally {
    await clean.store.close()
  }
}

test('whatever was ingested, edited, moved and forgotten: the graph of an ingest of what is left', async () => {
  const runs = Number(process.env.SEQUENCE_RUNS ?? 6)
  await fc.assert(
    fc.asyncProperty(fc.array(STEPS, { minLength: 2, maxLength: 9 }), async (steps) => {
      const world = begin(TEXTS.map((text, at) => [`a/通知${at + 1}.txt`, text]))
      try {
        await ingestSome(
          world,
          TEXTS.map((_, at) => at),
        )
        for (const { name, run } of steps) {
          await run(world)
          expect(await dumpText(world.store), `after ${name}`).toBe(await fresh(world))
          const counted = await readTotals(world.store)
          expect((await readState(world.store))?.totals, `totals after ${name}`).toEqual(counted)
        }
      } finally {
        await world.store.close()
      }
    }),
    { numRuns: runs },
  )
}, 600_000)
