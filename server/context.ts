import type { GraphStore, QueryLimits } from '../graph/engine.ts'
import { idOf } from '../graph/identity.ts'
import { type Entry, readAliases, readBodies, readDocuments, readLinks } from '../graph/queries/catalogue.ts'
import { readCounts, readSourceIds } from '../graph/queries/counts.ts'
import { FORESEEN } from '../graph/queries/named/foreseen.ts'
import type { BodyNames } from '../graph/queries/named/index.ts'
import type { StatusReply } from '../schema/api.ts'
import { PerGeneration } from './generation.ts'
import { DEFAULT_LIMITS, type ServerOptions } from './options.ts'
import { type Atlas, weightOf } from './overview.ts'
import { SearchIndex } from './search.ts'

/** What the routes answer from; what is made of the whole graph is made once a generation. */
export interface Context {
  readonly store: GraphStore
  readonly limits: QueryLimits
  readonly bodyName: BodyNames | undefined
  readonly status: PerGeneration<StatusReply>
  readonly atlas: PerGeneration<Atlas>
  readonly search: PerGeneration<SearchIndex>
  /** Ids that documents may have had before, and the ids that they have now. */
  readonly formerIds: PerGeneration<ReadonlyMap<string, string>>
}

export function createContext({ store, version, isSample, bodyName, limits = DEFAULT_LIMITS }: ServerOptions): Context {
  const lists = new PerGeneration(store, async () => {
    const [documents, bodies] = await Promise.all([readDocuments(store), readBodies(store)])
    return { documents, bodies }
  })
  return {
    store,
    limits,
    bodyName,
    status: new PerGeneration(store, async (generation) => {
      const [figures, sourceIds] = await Promise.all([readCounts(store), readSourceIds(store)])
      return { version, engine: store.engine, generation, sample: isSample(sourceIds), ...figures }
    }),
    atlas: new PerGeneration(store, async (generation) => {
      const [{ documents, bodies }, links] = await Promise.all([lists.get(), readLinks(store)])
      return { generation, entries: [...documents, ...bodies].sort(byWeight), links }
    }),
    search: new PerGeneration(store, async () => {
      const { documents, bodies } = await lists.get()
      return new SearchIndex(documents, bodies)
    }),
    formerIds: new PerGeneration(store, async () => {
      const documents = await readAliases(store)
      return new Map(documents.flatMap(({ id, aliases }) => aliases.map((key) => [idOf('d', key), id] as const)))
    }),
  }
}

/** Begins to make what is made once a generation, and what a first query would wait for; who asks is told of a failure. */
export function warmUp({ store, status, atlas, search }: Context): void {
  store.keepReady(FORESEEN)
  for (const made of [status, atlas, search]) made.get().catch(() => {})
}

function byWeight(a: Entry, b: Entry): number {
  return weightOf(b) - weightOf(a) || (a.ref.id < b.ref.id ? -1 : 1)
}
