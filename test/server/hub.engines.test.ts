import { expect, it } from 'vitest'
import type { NodeRow } from '../../graph/engine.ts'
import { withEngines } from '../support/engines.ts'
import { served } from '../support/served.ts'

const CITING = 1_000

withEngines('a document that a thousand others cite', (engine) => {
  const start = async () => {
    const store = await engine.open()
    const common = { aliases: [], numberKeys: [], statusSource: 'none', held: true, citedBy: 0 }
    const citing: NodeRow[] = Array.from({ length: CITING }, (_, index) => ({
      id: `d${index}`,
      key: `k${index}`,
      title: `第${index}号通知`,
      // Seven of a day, and every tenth without a date.
      ...(index % 10 > 0 && { date: `2020-01-${String((Math.floor(index / 7) % 28) + 1).padStart(2, '0')}` }),
      ...common,
    }))
    const mentions: NodeRow[] = citing.map(({ id }, index) => ({
      id: `m${id}`,
      ordinal: 1,
      text: '《办法》',
      issuers: [],
      type: 'document',
      relation: 'based_on',
      quote: '根据《办法》，根据《办法》。',
      // The first of the two in the sentence, or the second.
      start: index % 2 ? 12 : 19,
      end: index % 2 ? 16 : 23,
      quoteStart: 10,
      quoteEnd: 24,
      line: 1,
      page: 1,
      readingConfidence: 1,
      state: 'resolved',
      confidence: 1,
      reason: 'title',
    }))
    await store.write(async (writer) => {
      await writer.putNodes('Document', [
        { id: 'hub', key: 'hub', title: '办法', ...common, citedBy: CITING },
        ...citing,
      ])
      await writer.putNodes('Copy', [{ id: 'c', ordinal: 1, title: '办法', start: 10, end: 99, confidence: 1 }])
      await writer.putNodes('Mention', mentions)
      await writer.putRelationships(
        'HAS_MENTION',
        mentions.map(({ id }) => ({ from: 'c', to: id, properties: {} })),
      )
      await writer.putRelationships(
        'BASED_ON',
        citing.map(({ id }) => ({
          from: id,
          to: 'hub',
          properties: { mentions: 1, confidence: 1, roles: [], mentionIds: [`m${id}`] },
        })),
      )
    })
    return served(store)
  }

  it('is given page by page, each item once, the newest first, undated last', async () => {
    const server = await start()
    const { citedBy } = await server.get('/api/documents/hub?limit=7')
    expect(citedBy).toMatchObject([{ type: 'BASED_ON', total: CITING, items: { length: 7 } }])
    const items = [...citedBy[0].items]
    for (let next = citedBy[0].next; next !== null; ) {
      const page = await server.get(`/api/documents/hub/citations?direction=in&type=BASED_ON&limit=200&after=${next}`)
      expect(page.total).toBe(CITING)
      items.push(...page.items)
      next = page.next
    }
    expect(new Set(items.map(({ document }) => document.id)).size).toBe(CITING)
    expect(items).toHaveLength(CITING)
    const dates = items.map(({ document }) => document.date ?? '')
    expect(dates).toEqual([...dates].sort().reverse())
    for (const { mentions, document } of items)
      expect(mentions).toMatchObject([{ light: Number(document.id.slice(1)) % 2 ? { start: 2 } : { start: 9 } }])
  })

  it('has neighbours page by page', async () => {
    const server = await start()
    const ids = new Set<string>()
    let after = ''
    do {
      const { counts, group } = await server.get(
        `/api/nodes/hub/neighbours?type=BASED_ON&direction=in&limit=150${after && `&after=${after}`}`,
      )
      expect(counts).toEqual([{ type: 'BASED_ON', direction: 'in', count: CITING }])
      for (const { id } of group.items) ids.add(id)
      after = group.next ?? ''
    } while (after)
    expect(ids.size).toBe(CITING)
  })

  it('refuses a cursor that is none of its own', async () => {
    const server = await start()
    for (const after of ['x', Buffer.from('[1]').toString('base64url'), Buffer.from('{}').toString('base64url')]) {
      const answer = await server.ask(`/api/nodes/hub/neighbours?type=BASED_ON&direction=in&after=${after}`)
      expect(answer).toMatchObject({ status: 400, json: { error: { code: 'request-invalid' } } })
    }
  })
})
