import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { workspaceFailure } from '../../graph/embedded/failure.ts'
import { EmbeddedStore } from '../../graph/embedded/store.ts'
import type { Manifest } from '../../graph/embedded/workspace.ts'
import { openStore } from '../../graph/open.ts'
import { WenmaiError } from '../../schema/problem.ts'

let folder = ''
const path = (name: string) => join(folder, name)
const manifest = (): Manifest => JSON.parse(readFileSync(path('manifest.json'), 'utf8'))
const open = (mode: 'read' | 'write' = 'write') => openStore({ workspace: folder, env: {}, mode })
const IDS = 'MATCH (n:Document) RETURN n.id AS id ORDER BY id'

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wenmai-workspace-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('what the engine leaves in the temporary folder', () => {
  const temporary = process.env.TMPDIR
  afterEach(() => {
    if (temporary === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = temporary
  })

  it('goes when a reader closes, and with it what killed readers left; what is in use or not ours stays', async () => {
    const own = path('temporary')
    mkdirSync(own)
    process.env.TMPDIR = own
    const spill = (pid: number | undefined, at = 1) =>
      `grafeo-generation-00000${at}.grafeo-${pid}-0123456789abcdef.spill`
    const dead = spawnSync(process.execPath, ['-e', '']).pid
    const stays = [spill(process.ppid), spill(dead, 2), `grafeo-other.grafeo-${dead}-0123456789abcdef.spill`]
    for (const name of [spill(dead), ...stays]) mkdirSync(join(own, name))
    writeFileSync(join(own, spill(dead, 2), 'chunk'), '')
    const store = await open()
    await store.write((writer) => writer.putNodes('Document', [{ id: 'a' }]))
    expect(await store.read(IDS)).toEqual([{ id: 'a' }])
    const whileOpen = readdirSync(own)
    await store.close()
    expect(readdirSync(own).sort()).toEqual([...stays].sort())
    expect(whileOpen).toHaveLength(stays.length + 1)
  })
})

describe('the workspace folder', () => {
  it('holds the manifest, the file it points at and the lock file, and nothing more', async () => {
    const store = await open()
    await store.write((writer) => writer.putNodes('Document', [{ id: 'a' }]))
    await store.write((writer) => writer.putNodes('Document', [{ id: 'b' }]))
    expect(manifest()).toEqual({ version: 1, generation: 2, file: 'generation-000002.grafeo' })
    expect(readdirSync(folder).sort()).toEqual(['generation-000002.grafeo', 'lock.grafeo', 'manifest.json'])
    await store.close()
  })

  it('is not made by looking', async () => {
    rmSync(folder, { recursive: true })
    await expect(open('read')).rejects.toMatchObject({ problem: { code: 'workspace-missing', workspace: folder } })
    const store = await open('write')
    expect(await store.read(IDS)).toEqual([])
    expect(existsSync(folder)).toBe(false)
    await store.close()
  })

  it('is cleared of what killed writers left, and of nothing else', async () => {
    const left = [
      'generation-000001.grafeo',
      'generation-000007.grafeo',
      'generation-000007.grafeo.wal',
      'manifest.json.new',
    ]
    const foreign = ['notes.txt', 'generation.grafeo', 'my-generation-000001.grafeo']
    for (const name of [...left, ...foreign]) writeFileSync(path(name), 'x')
    const store = await open()
    await store.write((writer) => writer.putNodes('Document', [{ id: 'a' }]))
    expect(await store.read(IDS)).toEqual([{ id: 'a' }])
    expect(readdirSync(folder).sort()).toEqual(
      [...foreign, 'generation-000001.grafeo', 'lock.grafeo', 'manifest.json'].sort(),
    )
    await store.close()
  })

  it('of a newer program is left alone', async () => {
    writeFileSync(path('manifest.json'), '{"version": 2, "generation": "third", "files": []}')
    const problem = { code: 'workspace-version', workspace: folder, found: 2, known: 1 }
    await expect(open('read')).rejects.toMatchObject({ problem })
    const store = new EmbeddedStore(folder)
    await expect(store.write(async () => {})).rejects.toMatchObject({ problem })
    expect(readdirSync(folder)).toContain('manifest.json')
    await store.close()
  })

  it.each([
    ['cut off', '{"version": 1, "gener'],
    ['of another shape', '{"version": 1, "generation": 0, "file": "x"}'],
    ['pointing out of the folder', '{"version": 1, "generation": 1, "file": "../generation-000001.grafeo"}'],
    ['pointing at nothing', '{"version": 1, "generation": 1, "file": "generation-000001.grafeo"}'],
  ])('with a manifest %s is reported as broken and kept', async (_, text) => {
    writeFileSync(path('manifest.json'), text)
    const store = new EmbeddedStore(folder)
    const problem = { code: 'workspace-broken', workspace: folder }
    await expect(store.read(IDS)).rejects.toMatchObject({ problem })
    await expect(store.query(IDS, {}, { timeoutMs: 20_000, maxRows: 1 })).rejects.toMatchObject({ problem })
    await expect(store.write(async () => {})).rejects.toMatchObject({ problem })
    expect(readFileSync(path('manifest.json'), 'utf8')).toBe(text)
    await store.close()
  })

  it('that cannot be made is reported', async () => {
    writeFileSync(path('file'), '')
    const store = new EmbeddedStore(path('file'))
    await expect(store.write(async () => {})).rejects.toMatchObject({ problem: { code: 'workspace-failed' } })
    mkdirSync(path('folder/manifest.json'), { recursive: true })
    await expect(new EmbeddedStore(path('folder')).generation()).rejects.toMatchObject({
      problem: { code: 'workspace-failed' },
    })
    await store.close()
  })

  it('whose graph is damaged is reported as broken by whoever opens it', async () => {
    const store = await open()
    await store.write((writer) => writer.putNodes('Document', [{ id: 'a' }]))
    await store.close()
    truncateSync(path(manifest().file), 20_000)
    const problem = { code: 'workspace-broken', workspace: folder }
    const again = new EmbeddedStore(folder)
    await expect(again.read(IDS)).rejects.toMatchObject({ problem })
    await expect(again.query(IDS, {}, { timeoutMs: 20_000, maxRows: 1 })).rejects.toMatchObject({ problem })
    await expect(again.write(async () => {})).rejects.toMatchObject({ problem })
    await again.close()
  })

  it('whose lock is none is reported', async () => {
    mkdirSync(path('lock.grafeo'))
    const store = new EmbeddedStore(folder)
    await expect(store.write(async () => {})).rejects.toMatchObject({ problem: { code: 'workspace-broken' } })
    await store.close()
  })
})

const node = (code: string) =>
  Object.assign(new Error(`${code}: no luck, copyfile 'a' -> 'b'`), { code, syscall: 'copyfile' })
const engine = (words: string) => new Error(`Database error: GRAFEO-X003: ${words}`)

describe('a workspace that cannot be used', () => {
  it.each([
    ['a full disk, to Node', node('ENOSPC'), 'workspace-failed', "ENOSPC: no luck, copyfile 'a' -> 'b'"],
    [
      'no right, to the engine',
      engine('I/O error: Permission denied (os error 13)'),
      'workspace-failed',
      'Permission denied (os error 13)',
    ],
    [
      'the same in a statement',
      new WenmaiError({ code: 'engine-failed', reason: 'I/O error: cannot write (os error 28)' }),
      'workspace-failed',
      'cannot write (os error 28)',
    ],
    [
      'a file that is none of a graph',
      engine('invalid header'),
      'workspace-broken',
      'Database error: GRAFEO-X003: invalid header',
    ],
  ])('by %s', (_, error, code, reason) => {
    expect(workspaceFailure('.wenmai', error).problem).toEqual({ code, workspace: '.wenmai', reason })
  })
})
