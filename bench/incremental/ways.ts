import { execFileSync } from 'node:child_process'
import { openStore } from '../../graph/open.ts'
import { ingest } from '../../ingest/pipeline.ts'
import { listFiles, readFiles } from '../../ingest/read/index.ts'
import { importOurs } from '../import/ours.ts'
import { TABLES, tablePath } from '../import/tables.ts'
import { CLI, type Place } from '../place.ts'
import { noCost, watched } from '../watched.ts'

/** Seconds, and the nodes and relationships put and deleted; null where nobody counts them. */
export interface Run {
  readonly seconds: number
  readonly rows: number | null
}

/** A way to ingest. */
export interface Way {
  readonly name: string
  importCatalogue(folder: string, place: Place): Promise<Run>
  ingestPath(path: string, place: Place): Promise<Run>
}

function command(args: readonly string[], { workspace, env }: Place): Run {
  const started = performance.now()
  execFileSync(process.execPath, [CLI, ...args, '--workspace', workspace], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  return { seconds: (performance.now() - started) / 1000, rows: null }
}

/** The command, from its start to its end. */
export const asProcess: Way = {
  name: 'process',
  importCatalogue: async (folder, place) =>
    command(['import-catalogue', ...TABLES.flatMap((table) => [`--${table}`, tablePath(folder, table)])], place),
  ingestPath: async (path, place) => command(['ingest', path], place),
}

/** The call, within a process that has made others before. */
export const inProcess: Way = {
  name: 'call',
  importCatalogue: async (folder, place) => {
    const { seconds, written, deleted } = await importOurs(folder, place)
    return { seconds, rows: written + deleted }
  },
  ingestPath: async (path, place) => {
    const cost = noCost()
    const store = await openStore({ ...place, mode: 'write' })
    try {
      const started = performance.now()
      await ingest(watched(store, cost), readFiles(await listFiles([path])))
      return { seconds: (performance.now() - started) / 1000, rows: cost.written + cost.deleted }
    } finally {
      await store.close()
    }
  },
}
