import { describe, expect, test } from 'vitest'
import type { Row } from '../../../graph/engine.ts'
import { createLookup, readDocuments } from '../../../ingest/lookup/index.ts'
import { onDay, today } from '../../../ingest/lookup/times.ts'
import { resolve } from '../../../ingest/resolve/index.ts'
import { LookupAnswer } from '../../../schema/lookup.ts'
import { type CopyLike, evidenceOf } from '../../support/evidence.ts'

const lookup = createLookup()

describe('what a text is', () => {
  test.each([
    ['国办发〔2020〕1号', 'number'],
    ['国办发[2020] 1 号', 'number'],
    ['教育部令第四十六号', 'number'],
    ['云岭省人民政府公告2019年第3号', 'number'],
    ['〔82〕国函字第27号', 'number'],
    ['GB/T 33251-2016', 'number'],
    ['国办发', 'number'],
    ['《中华人民共和国教育法》', 'title'],
    ['中华人民共和国教育法', 'title'],
    ['云岭省学校食堂管理办法（2019年修正）', 'title'],
    ['云岭省教育厅关于加强河道安全管理的通知', 'title'],
    ['关于印发《河道巡查办法》的通知（云教函〔2021〕1号）', 'title'],
    ['河道巡查行动计划 云教函〔2021〕1号', 'title'],
    ['教育部公告 2020年第5号', 'number'],
    ['云教函 〔2021〕1号', 'number'],
    ['云岭省教育厅对省政协第12号提案的答复', 'title'],
    ['教育部', 'body'],
    ['国家发改委', 'body'],
    ['最高法', 'body'],
    ['云岭省教育厅办公室', 'body'],
    ['党委办公室', 'body'],
    ['hello', 'unknown'],
    ['', 'unknown'],
    ['——', 'unknown'],
  ])('%s: %s', (text, kind) => {
    const answer = lookup(text)
    expect(LookupAnswer.parse(answer)).toEqual(answer)
    expect(answer).toMatchObject({ text, kind })
  })
})

describe('whom it means, without a graph', () => {
  test.each([
    ['国办发〔2020〕1号', '国务院'],
    ['教育部令第46号', '教育部'],
    ['云岭省人民政府令第228号', '云岭省人民政府'],
    ['国家发改委', '国家发展和改革委员会'],
    ['云岭省教育厅关于加强河道安全管理的通知', '云岭省教育厅'],
    ['关于加强河道安全管理的通知（国办发〔2020〕1号）', '国务院'],
    ['宁科〔2022〕9号', null],
    ['南京市科技创新行动计划（宁科〔2022〕9号）', '南京市科学技术局'],
    ['关于印发西宁市科技创新行动计划的通知 宁科〔2022〕9号', '西宁市科学技术局'],
    ['青江市科技局关于加强河道安全管理的通知 宁科〔2022〕9号', '青江市科学技术局'],
    ['学院办公室', null],
    ['发展改革委', null],
    ['关于加强河道安全管理的通知', null],
  ])('%s: %s', (text, body) => {
    expect(lookup(text).body).toBe(body)
  })

  test('an office, a normal form, and candidates with their reasons', () => {
    expect(lookup('国办发﹝2020﹞ 1号')).toMatchObject({
      normal: '国办发[2020]1号',
      candidates: [{ body: '国务院', office: '国务院办公厅', reason: 'learnt' }],
    })
    const [bare] = lookup('发展改革委').candidates
    expect(bare).toMatchObject({ body: '国家发展和改革委员会', reason: 'bare-name' })
    expect(bare?.confidence).toBeLessThan(0.6)
  })
})

describe('bodies in time', () => {
  test.each([
    ['教育部', '1984', ['教育部']],
    ['教育部', '1990-05-01', ['国家教育委员会']],
    ['教育部', '1985-06', ['国家教育委员会']],
    ['教育部', '2001', ['教育部']],
    ['国家教育委员会', '1979', ['教育部']],
    ['国家发展和改革委员会', '1999', ['国家发展计划委员会']],
    ['司法部', '1990', ['司法部']],
    ['云岭省教育厅', '1950', ['云岭省教育厅']],
  ])('%s on %s', (name, day, names) => {
    expect(onDay(name, day)).toEqual(expect.arrayContaining(names))
  })

  test('who took over: through several reforms, and by several', () => {
    expect(today('国家教育委员会')).toEqual(['教育部'])
    expect(today('建设部')).toEqual(['住房和城乡建设部'])
    expect(today('铁道部')).toEqual(['国家铁路局', '中国国家铁路集团有限公司'])
    expect(createLookup({ day: '1990' })('国家教委')).toMatchObject({
      body: '国家教育委员会',
      onDate: ['国家教育委员会'],
      today: ['教育部'],
    })
  })
})

/** A lookup in the documents that some copies show, each from a source of its own. */
async function lookupIn(copies: readonly CopyLike[], day?: string) {
  const { nodes } = resolve(evidenceOf(Object.fromEntries(copies.map((copy, index) => [`s${index}`, [copy]]))))
  const rows = [...nodes.Document.values()] as unknown as Row[]
  const documents = await readDocuments({ read: async () => rows })
  const look = createLookup({ documents, ...(day !== undefined && { day }) })
  return (text: string) =>
    look(text).candidates.flatMap((one) =>
      'document' in one ? [[one.document.title, one.document.date ?? null, one.confidence, one.reason]] : [],
    )
}

describe('titles in a graph', async () => {
  const FERRY = '云岭省水利厅关于开展渡口隐患排查工作的通知'
  const RULES = '云岭省校园防汛管理办法（试行）'
  const look = await lookupIn([
    { title: FERRY, number: '云水〔2019〕8号', date: '2019-03-01' },
    { title: '关于做好第一批渡口船员培训的通知' },
    { title: RULES, date: '2012-05-01' },
    { title: '汛情报送的办法', date: '2010-01-01' },
    { title: '汛情报送办法', date: '2018-01-01' },
    { title: '青江市教育局关于修缮校舍的意见', number: '青教〔2020〕3号', date: '2020-05-06' },
  ])
  test.each<[string, string, unknown[]]>([
    ['as printed', FERRY, [[FERRY, '2019-03-01', 0.95, 'title']]],
    ['of another body', FERRY.replace('水利厅', '财政厅'), [[FERRY, '2019-03-01', 0.3, 'other-issuer']]],
    [
      'of an office of the body',
      FERRY.replace('水利厅', '水利厅办公室'),
      [[FERRY, '2019-03-01', 0.88, 'folded-title']],
    ],
    ['without 试行', '云岭省校园防汛管理办法', [[RULES, '2012-05-01', 0.704, 'near-title']]],
    ['with 的', '关于修缮校舍的的意见', [['青江市教育局关于修缮校舍的意见', '2020-05-06', 0.704, 'near-title']]],
    ['a misread character', '关于开展渡囗隐患排查工作的通知', [[FERRY, '2019-03-01', 0.528, 'near-title']]],
    ['a character left out', '关于开展渡口隐患排工作的通知', [[FERRY, '2019-03-01', 0.528, 'near-title']]],
    ['a character too much', '关于开展渡口隐患排查查工作的通知', [[FERRY, '2019-03-01', 0.528, 'near-title']]],
    ['misread, of another body', '财政部关于开展渡囗隐患排查工作的通知', []],
    [
      'misread, another number beside it',
      '关于开展渡囗隐患排查工作的通知（云水〔2020〕1号）',
      [[FERRY, '2019-03-01', 0.18, 'near-title']],
    ],
    [
      'misprinted beside its number',
      '关于开展渡口隐患排查治理的通知（云水〔2019〕8号）',
      [[FERRY, '2019-03-01', 0.85, 'near-title']],
    ],
    ['a numeral is another document', '关于做好第二批渡口船员培训的通知', []],
    [
      'two that come near',
      '汛情报送的的办法',
      [
        ['汛情报送办法', '2018-01-01', 0.266, 'near-title'],
        ['汛情报送的办法', '2010-01-01', 0.266, 'near-title'],
      ],
    ],
    ['too short to be misread', '汛情报送得办法', []],
    ['nothing like it', '关于举办运动会的通知', []],
  ])('%s', (_, text, expected) => {
    expect(look(text)).toEqual(expected)
  })

  test('of the versions of a near title, the one of a day', async () => {
    const rules = (date: string): CopyLike => ({ title: '汛期山塘水库巡查办法（试行）', date })
    const lookThen = await lookupIn([rules('2010-01-01'), rules('2018-01-01')], '2015-01-01')
    expect(lookThen('汛期山塘水库的巡查办法')).toEqual([
      ['汛期山塘水库巡查办法（试行）', '2010-01-01', 0.68, 'near-title'],
      ['汛期山塘水库巡查办法（试行）', '2018-01-01', 0.08, 'near-title'],
    ])
  })
})
