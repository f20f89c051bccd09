import { readdirSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isAlive } from '../alive.ts'
import { type Database, GrafeoDB } from './grafeo.ts'

/** A generation opened to read. */
export interface ReadOnly {
  readonly db: Database
  close(): void
}

const SPILL = /^grafeo-generation-\d+\.grafeo-(?<pid>\d+)-[0-9a-f]+\.spill$/

/**
 * Opens a generation to read. The engine makes a folder in the system's temporary one each time, for what it cannot hold
 * in memory, and leaves it there, also when it is closed: it goes with the database, and those of killed processes here.
 */
export function openToRead(path: string): ReadOnly {
  const before = new Set(spills().map(({ name }) => name))
  const db = GrafeoDB.openReadOnly(path)
  const now = spills()
  for (const { name, pid } of now) if (pid !== process.pid && !isAlive(pid)) removeEmpty(name)
  const own = now.filter(({ name, pid }) => pid === process.pid && !before.has(name))
  return {
    db,
    close() {
      db.close()
      for (const { name } of own) removeEmpty(name)
    },
  }
}

function spills(): { name: string; pid: number }[] {
  return readdirSync(tmpdir()).flatMap((name) => {
    const pid = SPILL.exec(name)?.groups?.pid
    return pid === undefined ? [] : { name, pid: Number(pid) }
  })
}

/** Only an empty folder: one in use, wherever its process runs, holds files. */
function removeEmpty(name: string): void {
  try {
    rmdirSync(join(tmpdir(), name))
  } catch {
    // Another process has removed it, or it is in use.
  }
}
