import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startNeo4j } from '../../test/neo4j/setup.ts'
import { wipeNeo4j } from '../import/bare.ts'
import type { Place } from '../place.ts'
import { median, printTable } from '../table.ts'
import { missingFrom, Pile } from './pile.ts'
import { asProcess, inProcess, type Run, type Way } from './ways.ts'

/**
 * `npm run bench:incremental [-- SHARED [ROUNDS]]`: what a small change costs beside the first ingest. The catalogue and
 * all texts are read into an empty graph; then one page has a sentence more, another page each round; then nothing has
 * changed. Each as the command and as the call. On Neo4j where `test/neo4j` can start one.
 */
const SHARED = process.argv[2] ?? '../shared'
const ROUNDS = Number(process.argv[3] ?? 3)

interface Engine {
  readonly name: string
  readonly env: Record<string, string>
  /** Takes everything out of a server; a workspace is new each time. */
  wipe?(): Promise<void>
}

/** What is ingested after the first time. */
const STEPS = ['one page changed, it alone', 'one page changed, all files', 'nothing changed, all files'] as const

async function measure(engine: Engine, way: Way, folder: string): Promise<void> {
  const pile = new Pile(SHARED, join(folder, 'texts'))
  const place: Place = { workspace: join(folder, 'workspace'), env: engine.env }
  await engine.wipe?.()
  const first = [
    await way.importCatalogue(join(SHARED, 'catalogue'), place),
    await way.ingestPath(pile.folder, place),
  ].reduce(add)
  const runs: Run[][] = STEPS.map(() => [])
  for (let round = 0; round < ROUNDS; round++) {
    runs[0]?.push(await way.ingestPath(pile.change(2 * round), place))
    pile.change(2 * round + 1)
    runs[1]?.push(await way.ingestPath(pile.folder, place))
    runs[2]?.push(await way.ingestPath(pile.folder, place))
  }
  console.log(`\n${engine.name}, ${way.name}: median of ${ROUNDS} rounds`)
  const line = (what: string, { seconds, rows }: Run) => [
    what,
    seconds.toFixed(3),
    ratio(first.seconds, seconds),
    String(rows ?? '-'),
    first.rows && rows ? ratio(first.rows, rows) : '-',
  ]
  printTable(
    ['', 'seconds', 'first ÷', 'rows', 'first ÷'],
    [line('first: catalogue and all texts', first), ...STEPS.map((step, at) => line(step, middle(runs[at] ?? [])))],
  )
}

function add(a: Run, b: Run): Run {
  return { seconds: a.seconds + b.seconds, rows: a.rows === null || b.rows === null ? null : a.rows + b.rows }
}

function middle(runs: readonly Run[]): Run {
  const rows = runs.flatMap((run) => run.rows ?? [])
  return { seconds: median(runs.map(({ seconds }) => seconds)), rows: rows.length > 0 ? median(rows) : null }
}

function ratio(first: number, later: number): string {
  return (first / later).toFixed(0)
}

async function compare(engine: Engine): Promise<void> {
  for (const way of [asProcess, inProcess]) {
    const folder = mkdtempSync(join(tmpdir(), 'wenmai-bench-'))
    try {
      await measure(engine, way, folder)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

const missing = missingFrom(SHARED)
if (missing.length > 0) {
  console.warn(`SKIPPED: no ${missing.join(', no ')}`)
  process.exit()
}
await compare({ name: 'embedded', env: {} })
const server = await startNeo4j()
if ('missing' in server) console.warn(`SKIPPED: Neo4j (${server.missing})`)
else {
  const { access, stop } = server
  try {
    await compare({ name: 'neo4j', env: { ...access }, wipe: () => wipeNeo4j(access) })
  } finally {
    stop?.()
  }
}
