import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { QueryAnswer } from '../../graph/engine.ts'
import { openCatalogue } from '../../ingest/catalogue/files.ts'
import { ingest } from '../../ingest/pipeline.ts'
import { readPaths } from '../../ingest/read/index.ts'
import { DEFAULT_LIMITS } from '../../server/options.ts'
import { ROOT } from '../support/cli.ts'
import { withEngines } from '../support/engines.ts'
import { folderWith } from '../support/folder.ts'
import { queriesOf, withAnswers } from '../support/manual.ts'

const PAGE = join(ROOT, 'docs/cypher.md')
const page = readFileSync(PAGE, 'utf8')
const queries = queriesOf(page)

const NEEDS_CATALOGUE = /:Entry\b/
/** A catalogue of two rows, invented as the sample is. */
const CATALOGUE = `id,title,number,issuer,level,status,published
1,云岭省学校食堂管理办法,云政办发〔2018〕32号,云岭省人民政府办公厅,地方规范性文件,失效,2018-06-04
2,中华人民共和国食品安全法,,全国人民代表大会常务委员会,法律,现行有效,2021-04-29
`

async function* catalogue() {
  const documents = join(folderWith({ 'documents.csv': CATALOGUE }), 'documents.csv')
  const { outcome, problems } = await openCatalogue({ documents })
  expect(problems).toEqual([])
  yield outcome
}

test('the page has 25 queries, each below a heading of its own', () => {
  expect(queries).toHaveLength(25)
  expect(page.match(/^```cypher$/gm)).toHaveLength(25)
  const headings = [...page.matchAll(/^### (\d+)\. .+\n\n[A-Z].+\n\n.*\p{Script=Han}.*\n\n```cypher\n/gmu)]
  expect(headings.map(([, number]) => Number(number))).toEqual(queries.map((_, index) => index + 1))
})

withEngines('the queries of the page', (engine) => {
  test('all answer on the sample as the page shows it (npx vitest -u writes the page anew)', async () => {
    const store = await engine.open()
    await ingest(store, readPaths([join(ROOT, 'sample/documents')]))
    const answers: QueryAnswer[] = []
    const ask = async (of: (query: string) => boolean) => {
      for (const [index, query] of queries.entries())
        if (of(query)) answers[index] = await store.query(query, {}, DEFAULT_LIMITS)
    }
    await ask((query) => !NEEDS_CATALOGUE.test(query))
    await ingest(store, catalogue())
    await ask((query) => NEEDS_CATALOGUE.test(query))
    for (const [index, { rows, truncated }] of answers.entries())
      expect({ query: index + 1, some: rows.length > 0, truncated }).toEqual({
        query: index + 1,
        some: true,
        truncated: false,
      })
    await expect(withAnswers(page, answers)).toMatchFileSnapshot(PAGE)
  }, 120_000)
})

describe('the page is made anew', () => {
  const shown = '### 1. 甲\n\n```cypher\nRETURN 1 AS a\n```\n\n| a |\n| --- |\n| 1 |\n\n## 乙\n\n丙\n'

  test('with the answers of now, and nothing else changes', () => {
    expect(queriesOf(shown)).toEqual(['RETURN 1 AS a\n'])
    expect(withAnswers(shown, [{ columns: ['a'], rows: [[1]], truncated: false }])).toBe(shown)
    const rows = [[['甲', '|']], [null], ['长'.repeat(91)], ['x\ny'], [5]]
    expect(withAnswers(shown, [{ columns: ['b'], rows, truncated: false }])).toBe(
      `### 1. 甲\n\n\`\`\`cypher\nRETURN 1 AS a\n\`\`\`\n\n| b |\n| --- |\n| 甲、\\| |\n|  |\n| ${'长'.repeat(90)}… |\n| x y |\n\n（共 5 行）\n\n## 乙\n\n丙\n`,
    )
  })
})
