import { WenmaiError } from '../schema/problem.ts'
import type { GraphStore } from './engine.ts'

export interface OpenOptions {
  /** Folder of the embedded engine. */
  workspace: string
  /** `NEO4J_URI` and its like choose the server instead. */
  env: Readonly<Record<string, string | undefined>>
  /**
   * `write` may begin a new workspace; `read` needs one that holds a generation; so does `query`, for one query that is
   * asked soon: what it runs in starts at once, while the rest is still being loaded.
   */
  mode: 'read' | 'write' | 'query'
  /** How long `write` waits for another writer, in milliseconds; 0 by default. */
  waitMs?: number
}

/**
 * Opens the graph: Neo4j where NEO4J_URI is set, else the embedded engine in the workspace folder.
 * @throws WenmaiError `workspace-missing`, `workspace-version`, `workspace-broken`, `engine-unreachable` or
 * `engine-unauthorized`
 */
export async function openStore({ workspace, env, mode, waitMs = 0 }: OpenOptions): Promise<GraphStore> {
  const { place, store } = env.NEO4J_URI
    ? await openServer(env, waitMs)
    : { place: workspace, store: await openWorkspace(workspace, waitMs, mode === 'query') }
  try {
    if ((await store.generation()) === 0 && mode !== 'write')
      throw new WenmaiError({ code: 'workspace-missing', workspace: place })
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}

/** A child takes as long to start as the rest takes to load. */
async function openWorkspace(workspace: string, waitMs: number, toQuery: boolean): Promise<GraphStore> {
  const { QueryPool } = await import('./embedded/pool.ts')
  const queries = new QueryPool()
  if (toQuery) queries.prepare()
  const { EmbeddedStore } = await import('./embedded/store.ts')
  const store = new EmbeddedStore(workspace, { waitMs, queries })
  if (toQuery) await store.openForQueries()
  return store
}

/** The driver is large: it is loaded where a server is named. */
async function openServer(env: OpenOptions['env'], waitMs: number): Promise<{ place: string; store: GraphStore }> {
  const [{ connect }, { Neo4jStore }] = await Promise.all([import('./neo4j/connection.ts'), import('./neo4j/store.ts')])
  const connection = connect(env)
  return { place: connection.uri, store: new Neo4jStore(connection, { waitMs }) }
}
