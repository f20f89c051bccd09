import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dump } from '../../graph/dump.ts'
import { EmbeddedStore } from '../../graph/embedded/store.ts'
import { openCatalogue } from '../../ingest/catalogue/files.ts'
import type { Outcome } from '../../ingest/load/load.ts'
import { ingest } from '../../ingest/pipeline.ts'
import { readPaths } from '../../ingest/read/index.ts'
import { CORPUS, withCorpus } from '../support/corpus.ts'

const TEXTS = ['seeds', 'govcn', 'laws'] as const
type Part = (typeof TEXTS)[number] | 'catalogue'

/** The sizes at which an ingest derives a part alone, and all anew, are both met. */
withCorpus('a real catalogue, collections, pages and laws in one workspace', () => {
  test('any order gives the same dump', { timeout: 900_000 }, async () => {
    const first = await dumpAfter([['catalogue'], ['laws'], ['seeds'], ['govcn']])
    const second = await dumpAfter([['govcn', 'seeds'], ['laws'], ['catalogue']])
    expect(first.length).toBeGreaterThan(100_000)
    expect(second.length).toBe(first.length)
    expect(second.find((line, index) => line !== first[index])).toBeUndefined()
  })
})

/** @param steps what is read together, one ingest a step */
async function dumpAfter(steps: readonly (readonly Part[])[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'wenmai-test-'))
  const store = new EmbeddedStore(folder)
  try {
    for (const parts of steps) await ingest(store, outcomes(parts))
    const lines: string[] = []
    for await (const line of dump(store)) lines.push(line)
    return lines
  } finally {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function* outcomes(parts: readonly Part[]): AsyncGenerator<Outcome> {
  const texts = parts.filter((part) => part !== 'catalogue')
  if (texts.length > 0) yield* readPaths(texts.map((part) => `${CORPUS}/${part}`))
  if (!parts.includes('catalogue')) return
  const file = (name: string) => `${CORPUS}/catalogue/${name}.csv`
  const paths = {
    documents: file('documents'),
    bodies: file('bodies'),
    issued: file('issued'),
    citations: file('citations'),
  }
  yield (await openCatalogue(paths)).outcome
}
