import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { setLanguage } from '../../cli/language.ts'
import { explainReport, listReports } from '../../cli/reports/explain.ts'
import { renderReport } from '../../cli/reports/render.ts'
import { QUESTIONS, reportOf } from '../../graph/queries/named/index.ts'
import type { ReportReply } from '../../schema/api.ts'
import { cleanEnv, MAIN, ROOT, wenmai } from '../support/cli.ts'
import { folderWith } from '../support/folder.ts'

beforeAll(() => setLanguage('zh'))

const document = {
  node: 'document',
  id: 'd',
  title: '=甲|乙',
  number: '云教〔2019〕4号',
  catalogueId: null,
  date: null,
  versionDate: null,
  held: true,
} as const
const quote = { node: 'quote', id: 'm', copy: 'c', document: 'd', quote: '根据《甲》，制定本办法。' } as const
const reply = (rows: ReportReply['rows']): ReportReply => ({
  report: {
    name: 'x',
    title: { zh: '问题', en: 'Question' },
    about: { zh: '', en: '' },
    none: { zh: '没有。', en: 'None.' },
    parameters: [],
    columns: [
      { name: 'document', kind: 'document', label: { zh: '文件', en: 'Document' }, values: null },
      { name: 'lags', kind: 'lags', label: { zh: '天数', en: 'Days' }, values: null },
      { name: 'days', kind: 'count', label: { zh: '共', en: 'All' }, values: null },
      { name: 'ok', kind: 'flag', label: { zh: '是否', en: 'OK' }, values: null },
      { name: 'how', kind: 'word', label: { zh: '怎样', en: 'How' }, values: { a: { zh: '甲', en: 'A' } } },
      { name: 'quotes', kind: 'quotes', label: { zh: '原句', en: 'Sentences' }, values: null },
    ],
    example: { parameters: {}, row: [] },
  },
  means: { document: [document] },
  rows,
  truncated: false,
  ms: 1,
  cypher: '',
  params: {},
})
const ROW: ReportReply['rows'][number] = [document, [3, null], -2, true, 'a', [quote, quote]]

describe('an answer to a question with a name as', () => {
  test('CSV for people: a mark, no formula, numbers as numbers', async () => {
    expect(await renderReport(reply([ROW]), 'csv', true)).toBe(
      "\ufeff文件,天数,共,是否,怎样,原句\n'=甲|乙（云教〔2019〕4号）,3 → ?,-2,是,甲,根据《甲》，制定本办法。 / 根据《甲》，制定本办法。\n",
    )
  })

  test('CSV for programs: as it stands', async () => {
    expect(await renderReport(reply([ROW]), 'csv', false)).toMatch(/^文件.*\n=甲\|乙/)
  })

  test('JSON: cells by the names of the columns', async () => {
    expect(JSON.parse(await renderReport(reply([ROW]), 'json', false))).toEqual([
      { document, lags: [3, null], days: -2, ok: true, how: 'a', quotes: [quote, quote] },
    ])
  })

  test('Markdown: what was asked, and a table that no title breaks', async () => {
    const text = await renderReport(reply([ROW]), 'md', false)
    expect(text).toMatch(/^# 问题\n\n- document 指：=甲\|乙（云教〔2019〕4号）\n\n\| 文件 \| 天数/)
    expect(text).toContain('| =甲\\|乙（云教〔2019〕4号） | 3 → ? | -2 | 是 | 甲 |')
  })

  test('a table, and why there is none', async () => {
    expect(await renderReport(reply([ROW]), 'table', false)).toContain('=甲|乙（云教〔2019〕4号）  3 → ?  -2  是    甲')
    expect(await renderReport(reply([]), 'table', false)).toBe('没有。\n')
    expect(await renderReport(reply([]), 'md', false)).toContain('没有。')
  })
})

describe('every question', () => {
  test('has a name of its own and a title in the list', () => {
    expect(new Set(QUESTIONS.map(({ name }) => name)).size).toBe(QUESTIONS.length)
    for (const { name, title } of QUESTIONS)
      expect(listReports(QUESTIONS)).toMatch(new RegExp(`  ${name} +${title.zh}`))
  })

  test.each(QUESTIONS.map((question) => [question.name, question] as const))(
    '%s is told in two languages, and its example has a value for each column',
    (_, question) => {
      const { columns, example, parameters } = reportOf(question)
      for (const { zh, en } of [question.title, question.about, question.none, ...columns.map(({ label }) => label)])
        expect([zh.length > 0, /\p{Script=Han}/u.test(en)]).toEqual([true, false])
      expect(example.row).toHaveLength(columns.length)
      expect(parameters.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(example.parameters)))
      const text = explainReport(question)
      for (const part of [...Object.values(example.parameters), ...columns.map(({ name }) => name), 'LIMIT $limit'])
        expect(text).toContain(part)
    },
  )
})

describe('the command', () => {
  test('lists, explains, answers, and says what is wrong; CSV bears the mark in a file and not in a pipe', async () => {
    const cwd = folderWith({})
    const run = (...args: string[]) => wenmai(args, { cwd })
    expect(await run('report')).toMatchObject({ code: 0, stdout: expect.stringContaining('repealed-basis') })
    expect(await run('report', 'family', '--explain')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('MATCH'),
    })
    expect(await run('report', 'nothing')).toMatchObject({ code: 2, stderr: expect.stringContaining('repealed-basis') })
    expect(await run('ingest', join(ROOT, 'sample/documents'))).toMatchObject({ code: 0 })
    const asked = ['report', 'lapsing', '--format', 'csv', '--param']
    const cited = ['report', 'most-cited', '--lang', 'en', '--format', 'csv', '--param', 'year=2018']
    expect((await run(...cited)).stdout).toMatch(/,province,2018,/)
    expect(await run(...asked, 'yaer=2027')).toMatchObject({ code: 2, stderr: expect.stringContaining('year') })
    expect(await run(...asked, 'year=二〇二七')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('1900–2099'),
    })
    const piped = await run(...asked, 'year=2027')
    expect(piped).toMatchObject({ code: 0, stdout: expect.stringMatching(/^文件,/) })
    expect((await run(...asked, 'year=2027', '--bom')).stdout).toBe(`\ufeff${piped.stdout}`)
    const redirected = (...args: string[]) => {
      execFileSync('sh', ['-c', 'exec "$@" > out.csv', 'sh', process.execPath, MAIN, ...args], { cwd, env: cleanEnv() })
      return readFileSync(join(cwd, 'out.csv'), 'utf8')
    }
    expect(redirected(...asked, 'year=2027')).toBe(`\ufeff${piped.stdout}`)
    expect(redirected(...asked, 'year=2027', '--no-bom')).toBe(piped.stdout)
    expect(redirected('query', 'RETURN 1 AS n', '--format', 'csv')).toBe('\ufeffn\n1\n')
  }, 120_000)
})
