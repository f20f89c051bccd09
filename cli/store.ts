import type { GraphStore } from '../graph/engine.ts'
import type { OpenOptions } from '../graph/open.ts'

/** Opens the graph for some work and closes it after, whatever happens. Loads the engine only now. */
export async function withStore<T>(options: OpenOptions, work: (store: GraphStore) => Promise<T>): Promise<T> {
  const { openStore } = await import('../graph/open.ts')
  const store = await openStore(options)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
