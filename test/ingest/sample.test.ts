import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EmbeddedStore } from '../../graph/embedded/store.ts'
import { extract } from '../../ingest/core/index.ts'
import { ingest } from '../../ingest/pipeline.ts'
import { readPaths } from '../../ingest/read/index.ts'
import type { ParentRelation } from '../../schema/reading.ts'
import { ROOT } from '../support/cli.ts'

/** A document as the sample prints it; `parent` counts the documents of its file from 1. */
type Printed = [
  title: string,
  number: string | null,
  issuers: string,
  date: string | null,
  parent?: number,
  relation?: ParentRelation,
]

/** All that the sample holds, file by file in the order of the text, written by hand. */
const PRINTED: Record<string, Printed[]> = {
  '01-校园食堂文件汇编.txt': [
    [
      '云岭省人民政府办公厅关于印发《云岭省学校食堂管理办法》的通知',
      '云政办发〔2018〕32号',
      '云岭省人民政府办公厅',
      '2018-06-04',
    ],
    ['云岭省学校食堂管理办法', null, '云岭省人民政府办公厅', null, 1, 'issues'],
    [
      '清岚市人民政府办公室关于转发云岭省人民政府办公厅关于印发《云岭省学校食堂管理办法》的通知的通知',
      '清政办〔2018〕57号',
      '清岚市人民政府办公室',
      '2018-07-16',
    ],
    [
      '青石县人民政府办公室关于转发清政办〔2018〕57号文件的通知',
      '青政办〔2018〕41号',
      '青石县人民政府办公室',
      '2018-09-03',
    ],
    ['青石县学校食堂管理实施方案', null, '青石县人民政府办公室', null, 4, 'attaches'],
    [
      '云岭省教育厅 云岭省财政厅 云岭省市场监督管理局关于做好学校食堂改造专项资金管理工作的通知',
      '云教联〔2019〕15号',
      '云岭省教育厅 云岭省财政厅 云岭省市场监督管理局',
      '2019-03-28',
    ],
    ['学校食堂改造项目申报表', null, '云岭省教育厅 云岭省财政厅 云岭省市场监督管理局', null, 6, 'attaches'],
    ['专项资金绩效目标表', null, '云岭省教育厅 云岭省财政厅 云岭省市场监督管理局', null, 6, 'attaches'],
    ['云岭省教育厅关于开展校园食品安全自查工作的通知', '云教体〔2019〕30号', '云岭省教育厅', '2019-08-20'],
    ['云岭省教育厅关于开展校园食品安全自查工作的通知', '云教体〔2021〕22号', '云岭省教育厅', '2021-08-18'],
    [
      '云岭省教育厅办公室关于清岚市𠮷水镇中心学校食堂有关情况的通报',
      '云教办函〔2021〕9号',
      '云岭省教育厅办公室',
      '2021-04-06',
    ],
  ],
  '02-劳动教育文件.txt': [
    [
      '中共云岭省委 云岭省人民政府关于全面加强新时代大中小学劳动教育的实施意见',
      '云发〔2020〕8号',
      '中共云岭省委 云岭省人民政府',
      '2020-07-20',
    ],
    ['云岭省中小学劳动实践基地认定标准（试行）', null, '云岭省教育厅', null, 3, 'attaches'],
    ['云岭省教育厅关于开展2020年中小学劳动实践基地认定工作的通知', '云教基〔2020〕21号', '云岭省教育厅', '2020-09-02'],
    [
      '清岚市教育局关于印发《清岚市中小学劳动教育三年行动计划（2021—2023年）》的通知',
      '清教〔2021〕4号',
      '清岚市教育局',
      '2021-01-18',
    ],
    ['清岚市中小学劳动教育三年行动计划（2021—2023年）', null, '清岚市教育局', null, 4, 'issues'],
    ['在全省中小学劳动教育推进会上的讲话', null, '陆远山', '2021-03-30'],
    ['云岭省教育厅发布《云岭省中小学劳动周活动指引》', null, '本报', null],
    ['云岭省中小学劳动周活动指引', null, '云岭省教育厅', null, 7, 'issues'],
  ],
  '03-清理与修订.txt': [
    ['云岭省人民政府办公厅关于废止部分规范性文件的通知', '云政办发〔2022〕5号', '云岭省人民政府办公厅', '2022-01-10'],
    ['决定废止的规范性文件目录', null, '云岭省人民政府办公厅', null, 1, 'attaches'],
    [
      '云岭省教育厅等三部门关于印发《云岭省学校食堂与集中用餐管理办法》的通知',
      '云教规〔2022〕1号',
      '云岭省教育厅 云岭省市场监督管理局 云岭省卫生健康委员会',
      '2022-02-25',
    ],
    [
      '云岭省学校食堂与集中用餐管理办法',
      null,
      '云岭省教育厅 云岭省市场监督管理局 云岭省卫生健康委员会',
      null,
      3,
      'issues',
    ],
    [
      '云岭省校园食品安全工作领导小组关于开展2022年秋季学期学校食堂检查的通知',
      '云校食安〔2022〕3号',
      '云岭省校园食品安全工作领导小组',
      '2022-08-19',
    ],
    ['清岚市教育局关于规范学校食堂财务公开工作的通知', '清教〔2022〕31号', '清岚市教育局', '2022-06-13'],
    [
      '中共云岭省委办公厅 云岭省人民政府办公厅关于调整省级水务管理机构的通知',
      '云办发〔2018〕49号',
      '中共云岭省委办公厅 云岭省人民政府办公厅',
      '2018-11-26',
    ],
  ],
  '04-农村供水文件选编.txt': [
    ['云岭省人民政府令', '云岭省人民政府令第188号', '云岭省人民政府', '2011-09-06'],
    ['云岭省农村供水管理办法', null, '云岭省人民政府', null, 1, 'issues'],
    [
      '云岭省水利厅 云岭省财政厅关于印发《云岭省农村供水工程维修养护资金管理办法》的通知',
      '云水财〔2017〕12号',
      '云岭省水利厅 云岭省财政厅',
      '2017-05-15',
    ],
    ['云岭省农村供水工程维修养护资金管理办法', null, '云岭省水利厅 云岭省财政厅', null, 3, 'issues'],
    [
      '中共云岭省委办公厅 云岭省人民政府办公厅关于调整省级水务管理机构的通知',
      '云办发〔2018〕49号',
      '中共云岭省委办公厅 云岭省人民政府办公厅',
      '2018-11-26',
    ],
    ['云岭省水务厅关于做好2019年农村供水水质检测工作的通知', '云水农〔2019〕6号', '云岭省水务厅', '2019-02-25'],
    [
      '清岚市水务局转发云岭省水务厅关于做好2019年农村供水水质检测工作的通知',
      '清水〔2019〕18号',
      '清岚市水务局',
      '2019-03-12',
    ],
    [
      '青石县水务局关于贯彻落实清水〔2019〕18号文件做好农村供水水质检测的通知',
      '青水〔2019〕9号',
      '青石县水务局',
      '2019-03-25',
    ],
    [
      '云岭省水务厅 云岭省财政厅关于修改《云岭省农村供水工程维修养护资金管理办法》的通知',
      '云水财〔2020〕9号',
      '云岭省水务厅 云岭省财政厅',
      '2020-06-18',
    ],
    ['云岭省人民政府令', '云岭省人民政府令第236号', '云岭省人民政府', '2020-11-02'],
    ['云岭省农村供水管理办法', null, '云岭省人民政府', null, 10, 'issues'],
    ['青石县农村供水工程管护责任登记表', null, '青石县水务局', null, 13, 'attaches'],
    ['青石县水务局关于开展农村供水工程管护责任登记的通知', '青水〔2021〕14号', '青石县水务局', '2021-05-10'],
    ['云岭省水务厅关于清岚市𠮷水镇供水工程改扩建方案的批复', '云水农〔2021〕27号', '云岭省水务厅', '2021-07-19'],
  ],
}

const SAMPLE = [join(ROOT, 'sample/documents')]

test('every document of the sample is read as it is printed', async () => {
  const read: Record<string, Printed[]> = {}
  for await (const outcome of readPaths(SAMPLE)) {
    if (outcome.kind === 'problem') throw new Error(outcome.problem.code)
    const readings = extract(outcome.source)
    const ids = readings.map(({ id }) => id)
    read[outcome.source.name] = readings.map(({ title, number, issuers, date, parent, parentRelation }) => {
      const printed = [title, number, issuers.map(({ name }) => name).join(' '), date] as const
      return parent && parentRelation ? [...printed, ids.indexOf(parent) + 1, parentRelation] : [...printed]
    })
  }
  expect(read).toEqual(PRINTED)
})

const CANTEENS = '云岭省学校食堂管理办法'
const CANTEENS_NOTICE = '云政办发〔2018〕32号'
const WATER = '云岭省农村供水管理办法'

describe('the graph of the sample', () => {
  let folder: string
  let store: EmbeddedStore
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'wenmai-test-'))
    store = new EmbeddedStore(folder)
    await ingest(store, readPaths(SAMPLE))
  })
  afterAll(async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  })
  const rows = (query: string, parameters = {}) => store.read(query, parameters)

  test('holds each document once, and what is only cited as a stub', async () => {
    const [copies] = await rows('MATCH (c:Copy) RETURN count(c) AS n')
    const [held] = await rows('MATCH (d:Document {held: true}) RETURN count(d) AS n')
    expect([copies?.n, held?.n].map(Number)).toEqual([Object.values(PRINTED).flat().length, 39])
    const stubs = await rows('MATCH (d:Document {held: false}) RETURN d.title AS title, d.number AS number')
    expect(stubs).toHaveLength(17)
    expect(stubs).toContainEqual({
      title: '云岭省水利厅关于青石县部分供水工程停水情况的通报',
      number: '云水农〔2015〕40号',
    })
  })

  test('one notice in two files is one document of two copies', async () => {
    const twice = await rows(
      'MATCH (c:Copy)-[:COPY_OF]->(d:Document) WITH d, count(c) AS n WHERE n > 1 RETURN d.number AS number, n',
    )
    expect(twice.map(({ number, n }) => [number, Number(n)])).toEqual([['云办发〔2018〕49号', 2]])
  })

  test('a yearly notice is two documents, the later of which names the earlier', async () => {
    const [cited] = await rows(
      'MATCH (later:Document)-[:MENTIONS]->(d:Document {number: $number}) RETURN later.number AS number, later.title = d.title AS same',
      { number: '云教体〔2019〕30号' },
    )
    expect(cited).toEqual({ number: '云教体〔2021〕22号', same: true })
  })

  test.each([
    ['FORWARDS', '清政办〔2018〕57号', CANTEENS_NOTICE],
    ['FORWARDS', '青政办〔2018〕41号', '清政办〔2018〕57号'],
    ['FORWARDS', '清水〔2019〕18号', '云水农〔2019〕6号'],
    ['IMPLEMENTS', '青水〔2019〕9号', '清水〔2019〕18号'],
    ['REPEALS', '云政办发〔2022〕5号', CANTEENS_NOTICE],
    ['AMENDS', '云水财〔2020〕9号', '云岭省农村供水工程维修养护资金管理办法'],
    ['BASED_ON', '云水财〔2020〕9号', '云办发〔2018〕49号'],
    ['BASED_ON', '清教〔2022〕31号', CANTEENS],
    ['IMPLEMENTS', '云教联〔2019〕15号', CANTEENS],
    ['ATTACHES', '青水〔2021〕14号', '青石县农村供水工程管护责任登记表'],
  ])('%s from %s to %s', async (type, from, to) => {
    const query = `MATCH (a:Document)-[:${type}]->(b:Document) WHERE a.number = $from AND (b.number = $to OR b.title = $to) RETURN b.held AS held`
    expect(await rows(query, { from, to })).toEqual([{ held: true }])
  })

  test('two versions of one title are two documents: the later repeals the earlier, and each is found by its number', async () => {
    const versions = await rows(
      'MATCH (later:Document {title: $title})-[:REPEALS]->(earlier:Document {title: $title}) RETURN later.validFrom AS later, earlier.validFrom AS earlier',
      { title: WATER },
    )
    expect(versions).toEqual([{ later: '2021-01-01', earlier: '2011-11-01' }])
    const resting = await rows(
      'MATCH (d:Document)-[:BASED_ON]->(b:Document {title: $title}) RETURN d.number AS number, b.validFrom AS version ORDER BY number',
      { title: WATER },
    )
    expect(resting.filter(({ number }) => number)).toEqual([
      { number: '云水农〔2019〕6号', version: '2011-11-01' },
      { number: '云水农〔2021〕27号', version: '2021-01-01' },
      { number: '青水〔2021〕14号', version: '2011-11-01' },
    ])
  })

  test('two documents rest on what was repealed before them', async () => {
    const resting = await rows(
      `MATCH (by:Document)-[:REPEALS]->(repealed:Document)-[:ISSUES*0..1]->(basis:Document)<-[:BASED_ON]-(d:Document)
       WHERE d.date > by.date OR d.date > by.effectiveDate
       RETURN DISTINCT d.number AS number ORDER BY number`,
    )
    expect(resting.map(({ number }) => number)).toEqual(['清教〔2022〕31号', '青水〔2021〕14号'])
  })

  test('a bare 《实施细则》 stays unresolved, and nothing else does', async () => {
    const unresolved = await rows("MATCH (m:Mention {state: 'unresolved'}) RETURN m.text AS text")
    expect(unresolved).toEqual([{ text: '《实施细则》' }])
  })

  test('who sealed did not issue, who spoke did not either, and a newspaper issues nothing', async () => {
    const [sealed] = await rows('MATCH (b:Body)-[:SEALED]->(d:Document) RETURN b.name AS name, d.number AS number')
    expect(sealed).toEqual({ name: '云岭省教育厅', number: '云校食安〔2022〕3号' })
    const [spoke] = await rows('MATCH (p:Person)-[:AUTHORED]->(d:Document) RETURN p.name AS name, d.genre AS genre')
    expect(spoke).toEqual({ name: '陆远山', genre: '讲话' })
    expect(await rows("MATCH (b:Body) WHERE b.name CONTAINS '报' RETURN b.name AS name")).toEqual([])
  })
})
