import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { dump } from '../../graph/dump.ts'
import { EmbeddedStore } from '../../graph/embedded/store.ts'
import { ingest } from '../../ingest/pipeline.ts'
import { readPaths } from '../../ingest/read/index.ts'
import type { Progress } from '../../ingest/report.ts'
import { folderWith } from '../support/folder.ts'
import { pile } from '../support/pile.ts'

function open() {
  const store = new EmbeddedStore(join(folderWith({}), 'graph'))
  onTestFinished(() => store.close())
  return store
}

async function dumpOf(store: EmbeddedStore): Promise<string> {
  let text = ''
  for await (const line of dump(store)) text += line
  return text
}

/** The dump of a graph that has only ever seen these files. */
async function fresh(files: Record<string, string>): Promise<string> {
  const store = open()
  await ingest(store, readPaths([folderWith(files)]))
  return dumpOf(store)
}

test('a file with other content replaces what it brought', async () => {
  const files = pile(4)
  const folder = folderWith(files)
  const store = open()
  await ingest(store, readPaths([folder]))
  const text = files['通知2.txt']?.replaceAll('片区', '流域') ?? ''
  writeFileSync(join(folder, '通知2.txt'), text)
  const report = await ingest(store, readPaths([folder]))
  expect(report).toMatchObject({ changed: true, files: { total: 4, read: 1, unchanged: 3 }, graph: { sources: 4 } })
  expect(await dumpOf(store)).toBe(await fresh({ ...files, '通知2.txt': text }))
})

test('a copy of a file under a smaller name is one source, under that name', async () => {
  const files = pile(2)
  const folder = folderWith(files)
  const store = open()
  await ingest(store, readPaths([folder]))
  writeFileSync(join(folder, 'A.txt'), files['通知1.txt'] ?? '')
  const report = await ingest(store, readPaths([folder]))
  expect(report).toMatchObject({ changed: true, files: { read: 0 }, graph: { sources: 2 } })
  rmSync(join(folder, 'A.txt'))
  expect(await dumpOf(store)).toBe(await fresh({ ...files, 'A.txt': files['通知1.txt'] ?? '' }))
})

test('nothing to read is no generation', async () => {
  const store = open()
  const report = await ingest(store, readPaths([folderWith({})]))
  expect(report).toMatchObject({ changed: false, generation: 0, graph: { documents: 0 } })
})

test('problems are reported and the rest goes on', async () => {
  const report = await ingest(open(), readPaths([folderWith({ ...pile(1), '空.txt': '' })]))
  expect(report.problems).toMatchObject([{ code: 'file-empty' }])
  expect(report.graph.sources).toBe(1)
})

test('progress names the stages in order, and stops where it is told to', async () => {
  const stages: Progress['stage'][] = []
  const folder = folderWith(pile(2))
  await ingest(open(), readPaths([folder]), { onProgress: ({ stage }) => stages.push(stage) })
  expect([...new Set(stages)]).toEqual(['read', 'resolve', 'load', 'enrich'])

  const store = open()
  const stop = new AbortController()
  const onProgress = ({ stage }: Progress) => stage === 'resolve' && stop.abort()
  await expect(ingest(store, readPaths([folder]), { onProgress, signal: stop.signal })).rejects.toThrow(/abort/i)
  expect(await store.generation()).toBe(0)
})
