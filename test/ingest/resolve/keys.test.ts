import { describe, expect, test } from 'vitest'
import { createRegistry } from '../../../ingest/registry/index.ts'
import { isBareGenre, numberKey, numberParts, titleKey, titleReader } from '../../../ingest/resolve/keys.ts'

const registry = createRegistry()
const read = titleReader(registry)

describe('titles', () => {
  test.each([
    ['关于印发《云岭省防汛办法》的通知', '关于印发〈云岭省防汛办法〉的通知'],
    ['防汛工作规划（2020—2024年）', '防汛工作规划(2020-2024 年)'],
    ['教育部 财政部关于拨付经费的通知', '教育部、财政部关于拨付经费的通知'],
    ['关于二〇二〇年放假的通知', '关于二○二○年放假的通知'],
  ])('%s and %s are one', (a, b) => {
    expect(titleKey(a)).toBe(titleKey(b))
  })

  test.each([
    ['教育部关于做好防汛工作的通知', '做好防汛工作的通知', ['教育部']],
    ['教育部 财政部关于做好防汛工作的通知', '做好防汛工作的通知', ['教育部', '财政部']],
    ['关于做好防汛工作的通知', '做好防汛工作的通知', []],
    ['中共教育部党组印发《防汛方案》的通知', '印发防汛方案的通知', ['中共教育部党组']],
    ['中华人民共和国刑法', '刑法', []],
    ['教育部产学合作项目管理办法', '教育部产学合作项目管理办法', []],
    ['扎实做好关于防汛的工作的通知', '扎实做好关于防汛的工作的通知', []],
  ])('%s', (title, core, issuers) => {
    const parts = read(title)
    expect(parts.core).toBe(core)
    expect(parts.issuers.map(({ name }) => name)).toEqual(issuers)
  })

  test.each(['意见', '实施细则', '工作方案试行', '管理办法'])('%s is a kind of document alone', (core) => {
    expect(isBareGenre(core)).toBe(true)
  })
  test.each(['防汛意见', '教师法', '科研项目管理办法'])('%s is a title', (core) => {
    expect(isBareGenre(core)).toBe(false)
  })
})

test.each([
  ['教学〔2019〕4号', [], '教学[2019]4号'],
  ['教学﹝2019﹞ 第4号', [], '教学[2019]4号'],
  ['教学【2019】４号', [], '教学[2019]4号'],
  ['教学(2019)04号', [], '教学[2019]4号'],
  ['（教学〔2019〕4号）', [], '教学[2019]4号'],
  ['中华人民共和国教育部令第33号', [], '教育部令33号'],
  ['教育部令第三十三号', [], '教育部令33号'],
  ['工信部令第5号', [], '工业和信息化部令5号'],
  ['国务院、中央军委令第413号', [], '国务院令413号'],
  ['中华人民共和国国务院 中华人民共和国中央军事委员会令第413号', [], '国务院令413号'],
  ['财政部公告2019年第3号', [], '财政部公告2019年3号'],
  ['公告2019年第3号', ['财政部'], '财政部公告2019年3号'],
  ['第46号', ['教育部'], '教育部令46号'],
  ['第46号', [], null],
  ['公告2019年第3号', ['财政部', '教育部'], null],
  ['GB/T 33251-2016', [], 'GB/T33251-2016'],
])('number %s of %j is %s', (number, issuers, key) => {
  expect(numberKey(number, issuers, registry)).toBe(key)
})

test.each([
  ['教学[2019]4号', { series: '教学', year: 2019, serial: 4 }],
  ['云岭省财政厅公告2020年12号', { series: '云岭省财政厅公告', year: 2020, serial: 12 }],
  ['教育部令33号', { series: '教育部令', serial: 33 }],
  ['GB/T33251-2016', { series: 'GB/T33251-2016' }],
])('%s is of a series', (key, parts) => {
  expect(numberParts(key)).toEqual(parts)
})
