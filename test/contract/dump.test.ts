import { expect, it } from 'vitest'
import type { GraphWriter, NodeRow } from '../../graph/engine.ts'
import { dumpText } from '../support/dump.ts'
import { withBothEngines, withEngines } from '../support/engines.ts'

withEngines('dump', (engine) => {
  it('is one line a node and a relationship, sorted by code unit, without what depends on the run', async () => {
    const store = await engine.open()
    await store.write(async (writer) => {
      // U+FF21 comes after the surrogates of 𠮷 by code unit, and before 𠮷 by code point.
      await writer.putNodes('Document', [{ id: 'Ａ', title: '乙', rank: 0.5, community: 3 }, { id: '𠮷' }, { id: 'b' }])
      await writer.putNodes('Body', [{ name: '教育部', id: 'x', names: ['b', 'a'], issued: 1 }])
      await writer.putNodes('Source', [{ id: 's', name: 'a.txt', ingestedAt: '2026-01-01', location: ['/tmp/a.txt'] }])
      await writer.putRelationships('ISSUED', [
        { from: 'x', to: 'Ａ', properties: { rank: 1 } },
        { from: 'x', to: '𠮷', properties: { place: null } },
      ])
      await writer.putRelationships('BASED_ON', [{ from: 'b', to: 'Ａ', properties: { mentions: 2, confidence: 0.5 } }])
    })
    expect(await dumpText(store)).toBe(
      [
        '{"id":"x","label":"Body","properties":{"id":"x","issued":1,"name":"教育部","names":["b","a"]}}',
        '{"id":"b","label":"Document","properties":{"id":"b"}}',
        '{"id":"𠮷","label":"Document","properties":{"id":"𠮷"}}',
        '{"id":"Ａ","label":"Document","properties":{"id":"Ａ","title":"乙"}}',
        '{"id":"s","label":"Source","properties":{"id":"s","name":"a.txt"}}',
        '{"from":"b","properties":{"confidence":0.5,"mentions":2},"to":"Ａ","type":"BASED_ON"}',
        '{"from":"x","properties":{},"to":"𠮷","type":"ISSUED"}',
        '{"from":"x","properties":{"rank":1},"to":"Ａ","type":"ISSUED"}',
        '',
      ].join('\n'),
    )
  })

  it('of an empty graph is empty', async () => {
    expect(await dumpText(await engine.open())).toBe('')
  })
})

withBothEngines('dump', (embedded, neo4j) => {
  it('is the same text after the same writes, over more than a page', async () => {
    const rows: NodeRow[] = Array.from({ length: 2_500 }, (_, index) => ({
      id: `${String.fromCodePoint(0x4e00 + ((index * 7919) % 20_000))}${index}`,
      citedBy: index,
      confidence: index / 2_500,
      held: index % 2 === 0,
      ...(index % 3 === 0 && { title: `第${index}号` }),
    }))
    const write = async (writer: GraphWriter) => {
      await writer.putNodes('Document', rows)
      await writer.putRelationships(
        'MENTIONS',
        rows.map(({ id }, index) => ({
          from: id,
          to: rows[(index * 31) % 97]?.id ?? '',
          properties: { mentions: index },
        })),
      )
    }
    const [one, other] = [await embedded.open(), await neo4j.open()]
    await Promise.all([one.write(write), other.write(write)])
    const expected = await dumpText(one)
    expect(expected.split('\n')).toHaveLength(5_001)
    expect(await dumpText(other)).toBe(expected)
  })
})
