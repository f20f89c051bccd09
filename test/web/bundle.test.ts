import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { ROOT } from '../support/cli.ts'

const LIMIT = 350_000

test('the first screen loads no more than 350 kB', () => {
  const folder = `${ROOT}dist/web`
  const html = readFileSync(`${folder}/index.html`, 'utf8')
  const files = [
    '/index.html',
    ...[...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path ?? ''),
  ]
  const sizes = files.map((path) => gzipSync(readFileSync(`${folder}${path}`)).length)
  const total = sizes.reduce((sum, size) => sum + size, 0)
  console.log(`first load: ${Math.round(total / 1000)} kB compressed, ${files.length} files`)
  expect(files.length).toBeGreaterThan(2)
  expect(html).not.toContain('CypherPage')
  expect(total).toBeLessThan(LIMIT)
})
