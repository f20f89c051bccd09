import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { wenmai } from '../support/cli.ts'
import { folderWith } from '../support/folder.ts'

const NOTICE =
  '云岭省教育厅关于做好检查的通知\n\n各市教育局：\n根据《云岭省学校食堂管理办法》，通知如下。\n\n云岭省教育厅\n2021年3月1日\n'

test('an export says what it wrote and what to do with it; it writes over nothing', async () => {
  const cwd = folderWith({ 'a.txt': NOTICE })
  expect(await wenmai(['ingest', 'a.txt'], { cwd })).toMatchObject({ code: 0 })
  const first = await wenmai(['export', 'out', '--format', 'neo4j-csv', '--label-prefix', '文脉_'], { cwd })
  expect(first).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('@import.args') })
  expect(readdirSync(join(cwd, 'out'))).toContain('after-import.cypher')
  expect(readFileSync(join(cwd, 'out/Document.csv'), 'utf8')).toContain('"文脉_Document"')
  const again = await wenmai(['export', 'out', '--format', 'graphml'], { cwd })
  expect(again).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('已有文件') })
  expect(await wenmai(['export', 'a.txt/x', '--format', 'csv', '--lang', 'en'], { cwd })).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^a\.txt\/x .*cannot be written/),
  })
})

test.each([
  [['out'], '缺少选项：--format'],
  [['out', '--format', 'xml'], 'graphml'],
  [['out', '--format', 'cypher', '--label-prefix', '1-'], '前缀'],
  [['out', '--format', 'csv', '--label-prefix', 'A'], 'csv'],
])('wrong usage: export %j', async (args, words) => {
  const cwd = folderWith({})
  expect(await wenmai(['export', ...args], { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining(words) })
  expect(readdirSync(cwd)).toEqual([])
})
