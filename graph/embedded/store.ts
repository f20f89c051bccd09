import { WenmaiError } from '../../schema/problem.ts'
import type { GraphStore, GraphWriter, Params, QueryAnswer, QueryLimits, Row } from '../engine.ts'
import { checkText } from '../guard.ts'
import { SCHEMA } from '../schema.ts'
import { WORKSPACE_LABEL, WORKSPACE_VERSION } from '../workspace.ts'
import { graphWriter, type Run, type Send } from '../writer.ts'
import { type Database, GrafeoDB } from './grafeo.ts'
import { NativeInserts } from './inserts.ts'
import { withLock } from './lock.ts'
import { QueryPool } from './pool.ts'
import { execute, GenerationReader } from './reader.ts'
import { broken, generationPath, makeFolder, prepareNext, publish, readManifest, removeOthers } from './workspace.ts'

export interface EmbeddedOptions {
  /** How long `write` waits for another writer to end; 0 by default. */
  waitMs?: number
}

/** The embedded engine: one file a generation in a workspace folder. */
export class EmbeddedStore implements GraphStore {
  readonly engine = 'embedded'
  readonly #reader: GenerationReader
  readonly #pool = new QueryPool()

  constructor(
    readonly folder: string,
    readonly options: EmbeddedOptions = {},
  ) {
    this.#reader = new GenerationReader(folder)
  }

  async generation(): Promise<number> {
    return (await readManifest(this.folder))?.generation ?? 0
  }

  read(cypher: string, params: Params = {}): Promise<Row[]> {
    return this.#reader.read(cypher, params)
  }

  async query(cypher: string, params: Params, limits: QueryLimits): Promise<QueryAnswer> {
    const deadline = Date.now() + limits.timeoutMs
    checkText(cypher)
    let missing: string | null = null
    for (;;) {
      const manifest = await readManifest(this.folder)
      if (!manifest) throw new WenmaiError({ code: 'workspace-missing', workspace: this.folder })
      if (manifest.file === missing) throw broken(this.folder, `${missing} is missing`)
      const outcome = await this.#pool.run(generationPath(this.folder, manifest), cypher, params, limits, deadline)
      if (outcome.kind === 'answer') return outcome.answer
      if (outcome.kind === 'problem') throw new WenmaiError(outcome.problem)
      missing = manifest.file
    }
  }

  async write<T>(work: (writer: GraphWriter) => Promise<T>): Promise<T> {
    await makeFolder(this.folder)
    return withLock(this.folder, this.options.waitMs ?? 0, async () => {
      const current = await readManifest(this.folder)
      const next = await prepareNext(this.folder, current)
      try {
        const result = await writeGeneration(generationPath(this.folder, next), next.generation, work)
        if (result === null) await removeOthers(this.folder, current)
        else await publish(this.folder, next)
        return result
      } catch (error) {
        await removeOthers(this.folder, await readManifest(this.folder))
        throw error
      }
    })
  }

  /** Pids of the processes that run users' queries. */
  get queryPids(): number[] {
    return this.#pool.pids
  }

  async close(): Promise<void> {
    this.#reader.close()
    await this.#pool.close()
  }
}

async function writeGeneration<T>(
  path: string,
  generation: number,
  work: (writer: GraphWriter) => Promise<T>,
): Promise<T> {
  const db = GrafeoDB.open(path)
  try {
    for (const { statement } of SCHEMA) await execute(db, statement, {})
    const result = await work(embeddedWriter(db))
    const workspace = { id: WORKSPACE_LABEL, version: WORKSPACE_VERSION, generation }
    await execute(db, `MERGE (w:${WORKSPACE_LABEL} {id: $workspace.id}) SET w += $workspace`, { workspace })
    return result
  } finally {
    db.close()
  }
}

function embeddedWriter(db: Database): GraphWriter {
  const inserts = new NativeInserts(db)
  const run: Run = (cypher, params) => execute(db, cypher, params)
  const send: Send = async (cypher, params, check) => {
    const rows = await run(cypher, params)
    await check?.(rows, run)
  }
  const writer = graphWriter(run, send, inserts)
  return {
    ...writer,
    deleteNodes: (label, ids) => {
      inserts.forget(label)
      return writer.deleteNodes(label, ids)
    },
  }
}
