import { describe, expect, test } from 'vitest'
import type { BodyRef, DocumentRef } from '../../schema/api.ts'
import { SearchIndex } from '../../server/search.ts'

const document = (id: string, title: string | null, number: string | null, citedBy = 0, others: string[] = []) => {
  const unknown = { catalogueId: null, genre: null, date: null, versionDate: null }
  const ref: DocumentRef = { node: 'document', id, title, number, ...unknown, held: true, citedBy }
  return { ref, others, x: null, y: null }
}
const body = (id: string, name: string, others: string[] = []) => {
  const ref: BodyRef = { node: 'body', id, name, level: null, kind: null, place: null, issued: 1 }
  return { ref, others, x: null, y: null }
}

const index = new SearchIndex(
  [
    document('d1', '关于数字政府建设的指导意见', '云政发〔2022〕14号', 9),
    document('d2', '云岭省数字经济促进条例', null, 50),
    document('d3', '数字乡村规划', null, 1),
    document('d4', '云岭省教育厅令第46号', '云岭省教育厅令第46号', 2, ['云岭省教育厅令46号']),
    document('d5', '云岭省学生资助办法', null, 80, ['云岭省教育厅令46号']),
    document('d6', '𠮷林镇（２０２０）“三年” 行动方案', null),
    document('d7', null, '教学〔2019〕4号'),
  ],
  [body('b1', '云岭省教育厅', ['省教育厅']), body('b2', '教育厅办公室')],
)
const ids = (q: string, kind?: 'document' | 'body') => index.search(q, kind, 20).hits.map(({ node }) => node.id)
const lit = (q: string) => {
  const { text, start, end } = index.search(q, undefined, 1).hits[0]?.match ?? { text: '', start: 0, end: 0 }
  return text.slice(start, end)
}

describe('search', () => {
  test.each([
    ['数字', ['d3', 'd2', 'd1']],
    ['数字政府', ['d1']],
    ['政府 数字', ['d1']],
    ['教学[2019]4号', ['d7']],
    ['教学﹝２０１９﹞ 4 号', ['d7']],
    ['（教学〔2019〕4号）', ['d7']],
    ['〔2019〕4', ['d7']],
    ['云岭省教育厅令46号', ['d4', 'd5']],
    ['云岭省教育厅令第46号', ['d4', 'd5']],
    ['省教育厅', ['b1', 'd4', 'd5']],
    ['2020三年行动', ['d6']],
    ['𠮷林', ['d6']],
    ['没有的', []],
    ['“”', []],
  ])('%s finds %j', (q, expected) => {
    expect(ids(q)).toEqual(expected)
  })

  test('only one kind, where one is asked for', () => {
    expect(ids('教育厅', 'body')).toEqual(['b2', 'b1'])
    expect(ids('教育厅', 'document')).toEqual(['d4', 'd5'])
  })

  test('says how many there are beyond the limit', () => {
    expect(index.search('数字', undefined, 1)).toMatchObject({
      total: { documents: 3, bodies: 0 },
      hits: { length: 1 },
    })
  })

  test.each([
    ['数字', '数字'],
    ['教学[2019] 4号', '教学〔2019〕4号'],
    ['2020三年', '２０２０）“三年'],
    ['𠮷林', '𠮷林'],
    ['政府 指导', '政府'],
  ])('lights what %s found as it is printed: %s', (q, expected) => {
    expect(lit(q)).toBe(expected)
  })
})
