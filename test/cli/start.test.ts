import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ROOT, wenmai } from '../support/cli.ts'
import { folderWith } from '../support/folder.ts'

describe('start', () => {
  test('without a path: the sample, said to be invented, in a workspace of its own, and on no server', async () => {
    const cwd = folderWith({})
    const { code, stdout } = await wenmai(['start', '--no-serve'], { cwd, env: { NEO4J_URI: 'bolt://localhost:1' } })
    expect(code).toBe(0)
    expect(stdout).toContain('示例，虚构')
    expect(existsSync(join(cwd, '.wenmai-sample'))).toBe(true)
    expect(existsSync(join(cwd, '.wenmai'))).toBe(false)
    expect(stdout).not.toContain('README')
  })

  test('the queries it names can be run as they stand', async () => {
    const cwd = folderWith({})
    const { stdout } = await wenmai(['start', '--no-serve', join(ROOT, 'sample/documents')], { cwd })
    const queries = [...stdout.matchAll(/wenmai query "(.*?)"/g)].map(([, query]) => query ?? '')
    expect(queries).toHaveLength(3)
    for (const query of queries) {
      const answer = await wenmai(['query', query], { cwd })
      expect(answer).toMatchObject({ code: 0, stderr: '' })
    }
    const bodies = await wenmai(['query', queries[0] ?? '', '--format', 'csv'], { cwd })
    expect(bodies.stdout).toMatch(/^body,n\n/)
    expect(bodies.stdout).toContain('云岭省教育厅,')
  })

  test('the queries of the README all have an answer in the sample', async () => {
    const cwd = folderWith({})
    await wenmai(['ingest', join(ROOT, 'sample/documents')], { cwd })
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')
    const queries = [...readme.matchAll(/(?:^ {4}(?=MATCH| *WHERE| *RETURN).*\n)+/gm)].map(([block]) => block)
    expect(queries).toHaveLength(5)
    for (const query of queries) {
      const answer = await wenmai(['query', query, '--param', 'body=云岭省教育厅', '--format', 'json'], { cwd })
      expect(answer, query).toMatchObject({ code: 0, stderr: '' })
      expect(JSON.parse(answer.stdout).length, query).toBeGreaterThan(0)
    }
  })
})
