import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { wenmai } from '../support/cli.ts'
import { folderWith } from '../support/folder.ts'

const FILES = {
  'documents.csv':
    '编号,标题,发文字号,时效性,公布日期,备注,公布日期\nA,云岭省教育厅关于防汛的通知,云教〔2020〕1号,失效,2020-05-01,,\nB,青江市桥梁办法,,继续执行,,,\n',
  'citations.csv': 'from,relation,to\nA,cites,B\nB,cited_by,A\nB,similar_to,A\nA,cites,X\n',
  'empty.csv': '',
}
const IMPORT = ['import-catalogue', '--documents', 'documents.csv', '--citations', 'citations.csv']

describe('wenmai import-catalogue', () => {
  test('accounts for the rows of each file, twice the same, and says which to look at', async () => {
    const cwd = folderWith(FILES)
    const first = await wenmai(['--lang', 'zh', ...IMPORT], { cwd })
    expect(first.code).toBe(3)
    expect(first.stdout).toContain('目录 documents.csv（截至 2020-05-01）')
    expect(first.stdout).toContain('公文表 2 行 = 入库 2\n')
    expect(first.stdout).toContain('引用表 4 行 = 入库 1 + 并入 1 + 不是引用（相似） 1 + 另一端不在表中 1\n')
    expect(first.stdout).toContain('documents.csv  没有读这些列：备注、公布日期')
    expect(first.stdout).toContain('documents.csv:3  时效性 的值 继续执行 不认识')
    const again = await wenmai(['--lang', 'en', ...IMPORT], { cwd })
    expect(again.stdout).toContain('documents: 2 rows = loaded 2\n')
    expect(again.stdout).toMatch(/citations: 4 rows = loaded 1 \+ folded 1 .*\+ dangling .* 1\n/)
    const { stdout } = await wenmai([...IMPORT, '--format', 'json'], { cwd })
    expect(JSON.parse(stdout)).toMatchObject({
      catalogue: 'documents.csv',
      asOf: '2020-05-01',
      changed: false,
      generation: 1,
      files: [
        { file: 'documents', rows: 2, classes: { loaded: 2 } },
        { file: 'citations', rows: 4, classes: { loaded: 1, folded: 1, none: 1, dangling: 1 } },
      ],
      problems: [{ code: 'row-value', path: 'documents.csv:3', column: '时效性', value: '继续执行' }],
    })
  })

  test.each<[string, string[], number, string]>([
    ['no file of documents', ['--lang', 'zh', 'import-catalogue'], 2, '缺少选项：--documents <CSV>'],
    ['a file that is not there', ['import-catalogue', '--documents', 'none.csv'], 1, 'none.csv'],
    ['a file that is no catalogue', ['import-catalogue', '--documents', 'citations.csv'], 1, 'id / 编号'],
    ['a folder', ['import-catalogue', '--documents', '.'], 1, 'EISDIR'],
    ['an empty file', ['--lang', 'zh', 'import-catalogue', '--documents', 'empty.csv'], 1, 'empty.csv  读不成表'],
    ['a day that is none', [...IMPORT, '--as-of', 'yesterday'], 2, 'yesterday'],
  ])('refuses %s, and imports nothing', async (_, args, code, words) => {
    const cwd = folderWith(FILES)
    const refused = await wenmai(args, { cwd })
    expect(refused.code).toBe(code)
    expect(refused.stderr).toContain(words)
    expect((await wenmai(['query', 'MATCH (n) RETURN n'], { cwd })).code).toBe(1)
  })
})

test('wenmai ingest passes over tables in a folder, and says what one is that was named', async () => {
  const cwd = folderWith({
    'in/a.csv': FILES['documents.csv'],
    'in/a.txt': '云岭省教育厅关于防汛的通知\n云教〔2020〕1号\n',
  })
  expect((await wenmai(['ingest', 'in'], { cwd })).code).toBe(0)
  const named = await wenmai(['ingest', join('in', 'a.csv')], { cwd })
  expect(named.code).toBe(3)
  expect(named.stdout).toContain('wenmai import-catalogue')
})
