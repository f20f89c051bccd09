import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseCorrections } from '../../ingest/corrections/read.ts'
import { Correction } from '../../schema/correction.ts'
import { ROOT, wenmai } from '../support/cli.ts'
import { folderWith } from '../support/folder.ts'

const NOTICE = `云岭省教育厅关于做好第1次检查的通知
云教函〔2021〕1号

各市教育局：
根据《值班细则》，现就有关事项通知如下。

云岭省教育厅
2021年3月1日
`
const said = { by: '王档案', on: '2024-05-01', why: '核对了原件' }
const reference = { source: 'a.txt', quote: '《值班细则》' }
const good = JSON.stringify({ kind: 'reference', reference, document: { title: '云岭省值班细则' }, ...said })
const lost = JSON.stringify({ kind: 'no-document', document: { title: '无此通知' }, ...said })

test('the corrections of the workspace: applied, lost and malformed ones told apart', async () => {
  const cwd = folderWith({
    'in/a.txt': NOTICE,
    '.wenmai/corrections.jsonl': `# 更正\n${good}\n{"kind": "无"}\n${lost}\n`,
  })
  const { code, stdout } = await wenmai(['ingest', 'in'], { cwd })
  expect(code).toBe(3)
  expect(stdout).toContain('读不了 0')
  expect(stdout).toMatch(
    /这些更正没有生效：\n {2}\.wenmai\/corrections\.jsonl:3 {2}这条更正写错了（.*kind.*）。改这一行/,
  )
  expect(stdout).toMatch(/请留意：\n {2}\.wenmai\/corrections\.jsonl:4 {2}这条更正要找的，库里没有：.*无此通知/)
  const query = 'MATCH (m:Mention)-[:REFERS_TO]->(d) RETURN d.title AS title, m.reason AS reason, m.correctedBy AS by'
  const answer = await wenmai(['query', query, '--format', 'json'], { cwd })
  expect(JSON.parse(answer.stdout)).toEqual([{ title: '云岭省值班细则', reason: 'corrected', by: '王档案' }])

  writeFileSync(join(cwd, '.wenmai/corrections.jsonl'), '')
  const undone = await wenmai(['ingest', 'in', '--lang', 'en'], { cwd })
  expect(undone).toMatchObject({ code: 0, stdout: expect.stringContaining('generation 2') })
  expect(JSON.parse((await wenmai(['query', query, '--format', 'json'], { cwd })).stdout)).toEqual([
    { title: '值班细则', reason: expect.not.stringContaining('corrected'), by: null },
  ])
})

test('a file that is no text is named, and the ingest goes on', async () => {
  const cwd = folderWith({ 'in/a.txt': NOTICE, '.wenmai/corrections.jsonl': Buffer.from([0xff, 0xfe, 0xc0]) })
  const { code, stdout } = await wenmai(['ingest', 'in'], { cwd })
  expect(code).toBe(3)
  expect(stdout).toContain('.wenmai/corrections.jsonl  编码无法识别')
})

test('the documentation has an example of each kind, and all are right', () => {
  const page = readFileSync(`${ROOT}docs/corrections.md`, 'utf8')
  const { rows, problems } = parseCorrections(/```jsonl\n(.*?)```/s.exec(page)?.[1] ?? '', 'docs')
  expect(problems).toEqual([])
  const kinds = Correction.options.map(({ shape }) => shape.kind.value)
  expect(new Set(rows.map(({ correction }) => correction.kind))).toEqual(new Set(kinds))
})
