import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j, { type Driver } from 'neo4j-driver'
import { afterAll, afterEach, beforeEach, describe, inject } from 'vitest'
import type { GraphStore } from '../../graph/engine.ts'
import { type OpenOptions, openStore } from '../../graph/open.ts'

/**
 * Tests on every engine there is. Files that use this lie in `test/contract/` or are named `*.engines.test.ts`: only
 * for those is a Neo4j started, and they run one after the other, since all share its one database.
 */
export interface TestEngine {
  readonly name: GraphStore['engine']
  /** Variables for the program, in a process of its own too; with `workspace` they choose the engine. */
  readonly env: Readonly<Record<string, string>>
  /** A folder of this test alone, empty at its start. */
  readonly workspace: string
  /** Opens the graph, empty at the start of each test; closed at its end. */
  open(options?: Partial<OpenOptions>): Promise<GraphStore>
}

/** Runs `tests` as one `describe` an engine, on all of them or those named; what is not there is skipped by name. */
export function withEngines(
  name: string,
  tests: (engine: TestEngine) => void,
  engines: readonly GraphStore['engine'][] = ['embedded', 'neo4j'],
): void {
  for (const engine of engines) {
    const missing = missingEngine(engine)
    describe.skipIf(missing)(`${name} on ${engine}${missing ? ` (skipped: ${missing})` : ''}`, () => {
      tests(testEngine(engine))
    })
  }
}

/** Runs `tests` once, with both engines side by side. */
export function withBothEngines(name: string, tests: (embedded: TestEngine, neo4j: TestEngine) => void): void {
  const missing = missingEngine('neo4j')
  describe.skipIf(missing)(`${name} on both engines${missing ? ` (skipped: ${missing})` : ''}`, () => {
    tests(testEngine('embedded'), testEngine('neo4j'))
  })
}

/** A driver of the tests' own to the server under test, to look at it from outside; closed after the file's tests. */
export function adminDriver(): Driver {
  const { NEO4J_URI = '', NEO4J_USER = '', NEO4J_PASSWORD = '' } = neo4jEnv()
  const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD))
  afterAll(() => driver.close())
  return driver
}

function missingEngine(engine: GraphStore['engine']): string {
  const neo4j = inject('neo4j')
  return engine === 'neo4j' && 'missing' in neo4j ? neo4j.missing : ''
}

function neo4jEnv(): Record<string, string> {
  const neo4j = inject('neo4j')
  return 'access' in neo4j ? { ...neo4j.access } : {}
}

function testEngine(name: GraphStore['engine']): TestEngine {
  const env = name === 'neo4j' ? neo4jEnv() : {}
  const driver = name === 'neo4j' && env.NEO4J_URI ? adminDriver() : null
  let workspace = ''
  let stores: GraphStore[] = []

  beforeEach(async () => {
    workspace = mkdtempSync(join(tmpdir(), 'wenmai-test-'))
    await driver?.executeQuery('MATCH (n) DETACH DELETE n')
  })
  afterEach(async () => {
    await Promise.all(stores.map((store) => store.close()))
    stores = []
    rmSync(workspace, { recursive: true, force: true })
  })
  // Leaves a database that is not ours as it was found: empty.
  afterAll(async () => {
    await driver?.executeQuery('MATCH (n) DETACH DELETE n')
  })

  return {
    name,
    env,
    get workspace() {
      return workspace
    },
    async open(options) {
      const store = await openStore({ workspace, env, mode: 'write', ...options })
      stores.push(store)
      return store
    },
  }
}
