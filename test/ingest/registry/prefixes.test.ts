import { describe, expect, test } from 'vitest'
import { createRegistry, SURE } from '../../../ingest/registry/index.ts'
import { createPrefixes, prefixOf } from '../../../ingest/registry/prefixes/index.ts'
import { learn, readTable } from '../../../ingest/registry/prefixes/learn.ts'

const registry = createRegistry()
const parse = (name: string) => registry.body(name)
/** Codes alone, nothing learnt. */
const codes = createPrefixes({ prefixes: [], bodies: [] }, parse)

test.each([
  ['教学〔2019〕4号', '教学'],
  ['国办发﹝2020﹞ 1号', '国办发'],
  ['豫卫规划 [2019]5号', '豫卫规划'],
  ['陕科(高)函〔2022〕26号', '陕科(高)函'],
  ['云南省人民政府令第228号', '云南省人民政府令'],
  ['中华人民共和国科学技术部令第20号', '科学技术部令'],
  ['辽宁省人民代表大会常务委员会公告﹝13届﹞第78号', '辽宁省人民代表大会常务委员会公告'],
  ['苏州市第十七届人民代表大会常务委员会公告第10号', '苏州市人民代表大会常务委员会公告'],
  ['京科发', '京科发'],
  ['[2021]云科提复44号', '云科提复'],
])('the prefix of %s is %s', (number, prefix) => {
  expect(prefixOf(number)).toBe(prefix)
})

describe('by its codes alone', () => {
  test.each([
    ['国发', '国务院', undefined],
    ['国办发', '国务院', '国务院办公厅'],
    ['教学', '教育部', undefined],
    ['教学厅', '教育部', '教育部办公厅'],
    ['财教', '财政部', undefined],
    ['发改投资', '国家发展和改革委员会', undefined],
    ['银保监发', '中国银行保险监督管理委员会', undefined],
    ['渝府办发', '重庆市人民政府', '重庆市人民政府办公厅'],
    ['京科发', '北京市科学技术委员会', undefined],
    ['沪教委高', '上海市教育委员会', undefined],
    ['云农办科', '云南省农业农村厅', '云南省农业农村厅办公室'],
    ['粤科协学', '广东省科学技术协会', undefined],
    ['穗教发', '广州市教育局', undefined],
    ['泸市府规', '泸州市人民政府', undefined],
    ['汴政办', '开封市人民政府', '开封市人民政府办公室'],
    ['黔东南府发', '黔东南苗族侗族自治州人民政府', undefined],
    ['闽银保监规', '中国银行保险监督管理委员会福建监管局', undefined],
    ['甬水利学', '宁波市水利学会', undefined],
    ['兵科发', '新疆生产建设兵团科学技术局', undefined],
    ['广州海关公告', '广州海关', undefined],
    ['山东省人民政府令', '山东省人民政府', undefined],
    ['粤办函', '广东省人民政府', '广东省人民政府办公厅'],
    ['京平政发', '北京市平谷区人民政府', undefined],
    ['防区政发', '防城港市防城区人民政府', undefined],
    ['皖自然资规', '安徽省自然资源厅', undefined],
    ['桂银保监发', '中国银行保险监督管理委员会广西监管局', undefined],
  ])('%s is %s', (prefix, body, office) => {
    const [first] = codes.of(prefix).candidates
    expect(first).toMatchObject({ body, ...(office !== undefined && { office }) })
    expect(first?.confidence).toBeGreaterThanOrEqual(SURE)
  })

  test.each(['衡政发', '宜政发', '淮府办'])('%s may be several cities: none is sure', (prefix) => {
    const { candidates } = codes.of(prefix)
    expect(candidates.length).toBeGreaterThan(1)
    expect(candidates[0]?.confidence).toBeLessThan(SURE)
  })

  test.each(['xyz', '', '〔2019〕4号'])('%s is nobody', (prefix) => {
    expect(codes.of(prefix).candidates).toEqual([])
  })
})

describe('an ambiguous code: the place of the citing text decides', () => {
  test.each([
    ['宁政办发', '南京市', '南京市人民政府'],
    ['宁政办发', '西宁市', '西宁市人民政府'],
    ['宁政办发', '宁夏回族自治区', '宁夏回族自治区人民政府'],
    ['市政发', '西安市', '西安市人民政府'],
    ['市政发', '晋中市', '晋中市人民政府'],
    ['德政发', '德清县', '德清县人民政府'],
    ['衡政办字', '衡水市', '衡水市人民政府'],
  ])('%s in a text of %s is %s', (prefix, near, body) => {
    expect(registry.bodyOfPrefix(prefix, { near })[0]?.body).toBe(body)
  })

  test('宁 alone has three readings', () => {
    const bodies = codes.of('宁科发').candidates.map(({ body }) => body)
    expect(bodies).toEqual(expect.arrayContaining(['南京市科学技术局', '西宁市科学技术局', '宁夏回族自治区科学技术厅']))
  })

  test('a body named beside the number is the one', () => {
    const [first] = codes.of('衡政发', { bodies: ['衡阳市人民政府'] }).candidates
    expect(first).toMatchObject({ body: '衡阳市人民政府', confidence: expect.closeTo(0.9, 1) })
  })
})

describe('what is learnt', () => {
  const document = (number: string, ...bodies: string[]) => ({ number, bodies })
  const table = learn([
    document('教办函〔2020〕1号', '云岭省教育厅'),
    document('教办函〔2020〕2号', '云岭省教育厅'),
    document('教办函〔2020〕3号', '云岭省教育厅', '云岭省财政厅'),
    document('岭绿发〔2020〕3号', '云岭省林业局'),
    document('岭绿发〔2020〕4号', '云岭省林业局'),
  ])
  const prefixes = createPrefixes(table, parse)

  test('goes before what codes say, and the first issuer before the others', () => {
    expect(prefixes.of('教办函〔2021〕9号').candidates[0]).toMatchObject({ body: '云岭省教育厅', reason: 'learnt' })
  })

  test('says something of longer prefixes that begin so', () => {
    expect(prefixes.of('岭绿发改').candidates[0]).toMatchObject({ body: '云岭省林业局', reason: 'learnt-stem' })
  })

  test('of a year goes before what other years say', () => {
    const shared = createPrefixes(
      learn([
        ...[1, 2, 3].map((serial) => document(`宁科〔2019〕${serial}号`, '南京市科学技术局')),
        ...[1, 2].map((serial) => document(`宁科〔2023〕${serial}号`, '西宁市科学技术局')),
      ]),
      parse,
    )
    expect(shared.of('宁科〔2019〕9号').candidates[0]?.body).toBe('南京市科学技术局')
    expect(shared.of('宁科〔2023〕9号').candidates[0]?.body).toBe('西宁市科学技术局')
    expect(shared.of('宁科').candidates[0]?.body).toBe('南京市科学技术局')
  })

  test('tells whose code a letter is, for organs that no number is known of', () => {
    const used = createPrefixes(
      learn(
        ['青政发', '青教字', '青农字', '青水发'].map((prefix, index) =>
          document(`${prefix}〔2020〕1号`, cities[index] ?? ''),
        ),
      ),
      parse,
    )
    expect(codes.of('青商字').candidates[0]?.body).toBe('青海省商务厅')
    expect(used.of('青商字').candidates[0]?.body).toBe('青岛市商务局')
  })
  const cities = ['青岛市人民政府', '青岛市教育局', '青岛市农业农村局', '青岛市水务管理局']

  test('gives an organ the name it has in its place', () => {
    const named = createPrefixes(learn([{ number: '', bodies: ['苏州市林业局'] }]), parse)
    expect(codes.of('苏州林发').candidates[0]?.body).toBe('苏州市林业和草原局')
    expect(named.of('苏州林发').candidates[0]?.body).toBe('苏州市林业局')
  })

  test('is read from the table as it was written', () => {
    const { prefixes: rows, bodies } = readTable(['甲局|乙局', '丙局|丁局'], ['教办函:0*3@2019,2*0.1@2020 岭绿发:1*2'])
    expect(bodies).toEqual(['甲局', '乙局', '丙局', '丁局'])
    expect(rows).toEqual([
      {
        prefix: '教办函',
        uses: [
          { body: '甲局', count: 3, year: 2019 },
          { body: '丙局', count: 0.1, year: 2020 },
        ],
      },
      { prefix: '岭绿发', uses: [{ body: '乙局', count: 2 }] },
    ])
  })
})

test.each([
  ['桂政办发〔2023〕86号', '广西壮族自治区人民政府'],
  ['榕科函〔2019〕96号', '福州市科学技术局'],
  ['国科发资〔2023〕99号', '科学技术部'],
  ['皖科办复〔2022〕240号', '安徽省科学技术厅'],
])('%s is of %s', (number, body) => {
  const [first] = registry.bodyOfPrefix(number)
  expect(first?.body).toBe(body)
  expect(first?.confidence).toBeGreaterThanOrEqual(SURE)
})
