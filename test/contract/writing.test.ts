import { expect, it } from 'vitest'
import type { NodeRow } from '../../graph/engine.ts'
import { withEngines } from '../support/engines.ts'

withEngines('writing', (engine) => {
  const all = 'MATCH (n:Document) RETURN n.id AS id, properties(n) AS properties ORDER BY id'

  it('puts nodes and merges their properties; a null removes one', async () => {
    const store = await engine.open()
    await store.write(async (writer) => {
      await writer.putNodes('Document', [{ id: 'd1', title: '通知', genre: '通知', aliases: ['甲', '乙'] }])
      await writer.putNodes('Document', [{ id: 'd1', genre: null, held: true, aliases: [] }])
    })
    expect(await store.read(all)).toEqual([
      { id: 'd1', properties: { id: 'd1', title: '通知', held: true, aliases: [] } },
    ])
  })

  it('keeps integers, fractions, booleans, and characters beyond the basic plane', async () => {
    const store = await engine.open()
    const row = { id: '𠮷野', citedBy: 5, rank: 0.25, community: -1, held: false, title: '𠮷\r\n“引号”\\' }
    await store.write((writer) => writer.putNodes('Document', [row]))
    expect(await store.read(all)).toEqual([{ id: '𠮷野', properties: row }])
    const [types] = await store.read(
      'MATCH (n:Document {id: $id}) RETURN n.citedBy / 2 AS whole, n.citedBy + $one AS sum, size(n.title) > 0 AS filled',
      { id: '𠮷野', one: 1 },
    )
    expect(types).toEqual({ whole: 2, sum: 6, filled: true })
  })

  it('takes whole numbers as parameters of LIMIT, inside lists and inside maps', async () => {
    const store = await engine.open()
    await store.write((writer) => writer.putNodes('Document', [{ id: 'a' }, { id: 'b' }]))
    expect(await store.read('MATCH (n:Document) RETURN n.id AS id ORDER BY id LIMIT $n', { n: 1 })).toEqual([
      { id: 'a' },
    ])
    expect(await store.read('RETURN $list[1] / 2 AS x, $map.n / 2 AS y', { list: [1, 3], map: { n: 5 } })).toEqual([
      { x: 1, y: 2 },
    ])
  })

  it('gives the same graph when everything is written twice', async () => {
    const store = await engine.open()
    const write = () =>
      store.write(async (writer) => {
        await writer.putNodes('Body', [{ id: 'b', name: '教育部' }])
        await writer.putNodes('Document', [{ id: 'd', title: '通知' }])
        await writer.putRelationships('ISSUED', [{ from: 'b', to: 'd', properties: { rank: 1 } }])
      })
    await write()
    await write()
    expect(await store.read('MATCH (b:Body)-[r:ISSUED]->(d:Document) RETURN b.id, d.id, r.rank')).toEqual([
      { 'b.id': 'b', 'd.id': 'd', 'r.rank': 1 },
    ])
    expect(await store.read('MATCH (n:Document) RETURN count(n) AS n')).toEqual([{ n: 1 }])
  })

  it('merges properties of a relationship; a null removes one', async () => {
    const store = await engine.open()
    await store.write(async (writer) => {
      await writer.putNodes('Document', [{ id: 'a' }, { id: 'b' }])
      await writer.putRelationships('BASED_ON', [{ from: 'a', to: 'b', properties: { confidence: 0.5, mentions: 1 } }])
      await writer.putRelationships('BASED_ON', [{ from: 'a', to: 'b', properties: { confidence: null, mentions: 2 } }])
    })
    expect(await store.read('MATCH ()-[r:BASED_ON]->() RETURN properties(r) AS r')).toEqual([{ r: { mentions: 2 } }])
  })

  it('takes what it creates and what it merges alike: nulls, ids and pairs given twice, ends of an earlier write', async () => {
    const store = await engine.open()
    await store.write((writer) => writer.putNodes('Document', [{ id: 'old' }]))
    const write = () =>
      store.write(async (writer) => {
        await writer.putNodes('Body', [
          { id: 'x', name: '教育部', level: '地方', kind: null },
          { id: 'y', name: null, names: [] },
          { id: 'x', level: null, issued: 2 },
        ])
        await writer.putRelationships('ISSUED', [
          { from: 'x', to: 'old', properties: { rank: 1, place: null } },
          { from: 'y', to: 'old', properties: {} },
          { from: 'x', to: 'old', properties: { rank: 2 } },
        ])
      })
    const graph = async () => [
      await store.read('MATCH (b:Body) RETURN properties(b) AS b ORDER BY b.id'),
      await store.read('MATCH (b:Body)-[r:ISSUED]->() RETURN b.id AS id, properties(r) AS r ORDER BY id'),
    ]
    const expected = [
      [{ b: { id: 'x', issued: 2, name: '教育部' } }, { b: { id: 'y', names: [] } }],
      [
        { id: 'x', r: { rank: 2 } },
        { id: 'y', r: {} },
      ],
    ]
    await write()
    expect(await graph()).toEqual(expected)
    await write()
    expect(await graph()).toEqual(expected)
  })

  it('writes again what it has deleted in the same write', async () => {
    const store = await engine.open()
    await store.write(async (writer) => {
      const put = async () => {
        await writer.putNodes('Document', [{ id: 'a' }, { id: 'b' }])
        await writer.putRelationships('MENTIONS', [{ from: 'a', to: 'b', properties: {} }])
        await writer.putRelationships('CITES', [{ from: 'b', to: 'b', properties: {} }])
      }
      await put()
      await writer.deleteNodes('Document', ['a'])
      await put()
      await writer.deleteNodes('Document', ['b'])
      await writer.putNodes('Document', [{ id: 'b', citedBy: 1 }])
      await writer.putRelationships('REPEALS', [{ from: 'a', to: 'b', properties: {} }])
    })
    expect(await store.read('MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS type, b.citedBy AS citedBy')).toEqual([
      { a: 'a', type: 'REPEALS', citedBy: 1 },
    ])
  })

  it('names the missing end of a relationship', async () => {
    const store = await engine.open()
    const write = store.write(async (writer) => {
      await writer.putNodes('Document', [{ id: 'a' }])
      await writer.putNodes('Body', [{ id: 'b' }])
      await writer.putRelationships('BASED_ON', [
        { from: 'a', to: 'a', properties: {} },
        { from: 'a', to: 'b', properties: {} },
      ])
    })
    await expect(write).rejects.toMatchObject({
      problem: { code: 'engine-failed', reason: 'BASED_ON: no Document b' },
    })
    expect(await store.generation()).toBe(0)
  })

  it('deletes nodes with their relationships and single relationships; unknown ids are ignored', async () => {
    const store = await engine.open()
    await store.write(async (writer) => {
      await writer.putNodes('Document', [{ id: 'a' }, { id: 'b' }, { id: 'c' }])
      for (const [from, to] of [
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'a'],
      ] as const)
        await writer.putRelationships('MENTIONS', [{ from, to, properties: {} }])
    })
    await store.write(async (writer) => {
      await writer.deleteNodes('Document', ['a', 'nobody'])
      await writer.deleteNodes('Body', ['b'])
      await writer.deleteRelationships('MENTIONS', [{ from: 'nobody', to: 'c' }])
    })
    const rows = 'MATCH (x:Document)-[:MENTIONS]->(y) RETURN x.id AS x, y.id AS y'
    expect(await store.read(rows)).toEqual([{ x: 'b', y: 'c' }])
    await store.write((writer) => writer.deleteRelationships('MENTIONS', [{ from: 'b', to: 'c' }]))
    expect(await store.read(rows)).toEqual([])
    expect(await store.read('MATCH (n:Document) RETURN count(n) AS n')).toEqual([{ n: 2 }])
  })

  it('reads within a write what was written before in it', async () => {
    const store = await engine.open()
    const seen = await store.write(async (writer) => {
      await writer.putNodes('Document', [{ id: 'a' }])
      return writer.read('MATCH (n:Document) RETURN n.id AS id')
    })
    expect(seen).toEqual([{ id: 'a' }])
  })

  it('writes more rows than a batch holds, and an empty list', async () => {
    const store = await engine.open()
    const rows: NodeRow[] = Array.from({ length: 4_500 }, (_, index) => ({ id: `d${index}`, citedBy: index }))
    await store.write(async (writer) => {
      await writer.putNodes('Document', [])
      await writer.putNodes('Document', rows)
      await writer.putRelationships(
        'MENTIONS',
        rows.slice(1).map(({ id }) => ({ from: id, to: 'd0', properties: {} })),
      )
    })
    expect(await store.read('MATCH (n:Document) RETURN count(n) AS n, sum(n.citedBy) AS sum')).toEqual([
      { n: 4_500, sum: (4_499 * 4_500) / 2 },
    ])
    expect(await store.read('MATCH (:Document)-[r:MENTIONS]->(:Document {id: "d0"}) RETURN count(r) AS n')).toEqual([
      { n: 4_499 },
    ])
  })

  it('has one node to an id', async () => {
    const store = await engine.open()
    await store.write((writer) => writer.putNodes('Document', [{ id: 'a' }]))
    const twice = store.write((writer) => writer.read('CREATE (:Document {id: "a"})'))
    await expect(twice).rejects.toMatchObject({ problem: { code: 'engine-failed' } })
  })
})
