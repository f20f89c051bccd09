import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Catalogue, readCatalogue } from '../../../ingest/catalogue/read.ts'
import { dateOf, namesOf } from '../../../ingest/catalogue/values.ts'
import { WenmaiError } from '../../../schema/problem.ts'
import { csvFiles, type Files } from '../../support/catalogue.ts'
import { BOM, gbk, utf16be } from '../../support/encoded.ts'

const read = (files: Files, asOf?: string) => readCatalogue(csvFiles(files), asOf)
const problems = (catalogue: Catalogue) =>
  catalogue.problems.map(({ code, ...facts }) => [code, 'path' in facts && facts.path])
const refusal = (files: Files) => {
  try {
    return read(files)
  } catch (error) {
    return error instanceof WenmaiError ? error.problem : error
  }
}

describe('documents', () => {
  const rows = ['D1,云岭省教育厅关于防汛的通知,云教〔2020〕1号,云岭省教育厅', 'D2,关于春耕的意见,,']
  const text = ['id,title,number,issuer', ...rows, ''].join('\n')

  test.each<[string, string | Uint8Array]>([
    ['UTF-8', text],
    ['a byte order mark', BOM + text],
    ['GB18030', gbk(text)],
    ['UTF-16', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16be(text)])],
    ['CR LF', text.replaceAll('\n', '\r\n')],
    ['tabs', text.replaceAll(',', '\t')],
    ['bars', text.replaceAll(',', '|')],
    ['semicolons', text.replaceAll(',', ';')],
    ['empty lines', text.replaceAll('\n', '\n\n')],
    [
      'Chinese names of columns, in another order',
      text.replace('id,title,number,issuer', '编号,标题,发文字号,发文机关'),
    ],
    ['names of an archive', text.replace('id,title,number,issuer', '档号,题名,文件号,责任者')],
    [
      'names in two words',
      text.replace('id,title,number,issuer', 'Document ID,Document Title,Document Number,Issuing Body'),
    ],
    ['cells that say nothing', text.replace('关于春耕的意见,,', '关于春耕的意见,无,NULL')],
    ['names in another case', text.replace('id,title', 'ID, Title ')],
  ])('are read from a file with %s', (_, documents) => {
    const { entries, problems: none } = read({ documents })
    expect(none).toEqual([])
    expect(entries).toMatchObject([
      {
        catalogueId: 'D1',
        listed: true,
        number: '云教〔2020〕1号',
        issuers: ['云岭省教育厅'],
        issuersFrom: 'documents',
      },
      { catalogueId: 'D2', title: '关于春耕的意见', issuers: [] },
    ])
    expect(entries[1]).not.toHaveProperty('number')
  })

  test('have quoted commas, quotes and line breaks in their cells, and their lines', () => {
    const documents = 'id,title\nA,"关于水、电,气的""三通""\n通知 "\r\n\r\nB,关于桥的通知\n'
    const { entries } = read({ documents })
    expect(entries.map(({ title, line }) => [title, line])).toEqual([
      ['关于水、电,气的"三通"通知', 2],
      ['关于桥的通知', 5],
    ])
  })

  test('have quotes that enclose nothing as they are', () => {
    const documents = 'id\ttitle\nA\t关于"三通"的通知\nB\t"三通"工作办法\nC\t"关于桥的通知"\n'
    expect(read({ documents }).entries.map(({ title }) => title)).toEqual([
      '关于"三通"的通知',
      '"三通"工作办法',
      '关于桥的通知',
    ])
  })

  test('have columns that are not read, and those are named', () => {
    const documents = '编号,标题,密级,标题,公布日期,发布日期,\nA,甲,,乙,2020-01-01,2020-01-02,\n'
    const { notes, entries } = read({ documents, issued: 'document,body,rank\nA,云岭省水利厅,1' })
    expect(notes).toEqual([
      { code: 'columns-unread', path: 'documents.csv', columns: '密级、标题、发布日期' },
      { code: 'columns-unread', path: 'issued.csv', columns: 'rank' },
    ])
    expect(entries).toMatchObject([{ title: '甲', publishedDate: '2020-01-01' }])
  })

  test('have a status under the names of other tables', () => {
    const names = { 有效: '现行有效', 已废止: '失效', 已修改: '已被修改', 尚未生效: '尚未施行', 部分失效: '部分失效' }
    const rows = Object.keys(names).map((name, index) => `${index},第${index}号办法,${name}`)
    const { entries, problems: none } = read({ documents: ['id,title,时效性', ...rows].join('\n') })
    expect(none).toEqual([])
    expect(entries.map(({ status }) => status)).toEqual(Object.values(names))
  })

  test('are reported under the names that the file gives to its columns', () => {
    const { problems: told } = read({ documents: '编号,题名,效力位阶\nA,,\nB,乙,某级\n' })
    expect(told).toMatchObject([
      { code: 'row-empty', column: '题名' },
      { code: 'row-value', column: '效力位阶', value: '某级' },
    ])
  })

  test('have their rank, status and days, the status as of the last day of publishing', () => {
    const header = 'id,title,level,status,published,effective,url'
    const documents = `${header}\nA,甲,地方性文件,失效,2019-13-01,2019/1/2,某处\nB,乙,地方规范性文件,失效,2020年3月4日,2024-05-01,https://a.example/b`
    const catalogue = read({ documents })
    expect(catalogue.source.asOf).toBe('2020-03-04')
    expect(catalogue.entries).toMatchObject([
      { status: '失效', statusAsOf: '2020-03-04', effectiveDate: '2019-01-02' },
      {
        legalRank: '地方规范性文件',
        publishedDate: '2020-03-04',
        effectiveDate: '2024-05-01',
        url: 'https://a.example/b',
      },
    ])
    expect(problems(catalogue)).toEqual(['level', 'published', 'url'].map(() => ['row-value', 'documents.csv:2']))
    expect(read({ documents }, '2024-06-01').entries[0]?.statusAsOf).toBe('2024-06-01')
    expect(read({ documents }, '2024-06-01').source.id).not.toBe(catalogue.source.id)
  })

  test('that are not what they should be are reported by line, and the rest goes on', () => {
    const documents = 'id,title,number\n,甲,1\nA,,\nB,乙,2,3\nC,丙\nD,丁,\nD,戊,\nE,己,,\n'
    const catalogue = read({ documents })
    expect(catalogue.entries.map(({ title }) => title)).toEqual(['丁', '己'])
    expect(problems(catalogue).sort()).toEqual([
      ['row-empty', 'documents.csv:2'],
      ['row-empty', 'documents.csv:3'],
      ['row-repeated', 'documents.csv:7'],
      ['row-width', 'documents.csv:4'],
      ['row-width', 'documents.csv:5'],
    ])
    expect(catalogue.source.rows).toEqual(['documents:rejected:4', 'documents:repeated:1', 'documents:total:7'])
  })

  test.each<[string, Files, object]>([
    ['without a title', { documents: 'id,number\n1,2' }, { code: 'catalogue-columns', missing: 'title / 标题' }],
    [
      'that is no text',
      { documents: new Uint8Array([0, 1, 2, 3]) },
      { code: 'catalogue-unreadable', path: 'documents.csv' },
    ],
    ['that is empty', { documents: '' }, { code: 'catalogue-unreadable' }],
    ['with a quote that does not end', { documents: 'id,title\n1,"甲\n2,乙' }, { code: 'catalogue-csv' }],
    [
      'of issued without bodies',
      { documents: 'id,title\n1,甲', issued: 'document\n1' },
      { code: 'catalogue-columns', path: 'issued.csv', missing: 'body / 机关' },
    ],
  ])('in a file %s are refused', (_, files, problem) => {
    expect(refusal(files)).toMatchObject(problem)
  })
})

describe('the other files', () => {
  const documents = 'id,title,issuer\nA,甲,云岭省教育厅\nB,乙,云岭省财政厅'

  test('say who issued what, by the names of bodies; the issuer of the row counts where there is none', () => {
    const bodies = 'id,name,level\nJ1,云岭省水利厅,地方\nJ2,云岭省农业农村厅,地方\nJ2,青江市财政局,地方\nJ3,,地方'
    const catalogue = read({ documents, bodies, issued: 'document,body\nA,J1\nC,J1\nA,J9\n,J1' })
    expect(catalogue.entries).toMatchObject([
      { catalogueId: 'A', issuers: ['云岭省水利厅'], issuersFrom: 'issued' },
      { catalogueId: 'B', issuers: ['云岭省财政厅'], issuersFrom: 'documents' },
      { catalogueId: 'C', listed: false, issuers: ['云岭省水利厅'], issuersFrom: 'issued' },
    ])
    expect(problems(catalogue)).toEqual([
      ['row-repeated', 'bodies.csv:4'],
      ['row-empty', 'bodies.csv:5'],
      ['row-body', 'issued.csv:4'],
      ['row-empty', 'issued.csv:5'],
    ])
    expect(catalogue.source.rows).toContain('bodies:unused:2')
  })

  test('without a file of bodies the rows name them', () => {
    expect(read({ documents, issued: '公文,机关\nB,青江市财政局' }).entries[1]?.issuers).toEqual(['青江市财政局'])
  })

  test('say what cites what', () => {
    const citations = 'from,relation,to\nA,cites,B\nA,引用,X\nA,Cited_By,B\nA,similar_to,Y\nA,admires,B\nB,cites,'
    const catalogue = read({ documents, citations })
    expect(catalogue.entries).toMatchObject([
      { catalogueId: 'A', cites: ['B', 'X'], citedBy: ['B'], similarTo: ['Y'] },
      { catalogueId: 'B', cites: [] },
      { catalogueId: 'X', listed: false },
    ])
    expect(problems(catalogue)).toEqual([
      ['row-relation', 'citations.csv:6'],
      ['row-empty', 'citations.csv:7'],
    ])
  })
})

test.each([
  ['2020-04-07', '2020-04-07'],
  ['2020/4/7', '2020-04-07'],
  ['2020.04.07', '2020-04-07'],
  ['20200407', '2020-04-07'],
  ['2020年4月7日', '2020-04-07'],
  ['二〇二〇年四月七日', '2020-04-07'],
  ['2020-04-07 00:00:00', '2020-04-07'],
  ['2020-04-07T00:00:00.000+08:00', '2020-04-07'],
  ['2020-04-06T16:00:00Z', '2020-04-07'],
  ['2020-04-07T00:00:00Z', '2020-04-07'],
  ['2020-13-07T00:00:00Z', null],
  ['2020-04', '2020-04'],
  ['2020年4月', '2020-04'],
  ['2020', '2020'],
  ['2020-02-30', null],
  ['2020-13', null],
  ['去年', null],
])('the day of %s is %s', (cell, day) => {
  expect(dateOf(cell)).toBe(day)
})

test.each([
  ['云岭省教育厅', ['云岭省教育厅']],
  ['云岭省教育厅;云岭省财政厅；', ['云岭省教育厅', '云岭省财政厅']],
  ['云岭省委（含原甲委员会、乙委员会）', ['云岭省委（含原甲委员会、乙委员会）']],
  ['—', []],
])('%s names %j', (cell, names) => {
  expect(namesOf(cell)).toEqual(names)
})

test('any bytes are read or refused', () => {
  const column = fc.constantFrom('id', 'title', 'number', 'published', '编号')
  const cell = fc.oneof(fc.string(), fc.constantFrom('"', ',', '\n', 'D1', '2020-01-01'))
  const table = fc.tuple(fc.array(column), fc.array(fc.array(cell))).map((rows) => {
    return [rows[0], ...rows[1]].map((row) => row.join(',')).join('\n')
  })
  fc.assert(
    fc.property(fc.oneof(table, fc.uint8Array()), (documents) => {
      const problem = refusal({ documents })
      expect(problem).not.toBeInstanceOf(Error)
    }),
  )
})
