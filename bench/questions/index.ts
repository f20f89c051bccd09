import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import { startNeo4j } from '../../test/neo4j/setup.ts'
import { missingFrom, Pile } from '../incremental/pile.ts'
import { asProcess } from '../incremental/ways.ts'
import { CLI, type Place } from '../place.ts'
import { median, printTable } from '../table.ts'
import { ASKED } from './asked.ts'
import { command, requests } from './ways.ts'

/**
 * `npm run bench:questions [-- FOLDER [ROUNDS [ENGINE]]]`: how long a question with a name takes at its first run and later, as
 * the command (from its start to its printed answer) and as a request to a server that has been up for five seconds. FOLDER
 * is a workspace, or holds the catalogue and the texts, which are read first. On Neo4j, where `test/neo4j` can start one,
 * every first run meets a server that has just been started.
 */
const FOLDER = process.argv[2] ?? '../shared'
const ROUNDS = Number(process.argv[3] ?? 3)
const ENGINE = process.argv[4]

async function measure(name: string, place: Place, restart: () => void): Promise<void> {
  const lines: string[][] = []
  for (const [question, parameters] of ASKED) {
    restart()
    const first = await command(question, parameters, place)
    const later = []
    for (let round = 0; round < ROUNDS; round++) later.push(await command(question, parameters, place))
    restart()
    const http = await requests(question, parameters, place, ROUNDS)
    const figures = [first.wall, first.cpu, median(later.map(({ wall }) => wall)), median(later.map(({ cpu }) => cpu))]
    lines.push([question, ...[...figures, http.first, http.warm].map((ms) => ms.toFixed(0))])
  }
  console.log(`\n${name}, milliseconds: first, and median of ${ROUNDS} later`)
  printTable(['', 'command', 'its CPU', 'later', 'its CPU', 'request', 'later'], lines)
}

async function readIn(place: Place, folder: string): Promise<void> {
  const pile = new Pile(FOLDER, join(folder, 'texts'))
  await asProcess.importCatalogue(join(FOLDER, 'catalogue'), place)
  await asProcess.ingestPath(pile.folder, place)
}

/** A server with the same graph. */
async function onNeo4j({ workspace }: Place, folder: string): Promise<void> {
  const exported = join(folder, 'exported')
  execFileSync(process.execPath, [CLI, 'export', exported, '--format', 'neo4j-csv', '--workspace', workspace])
  const server = await startNeo4j(exported)
  if ('missing' in server) return console.warn(`SKIPPED: Neo4j (${server.missing})`)
  const { access, restart, stop } = server
  if (!restart) return console.warn('SKIPPED: Neo4j (the one at NEO4J_TEST_URI cannot be restarted)')
  try {
    const driver = neo4j.driver(access.NEO4J_URI, neo4j.auth.basic(access.NEO4J_USER, access.NEO4J_PASSWORD))
    const session = driver.session()
    const statements = readFileSync(join(exported, 'after-import.cypher'), 'utf8').split(';\n').filter(Boolean)
    for (const statement of statements) await session.run(statement)
    await session.run('CALL db.awaitIndexes()')
    await driver.close()
    await measure('neo4j', { workspace, env: { ...access } }, restart)
  } finally {
    stop?.()
  }
}

const folder = mkdtempSync(join(tmpdir(), 'wenmai-bench-'))
try {
  const given = existsSync(join(FOLDER, 'manifest.json'))
  const missing = given ? [] : missingFrom(FOLDER)
  if (missing.length > 0) console.warn(`SKIPPED: no ${missing.join(', no ')}`)
  else {
    const place = { workspace: given ? FOLDER : join(folder, 'workspace'), env: {} }
    if (!given) await readIn(place, folder)
    if (ENGINE !== 'neo4j') await measure('embedded', place, () => {})
    if (ENGINE !== 'embedded') await onNeo4j(place, folder)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
