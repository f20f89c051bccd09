import type { GraphStore, GraphWriter } from '../../graph/engine.ts'
import { openStore } from '../../graph/open.ts'
import { openCatalogue } from '../../ingest/catalogue/files.ts'
import { ingest } from '../../ingest/pipeline.ts'
import { tablePath } from './tables.ts'

export interface Import {
  /** Of the whole: reading the files, resolving, enriching, writing, publishing. */
  seconds: number
  /** Within the writer's `put…` calls, and the rows given to them. */
  writing: number
  written: number
}

/** `wenmai import-catalogue` without its words: what it costs from the files to the published generation. */
export async function importOurs(
  folder: string,
  into: { workspace: string; env: Record<string, string> },
): Promise<Import> {
  const cost = { writing: 0, written: 0 }
  const started = performance.now()
  const { outcome } = await openCatalogue({
    documents: tablePath(folder, 'documents'),
    bodies: tablePath(folder, 'bodies'),
    issued: tablePath(folder, 'issued'),
    citations: tablePath(folder, 'citations'),
  })
  const store = await openStore({ ...into, mode: 'write' })
  try {
    await ingest(
      watched(store, cost),
      (async function* () {
        yield outcome
      })(),
    )
    return { seconds: (performance.now() - started) / 1000, ...cost }
  } finally {
    await store.close()
  }
}

function watched(store: GraphStore, cost: Omit<Import, 'seconds'>): GraphStore {
  const put = async (rows: readonly unknown[], work: () => Promise<void>): Promise<void> => {
    const started = performance.now()
    await work()
    cost.writing += (performance.now() - started) / 1000
    cost.written += rows.length
  }
  const watch = (writer: GraphWriter): GraphWriter => ({
    ...writer,
    putNodes: (label, rows) => put(rows, () => writer.putNodes(label, rows)),
    putRelationships: (type, rows) => put(rows, () => writer.putRelationships(type, rows)),
  })
  return {
    engine: store.engine,
    generation: () => store.generation(),
    read: (cypher, params) => store.read(cypher, params),
    query: (cypher, params, limits) => store.query(cypher, params, limits),
    write: (work) => store.write((writer) => work(watch(writer))),
    close: () => store.close(),
  }
}
