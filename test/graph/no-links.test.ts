import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { EmbeddedStore } from '../../graph/embedded/store.ts'

/** As on exFAT, which knows no hard links. */
vi.mock('node:fs/promises', async (original) => ({
  ...(await original<typeof import('node:fs/promises')>()),
  link: () => Promise.reject(Object.assign(new Error('operation not permitted'), { code: 'EPERM' })),
}))

const folder = mkdtempSync(join(tmpdir(), 'wenmai-test-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a disk without links holds a workspace, and lets one write at a time', async () => {
  const [store, other] = [new EmbeddedStore(folder), new EmbeddedStore(folder)]
  await store.write(async (writer) => {
    await writer.putNodes('Source', [{ id: 's', name: '甲.txt' }])
    await expect(other.write(async () => 1)).rejects.toMatchObject({ problem: { code: 'workspace-locked' } })
    return 1
  })
  expect(await other.read('MATCH (s:Source) RETURN s.name AS name')).toEqual([{ name: '甲.txt' }])
  expect(readdirSync(folder).filter((name) => name.startsWith('lock'))).toEqual(['lock.grafeo'])
  await Promise.all([store.close(), other.close()])
})
