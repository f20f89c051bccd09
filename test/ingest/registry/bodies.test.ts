import { describe, expect, test } from 'vitest'
import { createRegistry } from '../../../ingest/registry/index.ts'
import { KIND_RULES } from '../../../ingest/registry/kinds.ts'
import { NATIONAL_BODIES } from '../../../ingest/registry/national/index.ts'

const registry = createRegistry()

describe('one body under several names', () => {
  test.each([
    ['国家发展改革委', '国家发展和改革委员会'],
    ['国家发改委', '国家发展和改革委员会'],
    ['工信部', '工业和信息化部'],
    ['中华人民共和国教育部', '教育部'],
    ['教 育 部', '教育部'],
    ['教育部（盖章）', '教育部'],
    ['中办', '中共中央办公厅'],
    ['国办', '国务院办公厅'],
    ['工信部办公厅', '工业和信息化部办公厅'],
    ['国务院安委会办公室', '国务院安全生产委员会办公室'],
    ['教育部党组', '中共教育部党组'],
    ['云岭省政府办公厅', '云岭省人民政府办公厅'],
    ['云南省政府', '云南省人民政府'],
    ['中共山西省省委', '中共山西省委'],
    ['中共云岭省省委', '中共云岭省委'],
    ['山西省省委办公厅', '中共山西省委办公厅'],
    ['中共苏州市市委', '中共苏州市委'],
    ['中共涿鹿县县委', '中共涿鹿县委'],
    ['中共津市市委', '中共津市市委'],
    ['津市市市委', '中共津市市委'],
    ['山西省省政府', '山西省人民政府'],
    ['苏州市市人民政府', '苏州市人民政府'],
    ['津市市政府', '津市市人民政府'],
    ['山西省省教育厅', '山西省教育厅'],
    ['江苏省省级机关事务管理局', '江苏省省级机关事务管理局'],
    ['苏州市市场监督管理局', '苏州市市场监督管理局'],
    ['苏州市市政工程管理处', '苏州市市政工程管理处'],
  ])('%s is %s', (printed, name) => {
    expect(registry.body(printed)?.name).toBe(name)
  })
})

describe('offices', () => {
  test.each([
    ['教育部办公厅', ['教育部']],
    ['国务院办公厅', ['国务院']],
    ['教育部基础教育司', ['教育部']],
    ['教育部应对疫情工作领导小组办公室', ['教育部应对疫情工作领导小组', '教育部']],
    ['中共云岭省委组织部', ['中共云岭省委']],
    ['云岭省教育厅办公室', ['云岭省教育厅']],
    ['教育部', []],
    ['中共教育部党组', []],
  ])('%s', (printed, superiors) => {
    const found: string[] = []
    for (let body = registry.body(printed)?.officeOf; body; body = body.officeOf) found.push(body.name)
    expect(found).toEqual(superiors)
  })
})

test('the offices of two ministries are two bodies', () => {
  expect(registry.body('教育部办公厅')?.name).not.toBe(registry.body('财政部办公厅')?.name)
})

test.each([
  ['党委办公室', true],
  ['学院办公室', true],
  ['办公室', true],
  ['教务处', true],
  ['教育部办公厅', false],
  ['云岭大学', false],
  ['国家教材委员会', false],
])('%s is known only within its source: %s', (name, scoped) => {
  expect(registry.body(name)?.scoped).toBe(scoped)
})

test.each([
  ['云南省教育厅', '省', '云南省'],
  ['昆明市人民政府', '市', '昆明市'],
  ['广东省广州市教育局', '副省', '广州市'],
  ['北京市海淀区人民政府', '县', '北京市海淀区'],
  ['云岭省教育厅', '省', '云岭省'],
  ['教育部', '部委', undefined],
])('%s: level %s, place %s', (name, level, place) => {
  expect(registry.body(name)).toMatchObject({ level, ...(place && { place }) })
})

test.each([
  ['教育部国家发展改革委财政部', ['教育部', '国家发展和改革委员会', '财政部']],
  ['中共中央国务院', ['中共中央', '国务院']],
  ['教育部等六部门', ['教育部']],
  ['云岭省教育厅 云岭省财政厅', ['云岭省教育厅', '云岭省财政厅']],
  ['云岭市教育局云岭市财政局', ['云岭市教育局', '云岭市财政局']],
  ['做好防汛工作', undefined],
])('bodies in front of a title: %s', (text, names) => {
  expect(registry.bodies(text)?.map(({ name }) => name)).toEqual(names)
})

test.each([
  ['习近平', 'person'],
  ['欧阳明远', 'person'],
  ['新华社', 'medium'],
  ['教育部', 'body'],
  ['办公室', 'body'],
  ['云岭大学', 'body'],
] as const)('%s signs as %s', (name, kind) => {
  expect(registry.signer(name)).toBe(kind)
})

test('no name of the table leads to two bodies', () => {
  const names = NATIONAL_BODIES.flatMap(({ name, aliases }) => [name, ...aliases])
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})

test.each(KIND_RULES)('$kind: $example', ({ pattern, example }) => {
  expect(example).toMatch(pattern)
})
