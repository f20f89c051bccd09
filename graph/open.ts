import { WenmaiError } from '../schema/problem.ts'
import { EmbeddedStore } from './embedded/store.ts'
import type { GraphStore } from './engine.ts'

export interface OpenOptions {
  /** Folder of the embedded engine. */
  workspace: string
  env: Readonly<Record<string, string | undefined>>
  /** `write` may begin a new workspace; `read` needs one that holds a generation. */
  mode: 'read' | 'write'
  /** How long `write` waits for another writer, in milliseconds; 0 by default. */
  waitMs?: number
}

/**
 * Opens the graph: the embedded engine in the workspace folder.
 * @throws WenmaiError `workspace-missing`, `workspace-version` or `workspace-broken`
 */
export async function openStore({ workspace, mode, waitMs = 0 }: OpenOptions): Promise<GraphStore> {
  const store = new EmbeddedStore(workspace, { waitMs })
  if (mode === 'read' && (await store.generation()) === 0)
    throw new WenmaiError({ code: 'workspace-missing', workspace })
  return store
}
