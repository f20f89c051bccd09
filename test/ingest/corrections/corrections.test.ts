import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dump } from '../../../graph/dump.ts'
import { EmbeddedStore } from '../../../graph/embedded/store.ts'
import { type CorrectionRow, parseCorrections } from '../../../ingest/corrections/read.ts'
import { ingest } from '../../../ingest/pipeline.ts'
import { readPaths } from '../../../ingest/read/index.ts'
import type { Correction } from '../../../schema/correction.ts'
import { folderWith } from '../../support/folder.ts'

const said = { by: '王档案', on: '2024-05-01', why: '核对了原件' }
const corrected = { correctedBy: '王档案', correctedOn: '2024-05-01', correctedWhy: '核对了原件' }

const notice = (
  n: number,
  body: string,
  { issuer = '云岭省教育厅', about = `第${n}次检查` } = {},
) => `${issuer}关于做好${about}的通知
云教函〔2021〕${n}号

各市教育局：
${body}

${issuer}
2021年3月${n}日
`

const FILES = {
  'a.txt': notice(
    1,
    '根据《校园食堂管理办法》（云政办发〔2018〕32号）和《值班细则》，按照《值班细则》的规定，现就有关事项通知如下。',
  ),
  'b.txt': notice(2, '根据《云岭省教育厅关于做好第1次检查的通知》（云教函〔2021〕1号），现就有关事项通知如下。'),
  'c.txt': notice(3, '现就有关事项通知如下，详见《云岭晚报年鉴》。', { issuer: '云岭省教育委员会' }),
  'd.txt': `${notice(1, '现就有关事项通知如下，本文为另一份公文。')}`,
}

let store: EmbeddedStore
let folder: string

beforeEach(() => {
  store = new EmbeddedStore(folderWith({}))
  folder = folderWith(FILES)
})
afterEach(() => store.close())

const rows = (...corrections: Correction[]): CorrectionRow[] =>
  parseCorrections(corrections.map((one) => JSON.stringify(one)).join('\n'), 'corrections.jsonl').rows
const run = (...corrections: Correction[]) => ingest(store, readPaths([folder]), { corrections: rows(...corrections) })
const ask = (cypher: string) => store.read(cypher)
async function text(): Promise<string> {
  let all = ''
  for await (const line of dump(store)) all += line
  return all
}

const verdicts = (source: string) =>
  ask(`MATCH (s:Source {name: '${source}'})<-[:FOUND_IN]-(:Copy)-[:HAS_MENTION]->(m:Mention)
    OPTIONAL MATCH (m)-[:REFERS_TO]->(d:Document)
    RETURN m.text AS text, m.state AS state, m.reason AS reason, m.correctedBy AS by, d.title AS title, d.number AS number, d.numberKeys AS numbers
    ORDER BY m.start`)

describe('each kind', () => {
  test('a reference means a document that is here, or one that is not', async () => {
    const second = { source: 'a.txt', quote: '《值班细则》', before: '按照' }
    const report = await run(
      {
        kind: 'reference',
        reference: { source: 'a.txt', quote: '《值班细则》', ordinal: 1 },
        document: { number: '云教函〔2021〕3号' },
        ...said,
      },
      {
        kind: 'reference',
        reference: second,
        document: { title: '云岭省值班细则', number: '云教规〔2020〕7号' },
        ...said,
      },
    )
    expect(report.notes).toEqual([])
    expect((await verdicts('a.txt')).slice(1)).toMatchObject([
      { state: 'resolved', reason: 'corrected', by: '王档案', number: '云教函〔2021〕3号' },
      { state: 'stub', reason: 'corrected', by: '王档案', title: '云岭省值班细则', numbers: ['云教规[2020]7号'] },
    ])
  })

  test('a quote may run over a line break, and be a sentence', async () => {
    const quote = '根据《云岭省教育厅关于做好第1次检查 的通知》（云教函〔2021〕1号），\n现就'
    const document = { number: '云教函〔2021〕3号' }
    expect((await run({ kind: 'reference', reference: { source: 'b.txt', quote }, document, ...said })).notes).toEqual(
      [],
    )
    expect(await verdicts('b.txt')).toMatchObject([{ reason: 'corrected', number: '云教函〔2021〕3号' }])
  })

  test('a reference, and a document that is only cited, are none', async () => {
    await run(
      { kind: 'no-reference', reference: { source: 'b.txt', quote: '云教函〔2021〕1号' }, ...said },
      { kind: 'no-document', document: { title: '云岭晚报年鉴' }, ...said },
    )
    for (const source of ['b.txt', 'c.txt'])
      expect(await verdicts(source)).toMatchObject([{ state: 'none', reason: 'corrected', by: '王档案', title: null }])
    expect(await ask("MATCH (d:Document) WHERE d.title CONTAINS '年鉴' RETURN d.id")).toEqual([])
  })

  test('a text is no document: its copies, its references and what refers to it', async () => {
    await run({ kind: 'no-document', document: { source: 'c.txt', quote: '现就有关事项通知如下' }, ...said })
    expect(await ask("MATCH (d:Document {number: '云教函〔2021〕3号'}) RETURN d.id")).toEqual([])
    expect(await verdicts('c.txt')).toMatchObject([{ state: 'none', reason: 'corrected' }])
    expect(await ask("MATCH (s:Source {name: 'c.txt'})<-[:FOUND_IN]-(c:Copy) RETURN c.title")).toHaveLength(1)
  })

  test('two bodies are one, offices of theirs too', async () => {
    await run({ kind: 'same-body', bodies: ['云岭省教育厅', '云岭省教育委员会'], ...said })
    const [body, ...others] = await ask("MATCH (b:Body) WHERE b.name CONTAINS '教育' RETURN properties(b) AS b")
    expect(others).toEqual([])
    expect(body?.b).toMatchObject({
      name: '云岭省教育厅',
      names: ['云岭省教育厅', '云岭省教育委员会'],
      issued: 3,
      ...corrected,
    })
  })

  test('two documents are one, and references under either title mean it', async () => {
    await run(
      { kind: 'same-document', documents: [{ number: '云教函〔2021〕2号' }, { number: '云教函〔2021〕3号' }], ...said },
      { kind: 'same-document', documents: [{ number: '云教函〔2021〕1号' }, { title: '校园食堂管理办法' }], ...said },
    )
    const copies = await ask(
      "MATCH (c:Copy)-[r:COPY_OF]->(d:Document {number: '云教函〔2021〕2号'}) RETURN r.reason AS reason, r.correctedBy AS by",
    )
    expect(copies).toEqual([
      { reason: 'corrected', by: '王档案' },
      { reason: 'corrected', by: '王档案' },
    ])
    expect(await verdicts('a.txt')).toContainEqual(
      expect.objectContaining({ text: expect.stringContaining('食堂'), number: '云教函〔2021〕1号' }),
    )
    expect(await ask("MATCH (d:Document) WHERE d.title CONTAINS '食堂' RETURN d.id")).toEqual([])
  })

  test('two documents are not one; what may mean both says so', async () => {
    const quote = '关于做好第1次检查的通知'
    const number = "MATCH (d:Document {number: '云教函〔2021〕1号', held: true}) RETURN d.key AS key ORDER BY key"
    await run()
    expect(await ask(number)).toHaveLength(1)
    await run({
      kind: 'different-documents',
      documents: [
        { source: 'a.txt', quote },
        { source: 'd.txt', quote },
      ],
      ...said,
    })
    expect(await ask(number)).toHaveLength(2)
    expect((await verdicts('b.txt')).length).toBe(2)
    expect(await verdicts('b.txt')).toMatchObject([{ state: 'unresolved' }, { state: 'unresolved' }])
  })

  test('fields: a number that references then find, dates, the status from a person', async () => {
    const fields = {
      number: '云教函〔2021〕99号',
      date: '2021-04-01',
      issuers: ['云岭省财政厅'],
      effectiveDate: '2021-05-01',
      validTo: '2026-04-30',
    }
    await run({ kind: 'fields', document: { number: '云教函〔2021〕3号' }, fields, ...said })
    const [row] = await ask(
      "MATCH (b:Body)-[:ISSUED]->(d:Document {number: '云教函〔2021〕99号'}) RETURN properties(d) AS d, b.name AS body",
    )
    expect(row).toMatchObject({
      body: '云岭省财政厅',
      d: {
        numberKeys: ['云教函[2021]99号'],
        date: '2021-04-01',
        validFrom: '2021-05-01',
        validTo: '2026-04-30',
        statusSource: 'corrected',
        ...corrected,
      },
    })
    expect(row?.d).toHaveProperty('corrected', Object.keys(fields).sort())
  })

  test('fields of a document that is only cited', async () => {
    await run({ kind: 'fields', document: { title: '校园食堂管理办法' }, fields: { date: '2018-06' }, ...said })
    const [row] = await ask("MATCH (d:Document {held: false, date: '2018-06'}) RETURN properties(d) AS d")
    expect(row?.d).toMatchObject({ numberKeys: ['云政办发[2018]32号'], corrected: ['date'], ...corrected })
  })

  test('of two that contradict each other the later day counts', async () => {
    const of = { kind: 'fields', document: { number: '云教函〔2021〕3号' }, ...said } as const
    await run({ ...of, fields: { date: '2020' }, on: '2024-06-01' }, { ...of, fields: { date: '2019' } })
    expect(await ask("MATCH (d:Document {number: '云教函〔2021〕3号'}) RETURN d.date AS date")).toEqual([
      { date: '2020' },
    ])
  })
})

describe('at the next ingest', () => {
  const correction: Correction = {
    kind: 'fields',
    document: { number: '云教函〔2021〕3号' },
    fields: { date: '2020' },
    ...said,
  }

  test('sources unchanged: the correction alone changes the graph, and its end undoes it', async () => {
    await run()
    const before = await text()
    const second = await run(correction)
    expect(second).toMatchObject({ changed: true, files: { read: 0 } })
    const after = await text()
    const changed = after.split('\n').filter((line) => !before.split('\n').includes(line))
    expect(changed).toHaveLength(1)
    expect(await run(correction)).toMatchObject({ changed: false })
    expect(await run()).toMatchObject({ changed: true })
    expect(await text()).toBe(before)
  })

  test('a mention loses its mark with the correction', async () => {
    await run()
    const before = await text()
    await run({ kind: 'no-reference', reference: { source: 'b.txt', quote: '云教函〔2021〕1号' }, ...said })
    expect(await text()).not.toBe(before)
    await run()
    expect(await text()).toBe(before)
  })

  test('a correction waits for its document', async () => {
    const early: Correction = {
      kind: 'reference',
      reference: { source: 'b.txt', quote: '云教函〔2021〕1号' },
      document: { number: '云教函〔2021〕3号' },
      ...said,
    }
    const report = await ingest(store, readPaths([`${folder}/a.txt`]), { corrections: rows(early) })
    expect(report.notes).toEqual([
      { code: 'correction-lost', path: 'corrections.jsonl:1', what: '{"source":"b.txt","quote":"云教函〔2021〕1号"}' },
    ])
    expect((await run(early)).notes).toEqual([])
    expect(await verdicts('b.txt')).toMatchObject([{ reason: 'corrected' }])
  })
})

describe('what does not find its place is reported, and changes nothing', () => {
  const here = { number: '云教函〔2021〕1号' }
  test.each([
    [{ kind: 'reference', reference: { source: 'x.txt', quote: '《值班细则》' }, document: here }, 'correction-lost'],
    [{ kind: 'reference', reference: { source: 'a.txt', quote: '《无此细则》' }, document: here }, 'correction-lost'],
    [{ kind: 'reference', reference: { source: 'a.txt', quote: '各市教育局' }, document: here }, 'correction-lost'],
    [
      { kind: 'reference', reference: { source: 'a.txt', quote: '《值班细则》' }, document: here },
      'correction-several',
    ],
    [
      { kind: 'reference', reference: { source: 'a.txt', quote: '《值班细则》', ordinal: 3 }, document: here },
      'correction-lost',
    ],
    [{ kind: 'no-document', document: { title: '无此通知' } }, 'correction-lost'],
    [{ kind: 'no-document', document: { source: 'x.txt', quote: '通知' } }, 'correction-lost'],
    [{ kind: 'fields', document: { number: '云教函〔1999〕1号' }, fields: { date: '2020' } }, 'correction-lost'],
    [{ kind: 'same-body', bodies: ['云岭省教育厅', '云岭省无此厅'] }, 'correction-lost'],
    [{ kind: 'same-document', documents: [here, { number: '云教函〔1999〕1号' }] }, 'correction-lost'],
    [{ kind: 'same-document', documents: [{ source: 'x.txt', quote: '通知' }, here] }, 'correction-lost'],
    [{ kind: 'different-documents', documents: [here, { number: '云教函〔1999〕1号' }] }, 'correction-lost'],
    [{ kind: 'different-documents', documents: [here, here] }, 'correction-several'],
  ])('%j: %s', async (correction, code) => {
    await run()
    const before = await text()
    const report = await run({ ...correction, ...said } as Correction)
    expect(report.notes).toMatchObject([{ code, path: 'corrections.jsonl:1' }])
    expect(await text()).toBe(before)
  })
})

describe('the file', () => {
  test('comments, empty lines and Windows line ends; a bad row leaves the others', () => {
    const good = JSON.stringify({ kind: 'same-body', bodies: ['甲局', '乙局'], ...said })
    const { rows, problems } = parseCorrections(`# 更正\r\n\r\n${good}\r\n{"kind":\r\n${good}`, 'f.jsonl')
    expect(rows.map(({ place }) => place)).toEqual(['f.jsonl:3', 'f.jsonl:5'])
    expect(problems).toMatchObject([{ code: 'correction-invalid', path: 'f.jsonl:4' }])
  })

  test.each([
    [{ kind: 'nonsense', ...said }, 'kind'],
    [{ kind: 'no-document', document: {}, ...said }, 'document'],
    [{ kind: 'no-document', document: { title: '甲' }, by: '王', on: '昨天', why: '错' }, 'on'],
    [{ kind: 'no-document', document: { title: '甲' }, on: '2024-05-01', why: '错' }, 'by'],
    [{ kind: 'no-document', document: { titel: '甲' }, ...said }, 'document'],
    [{ kind: 'fields', document: { title: '甲' }, fields: {}, ...said }, 'fields'],
    [{ kind: 'fields', document: { title: '甲' }, fields: { date: '2024年' }, ...said }, 'fields.date'],
    [{ kind: 'reference', reference: { source: 'a.txt' }, document: { title: '甲' }, ...said }, 'reference.quote'],
  ])('%j names %s', (row, part) => {
    const { rows, problems } = parseCorrections(JSON.stringify(row), 'f.jsonl')
    expect(rows).toEqual([])
    expect(problems).toMatchObject([{ code: 'correction-invalid', reason: expect.stringContaining(part) }])
  })
})
