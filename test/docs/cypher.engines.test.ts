import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { GraphStore, GraphWriter } from '../../graph/engine.ts'
import { ingest } from '../../ingest/pipeline.ts'
import { readPaths } from '../../ingest/read/index.ts'
import { DEFAULT_LIMITS } from '../../server/options.ts'
import { ROOT } from '../support/cli.ts'
import { withEngines } from '../support/engines.ts'
import { queriesOf, withAnswers } from '../support/manual.ts'

const PAGE = join(ROOT, 'docs/cypher.md')
const page = readFileSync(PAGE, 'utf8')
const queries = queriesOf(page)

/** A catalogue of two rows, as an import would leave it in the graph. */
const CATALOGUE = [
  { title: '云岭省学校食堂管理办法', status: '失效', legalRank: '地方规范性文件' },
  { title: '中华人民共和国食品安全法', status: '现行有效', legalRank: '法律' },
]

async function putCatalogue(writer: GraphWriter): Promise<void> {
  const rows = CATALOGUE.map((row, index) => ({ id: `e-${index}`, catalogueId: `${index}`, ...row }))
  await writer.putNodes('Entry', rows)
  const found = await writer.read(
    'UNWIND $rows AS row MATCH (d:Document {title: row.title}) RETURN row.id AS id, d.id AS document',
    { rows },
  )
  expect(found).toHaveLength(CATALOGUE.length)
  const ends = found.map(({ id, document }) => ({ from: String(id), to: String(document), properties: {} }))
  await writer.putRelationships('ENTRY_OF', ends)
}

test('the page has 25 queries, each below a heading of its own', () => {
  expect(queries).toHaveLength(25)
  expect(page.match(/^```cypher$/gm)).toHaveLength(25)
  const headings = [...page.matchAll(/^### (\d+)\. .+\n\n[A-Z].+\n\n.*\p{Script=Han}.*\n\n```cypher\n/gmu)]
  expect(headings.map(([, number]) => Number(number))).toEqual(queries.map((_, index) => index + 1))
})

withEngines('the queries of the page', (engine) => {
  let store: GraphStore
  beforeEach(async () => {
    store = await engine.open()
    await ingest(store, readPaths([join(ROOT, 'sample/documents')]))
    await store.write(putCatalogue)
  })

  test('all answer on the sample as the page shows it (npx vitest -u writes the page anew)', async () => {
    const answers = []
    for (const query of queries) answers.push(await store.query(query, {}, DEFAULT_LIMITS))
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
