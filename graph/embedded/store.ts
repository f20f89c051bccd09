import { type FSWatcher, watch } from 'node:fs'
import { WenmaiError } from '../../schema/problem.ts'
import type { GraphReader, GraphStore, GraphWriter, Params, QueryAnswer, QueryLimits, Row } from '../engine.ts'
import { checkText } from '../guard.ts'
import { SCHEMA } from '../schema.ts'
import { WORKSPACE_LABEL, WORKSPACE_VERSION } from '../workspace.ts'
import { graphWriter, type Run, type Send } from '../writer.ts'
import { systemReason, workspaceFailure } from './failure.ts'
import { type Database, GrafeoDB } from './grafeo.ts'
import { NativeInserts } from './inserts.ts'
import { withLock } from './lock.ts'
import { type Asked, QueryPool } from './pool.ts'
import { execute, GenerationReader } from './reader.ts'
import {
  generationPath,
  MANIFEST,
  type Manifest,
  makeFolder,
  missing,
  prepareNext,
  publish,
  readManifest,
  removeOthers,
} from './workspace.ts'

export interface EmbeddedOptions {
  /** How long `write` waits for another writer to end; 0 by default. */
  waitMs?: number
  /** Where queries run; it is closed with the store. */
  queries?: QueryPool
}

/** The embedded engine: one file a generation in a workspace folder. */
export class EmbeddedStore implements GraphStore {
  readonly engine = 'embedded'
  readonly #reader: GenerationReader
  readonly #pool: QueryPool
  #watcher: FSWatcher | null = null

  constructor(
    readonly folder: string,
    readonly options: EmbeddedOptions = {},
  ) {
    this.#reader = new GenerationReader(folder)
    this.#pool = options.queries ?? new QueryPool()
  }

  async generation(): Promise<number> {
    return (await readManifest(this.folder))?.generation ?? 0
  }

  read(cypher: string, params: Params = {}): Promise<Row[]> {
    return this.#reader.read(cypher, params)
  }

  async query(cypher: string, params: Params, limits: QueryLimits): Promise<QueryAnswer> {
    checkText(cypher)
    return this.#ask({ cypher, params, trusted: false }, limits)
  }

  besideQuery({ timeoutMs }: Pick<QueryLimits, 'timeoutMs'>): GraphReader {
    return {
      read: async (cypher, params = {}) => {
        const limits = { timeoutMs, maxRows: Number.MAX_SAFE_INTEGER }
        const { columns, rows } = await this.#ask({ cypher, params, trusted: true }, limits)
        return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])))
      },
    }
  }

  /** The child has the file open: that is nearly all of the first query's time, whatever it asks. */
  keepReady(): void {
    this.#pool.replaces = true
    void this.openForQueries()
    // Where a folder cannot be watched, only the first query of a generation waits.
    try {
      this.#watcher = watch(this.folder, { persistent: false }, (_, name) => {
        if (name === MANIFEST) void this.openForQueries()
      }).on('error', () => {})
    } catch {}
  }

  /** Lets a child begin to open the current generation; a query that comes meanwhile waits for that child. */
  async openForQueries(): Promise<void> {
    const manifest = await readManifest(this.folder).catch(() => null)
    if (manifest) this.#pool.prepare(generationPath(this.folder, manifest))
  }

  async #ask(what: Omit<Asked, 'file'>, limits: QueryLimits): Promise<QueryAnswer> {
    const deadline = Date.now() + limits.timeoutMs
    let gone: string | null = null
    for (;;) {
      const manifest = await readManifest(this.folder)
      if (!manifest) throw new WenmaiError({ code: 'workspace-missing', workspace: this.folder })
      if (manifest.file === gone) throw missing(this.folder, manifest)
      const file = generationPath(this.folder, manifest)
      const outcome = await this.#pool.run({ ...what, file }, limits, deadline)
      if (outcome.kind === 'answer') return outcome.answer
      if (outcome.kind === 'problem') throw new WenmaiError(outcome.problem)
      gone = manifest.file
    }
  }

  async write<T>(work: (writer: GraphWriter) => Promise<T>): Promise<T> {
    try {
      return await this.#write(work)
    } catch (error) {
      throw systemReason(error) === undefined ? error : workspaceFailure(this.folder, error)
    }
  }

  async #write<T>(work: (writer: GraphWriter) => Promise<T>): Promise<T> {
    await makeFolder(this.folder)
    return withLock(this.folder, this.options.waitMs ?? 0, async () => {
      const current = await readManifest(this.folder)
      const next = await prepareNext(this.folder, current)
      try {
        const result = await writeGeneration(this.#openToWrite(next), next.generation, work)
        if (result === null) await removeOthers(this.folder, current)
        else await publish(this.folder, next)
        return result
      } catch (error) {
        await removeOthers(this.folder, await readManifest(this.folder))
        throw error
      }
    })
  }

  #openToWrite(next: Manifest): Database {
    try {
      return GrafeoDB.open(generationPath(this.folder, next))
    } catch (error) {
      throw workspaceFailure(this.folder, error)
    }
  }

  /** Pids of the processes that run users' queries. */
  get queryPids(): number[] {
    return this.#pool.pids
  }

  async close(): Promise<void> {
    this.#watcher?.close()
    this.#reader.close()
    await this.#pool.close()
  }
}

async function writeGeneration<T>(
  db: Database,
  generation: number,
  work: (writer: GraphWriter) => Promise<T>,
): Promise<T> {
  const inserts = new NativeInserts(db)
  try {
    for (const { statement } of SCHEMA) await execute(db, statement, {})
    const result = await work(embeddedWriter(db, inserts))
    await inserts.created()
    const workspace = { id: WORKSPACE_LABEL, version: WORKSPACE_VERSION, generation }
    await execute(db, `MERGE (w:${WORKSPACE_LABEL} {id: $workspace.id}) SET w += $workspace`, { workspace })
    return result
  } finally {
    await inserts.created().catch(() => {})
    db.close()
  }
}

function embeddedWriter(db: Database, inserts: NativeInserts): GraphWriter {
  const run: Run = async (cypher, params) => {
    await inserts.created()
    return execute(db, cypher, params)
  }
  const send: Send = async (cypher, params, check) => {
    const rows = await run(cypher, params)
    await check?.(rows, run)
  }
  const writer = graphWriter(run, send, inserts)
  return {
    ...writer,
    deleteNodes: async (label, ids) => {
      await inserts.created()
      inserts.forget(label)
      await writer.deleteNodes(label, ids)
    },
  }
}
