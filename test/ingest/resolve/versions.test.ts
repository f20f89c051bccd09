import { describe, expect, test } from 'vitest'
import { resolve } from '../../../ingest/resolve/index.ts'
import { type CopyLike, evidenceOf, type MentionLike } from '../../support/evidence.ts'

/** A regulation as a law book prints it: enacted in 2004 by one order, revised since. */
const version = (...revised: string[]): CopyLike => ({
  title: '云岭省渡口管理条例',
  number: '云岭省人民政府令第12号',
  date: '2004-04-30',
  dates: ['promulgated:2004-04-30', ...revised.map((date) => `revised:${date}`)],
})
const FIRST = version()
const SECOND = version('2012-11-09')
const THIRD = version('2012-11-09', '2019-03-02')

function resolved(sources: Record<string, CopyLike[]>) {
  const { nodes, relationships, mentions } = resolve(evidenceOf(sources))
  const nameOf = new Map([...relationships.COPY_OF.values()].map(({ from, to }) => [to, from]))
  const named = (id: string) => nameOf.get(id) ?? 'stub'
  const ends = (type: 'VERSION_OF' | 'REPLACES') =>
    [...relationships[type].values()].map(({ from, to }) => [named(from), named(to)].join(' → ')).sort()
  const targets = [...relationships.REFERS_TO.values()]
    .sort((a, b) => Number(a.properties.rank) - Number(b.properties.rank))
    .map(({ to }) => named(to))
  return { documents: nodes.Document.size, ends, targets, mention: mentions.get('x-1-1') }
}

describe('which texts are versions of one another', () => {
  test.each<[string, Record<string, CopyLike[]>, number, string[]]>([
    ['by their last revision', { a: [FIRST], b: [SECOND], c: [THIRD] }, 3, ['b-1 → a-1', 'c-1 → b-1']],
    ['two copies of one version are one', { a: [THIRD], b: [THIRD] }, 1, []],
    [
      'of one year, by the day of the revision',
      { a: [version('2019-03-02')], b: [version('2019-10-02')] },
      2,
      ['b-1 → a-1'],
    ],
    [
      'a copy without a history, by its year',
      { a: [THIRD], b: [{ title: '云岭省渡口管理条例', date: '2019-03-02' }] },
      1,
      [],
    ],
    [
      'an interpretation that was adopted anew',
      {
        a: [{ title: '关于审理渡口案件的规定', date: '2003-12-04', dates: ['adopted:2003-12-04'] }],
        b: [
          { title: '关于审理渡口案件的规定', date: '2003-12-04', dates: ['adopted:2003-12-04', 'adopted:2020-12-23'] },
        ],
      },
      2,
      ['b-1 → a-1'],
    ],
    [
      'without any date, by the day of effect',
      {
        a: [{ title: '云岭省渡口管理条例', effectiveDate: '2005-01-01' }],
        b: [{ ...THIRD, effectiveDate: '2019-05-01' }],
      },
      2,
      ['b-1 → a-1'],
    ],
    [
      'on trial, and then for good',
      {
        a: [{ title: '渡口检查办法（试行）', date: '2010-01-01' }],
        b: [{ title: '渡口检查办法', date: '2014-01-01' }],
      },
      2,
      ['b-1 → a-1'],
    ],
    [
      'a yearly notice has none',
      {
        a: [{ title: '关于做好防汛工作的通知', date: '2010-01-01' }],
        b: [{ title: '关于做好防汛工作的通知', date: '2011-01-01' }],
      },
      2,
      [],
    ],
    [
      'nor have a draft and the text',
      {
        a: [{ title: '渡口检查办法（征求意见稿）', date: '2010-01-01' }],
        b: [{ title: '渡口检查办法', date: '2011-01-01' }],
      },
      2,
      [],
    ],
    [
      'nor have texts of two bodies',
      {
        a: [{ title: '渡口检查办法', date: '2010-01-01', issuers: ['云岭省教育厅'] }],
        b: [{ title: '渡口检查办法', date: '2011-01-01', issuers: ['财政部'] }],
      },
      2,
      [],
    ],
  ])('%s', (_, sources, documents, versions) => {
    const result = resolved(sources)
    expect({ documents: result.documents, versions: result.ends('VERSION_OF') }).toEqual({ documents, versions })
  })

  test('a text that ends an earlier one of its title replaces it, held or not', () => {
    const repeal: MentionLike = { title: '渡口检查办法', relation: 'repeals' }
    const now: CopyLike = { title: '渡口检查办法', date: '2020-01-01', mentions: [repeal] }
    const old: CopyLike = { title: '渡口检查办法', date: '2010-01-01' }
    expect(resolved({ x: [now], y: [old] }).ends('REPLACES')).toEqual(['x-1 → y-1'])
    const alone = resolved({ x: [now] })
    expect([alone.ends('REPLACES'), alone.ends('VERSION_OF')]).toEqual([['x-1 → stub'], ['x-1 → stub']])
    const part = { ...now, mentions: [{ ...repeal, partial: '第十条' }] }
    expect(resolved({ x: [part], y: [old] }).ends('REPLACES')).toEqual([])
  })
})

describe('which version a mention means', () => {
  const held = {
    a: [{ ...FIRST, lastArticle: 30 }],
    b: [{ ...SECOND, lastArticle: 40 }],
    c: [{ ...THIRD, lastArticle: 60, effectiveDate: '2019-09-01' }],
  }
  const cite: MentionLike = { title: '云岭省渡口管理条例' }
  test.each<[string, CopyLike, MentionLike, string, number, string[]]>([
    ['the one in force then', { title: '甲', date: '2015-01-01' }, cite, 'version', 0.75, ['b-1', 'a-1', 'c-1']],
    ['the last', { title: '甲', date: '2021-01-01' }, cite, 'version', 0.75, ['c-1', 'b-1', 'a-1']],
    [
      'not the one that is adopted and not yet in force',
      { title: '甲', date: '2019-05-01' },
      cite,
      'version',
      0.75,
      ['b-1', 'c-1', 'a-1'],
    ],
    [
      'unless the text takes effect later itself',
      { title: '甲', date: '2019-05-01', effectiveDate: '2019-10-01' },
      cite,
      'version',
      0.75,
      ['c-1', 'b-1', 'a-1'],
    ],
    [
      'the only one that was there',
      { title: '甲', date: '2005-01-01' },
      cite,
      'only-earlier',
      0.75,
      ['a-1', 'c-1', 'b-1'],
    ],
    [
      'the first where all came later',
      { title: '甲', date: '1999-01-01' },
      cite,
      'later-version',
      0.45,
      ['a-1', 'c-1', 'b-1'],
    ],
    ['the last where the text has no date', { title: '甲' }, cite, 'last-version', 0.55, ['c-1', 'b-1', 'a-1']],
    [
      'by the number that all share',
      { title: '甲', date: '2015-01-01' },
      { ...cite, number: '云岭省人民政府令第12号' },
      'version',
      0.75,
      ['b-1', 'a-1', 'c-1'],
    ],
    ['of that year', { title: '甲', date: '2021-01-01' }, { ...cite, year: 2012 }, 'title-date', 0.9, ['b-1']],
    [
      'of a year that is not here',
      { title: '甲', date: '2021-01-01' },
      { ...cite, year: 1995 },
      'title-date',
      0.9,
      ['stub'],
    ],
    [
      'the one that has the article',
      { title: '甲', date: '2015-01-01' },
      { ...cite, article: 55 },
      'version-by-article',
      0.45,
      ['c-1', 'b-1', 'a-1'],
    ],
    [
      'none has the article',
      { title: '甲', date: '2015-01-01' },
      { ...cite, article: 90 },
      'no-such-article',
      0.55,
      ['b-1', 'a-1', 'c-1'],
    ],
  ])('%s', (_, citing, mention, reason, confidence, targets) => {
    const result = resolved({ ...held, x: [{ ...citing, mentions: [mention] }] })
    expect({ ...result.mention, targets: result.targets }).toMatchObject({ reason, confidence, targets })
  })

  test('a version that is here goes before one that is only cited', () => {
    const y: CopyLike = { title: '乙', date: '2020-01-01', mentions: [{ ...cite, year: 2010 }] }
    const x: CopyLike = { title: '甲', date: '2015-01-01', mentions: [cite] }
    expect(resolved({ a: held.a, x: [x], y: [y] }).mention).toMatchObject({ state: 'resolved', reason: 'only-held' })
  })
})
