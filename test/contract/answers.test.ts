import { expect, it } from 'vitest'
import type { GraphStore, Params, QueryAnswer } from '../../graph/engine.ts'
import { withEngines } from '../support/engines.ts'

const LIMITS = { timeoutMs: 20_000, maxRows: 100 }

withEngines('answers', (engine) => {
  const opened = async (): Promise<GraphStore> => {
    const store = await engine.open()
    await store.write(async (writer) => {
      await writer.putNodes('Body', [{ id: 'b', name: '教育部' }])
      await writer.putNodes('Document', [
        { id: 'd1', title: '关于𠮷的通知', citedBy: 2, aliases: ['x', 'y'] },
        { id: 'd2', title: '办法', citedBy: 0 },
      ])
      await writer.putRelationships('ISSUED', [{ from: 'b', to: 'd1', properties: { rank: 1 } }])
      await writer.putRelationships('BASED_ON', [{ from: 'd1', to: 'd2', properties: {} }])
    })
    return store
  }
  const ask = async (cypher: string, params: Params = {}): Promise<QueryAnswer> =>
    (await opened()).query(cypher, params, LIMITS)

  const body = { labels: ['Body'], properties: { id: 'b', name: '教育部' } }
  const d1 = { labels: ['Document'], properties: { aliases: ['x', 'y'], citedBy: 2, id: 'd1', title: '关于𠮷的通知' } }
  const d2 = { labels: ['Document'], properties: { citedBy: 0, id: 'd2', title: '办法' } }
  const issued = { type: 'ISSUED', start: 'b', end: 'd1', properties: { rank: 1 } }
  const basedOn = { type: 'BASED_ON', start: 'd1', end: 'd2', properties: {} }

  it('gives columns in the order they were asked for', async () => {
    expect(await ask('MATCH (d:Document) RETURN d.title AS z, d.id AS a, 1 AS m ORDER BY a')).toEqual({
      columns: ['z', 'a', 'm'],
      rows: [
        ['关于𠮷的通知', 'd1', 1],
        ['办法', 'd2', 1],
      ],
      truncated: false,
    })
  })

  it('gives columns also where there are no rows', async () => {
    expect(await ask('MATCH (d:Document {id: $id}) RETURN d.id, d', { id: 'nobody' })).toEqual({
      columns: ['d.id', 'd'],
      rows: [],
      truncated: false,
    })
  })

  it('gives nodes, relationships and paths in one shape, keys in one order', async () => {
    const { rows } = await ask('MATCH p = (b:Body)-[i:ISSUED]->(d)-[:BASED_ON]->(:Document) RETURN b, i, d, p')
    const path = { nodes: [body, d1, d2], relationships: [issued, basedOn] }
    expect(JSON.stringify(rows)).toBe(JSON.stringify([[body, issued, d1, path]]))
  })

  it('names the ends of a relationship that comes without its nodes, also against its direction', async () => {
    expect((await ask('MATCH ()-[r:BASED_ON]->() RETURN r')).rows).toEqual([[basedOn]])
    expect((await ask('MATCH p = (:Document {id: "d2"})<-[:BASED_ON]-() RETURN p')).rows).toEqual([
      [{ nodes: [d2, d1], relationships: [basedOn] }],
    ])
  })

  it('looks into lists and maps', async () => {
    const { rows } = await ask('MATCH (b:Body)-[r]->(d) RETURN [b, [r]] AS list, {doc: d, n: null} AS map')
    expect(rows).toEqual([[[body, [issued]], { doc: d1, n: null }]])
  })

  it('gives plain values, and digits for integers beyond those of JS', async () => {
    const { rows } = await ask('RETURN 9007199254740991 AS a, 9007199254740993 AS b, 0.5 AS c, null AS d, $p AS e', {
      p: { list: [1, '二', null], yes: true },
    })
    expect(rows).toEqual([[9007199254740991, '9007199254740993', 0.5, null, { list: [1, '二', null], yes: true }]])
  })

  it('gives dates and times as ISO text', async () => {
    const { rows } = await ask(
      "RETURN date('2020-04-07') AS a, datetime('2020-04-07T08:00:00Z') AS b, localdatetime('2020-04-07T08:00:00') AS c",
    )
    expect(rows).toEqual([['2020-04-07', '2020-04-07T08:00:00Z', '2020-04-07T08:00:00']])
  })

  it('stops at the row limit and says so, but not when the rows just fit', async () => {
    const store = await opened()
    const three = { timeoutMs: 20_000, maxRows: 3 }
    expect(await store.query('UNWIND range(1, 50000) AS x RETURN x', {}, three)).toEqual({
      columns: ['x'],
      rows: [[1], [2], [3]],
      truncated: true,
    })
    expect((await store.query('UNWIND [1, 2, 3] AS x RETURN x', {}, three)).truncated).toBe(false)
  })

  it('reads Chinese names of labels, types, keys and columns', async () => {
    expect(await ask('MATCH (文:Document) WHERE 文.title CONTAINS "𠮷" RETURN 文.id AS 编号')).toMatchObject({
      columns: ['编号'],
      rows: [['d1']],
    })
    expect((await ask('MATCH (n:公文)-[:依据]->(m) RETURN n.标题 AS 标题')).rows).toEqual([])
  })

  it('counts all nodes alike', async () => {
    expect((await ask('MATCH (n) RETURN labels(n) AS labels, count(*) AS n ORDER BY n, labels')).rows).toEqual([
      [['Body'], 1],
      [['WenmaiWorkspace'], 1],
      [['Document'], 2],
    ])
  })
})
