import { constants } from 'node:fs'
import { copyFile, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { WenmaiError } from '../../schema/problem.ts'
import { WORKSPACE_VERSION } from '../workspace.ts'
import { workspaceFailure } from './failure.ts'

/**
 * The workspace folder: `manifest.json` points at the generation that readers see; every generation is a file of its
 * own that is never written again once the manifest names it. Files with other names are not ours and stay.
 */

const Manifest = z.object({
  version: z.literal(WORKSPACE_VERSION),
  generation: z.int().positive(),
  file: z.string().regex(/^generation-\d+\.grafeo$/),
})
export type Manifest = z.infer<typeof Manifest>

export const MANIFEST = 'manifest.json'
const OURS = /^(generation-\d+\.grafeo(\.wal.*)?|manifest\.json\.new)$/

/**
 * The current manifest, or null before the first ingest.
 * @throws WenmaiError `workspace-version` of a newer program, `workspace-broken` where it cannot be understood,
 * `workspace-failed` where it cannot be read
 */
export async function readManifest(folder: string): Promise<Manifest | null> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
    throw workspaceFailure(folder, error)
  })
  if (text === null) return null
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw broken(folder, `${MANIFEST}: ${(error as Error).message}`)
  }
  const version = z.object({ version: z.int() }).safeParse(json).data?.version
  if (version !== undefined && version > WORKSPACE_VERSION)
    throw new WenmaiError({ code: 'workspace-version', workspace: folder, found: version, known: WORKSPACE_VERSION })
  const manifest = Manifest.safeParse(json)
  if (!manifest.success) throw broken(folder, `${MANIFEST}: ${z.prettifyError(manifest.error)}`)
  return manifest.data
}

/** Path of the generation a manifest points at. */
export function generationPath(folder: string, manifest: Manifest): string {
  return join(folder, manifest.file)
}

/** Manifest of the generation after `current`, with the current file's content copied to its own. Call with the lock. */
export async function prepareNext(folder: string, current: Manifest | null): Promise<Manifest> {
  const generation = (current?.generation ?? 0) + 1
  const next: Manifest = {
    version: WORKSPACE_VERSION,
    generation,
    file: `generation-${String(generation).padStart(6, '0')}.grafeo`,
  }
  await removeOthers(folder, current)
  if (current) {
    await copyFile(
      generationPath(folder, current),
      generationPath(folder, next),
      constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE,
    ).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? missing(folder, current) : workspaceFailure(folder, error)
    })
  }
  return next
}

/** Makes a finished generation the current one: on disk first, then the pointer in one rename. */
export async function publish(folder: string, next: Manifest): Promise<void> {
  await sync(generationPath(folder, next))
  const draft = join(folder, `${MANIFEST}.new`)
  const handle = await open(draft, 'w')
  try {
    await handle.writeFile(`${JSON.stringify(next)}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(draft, join(folder, MANIFEST))
  // A folder cannot be synced everywhere; where it can, the rename survives a power cut.
  await sync(folder).catch(() => {})
  await removeOthers(folder, next)
}

/**
 * Removes older generations and what killed writers left. A file that a reader still has open goes when it lets go; on
 * systems that refuse to remove an open file, the next write tries again.
 */
export async function removeOthers(folder: string, current: Manifest | null): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!OURS.test(name) || name === current?.file) continue
    await rm(join(folder, basename(name)), { recursive: true, force: true }).catch(() => {})
  }
}

/** @throws WenmaiError `workspace-failed` where there is a file in the folder's place, or no right to make it */
export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error: Error) => {
    throw workspaceFailure(folder, error)
  })
}

/** The manifest points at a file that is not there. */
export function missing(folder: string, manifest: Manifest | null): WenmaiError {
  return broken(folder, `${manifest?.file} is missing`)
}

function broken(workspace: string, reason: string): WenmaiError {
  return new WenmaiError({ code: 'workspace-broken', workspace, reason })
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
