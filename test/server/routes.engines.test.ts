import { expect, it } from 'vitest'
import { idOf } from '../../graph/identity.ts'
import type { Citation, CopyReply, SearchHit, TargetedMention } from '../../schema/api.ts'
import { withEngines } from '../support/engines.ts'
import { ingestTexts, type Served, served } from '../support/served.ts'
import { DOCUMENTS, JOINT, NOTICE, ORDINANCE, PARTIAL_REPEAL, REPEAL } from './documents.ts'

withEngines('the API', (engine) => {
  const start = async () => {
    const store = await engine.open()
    await ingestTexts(store, DOCUMENTS)
    return { store, server: await served(store, { isSample: (ids) => ids.length === 1 }) }
  }
  const find = async (server: Served, q: string, kind = 'document'): Promise<SearchHit['node']> => {
    const { hits } = await server.get(`/api/search?kind=${kind}&q=${encodeURIComponent(q)}`)
    return hits[0].node
  }

  it('status: what is served, and its figures', async () => {
    const { server } = await start()
    expect(await server.get('/api/status')).toEqual({
      version: '0.0.0',
      engine: engine.name,
      generation: 1,
      sample: true,
      counts: { sources: 1, copies: 3, documents: 3, stubs: 2, bodies: 2, mentions: 6, unresolved: 1 },
      relations: expect.objectContaining({ ISSUED: 4, ISSUES: 1, BASED_ON: 3, HAS_MENTION: 6 }),
    })
  })

  it('overview: nodes and edges as columns, the weightiest within a limit, and not twice to the same client', async () => {
    const { server } = await start()
    const all = await server.get('/api/overview')
    const { nodes, edges, types } = all
    expect([nodes.id.length, all.omitted]).toEqual([7, { documents: 0, bodies: 0 }])
    for (const column of Object.values(nodes)) expect(column).toHaveLength(7)
    const drawn = edges.from.map((from: number, i: number) =>
      [nodes.label[from], types[edges.type[i]], nodes.label[edges.to[i]]].join(' '),
    )
    expect(drawn).toContain(`${JOINT} BASED_ON ${ORDINANCE}`)
    expect(drawn).toContain(`云岭省财政厅 ISSUED ${JOINT}`)
    const at = nodes.label.indexOf('中华人民共和国预算法')
    expect([nodes.node[at], nodes.held[at], nodes.weight[at], nodes.group[at]]).toEqual(['document', false, 1, '法'])

    const few = await server.get('/api/overview?limit=2')
    expect(few.nodes.label[0]).toBe('云岭省教育厅')
    expect(few.omitted).toEqual({ documents: 4, bodies: 1 })
    expect(Math.max(0, ...few.edges.from, ...few.edges.to)).toBeLessThan(2)

    const { headers } = await server.ask('/api/overview')
    const again = await server.ask('/api/overview', { headers: { 'if-none-match': String(headers.etag) } })
    expect([again.status, again.text]).toEqual([304, ''])
  })

  it('a document: fields, what is around it, and the sentence of every citation', async () => {
    const { server } = await start()
    const reply = await server.get(`/api/documents/${(await find(server, JOINT)).id}`)
    expect(reply.document).toMatchObject({ title: JOINT, number: '云教〔2021〕7号', date: '2021-05-06', held: true })
    expect(reply.issuers.map(({ name }: { name: string }) => name)).toEqual(['云岭省教育厅', '云岭省财政厅'])
    expect(reply.dates).toContainEqual({ kind: 'written', value: '2021-05-06', copies: [reply.copies[0].id] })
    expect(reply.copies).toMatchObject([{ source: { name: 'collection.txt' }, page: null, startLine: 12 }])
    expect(reply.cites).toMatchObject([{ type: 'BASED_ON', total: 2, next: null }])
    const cited = (title: string): Citation =>
      reply.cites[0].items.find(({ document }: Citation) => document.title === title)
    const [mention] = cited(ORDINANCE).mentions as [TargetedMention]
    expect(mention).toMatchObject({ relation: 'based_on', cue: '根据', state: 'resolved', role: 'enacting' })
    const { start: from, end } = mention.light ?? { start: 0, end: 0 }
    expect(mention.quote.slice(from, end)).toBe('《云岭省校园食堂管理办法》（云教〔2019〕4号）')
    expect(cited('中华人民共和国预算法')).toMatchObject({ document: { held: false }, mentionsTotal: 1 })
    expect(reply.unresolved).toMatchObject({ total: 1, items: [{ text: '《实施细则》', state: 'unresolved' }] })
  })

  it('a document: its parent, its validity and what cites it', async () => {
    const { server } = await start()
    const notice = await find(server, NOTICE)
    const { id } = await find(server, ORDINANCE)
    const reply = await server.get(`/api/documents/${id}`)
    expect(reply.parents).toEqual([notice])
    expect(reply.validity).toMatchObject({ from: '2019-04-01', to: null, source: 'printed', status: null })
    expect(reply.dates).toContainEqual(expect.objectContaining({ kind: 'effective', value: '2019-04-01' }))
    expect(reply.citedBy.map(({ type }: { type: string }) => type).sort()).toEqual(['BASED_ON', 'ISSUES'])
    const page = await server.get(`/api/documents/${id}/citations?direction=in&type=BASED_ON`)
    expect(page.items[0].document.title).toBe(JOINT)
    expect((await server.get(`/api/documents/${notice.id}`)).children[0].id).toBe(id)
  })

  it('a document that has ended: by whose word, and through which notice', async () => {
    const store = await engine.open()
    await ingestTexts(store, { ...DOCUMENTS, 'repeal.txt': REPEAL })
    const server = await served(store, {})
    const [notice, ordinance] = [await find(server, NOTICE), await find(server, ORDINANCE)]
    const document = expect.objectContaining({ title: '云岭省教育厅关于废止部分文件的通知' })
    const repealedBy = async (id: string) => (await server.get(`/api/documents/${id}`)).repealedBy
    expect(await repealedBy(notice.id)).toEqual([{ document, through: null, parts: null }])
    expect(await repealedBy(ordinance.id)).toEqual([
      { document, through: expect.objectContaining({ id: notice.id }), parts: null },
    ])
    expect(await repealedBy((await find(server, JOINT)).id)).toEqual([])
  })

  it('under what names: of a document its titles, of a body its names, prefixes, former and later selves', async () => {
    const store = await engine.open()
    const letter = (issuer: string, year: number) =>
      `${issuer}关于做好检查的通知\n教办〔${year}〕3号\n各单位：\n  现就有关事项通知如下。\n${issuer}\n${year}年3月5日\n`
    await ingestTexts(store, { ...DOCUMENTS, '1.txt': letter('国家教育委员会', 1990), '2.txt': letter('教育部', 1999) })
    const server = await served(store, {})
    const ordinance = await server.get(`/api/documents/${(await find(server, ORDINANCE)).id}`)
    expect(ordinance.citedAs).toEqual({
      titles: [{ name: ORDINANCE, references: 3 }],
      shortNames: [],
      numbers: [{ name: '云教〔2019〕4号', references: 1 }],
    })
    expect(ordinance.corrected).toBeNull()
    const body = async (name: string) => server.get(`/api/bodies/${(await find(server, name, 'body')).id}`)
    expect((await body('云岭省教育厅')).prefixes).toEqual([{ prefix: '云教', documents: 2 }])
    const now = await body('教育部')
    expect(now).toMatchObject({ names: ['教育部'], successors: [{ body: { name: '国家教育委员会' }, kind: 'rename' }] })
    expect(now.predecessors).toMatchObject([{ body: { name: '国家教育委员会' }, date: '1998-03-10' }])
  })

  it('why: of a copy, of a reference and what else it may mean, of a body', async () => {
    const store = await engine.open()
    const law = (day: string, revised: string) =>
      `云岭省校园安全条例\n（2003年5月1日云岭省第九届人民代表大会常务委员会第二次会议通过${revised}）\n第一条 为了保障校园安全，制定本条例。\n第二条 本条例自${day}起施行。\n`
    const notice = `云岭省教育厅关于开展校园安全检查的通知\n云教〔2012〕8号\n各市教育局：\n  根据《云岭省校园安全条例》，现就检查事项通知如下。\n云岭省教育厅\n2012年6月1日\n`
    await ingestTexts(store, {
      '1.txt': law('2003年7月1日', ''),
      '2.txt': law(
        '2003年7月1日',
        '　根据2010年3月2日云岭省第十届人民代表大会常务委员会第九次会议《关于修改部分条例的决定》修正',
      ),
      '3.txt': notice,
      '4.txt': `${notice}（此件公开发布）\n`,
    })
    const server = await served(store, {})
    const reply = await server.get(`/api/documents/${(await find(server, '校园安全检查')).id}`)
    expect(reply.copies).toMatchObject([
      { reason: 'number', confidence: 0.99, refused: null },
      { reason: 'number', confidence: 0.99, refused: null },
    ])
    const [mention] = reply.cites[0].items[0].mentions
    expect(mention).toMatchObject({ state: 'resolved', reason: 'version' })
    expect(mention.targets.map(({ document }: TargetedMention['targets'][number]) => document.versionDate)).toEqual([
      '2010-03-02',
      null,
    ])
    const { id } = await find(server, '云岭省教育厅', 'body')
    expect(await server.get(`/api/bodies/${id}`)).toMatchObject({ reason: 'place' })
  })

  it('what a person set right says who, when and why', async () => {
    const store = await engine.open()
    const said = { by: '王档案', on: '2024-05-01', why: '核对了原件' }
    await ingestTexts(store, DOCUMENTS, [
      {
        kind: 'reference',
        reference: { source: 'collection.txt', quote: '《实施细则》' },
        document: { title: NOTICE },
        ...said,
      },
      { kind: 'fields', document: { title: JOINT }, fields: { date: '2021-05-07', validTo: '2024-05-06' }, ...said },
      { kind: 'same-body', bodies: ['云岭省财政局', '云岭省财政厅'], ...said },
    ])
    const server = await served(store, {})
    const reply = await server.get(`/api/documents/${(await find(server, JOINT)).id}`)
    expect(reply).toMatchObject({
      document: { date: '2021-05-07' },
      validity: { to: '2024-05-06', source: 'corrected' },
      corrected: { ...said, fields: ['date', 'validTo'] },
      unresolved: { total: 0 },
    })
    const cited = reply.cites
      .flatMap(({ items }: { items: Citation[] }) => items)
      .find(({ document }: Citation) => document.title === NOTICE)
    expect(cited.mentions).toMatchObject([
      { text: '《实施细则》', reason: 'corrected', confidence: 1, corrected: said },
    ])
    const body = await server.get(`/api/bodies/${(await find(server, '云岭省财政局', 'body')).id}`)
    expect(body).toMatchObject({ names: ['云岭省财政厅', '云岭省财政局'], corrected: said })
  })

  it('a document of which a part has ended, as by a notice that does not end what it issued', async () => {
    const store = await engine.open()
    await ingestTexts(store, { ...DOCUMENTS, 'repeal.txt': PARTIAL_REPEAL })
    const server = await served(store, {})
    const repealedBy = async (title: string) =>
      (await server.get(`/api/documents/${(await find(server, title)).id}`)).repealedBy
    expect(await repealedBy(JOINT)).toMatchObject([{ through: null, parts: ['第三条'] }])
    expect(await repealedBy(NOTICE)).toMatchObject([{ through: null, parts: ['第二项'] }])
    expect(await repealedBy(ORDINANCE)).toEqual([])
  })

  it('a document by an id that another key gave it: the current one is said', async () => {
    const { server } = await start()
    const { id } = await find(server, ORDINANCE)
    const { aliases } = await server.get(`/api/documents/${id}`)
    const former = await server.ask(`/api/documents/${idOf('d', aliases[0])}?limit=3`)
    expect([former.status, former.headers.location]).toEqual([308, `/api/documents/${id}?limit=3`])
    expect((await server.ask('/api/documents/d_0')).status).toBe(404)
  })

  it('a copy: its text as it stands, and every reference where it stands', async () => {
    const { server } = await start()
    const { copies } = await server.get(`/api/documents/${(await find(server, JOINT)).id}`)
    const reply: CopyReply = await server.get(`/api/copies/${copies[0].id}`)
    const whole = DOCUMENTS['collection.txt']
    expect(whole.slice(reply.offset, reply.offset + reply.text.length)).toBe(reply.text)
    expect(reply.text).toContain('𠮷林<b>会议</b>')
    const printed = reply.mentions.map(({ start: from, end }) => reply.text.slice(from, end).replace(/\s/g, ''))
    expect(printed).toEqual(reply.mentions.map(({ text }) => text))
    expect(printed).toEqual([
      '《云岭省校园食堂管理办法》（云教〔2019〕4号）',
      '《中华人民共和国预算法》',
      '《实施细则》',
    ])
    const [first] = reply.mentions
    expect(first?.targets).toMatchObject([{ document: { title: ORDINANCE } }])
    expect(reply.text.slice(first?.quoteStart, first?.quoteEnd).replace(/\s/g, '')).toBe(first?.quote)
  })

  it('a body: what it issued, newest first, by year and genre, and with whom', async () => {
    const { server } = await start()
    const { id } = await find(server, '云岭省教育厅', 'body')
    const reply = await server.get(`/api/bodies/${id}?limit=1`)
    expect(reply).toMatchObject({
      body: { name: '云岭省教育厅', issued: 3 },
      documents: { total: 3, items: [{ title: JOINT }] },
      years: [
        { year: '2021', documents: 1 },
        { year: '2019', documents: 1 },
        { year: null, documents: 1 },
      ],
      joint: [{ body: { name: '云岭省财政厅' }, documents: 1 }],
    })
    const rest = await server.get(`/api/bodies/${id}/documents?limit=5&after=${reply.documents.next}`)
    expect(rest.items.map(({ title }: { title: string }) => title).sort()).toEqual([ORDINANCE, NOTICE].sort())
    expect(rest.next).toBeNull()
    const filtered = await server.get(`/api/bodies/${id}/documents?year=2021&genre=${encodeURIComponent('通知')}`)
    expect(filtered).toMatchObject({ total: 1, items: [{ title: JOINT }] })
  })

  it('neighbours: counts of every type and direction, and the items of one', async () => {
    const { server } = await start()
    const { id } = await find(server, ORDINANCE)
    const { node, counts, group } = await server.get(`/api/nodes/${id}/neighbours`)
    expect([node.title, group]).toEqual([ORDINANCE, null])
    expect(counts).toContainEqual({ type: 'BASED_ON', direction: 'in', count: 1 })
    expect(counts).toContainEqual({ type: 'PART_OF', direction: 'out', count: 1 })
    const issuers = await server.get(`/api/nodes/${id}/neighbours?type=ISSUED&direction=in`)
    expect(issuers.group).toMatchObject({ total: 1, items: [{ node: 'body', name: '云岭省教育厅' }], next: null })
  })

  it('search: part of a title, a number however it is printed, the exact first', async () => {
    const { server } = await start()
    expect(await find(server, '数字')).toMatchObject({ title: JOINT })
    for (const q of ['云教〔2019〕4号', '云教[2019]4号', '云教﹝２０１９﹞ 4 号', '云教2019'])
      expect(await find(server, q), q).toMatchObject({ number: '云教〔2019〕4号' })
    const { hits, total } = await server.get(`/api/search?q=${encodeURIComponent('云岭省教育厅')}`)
    expect(hits[0]).toMatchObject({ node: { node: 'body', name: '云岭省教育厅' }, match: { start: 0, end: 6 } })
    expect(total).toEqual({ documents: 2, bodies: 1 })
  })

  it('after another ingest the answers are of the new generation', async () => {
    const { store, server } = await start()
    expect((await server.get(`/api/search?q=${encodeURIComponent('河道')}`)).hits).toEqual([])
    const text =
      '云岭省水利厅关于加强河道管理的通知\n云水〔2022〕1号\n各市水利局：\n  请加强管理。\n云岭省水利厅\n2022年1月2日\n'
    await ingestTexts(store, { 'more.txt': text })
    expect(await find(server, '河道')).toMatchObject({ number: '云水〔2022〕1号' })
    expect(await server.get('/api/status')).toMatchObject({ generation: 2, counts: { sources: 2 } })
    expect((await server.get('/api/overview')).nodes.label).toContain('云岭省水利厅')
  })
})
