import type { GraphStore, GraphWriter } from '../graph/engine.ts'

/** What a store's writers were given. */
export interface Cost {
  /** Seconds within the writers' own calls. */
  writing: number
  /** Nodes and relationships put. */
  written: number
  /** Nodes and relationships deleted, without the relationships that go with a node. */
  deleted: number
}

/** A store that counts what its writers are given. */
export function watched(store: GraphStore, cost: Cost): GraphStore {
  const timed = async (count: 'written' | 'deleted', rows: readonly unknown[], work: () => Promise<void>) => {
    const started = performance.now()
    await work()
    cost.writing += (performance.now() - started) / 1000
    cost[count] += rows.length
  }
  const watch = (writer: GraphWriter): GraphWriter => ({
    ...writer,
    putNodes: (label, rows) => timed('written', rows, () => writer.putNodes(label, rows)),
    putRelationships: (type, rows) => timed('written', rows, () => writer.putRelationships(type, rows)),
    deleteNodes: (label, ids) => timed('deleted', ids, () => writer.deleteNodes(label, ids)),
    deleteRelationships: (type, keys) => timed('deleted', keys, () => writer.deleteRelationships(type, keys)),
  })
  return {
    engine: store.engine,
    generation: () => store.generation(),
    read: (cypher, params) => store.read(cypher, params),
    besideQuery: (limits) => store.besideQuery(limits),
    keepReady: (foreseen) => store.keepReady(foreseen),
    query: (cypher, params, limits) => store.query(cypher, params, limits),
    write: (work) => store.write((writer) => work(watch(writer))),
    close: () => store.close(),
  }
}

export function noCost(): Cost {
  return { writing: 0, written: 0, deleted: 0 }
}
