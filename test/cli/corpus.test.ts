import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { wenmai } from '../support/cli.ts'
import { CORPUS, withCorpus } from '../support/corpus.ts'
import { folderWith } from '../support/folder.ts'

/** What `extract` must reach at least; raised as it gets better. */
const LEAST = { documents: 0.9, citations: 0.99, mean: 0.85 }

withCorpus('real collections', () => {
  test('are read well enough by the answer key', async () => {
    const cwd = folderWith({})
    const { code, stdout } = await wenmai(['extract', join(CORPUS, 'seeds'), '--format', 'jsonl'], { cwd })
    expect(code).toBe(0)
    writeFileSync(join(cwd, 'output.jsonl'), stdout)
    const scorer = [join(CORPUS, 'score/score.mjs'), join(CORPUS, 'gold'), join(cwd, 'output.jsonl')]
    const scores = execFileSync(process.execPath, scorer, { encoding: 'utf8' })
    for (const [measure, least] of Object.entries(LEAST)) {
      const score = Number(scores.match(new RegExp(`^${measure} .*?(?:F1 )?([01]\\.\\d+)(?:  \\(|$)`, 'm'))?.[1])
      expect(score, `${measure} in\n${scores}`).toBeGreaterThanOrEqual(least)
    }
  })

  test('become a graph in one go, and the same one at a second', async () => {
    const cwd = folderWith({})
    const seeds = join(CORPUS, 'seeds')
    expect(await wenmai(['ingest', seeds], { cwd })).toMatchObject({ code: 0 })
    const dump = await wenmai(['dump'], { cwd })
    expect(dump.stdout.split('\n').length).toBeGreaterThan(1000)
    expect(await wenmai(['ingest', seeds], { cwd })).toMatchObject({ code: 0 })
    expect(await wenmai(['dump'], { cwd })).toEqual(dump)
  }, 120_000)
})
