import { describe, expect, test } from 'vitest'
import { createRegistry } from '../../../ingest/registry/index.ts'
import { NATIONAL_BODIES, SUCCESSIONS } from '../../../ingest/registry/national/index.ts'
import { ORGANS } from '../../../ingest/registry/organs.ts'
import { SHORT_REGULATORS, VERTICAL } from '../../../ingest/registry/vertical.ts'

const registry = createRegistry()
const facts = (name: string, near?: string) => {
  const { level, kind, place, superior } = registry.body(name, near) ?? {}
  return [level ?? null, kind ?? null, place ?? null, superior ?? null]
}

describe('level, kind, place and superior of', () => {
  test.each([
    // the centre
    ['国务院', '国家级', '政府', null, null],
    ['全国人大常委会', '国家级', '人大', null, '全国人民代表大会'],
    ['最高人民法院', '国家级', '法院', null, null],
    ['教育部', '部委', '政府', null, '国务院'],
    ['教育部办公厅', '部委', '政府', null, '教育部'],
    ['国务院办公厅', '部委', '政府', null, '国务院'],
    ['国家能源局', '部委', '政府', null, '国家发展和改革委员会'],
    ['中央网信办', '部委', '党委', null, '中央网络安全和信息化委员会'],
    ['中共中央宣传部', '部委', '党委', null, '中共中央'],
    ['中央军委装备发展部', '部委', '军队', null, '中央军事委员会'],
    ['中国科学院', '部委', '事业单位', null, '国务院'],
    ['中国科协', '部委', '人民团体', null, '中共中央'],
    ['中国水利学会', 'none', '行业协会', null, null],
    ['中国银行', 'none', '企业', null, null],
    ['国家遥感中心', 'none', '事业单位', null, null],
    ['国务院学位委员会', '部委', '议事协调机构', null, '国务院'],
    ['教育部党组', '部委', '党委', null, '中共中央'],
    // governments and their organs
    ['云南省人民政府', '省', '政府', '云南省', '国务院'],
    ['云南省人民政府办公厅', '省', '政府', '云南省', '云南省人民政府'],
    ['云南省科技厅', '省', '政府', '云南省', '云南省人民政府'],
    ['广州市教育局', '副省', '政府', '广州市', '广州市人民政府'],
    ['大连市人民政府', '副省', '政府', '大连市', '辽宁省人民政府'],
    ['昆明市人民政府', '市', '政府', '昆明市', '云南省人民政府'],
    ['锡林郭勒盟行政公署', '市', '政府', '锡林郭勒盟', '内蒙古自治区人民政府'],
    ['喀什地区科学技术局', '市', '政府', '喀什地区', '喀什地区行政公署'],
    ['恩施州财政局', '市', '政府', '恩施土家族苗族自治州', '恩施土家族苗族自治州人民政府'],
    ['北京市海淀区人民政府', '县', '政府', '北京市海淀区', '北京市人民政府'],
    ['海淀区人民政府', '县', '政府', '北京市海淀区', '北京市人民政府'],
    ['德清县人民政府', '县', '政府', '湖州市德清县', '湖州市人民政府'],
    ['仙桃市人民政府', '县', '政府', '仙桃市', '湖北省人民政府'],
    ['东莞市大朗镇人民政府', '乡', '政府', '东莞市大朗镇', '东莞市人民政府'],
    ['昆明市五华区护国街道办事处', '乡', '政府', '昆明市五华区护国街道', '昆明市五华区人民政府'],
    ['新疆生产建设兵团科技局', '省', '政府', '新疆生产建设兵团', '新疆生产建设兵团'],
    ['襄樊市人民政府', '市', '政府', '襄樊市', '湖北省人民政府'],
    ['崇文区人民政府', '县', '政府', '北京市崇文区', '北京市人民政府'],
    ['镇江市人民政府', '市', '政府', '镇江市', '江苏省人民政府'],
    // what the centre leads in a place
    ['国家税务总局云南省税务局', '省', '政府', '云南省', '国家税务总局'],
    ['昆明市税务局', '市', '政府', '昆明市', '国家税务总局云南省税务局'],
    ['国家税务总局青岛市税务局', '副省', '政府', '青岛市', '国家税务总局'],
    ['上海银保监局', '省', '政府', '上海市', '中国银行保险监督管理委员会'],
    ['中国银行保险监督管理委员会淄博监管分局', '市', '政府', '淄博市', '中国银行保险监督管理委员会山东监管局'],
    ['中国人民银行福州中心支行', '市', '政府', '福州市', '中国人民银行'],
    ['中山海关', '市', '政府', '中山市', '海关总署'],
    ['浙江省通信管理局', '省', '政府', '浙江省', '工业和信息化部'],
    ['中国科学院西安分院', 'none', '事业单位', '西安市', '中国科学院'],
    // the party, the masses
    ['中共云南省委', '省', '党委', '云南省', '中共中央'],
    ['中国共产党云南省委员会', '省', '党委', '云南省', '中共中央'],
    ['中共包头市委员会宣传部', '市', '党委', '包头市', '中共包头市委'],
    ['中共宁夏区委组织部', '省', '党委', '宁夏回族自治区', '中共宁夏回族自治区委'],
    ['江西省委网信办', '省', '党委', '江西省', '中共江西省委网络安全和信息化委员会'],
    ['中共温州市委人才工作领导小组', '市', '议事协调机构', '温州市', '中共温州市委'],
    ['云南省科学技术厅党组', '省', '党委', '云南省', '中共云南省委'],
    ['共青团云南省委员会', '省', '人民团体', '云南省', '中共云南省委'],
    ['石家庄市科协', '市', '人民团体', '石家庄市', '中共石家庄市委'],
    // congress, courts
    ['云南省人大(含常委会)', '省', '人大', '云南省', null],
    ['云南省人大常委会', '省', '人大', '云南省', '云南省人民代表大会'],
    ['云南省高级人民法院', '省', '法院', '云南省', '最高人民法院'],
    ['昆明市中级人民法院', '市', '法院', '昆明市', '云南省高级人民法院'],
    ['昆明市五华区人民法院', '县', '法院', '昆明市五华区', '昆明市中级人民法院'],
    ['北京市第三中级人民法院', '省', '法院', '北京市', '北京市高级人民法院'],
    ['昆明市人民检察院', '市', '检察', '昆明市', '云南省人民检察院'],
    ['云南省监察委员会', '省', '监察', '云南省', '国家监察委员会'],
    ['政协云南省委员会', '省', '政协', '云南省', null],
    // what coordinates, and what has no level
    ['合肥市就业和社会保障工作领导小组', '市', '议事协调机构', '合肥市', '合肥市人民政府'],
    ['无锡市人才工作领导小组办公室', '市', '议事协调机构', '无锡市', '无锡市人才工作领导小组'],
    ['福建省科学技术奖励委员会', '省', '议事协调机构', '福建省', '福建省人民政府'],
    ['福建省发展和改革委员会', '省', '政府', '福建省', '福建省人民政府'],
    ['云南大学', 'none', '学校', '云南省', null],
    ['中山大学', 'none', '学校', null, null],
    ['江西省社会科学院', 'none', '事业单位', '江西省', '江西省人民政府'],
    ['南昌市科技金融管理服务中心', 'none', '事业单位', '南昌市', null],
    ['浙江省水利学会', 'none', '行业协会', '浙江省', null],
    ['国家开发银行福建省分行', 'none', '企业', '福建省', null],
    // zones
    ['郑州高新区创新发展局', '市', '政府', '郑州市', '郑州市高新区管理委员会'],
    ['大连金普新区管理委员会', '副省', '政府', '大连市', '大连市人民政府'],
    ['中国(辽宁)自由贸易试验区沈阳片区管委会', '副省', '政府', '沈阳市', '沈阳市人民政府'],
    ['贵安新区工业和信息化局', '省', '政府', '贵州省', '贵安新区管理委员会'],
    ['浦东新区人民政府', '县', '政府', '上海市浦东新区', '上海市人民政府'],
  ])('%s', (name, ...expected) => {
    expect(facts(name)).toEqual(expected)
  })
})

describe('one body under several names', () => {
  test.each([
    ['南昌市科技局', '南昌市科学技术局'],
    ['四川省政府国有资产监督管理委员会', '四川省人民政府国有资产监督管理委员会'],
    ['云南省发展改革委', '云南省发展和改革委员会'],
    ['湖北省民宗委', '湖北省民族宗教事务委员会'],
    ['广东省广州市教育局', '广州市教育局'],
    ['湖州市德清县人民政府', '德清县人民政府'],
    ['浦东新区人民政府', '上海市浦东新区人民政府'],
    ['中国共产主义青年团安徽省委员会', '共青团安徽省委'],
    ['江苏省少工委', '少先队江苏省工作委员会'],
    ['山东省税务局', '国家税务总局山东省税务局'],
    ['国家广播电视总局', '国家广播电视总局'],
    ['卫生部(已撤销)', '卫生部'],
    ['襄阳市人民政府(原襄樊市政府)', '襄阳市人民政府'],
  ])('%s is %s', (printed, name) => {
    expect(registry.body(printed)?.name).toBe(name)
  })

  test.each([
    ['合肥市农业局', '合肥市农业农村局'],
    ['南昌市行政审批局', '南昌市行政审批服务局'],
    ['吉林市财政局', '吉林省财政厅'],
    ['莱芜市人民政府', '济南市人民政府'],
    ['江苏省国家税务局', '江苏省地方税务局'],
  ])('%s is not %s', (one, other) => {
    expect(registry.body(one)?.name).not.toBe(registry.body(other)?.name)
  })

  test('a full name stays what it is: the registry has nothing more to say', () => {
    const names = [
      '云南省科技厅',
      '德清县政府',
      '海淀区政府',
      '共青团云南省委员会',
      '上海银保监局',
      '郑州高新区管委会',
      '省委',
    ]
    for (const printed of names) {
      const body = registry.body(printed, '昆明市')
      expect(registry.body(body?.name ?? '')).toEqual(body)
    }
  })
})

describe('what a bare name means, the place of the text decides', () => {
  test.each([
    ['发展改革委', 'national', '国家发展和改革委员会'],
    ['卫健委', 'national', '国家卫生健康委员会'],
    ['卫健委', '云南省', '云南省卫生健康委员会'],
    ['省教育厅', '昆明市', '云南省教育厅'],
    ['市教育局', '昆明市五华区', '昆明市教育局'],
    ['自治区人民政府', '南宁市', '广西壮族自治区人民政府'],
    ['县委办公室', '德清县', '中共德清县委办公室'],
    ['省委', '云南省', '中共云南省委'],
    ['团省委', '云南省', '共青团云南省委'],
    ['朝阳区人民政府', '北京市', '北京市朝阳区人民政府'],
    ['朝阳区人民政府', '长春市', '长春市朝阳区人民政府'],
  ])('%s in a text of %s is %s', (name, near, meant) => {
    expect(registry.body(name, near)).toMatchObject({ name: meant, scoped: false })
  })

  test.each(['发展改革委', '省教育厅', '市委', '工会'])('%s alone is known only within its source', (name) => {
    expect(registry.body(name)?.scoped).toBe(true)
  })
})

describe('what became of a body', () => {
  test.each([
    ['国家教育委员会', '教育部', '1998', 'rename'],
    ['国家发展计划委员会', '国家发展和改革委员会', '2003', 'rename'],
    ['人事部', '人力资源和社会保障部', '2008', 'merge'],
    ['铁道部', '国家铁路局', '2013', 'split'],
    ['铁道部', '交通运输部', '2013', 'transfer'],
    ['国家旅游局', '文化和旅游部', '2018', 'merge'],
    ['中国银行保险监督管理委员会', '国家金融监督管理总局', '2023', 'merge'],
    ['农牧渔业部', '农业部', '1988', 'rename'],
    ['能源部', '电力工业部', '1993', 'split'],
    ['第二机械工业部', '核工业部', '1982', 'rename'],
  ])('%s → %s in %s: %s', (from, to, year, kind) => {
    const row = SUCCESSIONS.find((one) => one.from === from && one.to === to)
    expect(row).toMatchObject({ kind, date: expect.stringMatching(new RegExp(`^${year}-`)) })
  })

  test('every body of a reform is a national body, under its full name', () => {
    for (const { from, to } of SUCCESSIONS)
      for (const name of [from, to]) expect(NATIONAL_BODIES.filter((row) => row.name === name)).toHaveLength(1)
  })

  test('no pair stands twice, and each says where it is known from', () => {
    const pairs = SUCCESSIONS.map(({ from, to }) => `${from}>${to}`)
    expect(pairs.filter((pair, index) => pairs.indexOf(pair) !== index)).toEqual([])
    for (const { source } of SUCCESSIONS)
      expect(source).toMatch(/方案（\d{4}年(?:\d月)?）$|决议（1982年）$|^unverified$/)
  })
})

test.each(VERTICAL)('$example is led by $head', ({ organ, example, head }) => {
  expect(registry.body(example)).toMatchObject({ superior: head })
  expect(example.replace(/^(?:云岭省|云南|昆明|大连)/, '')).toMatch(organ)
})

test.each(SHORT_REGULATORS)('$example is led by $head', ({ example, head }) => {
  expect(registry.body(example)?.superior).toBe(head)
})

test('no stem of the organs stands twice under one ending', () => {
  const keys = ORGANS.map(({ stem, province, city }) => `${stem} ${province} ${city}`)
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
})
