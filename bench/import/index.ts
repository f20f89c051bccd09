import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startNeo4j } from '../../test/neo4j/setup.ts'
import { median, printTable } from '../table.ts'
import { type BareEngine, bareEmbedded, bareNeo4j, elementsOf, feedBare, wipeNeo4j } from './bare.ts'
import { type Import, importOurs } from './ours.ts'
import { readTables, rowCount, tablePath } from './tables.ts'

/**
 * `npm run bench:import [-- FOLDER [ROUNDS]]`: the import of a catalogue beside the bare engine, fed with the rows of the
 * same files by the simplest loop. Both in turn, round by round, each into an empty graph, so that a busy machine slows
 * both; what counts is the ratio. On Neo4j where `test/neo4j` can start one.
 */
const FOLDER = process.argv[2] ?? '../shared/catalogue'
const ROUNDS = Number(process.argv[3] ?? 2)

interface Engine {
  readonly name: string
  /** Variables that choose it for the import. */
  readonly env: Record<string, string>
  bare(folder: string): BareEngine
  /** Takes everything out of a server; a folder is new each time. */
  wipe?(): Promise<void>
}

/** Seconds from the files to the closed graph, and the nodes and relationships that are in it then. */
type Run = Pick<Import, 'seconds' | 'elements'>

async function feed(engine: Engine, folder: string): Promise<Run> {
  const started = performance.now()
  const bare = engine.bare(folder)
  await feedBare(bare, readTables(FOLDER))
  const fed = performance.now()
  const elements = await elementsOf(bare.count)
  const counted = performance.now()
  await bare.close()
  return { seconds: (performance.now() - started - (counted - fed)) / 1000, elements }
}

async function inEmptyGraph<T>({ wipe }: Engine, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'wenmai-bench-'))
  try {
    await wipe?.()
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function compare(engine: Engine): Promise<void> {
  const fed: Run[] = []
  const imported: Import[] = []
  for (let round = 0; round < ROUNDS; round++) {
    fed.push(await inEmptyGraph(engine, (folder) => feed(engine, folder)))
    imported.push(
      await inEmptyGraph(engine, (folder) =>
        importOurs(FOLDER, { workspace: join(folder, 'workspace'), env: engine.env }),
      ),
    )
  }
  const rows = rowCount(readTables(FOLDER))
  const bare = median(fed.map(({ seconds }) => seconds))
  const bareElements = fed[0]?.elements ?? 0
  const line = (what: string, seconds: number, elements: number) => [
    what,
    seconds.toFixed(1),
    (rows / seconds).toFixed(0),
    (bare / seconds).toFixed(2),
    String(elements),
    (elements / seconds).toFixed(0),
    (elements / seconds / (bareElements / bare)).toFixed(2),
  ]
  const elements = imported[0]?.elements ?? 0
  console.log(`\n${engine.name}: ${rows} rows of ${FOLDER}, median of ${ROUNDS} rounds`)
  printTable(
    ['', 'seconds', 'rows/s', '× bare', 'elements', 'elements/s', '× bare'],
    [
      line('bare engine', bare, bareElements),
      line('import', median(imported.map(({ seconds }) => seconds)), elements),
      line('  its writing alone', median(imported.map(({ writing }) => writing)), elements),
    ],
  )
}

if (!existsSync(tablePath(FOLDER, 'documents'))) {
  console.warn(`SKIPPED: no ${tablePath(FOLDER, 'documents')}`)
  process.exit()
}
await compare({ name: 'embedded', env: {}, bare: bareEmbedded })
const server = await startNeo4j()
if ('missing' in server) console.warn(`SKIPPED: Neo4j (${server.missing})`)
else {
  const { access, stop } = server
  try {
    await compare({
      name: 'neo4j',
      env: { ...access },
      bare: () => bareNeo4j(access),
      wipe: () => wipeNeo4j(access),
    })
  } finally {
    stop?.()
  }
}
