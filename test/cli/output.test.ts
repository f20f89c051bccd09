import { describe, expect, test } from 'vitest'
import { render } from '../../cli/answer.ts'
import { parameter } from '../../cli/parameter.ts'
import { drawTable } from '../../cli/table.ts'
import type { QueryAnswer } from '../../graph/engine.ts'

const answer: QueryAnswer = {
  columns: ['机关', 'n', 'more'],
  rows: [
    ['教育部', 31, null],
    ['a,"b"\nc', 2, { labels: ['Body'], properties: { id: 'x' } }],
  ],
  truncated: false,
}
const nothing: QueryAnswer = { columns: ['a', 'b'], rows: [], truncated: false }

describe('an answer as', () => {
  test('a table: columns line up by what they take on screen', async () => {
    expect(await render(answer, 'table')).toBe(
      [
        '机关     n   more',
        '───────  ──  ───────────────────────────────────────────',
        '教育部   31',
        'a,"b" c  2   {"labels":["Body"],"properties":{"id":"x"}}',
        '',
      ].join('\n'),
    )
  })

  test('JSON: an array of objects by column name', async () => {
    expect(JSON.parse(await render(answer, 'json'))).toEqual([
      { 机关: '教育部', n: 31, more: null },
      { 机关: 'a,"b"\nc', n: 2, more: { labels: ['Body'], properties: { id: 'x' } } },
    ])
  })

  test('CSV: quoted where it must be', async () => {
    expect(await render(answer, 'csv')).toBe(
      '机关,n,more\n教育部,31,\n"a,""b""\nc",2,"{""labels"":[""Body""],""properties"":{""id"":""x""}}"\n',
    )
  })

  test('nothing is still an answer', async () => {
    expect(await render(nothing, 'table')).toBe('a  b\n─  ─\n')
    expect(await render(nothing, 'json')).toBe('[]\n')
    expect(await render(nothing, 'csv')).toBe('a,b\n')
  })
})

describe('a table', () => {
  test('wraps its widest column where the terminal is narrow', () => {
    expect(drawTable(['标题', '年'], [['关于印发办法的通知', '2020']], 16)).toBe(
      ['标题        年', '──────────  ────', '关于印发办  2020', '法的通知'].join('\n'),
    )
  })

  test('gives a row as a list where its columns would be too narrow to be read', () => {
    const rows = [
      ['关于印发办法的通知', '2020-04-07', '根据办法制定本细则', '第一条'],
      ['关于废止的决定', '', '', ''],
    ]
    expect(drawTable(['标题', '日期', '原句', '引到'], rows, 30)).toBe(
      [
        '标题  关于印发办法的通知',
        '日期  2020-04-07',
        '原句  根据办法制定本细则',
        '引到  第一条',
        '',
        '标题  关于废止的决定',
        '日期',
        '原句',
        '引到',
      ].join('\n'),
    )
  })

  test('is as large as what is in it, however long one cell is', () => {
    const rows = ['x'.repeat(100_000), ...Array<string>(20_000).fill('y')].map((cell, n) => [String(n), cell])
    expect(drawTable(['n', 'cell'], rows).length).toBeLessThan(1_000_000)
  })

  test('shows control characters instead of sending them', async () => {
    const hostile = { ...nothing, columns: ['a'], rows: [['\u001b[2J\u202e关于']] }
    expect(await render(hostile, 'table')).toContain('�[2J�关于')
  })
})

describe('a parameter', () => {
  test.each([
    ['k=3', 3],
    ['k=-1.5', -1.5],
    ['k=true', true],
    ['k=null', null],
    ['k=["教育部",2]', ['教育部', 2]],
    ['k={"a":1}', { a: 1 }],
    ['k="3"', '3'],
    ['k=教学〔2019〕4号', '教学〔2019〕4号'],
    ['k=0012', '0012'],
    ['k=12345678901234567890', '12345678901234567890'],
    ['k=a=b', 'a=b'],
    ['k=', ''],
  ])('%s', (text, value) => {
    expect(parameter(text)).toEqual({ name: 'k', value })
  })

  test.each(['k', '=v', ''])('%j has no name', (text) => {
    expect(parameter(text)).toBeUndefined()
  })
})
