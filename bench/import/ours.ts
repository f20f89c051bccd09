import { openStore } from '../../graph/open.ts'
import { openCatalogue } from '../../ingest/catalogue/files.ts'
import { ingest } from '../../ingest/pipeline.ts'
import { type Cost, noCost, watched } from '../watched.ts'
import { elementsOf } from './bare.ts'
import { tablePath } from './tables.ts'

export interface Import extends Cost {
  /** Of the whole: reading the files, resolving, enriching, writing, publishing. */
  readonly seconds: number
  /** Nodes and relationships of the graph after it. */
  readonly elements: number
}

/** `wenmai import-catalogue` without its words: what it costs from the files to the published generation. */
export async function importOurs(
  folder: string,
  into: { workspace: string; env: Record<string, string> },
): Promise<Import> {
  const cost = noCost()
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
    const seconds = (performance.now() - started) / 1000
    const elements = await elementsOf(async (cypher) => Number((await store.read(cypher))[0]?.n))
    return { seconds, elements, ...cost }
  } finally {
    await store.close()
  }
}
