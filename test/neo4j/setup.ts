import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import type { TestProject } from 'vitest/node'

/** How tests reach their Neo4j: the variables that the program itself reads. */
export interface Neo4jAccess {
  NEO4J_URI: string
  NEO4J_USER: string
  NEO4J_PASSWORD: string
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Null where there is none, and why. */
    neo4j: { access: Neo4jAccess } | { missing: string }
  }
}

const SERVER = join(import.meta.dirname, 'server')
const PASSWORD = 'only-for-tests'

/** What can be done with a server that was started here; `restart` leaves it its data, and cold caches. */
interface Own {
  stop: () => void
  restart: () => void
}

/** A Neo4j that may be wiped: the one at NEO4J_TEST_URI, or one started here; or why there is none. */
export type TestNeo4j = ({ access: Neo4jAccess } & Partial<Own>) | { missing: string }

/** One server for all test files of the project. */
export default async function setup(project: TestProject): Promise<(() => void) | undefined> {
  const found = await startNeo4j()
  if ('missing' in found) {
    if (process.env.WENMAI_TEST_REQUIRE_ALL === '1') throw new Error(`Neo4j is required: ${found.missing}`)
    console.warn(`SKIPPED: all tests on Neo4j (${found.missing})`)
    project.provide('neo4j', found)
    return undefined
  }
  project.provide('neo4j', { access: found.access })
  return found.stop
}

/** @param exported folder of an export, whose graph a server that is started here begins with */
export async function startNeo4j(exported?: string): Promise<TestNeo4j> {
  const { NEO4J_TEST_URI, NEO4J_TEST_USER = 'neo4j', NEO4J_TEST_PASSWORD = '' } = process.env
  if (NEO4J_TEST_URI) {
    const access = { NEO4J_URI: NEO4J_TEST_URI, NEO4J_USER: NEO4J_TEST_USER, NEO4J_PASSWORD: NEO4J_TEST_PASSWORD }
    await refuseUsedDatabase(access)
    return { access }
  }
  const tools = ['java', 'mvn'].filter((tool) => !isInstalled(tool))
  if (tools.length > 0) return { missing: `no ${tools.join(' and no ')}, and NEO4J_TEST_URI is not set` }
  const folder = mkdtempSync(join(tmpdir(), 'wenmai-neo4j-'))
  const env = { ...process.env, NEO4J_PASSWORD: PASSWORD }
  const told = (command: string) => void execFileSync(SERVER, [command, folder], { stdio: 'inherit' })
  const uri = execFileSync(SERVER, ['start', folder, ...(exported ? [exported] : [])], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return {
    access: { NEO4J_URI: uri.trim(), NEO4J_USER: 'neo4j', NEO4J_PASSWORD: PASSWORD },
    stop: () => told('stop'),
    restart: () => told('restart'),
  }
}

/** The tests wipe their database again and again, so they begin only in an empty one. */
async function refuseUsedDatabase({ NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD }: Neo4jAccess): Promise<void> {
  const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD))
  try {
    const { records } = await driver.executeQuery('MATCH (n) RETURN n LIMIT 1')
    if (records.length > 0) throw new Error(`${NEO4J_URI} is not empty: the tests would delete what it holds`)
  } finally {
    await driver.close()
  }
}

function isInstalled(tool: string): boolean {
  try {
    execFileSync(tool, ['-version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
