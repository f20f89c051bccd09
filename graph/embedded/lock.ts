import { randomUUID } from 'node:crypto'
import { constants, existsSync } from 'node:fs'
import { copyFile, link, readFile, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { WenmaiError } from '../../schema/problem.ts'
import { workspaceFailure } from './failure.ts'
import { type Database, GrafeoDB } from './grafeo.ts'

/**
 * One writer a workspace. The lock is the operating system's own, on an empty database file that the engine holds open
 * for writing: a killed holder loses it at once, however it was killed, and two who wait can never both get it. Who
 * holds it stands in a second file, which only serves the message.
 */

const LOCK_FILE = 'lock.grafeo'
const HOLDER_FILE = 'lock.json'
const POLL_MS = 100
/** Two who try at the same moment can hinder each other, so no one gives up at the first try. */
const LEAST_WAIT_MS = 250

const Holder = z.object({ pid: z.int(), host: z.string(), since: z.string(), command: z.string() })
type Holder = z.infer<typeof Holder>

/** Runs `work` as the only writer; waits up to `waitMs` for another to end. @throws WenmaiError `workspace-locked` */
export async function withLock<T>(folder: string, waitMs: number, work: () => Promise<T>): Promise<T> {
  const lock = await acquire(folder, Date.now() + Math.max(waitMs, LEAST_WAIT_MS))
  const holderPath = join(folder, HOLDER_FILE)
  try {
    await writeFile(holderPath, `${JSON.stringify(thisProcess())}\n`)
    return await work()
  } finally {
    await rm(holderPath, { force: true })
    lock.close()
  }
}

async function acquire(folder: string, deadline: number): Promise<Database> {
  const path = join(folder, LOCK_FILE)
  await makeLockFile(folder, path)
  for (;;) {
    try {
      return GrafeoDB.open(path)
    } catch (error) {
      if (!/\blocked\b/.test((error as Error).message)) throw workspaceFailure(folder, error)
    }
    if (Date.now() >= deadline) throw locked(folder, await readHolder(folder))
    await sleep(Math.random() * POLL_MS)
  }
}

/** Made under another name first: whoever is killed here leaves no half lock behind. */
async function makeLockFile(folder: string, path: string): Promise<void> {
  if (existsSync(path)) return
  const draft = join(folder, `${LOCK_FILE}.${randomUUID()}`)
  GrafeoDB.create(draft).close()
  try {
    // A disk without links (exFAT, some shares) takes a copy instead.
    await link(draft, path).catch((error) => (isThere(error) ? null : copyFile(draft, path, constants.COPYFILE_EXCL)))
  } catch (error) {
    if (!isThere(error)) throw error
  } finally {
    await rm(draft)
  }
}

const isThere = (error: unknown) => (error as NodeJS.ErrnoException).code === 'EEXIST'

function thisProcess(): Holder {
  return { pid: process.pid, host: hostname(), since: new Date().toISOString(), command: process.argv.join(' ') }
}

/** Null between the moment a holder gets the lock and the moment its name is written. */
async function readHolder(folder: string): Promise<Holder | null> {
  try {
    return Holder.parse(JSON.parse(await readFile(join(folder, HOLDER_FILE), 'utf8')))
  } catch {
    return null
  }
}

function locked(workspace: string, holder: Holder | null): WenmaiError {
  return new WenmaiError({
    code: 'workspace-locked',
    workspace,
    holder: holder ? `pid ${holder.pid}, ${holder.host}: ${holder.command}` : '?',
    since: holder?.since ?? '?',
  })
}
