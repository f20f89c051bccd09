import { existsSync } from 'node:fs'
import type { Params, Row } from '../engine.ts'
import { engineFailure, workspaceFailure } from './failure.ts'
import { type Database, GrafeoDB } from './grafeo.ts'
import { openToRead, type ReadOnly } from './spill.ts'
import { toValue } from './values.ts'
import { generationPath, type Manifest, missing, readManifest } from './workspace.ts'

interface Handle {
  generation: number
  db: Database
  close(): void
  /** Reads under way: a handle that is replaced closes when the last one is done. */
  users: number
  replaced: boolean
}

/** Trusted reads in this process, on the current generation; before the first one the graph is empty. */
export class GenerationReader {
  #handle: Handle | null = null

  constructor(readonly folder: string) {}

  async read(cypher: string, params: Params): Promise<Row[]> {
    const handle = this.#on(await readManifest(this.folder)) ?? (await this.#reopen())
    handle.users += 1
    try {
      return await execute(handle.db, cypher, params)
    } finally {
      handle.users -= 1
      closeUnused(handle)
    }
  }

  close(): void {
    this.#replace(null)
  }

  /** The handle on that generation, or null where its file was removed for a newer one in the meantime. */
  #on(manifest: Manifest | null): Handle | null {
    const generation = manifest?.generation ?? 0
    if (this.#handle?.generation === generation) return this.#handle
    const path = manifest && generationPath(this.folder, manifest)
    try {
      const { db, close } = path ? openToRead(path) : openEmpty()
      return this.#replace({ generation, db, close, users: 0, replaced: false })
    } catch (error) {
      if (path && !existsSync(path)) return null
      throw workspaceFailure(this.folder, error)
    }
  }

  async #reopen(): Promise<Handle> {
    const manifest = await readManifest(this.folder)
    const handle = this.#on(manifest)
    if (handle) return handle
    throw missing(this.folder, manifest)
  }

  #replace<H extends Handle | null>(next: H): H {
    const before = this.#handle
    this.#handle = next
    if (before) {
      before.replaced = true
      closeUnused(before)
    }
    return next
  }
}

/** Runs one statement of our own. @throws WenmaiError `engine-failed` */
export async function execute(db: Database, cypher: string, params: Params): Promise<Row[]> {
  try {
    const result = await db.executeCypher(cypher, params)
    return result.toArray().map((row) => {
      return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, toValue(value, db)]))
    })
  } catch (error) {
    throw engineFailure(error)
  }
}

function closeUnused(handle: Handle): void {
  if (handle.replaced && handle.users === 0) handle.close()
}

function openEmpty(): ReadOnly {
  const db = GrafeoDB.create()
  return { db, close: () => db.close() }
}
