import { describe, expect, test } from 'vitest'
import { resolve } from '../../../ingest/resolve/index.ts'
import { type CopyLike, evidenceOf, type MentionLike } from '../../support/evidence.ts'

const groupsOf = (sources: Record<string, CopyLike[]>) => {
  const documents = new Map<string, string[]>()
  for (const { from, to } of resolve(evidenceOf(sources)).relationships.COPY_OF.values())
    documents.set(to, [...(documents.get(to) ?? []), from].sort())
  return [...documents.values()].map((ids) => ids.join(' ')).sort()
}

describe('spellings of one title', () => {
  const held: CopyLike[] = [
    { title: '云岭省汛情报送工作办法', date: '2018-01-01', issuers: ['云岭省水利厅'] },
    { title: '渡口检查规定（试行）', date: '2018-01-01' },
    { title: '云岭省教育厅关于做好2019年第一批校园防汛工作的通知', number: '云教〔2019〕4号', date: '2019-04-01' },
    { title: '云岭省水利厅关于开展渡口隐患排查工作的通知', number: '云水〔2019〕8号', date: '2019-05-01' },
    { title: '云岭省江河管理办法（征求意见稿）', date: '2018-01-01' },
    { title: '关于加强山塘水库管理的通知', date: '2018-01-01', issuers: ['青江市水利局'] },
    { title: '关于加强山塘水库的管理的通知', date: '2018-01-01', issuers: ['青江市农业农村局'] },
  ]
  test.each<[string, MentionLike, string, string]>([
    ['的', { title: '云岭省汛情报送的工作办法' }, 'resolved', 'near-title'],
    ['（试行） left out', { title: '渡口检查规定' }, 'resolved', 'near-title'],
    ['（试行） that the text does not bear', { title: '云岭省汛情报送工作办法（试行）' }, 'stub', 'title'],
    ['of another year', { title: '云岭省汛情报送的工作办法', year: 2009 }, 'stub', 'title-date'],
    [
      'a misread character, number said',
      { title: '云岭省水利厅关于开展渡囗隐患排查工作的通知', number: '云水〔2019〕8号' },
      'resolved',
      'misprinted-title',
    ],
    ['a misread character and nothing else', { title: '关于开展渡囗隐患排查工作的通知' }, 'stub', 'title'],
    [
      'a batch is no misprint',
      { title: '云岭省教育厅关于做好2019年第二批校园防汛工作的通知', year: 2019 },
      'stub',
      'title-issuer',
    ],
    ['a draft', { title: '云岭省江河管理办法' }, 'stub', 'title'],
    ['two winners', { title: '关于加强山塘水库管理通知' }, 'stub', 'title'],
    [
      'one of two, by its body',
      { title: '关于加强山塘水库管理通知', issuers: ['青江市水利局'] },
      'resolved',
      'near-title',
    ],
  ])('%s', (_, mention, state, reason) => {
    const { mentions } = resolve(evidenceOf({ held, x: [{ title: '甲', date: '2021-01-01', mentions: [mention] }] }))
    expect(mentions.get('x-1-1')).toMatchObject({ state, reason })
  })

  test('a copy with a misread title is of the document whose number it bears', () => {
    const number = '云水〔2019〕8号'
    const right = { title: '云岭省水利厅关于开展渡口隐患排查工作的通知', number }
    const misread = { title: '云岭省水利厅关于开展渡囗隐患排查工作的通知', number }
    expect(groupsOf({ a: [right], b: [misread], c: [right] })).toEqual(['a-1 b-1 c-1'])
    expect(groupsOf({ a: [right], b: [{ ...misread, number: '云水〔2019〕9号' }] })).toEqual(['a-1', 'b-1'])
  })
})

describe('a joint issue under the numbers of its bodies', () => {
  const title = '关于做好渡口安全工作的通知'
  const issue = (number: string, issuers: string[], date = '2019-05-01'): CopyLike => ({ title, number, issuers, date })
  const both = ['教育部', '财政部']
  test.each<[string, CopyLike, CopyLike, string[]]>([
    ['is one document', issue('教学〔2019〕4号', both), issue('财教〔2019〕17号', ['财政部', '教育部']), ['a-1 b-1']],
    ['another serial of one series', issue('教学〔2019〕4号', both), issue('教学〔2019〕5号', both), ['a-1', 'b-1']],
    ['another day', issue('教学〔2019〕4号', both), issue('财教〔2019〕17号', both, '2019-06-01'), ['a-1', 'b-1']],
    ['no body in common', issue('教学〔2019〕4号', ['教育部']), issue('财教〔2019〕17号', ['财政部']), ['a-1', 'b-1']],
    ['no joint issue', issue('教学〔2019〕4号', ['教育部']), issue('教发〔2019〕9号', ['教育部']), ['a-1', 'b-1']],
  ])('%s', (_, a, b, expected) => {
    expect(groupsOf({ a: [a], b: [b] })).toEqual(expected)
  })

  test('two of a day contradict each other, and none are joined', () => {
    const sources = {
      a: [issue('教学〔2019〕4号', both)],
      b: [issue('财教〔2019〕17号', both)],
      c: [issue('教学〔2019〕5号', both)],
    }
    expect(groupsOf(sources)).toEqual(['a-1', 'b-1', 'c-1'])
  })
})
