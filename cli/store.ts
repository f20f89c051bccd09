import type { GraphStore } from '../graph/engine.ts'
import type { OpenOptions } from '../graph/open.ts'

/** Opens the graph for some work and closes it after, whatever happens. Loads the engine only now. */
export function withStore<T>(options: OpenOptions, work: (store: GraphStore) => Promise<T>): Promise<T> {
  return withStoreAnd(options, async () => {}, work)
}

/** The same, with something more to load while the graph is being opened; where that fails, nothing else is told. */
export async function withStoreAnd<L, T>(
  options: OpenOptions,
  load: () => Promise<L>,
  work: (store: GraphStore, loaded: L) => Promise<T>,
): Promise<T> {
  const { openStore } = await import('../graph/open.ts')
  const [opened, loaded] = await Promise.allSettled([openStore(options), load()])
  try {
    if (loaded.status === 'rejected') throw loaded.reason
    if (opened.status === 'rejected') throw opened.reason
    return await work(opened.value, loaded.value)
  } finally {
    if (opened.status === 'fulfilled') await opened.value.close()
  }
}
