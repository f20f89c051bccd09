import { describe, expect, test } from 'vitest'
import { resolve } from '../../../ingest/resolve/index.ts'
import { evidenceOf } from '../../support/evidence.ts'

const edges = (issuers: readonly string[], type: 'SUBORDINATE_TO' | 'SUCCEEDED_BY') => {
  const { nodes, relationships } = resolve(
    evidenceOf({ a: issuers.map((issuer, index) => ({ title: `关于第${index}次春耕的通知`, issuers: [issuer] })) }),
  )
  const named = (id: string) => nodes.Body.get(id)?.name
  return [...relationships[type].values()].map(({ from, to, properties }) => [
    named(from),
    named(to),
    ...(type === 'SUCCEEDED_BY' ? [properties.date?.toString().slice(0, 4), properties.kind] : []),
  ])
}

describe('who stands above whom', () => {
  test('the nearest body that is here', () => {
    expect(edges(['昆明市教育局', '云南省人民政府', '国务院'], 'SUBORDINATE_TO')).toEqual(
      expect.arrayContaining([
        ['昆明市教育局', '云南省人民政府'],
        ['云南省人民政府', '国务院'],
      ]),
    )
  })

  test('nobody who is not here, and no office a second time', () => {
    expect(edges(['昆明市教育局', '教育部办公厅'], 'SUBORDINATE_TO')).toEqual([])
  })
})

describe('what became of a body', () => {
  test('both are here', () => {
    expect(edges(['卫生部', '国家卫生和计划生育委员会'], 'SUCCEEDED_BY')).toEqual([
      ['卫生部', '国家卫生和计划生育委员会', '2013', 'merge'],
    ])
  })

  test('what lies between two that are here is taken in', () => {
    expect(edges(['卫生部', '国家卫生健康委员会'], 'SUCCEEDED_BY')).toEqual([
      ['卫生部', '国家卫生和计划生育委员会', '2013', 'merge'],
      ['国家卫生和计划生育委员会', '国家卫生健康委员会', '2018', 'merge'],
    ])
  })

  test('a chain follows time: 教育部 became 国家教育委员会 in 1985, and that 教育部 again in 1998', () => {
    expect(edges(['教育部', '国家教育委员会'], 'SUCCEEDED_BY')).toEqual(
      expect.arrayContaining([
        ['教育部', '国家教育委员会', '1985', 'rename'],
        ['国家教育委员会', '教育部', '1998', 'rename'],
      ]),
    )
    expect(edges(['教育部'], 'SUCCEEDED_BY')).toEqual([])
  })
})

describe('a relative name is that of the place whose text it stands in', () => {
  const addressees = (issuer: string, ...names: string[]) => {
    const { nodes, relationships } = resolve(
      evidenceOf({ a: [{ title: '关于春耕的通知', issuers: [issuer], addressees: names }] }),
    )
    return [...relationships.ADDRESSED_TO.values()].map(({ to }) => nodes.Body.get(to)?.name)
  }

  test.each([
    ['昆明市人民政府', '省农业农村厅', '云南省农业农村厅'],
    ['昆明市人民政府', '市教育局', '昆明市教育局'],
    ['农业农村部', '发展改革委', '国家发展和改革委员会'],
    ['云南省人民政府', '发展改革委', '云南省发展和改革委员会'],
  ])('%s to %s: %s', (issuer, printed, meant) => {
    expect(addressees(issuer, printed)).toEqual([meant])
  })

  test('where nothing decides, it is nobody known', () => {
    expect(addressees('学院办公室', '省农业农村厅')).toEqual([])
  })
})
