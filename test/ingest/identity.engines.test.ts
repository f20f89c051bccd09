import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dump } from '../../graph/dump.ts'
import { EmbeddedStore } from '../../graph/embedded/store.ts'
import type { GraphReader, GraphStore } from '../../graph/engine.ts'
import { CORRECTIONS_FILE, parseCorrections } from '../../ingest/corrections/read.ts'
import { ingest } from '../../ingest/pipeline.ts'
import { readPaths } from '../../ingest/read/index.ts'
import type { Correction } from '../../schema/correction.ts'
import { startWenmai, wenmai } from '../support/cli.ts'
import { CORPUS, withCorpus } from '../support/corpus.ts'
import { withEngines } from '../support/engines.ts'
import { pile, pileCorrections } from '../support/pile.ts'

/**
 * The identity claim: the same files in any order, one by one or together, twice, killed in between: the same dump. So it
 * is with what a person corrected, whatever the order of the lines.
 */
function identity(name: string, files: () => string[], lines: readonly Correction[] = []): void {
  const text = lines.map((line) => JSON.stringify(line)).join('\n')
  const corrections = parseCorrections(text, CORRECTIONS_FILE).rows
  let expected = ''
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'wenmai-test-'))
    const store = new EmbeddedStore(folder)
    const report = await ingest(store, readPaths(files()), { corrections })
    expect(report.notes.filter(({ code }) => code.startsWith('correction'))).toEqual([])
    expect(corrections).toHaveLength(lines.length)
    expected = await dumpOf(store)
    await store.close()
    rmSync(folder, { recursive: true, force: true })
    expect(expected.length).toBeGreaterThan(1000)
  })

  withEngines(`${name}: the same dump`, (engine) => {
    test('together, in another order, and then again', async () => {
      const store = await engine.open()
      const first = await ingest(store, inOrder(shuffled(files(), 1)), { corrections: corrections.toReversed() })
      expect(first.changed).toBe(true)
      expect(await dumpOf(store)).toBe(expected)
      const generation = await store.generation()
      const second = await ingest(store, inOrder(shuffled(files(), 2)), { corrections })
      expect(second).toMatchObject({ changed: false, generation, graph: first.graph, files: { read: 0 } })
      expect(await store.generation()).toBe(generation)
    })

    test.each([3, 4])('one by one, in order %i', async (seed) => {
      const store = await engine.open()
      for (const file of shuffled(files(), seed)) await ingest(store, readPaths([file]), { corrections })
      expect(await dumpOf(store)).toBe(expected)
    })

    test('killed ten times in between', { timeout: 120_000 }, async () => {
      writeFileSync(join(engine.workspace, CORRECTIONS_FILE), text)
      const args = ['ingest', '--workspace', engine.workspace, ...shuffled(files(), 5)]
      const codes: (number | null)[] = []
      for (let kill = 0; kill < 10; kill++) codes.push(await runKilled(args, engine.env, 100 + 80 * kill))
      expect(codes.filter((code) => code === null).length).toBeGreaterThan(1)
      const { code, stderr } = await wenmai(args, { cwd: engine.workspace, env: { ...engine.env } })
      expect({ code, stderr }).toEqual({ code: 0, stderr: expect.any(String) })
      expect(await dumpOf(await engine.open({ mode: 'read' }))).toBe(expected)
    })
  })
}

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wenmai-pile-'))
  for (const [name, text] of Object.entries(pile(9))) writeFileSync(join(folder, name), text)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

identity('invented notices', () => readdirSync(folder).map((name) => join(folder, name)))

identity('corrected notices', () => readdirSync(folder).map((name) => join(folder, name)), pileCorrections())

withCorpus('real collections', () => {
  const seeds = `${CORPUS}/seeds`
  identity('real collections', () => readdirSync(seeds).map((name) => join(seeds, name)))
})

async function* inOrder(files: readonly string[]) {
  for (const file of files) yield* readPaths([file])
}

async function dumpOf(reader: GraphReader | GraphStore): Promise<string> {
  let text = ''
  for await (const line of dump(reader)) text += line
  return text
}

/** The same order for the same seed. */
function shuffled(files: readonly string[], seed: number): string[] {
  const weight = (file: string) => [...file].reduce((sum, char) => (sum * 31 + char.charCodeAt(0) * seed) % 9973, seed)
  return [...files].sort((a, b) => weight(a) - weight(b))
}

/** Runs the command line and kills it with -9 after so long. Answers null, or the exit code if it was done before. */
async function runKilled(args: string[], env: Record<string, string>, killAfter: number): Promise<number | null> {
  const child = startWenmai(args, { env, stdio: 'ignore' })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  await Promise.race([sleep(killAfter), ended])
  child.kill('SIGKILL')
  return ended
}
