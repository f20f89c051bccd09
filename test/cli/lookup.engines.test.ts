import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { LookupAnswer } from '../../schema/lookup.ts'
import { cleanEnv, MAIN, ROOT, wenmai } from '../support/cli.ts'
import { withEngines } from '../support/engines.ts'
import { folderWith } from '../support/folder.ts'

const SAMPLE = join(ROOT, 'sample/documents')

withEngines('lookup with a graph', (engine) => {
  const run = async (...args: string[]) => {
    const all = [...args, '--workspace', engine.workspace]
    const { code, stdout, stderr } = await wenmai(all, { cwd: engine.workspace, env: { ...engine.env } })
    return { code, stdout, stderr }
  }

  test('a number in any brackets, a title with and without its issuer', async () => {
    await run('ingest', SAMPLE)
    const rows = await run(
      'query',
      'MATCH (d:Document {number: "云发〔2020〕8号"}) RETURN d.id AS id, d.title AS title',
      '--format',
      'json',
    )
    const [known] = JSON.parse(rows.stdout)
    for (const text of ['云发[2020]8号', known.title, `${known.title}（云发〔2020〕8号）`]) {
      const { code, stdout, stderr } = await run('lookup', text, '--format', 'json')
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      const answer = LookupAnswer.parse(JSON.parse(stdout))
      expect(answer.candidates[0]).toMatchObject({ document: { id: known.id, held: true } })
      expect(answer.candidates[0]?.confidence).toBeGreaterThan(0.85)
    }
    const bare = JSON.parse(
      (await run('lookup', '全面加强新时代大中小学劳动教育的实施意见', '--format', 'json')).stdout,
    )
    expect(bare.candidates[0]).toMatchObject({ document: { id: known.id, held: true } })
    const other = JSON.parse((await run('lookup', '云发〔2020〕9号', '--format', 'json')).stdout)
    expect(other.candidates.filter((one: object) => 'document' in one)).toEqual([])
  })
})

describe('lookup without a graph', () => {
  test('answers a line for each line of standard input, in order', async () => {
    const lines = ['国办发〔2020〕1号', '', '教育部', '云岭省教育厅关于加强管理的通知']
    const { code, stdout } = await piped(['lookup', '-', '--format', 'jsonl'], `${lines.join('\r\n')}\n`)
    expect(code).toBe(0)
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => LookupAnswer.parse(JSON.parse(line)))
    expect(answers.map(({ text, kind, body }) => [text, kind, body])).toEqual([
      ['国办发〔2020〕1号', 'number', '国务院'],
      ['', 'unknown', null],
      ['教育部', 'body', '教育部'],
      ['云岭省教育厅关于加强管理的通知', 'title', '云岭省教育厅'],
    ])
  })

  test('20,000 lines, one answer each', { timeout: 60_000 }, async () => {
    const lines = Array.from({ length: 20_000 }, (_, n) => (n % 2 ? `云教函〔2021〕${n}号` : `关于第${n}次检查的通知`))
    const { stdout } = await piped(['lookup', '-', '--format', 'jsonl'], lines.join('\n'))
    expect(stdout.split('\n')).toHaveLength(lines.length + 1)
  })

  test('a table for people, in both languages', async () => {
    const cwd = folderWith({})
    const chinese = await wenmai(['lookup', '国家教委', '--date', '1990'], { cwd })
    expect(chinese).toMatchObject({ code: 0, stdout: expect.stringContaining('国家教育委员会；现为：教育部') })
    const english = await wenmai(['lookup', '国家教委', '--date', '1984', '--lang', 'en'], { cwd })
    expect(english.stdout).toContain('then: 教育部')
  })

  test.each([
    [['lookup'], 2, '缺少参数：TEXT'],
    [['lookup', ' '], 2, '是空的'],
    [['lookup', '教育部', '--date', '昨天'], 2, '日期要写成'],
    [['lookup', '教育部', '--date', '2020-13-01'], 2, '日期要写成'],
    [['lookup', '教育部', '--format', 'csv'], 2, 'table | json | jsonl'],
    [['lookup', '教育部', '--workspace', 'nowhere'], 1, 'nowhere 里还没有图谱'],
  ])('%j exits %i', async (args, code, words) => {
    const outcome = await wenmai(args, { cwd: folderWith({}) })
    expect(outcome).toMatchObject({ code, stdout: '', stderr: expect.stringContaining(words) })
  })
})

function piped(args: string[], input: string): Promise<{ code: number | null; stdout: string }> {
  const child = spawn(process.execPath, [MAIN, ...args], { cwd: folderWith({}), env: cleanEnv() })
  let stdout = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text
  })
  child.stdin.end(input)
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, stdout })))
}
