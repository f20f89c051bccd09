import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measures } from './measures.ts'
import { readings } from './readings.ts'

/**
 * `npm run score [-- --misses]`: what `extract` reads from the texts in ../shared, held against keys that people made by
 * reading, each by the scorer that comes with it.
 */
const SHARED = '../shared'
const misses = process.argv.includes('--misses')

if (!existsSync(SHARED)) {
  console.log(`Nothing to score: ${SHARED} with its texts and keys is not here.`)
  process.exit(0)
}
const folder = mkdtempSync(join(tmpdir(), 'wenmai-score-'))
try {
  for (const { name, texts, rename, prepare, scorer, key } of measures(SHARED)) {
    const output = join(folder, 'output.jsonl')
    const lines = await readings(texts, { rename, prepare })
    writeFileSync(output, lines.map((reading) => `${JSON.stringify(reading)}\n`).join(''))
    console.log(`\n# ${name} (${lines.length} documents)\n`)
    const options = misses ? ['--misses', '200'] : []
    console.log(execFileSync(process.execPath, [scorer, key, output, ...options], { encoding: 'utf8' }).trimEnd())
  }
} finally {
  rmSync(folder, { recursive: true })
}
