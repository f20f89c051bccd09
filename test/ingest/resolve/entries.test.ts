import { describe, expect, test } from 'vitest'
import { type Derived, type EntryEvidence, resolve } from '../../../ingest/resolve/index.ts'
import { type CopyLike, evidenceOf } from '../../support/evidence.ts'

const ENTRY = {
  line: null,
  title: null,
  number: null,
  issuers: [],
  issuersFrom: null,
  legalRank: null,
  status: null,
  statusAsOf: null,
  publishedDate: null,
  effectiveDate: null,
  cites: [],
  citedBy: [],
} satisfies Partial<EntryEvidence>

type EntryLike = Partial<Omit<EntryEvidence, 'id' | 'source' | 'catalogueId' | 'listed'>>

/** The entries of a catalogue `cat`: by their ids, those without a title not listed. */
function entriesOf(entries: Record<string, EntryLike>): EntryEvidence[] {
  return Object.entries(entries).map(([catalogueId, given], index) => {
    const listed = given.title !== undefined
    const line = listed ? index + 2 : null
    return { ...ENTRY, line, ...given, id: `cat-${catalogueId}`, source: 'cat', catalogue: 'cat', catalogueId, listed }
  })
}

function derive(entries: Record<string, EntryLike>, texts: readonly CopyLike[] = []): Derived {
  return resolve({ ...evidenceOf({ text: texts }), entries: entriesOf(entries) })
}

const rows = (derived: Derived) => [...derived.nodes.Document.values()]
const document = (derived: Derived, entry: string) => {
  const link = [...derived.relationships.ENTRY_OF.values()].find(({ from }) => from === `cat-${entry}`)
  return derived.nodes.Document.get(link?.to ?? '')
}
/** Relationships of a type as titles and names of their ends, with what entries say them. */
function told(derived: Derived, type: 'ISSUED' | 'CITES') {
  const name = (id: string) => derived.nodes.Body.get(id)?.name ?? derived.nodes.Document.get(id)?.title ?? '?'
  const said = [...derived.relationships[type].values()]
  return said.map(({ from, to, properties }) => [name(from), name(to), properties.entries])
}

const NOTICE = { title: '云岭省教育厅关于防汛的通知', number: '云教〔2020〕1号', issuers: ['云岭省教育厅'] }
const listedNotice = { ...NOTICE, legalRank: '地方规范性文件', publishedDate: '2020-05-01' } as const

describe('a document of entries alone', () => {
  test('is there without a text, with all that its entries say', () => {
    const derived = derive({
      A: { ...listedNotice, effectiveDate: '2020-06-01', status: '失效', statusAsOf: '2024-03-31' },
    })
    expect(rows(derived)).toMatchObject([
      {
        title: NOTICE.title,
        number: NOTICE.number,
        genre: '通知',
        legalRank: '地方规范性文件',
        publishedDate: '2020-05-01',
        validFrom: '2020-06-01',
        status: '失效',
        statusAsOf: '2024-03-31',
        statusSource: 'catalogue',
        held: false,
      },
    ])
    expect(rows(derived)[0]).not.toHaveProperty('date')
    expect(rows(derived)[0]).not.toHaveProperty('validTo')
  })

  test('is what a reference means, whose text is not here', () => {
    const citing = { title: '关于检查防汛的通报', mentions: [{ title: NOTICE.title, number: NOTICE.number }] }
    const derived = derive({ A: listedNotice }, [citing])
    expect([...derived.mentions.values()]).toMatchObject([{ state: 'stub', reason: 'title-number' }])
    expect(document(derived, 'A')).toMatchObject({ citedBy: 1, held: false })
    expect(derived.nodes.Document.size).toBe(2)
  })

  test('known by its id alone has no title, and its issuers', () => {
    const derived = derive({ A: { ...listedNotice, cites: ['X'] }, X: { issuers: ['云岭省财政厅'] } })
    expect(document(derived, 'X')).toMatchObject({ key: '#cat-X', held: false, citedBy: 1, statusSource: 'none' })
    expect(told(derived, 'ISSUED')).toContainEqual(['云岭省财政厅', '?', ['cat-X']])
  })
})

describe('entries and texts', () => {
  const text = { ...NOTICE, date: '2020-04-28', effectiveDate: '2020-05-15' }

  test('are one document by the rules of copies; the text goes before the entry', () => {
    const derived = derive(
      { A: { ...listedNotice, effectiveDate: '2020-05-01', status: '现行有效', statusAsOf: '2024-03-31' } },
      [text],
    )
    expect(rows(derived)).toMatchObject([
      {
        date: '2020-04-28',
        validFrom: '2020-05-15',
        legalRank: '地方规范性文件',
        status: '现行有效',
        statusSource: 'printed',
        held: true,
      },
    ])
    expect(derived.relationships.ENTRY_OF.size).toBe(1)
    expect([...derived.relationships.ENTRY_OF.values()][0]?.properties).toEqual({ confidence: 0.99, reason: 'number' })
    expect(told(derived, 'ISSUED')).toEqual([['云岭省教育厅', NOTICE.title, ['cat-A']]])
  })

  test('a catalogue ends what the text does not end', () => {
    const ended = { ...listedNotice, status: '失效', statusAsOf: '2024-03-31' } as const
    expect(rows(derive({ A: ended }, [text]))[0]).toMatchObject({ statusSource: 'catalogue', validFrom: '2020-05-15' })
    expect(rows(derive({ A: ended }, [{ ...text, validityMonths: 24 }]))[0]).toMatchObject({
      statusSource: 'printed',
      validTo: '2022-05-14',
    })
  })

  test('bodies that only the catalogue names come after those of the text', () => {
    const derived = derive({ A: { ...listedNotice, issuers: ['云岭省财政厅', '云岭省教育厅'] } }, [text])
    const issued = [...derived.relationships.ISSUED.values()].map(({ properties }) => properties)
    expect(told(derived, 'ISSUED').map(([body]) => body)).toEqual(['云岭省教育厅', '云岭省财政厅'])
    expect(issued).toMatchObject([
      { rank: 1, entries: ['cat-A'] },
      { rank: 2, entries: ['cat-A'] },
    ])
  })

  test('of a normative title are told apart by a day of effect, where it is not that of publishing repeated', () => {
    const measures = { title: '云岭省桥梁办法', issuers: ['云岭省人民政府'] }
    const printed = { ...measures, date: '2020-04-28', effectiveDate: '2020-09-01' }
    const documents = (effectiveDate: string) =>
      derive({ A: { ...measures, publishedDate: '2020-05-01', effectiveDate } }, [printed]).nodes.Document.size
    expect([documents('2020-05-01'), documents('2020-09-01'), documents('2020-07-01')]).toEqual([1, 1, 2])
  })

  test.each([
    ['云教〔2020〕1号、云财教〔2020〕9号', ['云教[2020]1号', '云财教[2020]9号']],
    ['教育部、财政部令第7号', ['教育部令7号']],
  ])('bear the numbers of %s', (number, keys) => {
    const derived = derive({ A: { ...listedNotice, number } })
    expect([...derived.nodes.Number.keys()].sort()).toEqual(keys)
  })

  test('are two documents by another number', () => {
    expect(derive({ A: { ...listedNotice, number: '云教〔2021〕9号' } }, [text]).nodes.Document.size).toBe(2)
  })
})

test('citations go from the citing to the cited, said either way, and never to itself', () => {
  const other = { title: '云岭省财政厅关于桥梁的意见', issuers: ['云岭省财政厅'] }
  const derived = derive({
    A: { ...listedNotice, cites: ['C', 'A2', 'A'] },
    A2: { ...listedNotice, cites: ['C'] },
    C: { ...other, citedBy: ['A'] },
  })
  expect(told(derived, 'CITES')).toEqual([[NOTICE.title, other.title, ['cat-A', 'cat-A2', 'cat-C']]])
  expect(document(derived, 'C')?.citedBy).toBe(1)
})

test('the order of entries never matters', () => {
  const entries = entriesOf({
    A: { ...listedNotice, cites: ['X'] },
    B: { title: '关于防汛的通知', issuers: ['云岭省教育厅'], publishedDate: '2020-05-02', citedBy: ['A'] },
    C: { title: '云岭省桥梁办法', issuers: ['云岭省交通运输厅', '云岭省财政厅'], effectiveDate: '2019-01-01' },
    D: { title: '云岭省桥梁办法', issuers: ['云岭省财政厅'], effectiveDate: '2022-01-01' },
    X: { issuers: ['云岭省财政厅'] },
  })
  const texts = evidenceOf({ text: [NOTICE, { title: '云岭省桥梁办法', date: '2018-12-01' }] })
  const as = (list: EntryEvidence[]) => {
    const { nodes, relationships } = resolve({ ...texts, entries: list })
    const sorted = [...Object.values(nodes), ...Object.values(relationships)].flatMap((one) =>
      [...one.values()].map((row) => JSON.stringify(row)).sort(),
    )
    return sorted.join('\n')
  }
  expect(as(entries.toReversed())).toBe(as(entries))
})
