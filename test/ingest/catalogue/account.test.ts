import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCatalogue } from '../../../ingest/catalogue/read.ts'
import { resolve } from '../../../ingest/resolve/index.ts'
import { accountOf, csvFiles, entryEvidence, type Files } from '../../support/catalogue.ts'
import { type CopyLike, evidenceOf } from '../../support/evidence.ts'

const HEADERS = {
  documents: 'id,title,number,issuer,published',
  bodies: 'id,name',
  issued: 'document,body',
  citations: 'from,relation,to',
}
type Rows = { [K in keyof typeof HEADERS]?: readonly string[] }

/** What became of the rows of files, which are given without their headers. */
function accounted(rows: Rows, texts: readonly CopyLike[] = []) {
  const files = Object.fromEntries(
    Object.entries(rows).map(([kind, lines]) => [kind, [HEADERS[kind as keyof Rows], ...lines].join('\n')]),
  ) as Files
  const catalogue = readCatalogue(csvFiles(files))
  const derived = resolve({ ...evidenceOf({ text: texts }), entries: entryEvidence(catalogue) })
  const found = accountOf(catalogue, derived).map(({ file, classes, rows: total }) => {
    const counts = Object.entries(classes).filter(([, count]) => count !== 0)
    return [file, { rows: total, ...Object.fromEntries(counts) }] as const
  })
  return { derived, files: Object.fromEntries(found) as Record<string, Record<string, number>> }
}

const documents = [
  'A,云岭省教育厅关于防汛的通知,云教〔2020〕1号,云岭省教育厅,2020-05-01',
  'B,关于防汛的通知,云教〔2020〕1号,云岭省教育厅,2020-05-03',
  'C,云岭省财政厅关于桥梁的意见,,云岭省财政厅,2021-01-01',
]

describe('each row is of one class', () => {
  test.each<[string, Rows, Record<string, Record<string, number>>]>([
    ['a document of two rows', { documents }, { documents: { rows: 3, loaded: 2, folded: 1 } }],
    [
      'the same id again, and a row without one',
      { documents: [...documents, 'C,云岭省财政厅关于桥梁的意见,,,', ',关于桥的函,,,'] },
      { documents: { rows: 5, loaded: 2, folded: 2, rejected: 1 } },
    ],
    [
      'bodies under two names, and one of no use',
      { documents, bodies: ['1,教育部', '2,中华人民共和国教育部', '3,云岭省水利厅', '4,'], issued: ['A,1', 'C,2'] },
      { bodies: { rows: 4, loaded: 1, folded: 1, unused: 1, rejected: 1 }, issued: { rows: 2, loaded: 2 } },
    ],
    [
      'who issued what, said twice of one document',
      {
        documents,
        bodies: ['1,云岭省教育厅', '2,云岭省财政厅'],
        issued: ['A,1', 'B,1', 'C,2', 'C,2', 'X,2', 'X,2', 'A,9'],
      },
      { issued: { rows: 7, loaded: 2, folded: 3, dangling: 1, rejected: 1 } },
    ],
    [
      'citations',
      {
        documents,
        citations: [
          'A,cites,C',
          'B,cites,C',
          'C,cited_by,A',
          'C,cites,A',
          'A,cited_by,C',
          'A,cites,B',
          'A,cites,A',
          'A,similar_to,C',
          'A,cites,X',
          'Y,cites,X',
          'Y,cites,X',
          'X,cited_by,C',
          'A,likes,C',
        ],
      },
      { citations: { rows: 13, loaded: 2, folded: 4, self: 2, none: 1, dangling: 3, rejected: 1 } },
    ],
    [
      'a citation said backwards alone',
      { documents, citations: ['C,cited_by,A'] },
      { citations: { rows: 1, reversed: 1 } },
    ],
  ])('%s', (_, rows, expected) => {
    expect(accounted(rows).files).toMatchObject(expected)
  })

  test('what a text is here of is folded into it', () => {
    const text = { title: '云岭省教育厅关于防汛的通知', number: '云教〔2020〕1号', issuers: ['云岭省教育厅'] }
    const { files, derived } = accounted({ documents }, [text])
    expect(files.documents).toEqual({ rows: 3, loaded: 1, folded: 2 })
    expect(derived.nodes.Document.size).toBe(2)
  })

  test('of any rows: they sum up to the rows, and none is negative', () => {
    const id = fc.constantFrom('A', 'B', 'C', 'D', 'X', '')
    const body = fc.constantFrom('1', '2', '3', '')
    const title = fc.constantFrom(
      '关于防汛的通知',
      '云岭省教育厅关于防汛的通知',
      '关于桥梁的意见',
      '云岭省桥梁办法',
      '',
    )
    const number = fc.constantFrom('云教〔2020〕1号', '云财〔2020〕2号', '')
    const name = fc.constantFrom('云岭省教育厅', '云岭省财政厅', '教育部', '中华人民共和国教育部', '教育厅', '')
    const day = fc.constantFrom('2020-05-01', '2020-05-02', '2021-01-01', '昨天', '')
    const relation = fc.constantFrom('cites', 'cited_by', 'similar_to', '引用', 'admires')
    const rowsOf = (...cells: fc.Arbitrary<string>[]) =>
      fc.array(
        fc.tuple(...cells).map((row) => row.join(',')),
        { maxLength: 12 },
      )
    const rows = fc.record({
      documents: rowsOf(id, title, number, name, day),
      bodies: rowsOf(body, name),
      issued: rowsOf(id, body),
      citations: rowsOf(id, relation, id),
    })
    fc.assert(
      fc.property(rows, fc.boolean(), (given, withText) => {
        const text = { title: '云岭省教育厅关于防汛的通知', number: '云教〔2020〕1号', issuers: ['云岭省教育厅'] }
        for (const { rows: total, ...classes } of Object.values(accounted(given, withText ? [text] : []).files)) {
          const counts = Object.values(classes)
          expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total)
          expect(counts.every((count) => count >= 0)).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })
})
