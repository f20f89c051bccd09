import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { extract } from '../../ingest/core/index.ts'
import { ROOT } from '../support/cli.ts'
import { project } from './project.ts'

/**
 * What is read from invented texts of many kinds, kept beside them. `npm run corpus` shows every line that a change of
 * rules changed; after looking at them, `npm run corpus -- -u` takes them over, and git shows them once more.
 */
const FOLDERS = ['test/corpus/texts', 'sample/documents']

describe.each(FOLDERS)('%s', (folder) => {
  const names = readdirSync(join(ROOT, folder)).filter((name) => name.endsWith('.txt'))

  test.each(names)('%s is read as before', async (name) => {
    const text = readFileSync(join(ROOT, folder, name), 'utf8')
    const lines = project(extract({ id: 'corpus', name, text }))
    await expect(`${lines}\n`).toMatchFileSnapshot(join(ROOT, 'test/corpus/readings', `${name}.snap`))
  })
})
