import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Evidence, resolve } from '../../../ingest/resolve/index.ts'
import { type CopyLike, evidenceOf } from '../../support/evidence.ts'

type Sources = Record<string, CopyLike[]>

/** Held documents and stubs by title and number, each with its copies. */
function documents(sources: Sources) {
  const { nodes, relationships } = resolve(evidenceOf(sources))
  const copies = [...relationships.COPY_OF.values()]
  return [...nodes.Document.values()].map((row) => ({
    ...row,
    copies: copies
      .filter(({ to }) => to === row.id)
      .map(({ from }) => from)
      .sort(),
  }))
}

function groupsOf(sources: Sources): string[][] {
  return documents(sources)
    .map(({ copies }) => copies)
    .filter((copies) => copies.length > 0)
    .sort((a, b) => (a.join() < b.join() ? -1 : 1))
}

const NOTICE = '教育部关于做好校园防汛工作的通知'

/** Why copies were not taken for a document that they fit. */
function refusals(sources: Sources) {
  const rows = [...resolve(evidenceOf(sources)).relationships.COPY_OF.values()]
  return Object.fromEntries(
    rows.flatMap(({ from, properties }) => (properties.refused ? [[from, properties.refused]] : [])),
  )
}

describe('which copies are one document', () => {
  const one = [['a-1', 'b-1']]
  const two = [['a-1'], ['b-1']]
  test.each<[string, CopyLike, CopyLike, string[][]]>([
    [
      'the same number',
      { title: NOTICE, number: '教学〔2019〕4号' },
      { title: NOTICE, number: '教学[2019]第4号' },
      one,
    ],
    ['another serial', { title: NOTICE, number: '教学〔2019〕4号' }, { title: NOTICE, number: '教学〔2019〕5号' }, two],
    ['no number beside one', { title: NOTICE, number: '教学〔2019〕4号' }, { title: NOTICE }, one],
    [
      'issuer in the title and in the signature',
      { title: NOTICE },
      { title: '关于做好校园防汛工作的通知', issuers: ['教育部'] },
      one,
    ],
    ['another issuer', { title: NOTICE }, { title: '财政部关于做好校园防汛工作的通知' }, two],
    ['a ministry and its office', { title: NOTICE }, { title: '教育部办公厅关于做好校园防汛工作的通知' }, two],
    [
      'a joint issue and one of its issuers',
      { title: '教育部 财政部关于做好校园防汛工作的通知' },
      { title: NOTICE },
      one,
    ],
    ['a yearly notice', { title: NOTICE, date: '2019-05-01' }, { title: NOTICE, date: '2020-05-01' }, two],
    ['a date in full and its year', { title: NOTICE, date: '2019-05-01' }, { title: NOTICE, date: '2019' }, one],
    [
      'a number and a date of another year',
      { title: NOTICE, number: '教学〔2019〕4号' },
      { title: NOTICE, date: '2020-05-01' },
      two,
    ],
    [
      'measures of one year',
      { title: '校园防汛管理办法', date: '2019-05-01' },
      { title: '校园防汛管理办法', date: '2019-06-01' },
      one,
    ],
    [
      'measures of two years',
      { title: '校园防汛管理办法', date: '2009-05-01' },
      { title: '校园防汛管理办法', date: '2019-06-01' },
      two,
    ],
    ['a draft', { title: '校园防汛管理办法（征求意见稿）' }, { title: '校园防汛管理办法' }, two],
    ['titles that say nothing', { title: '议程' }, { title: '议程' }, two],
    [
      'a bare office of two sources',
      { title: '关于停电的通知', issuers: ['办公室'] },
      { title: '关于停电的通知', issuers: ['办公室'] },
      two,
    ],
    ['brackets and spaces', { title: '关于印发《防汛 预案》的通知' }, { title: '关于印发〈防汛预案〉的通知' }, one],
  ])('%s', (_, a, b, expected) => {
    expect(groupsOf({ a: [a], b: [b] })).toEqual(expected)
  })

  test('a copy that fits two documents joins neither', () => {
    const sources = {
      a: [{ title: NOTICE, date: '2019-05-01' }],
      b: [{ title: NOTICE, date: '2020-05-01' }],
      c: [{ title: NOTICE }],
    }
    expect(groupsOf(sources)).toEqual([['a-1'], ['b-1'], ['c-1']])
    expect(refusals(sources)).toEqual({ 'c-1': 'several-fit' })
  })

  test('two copies that contradict each other never meet in a third', () => {
    const title = '关于做好校园防汛工作的通知'
    const sources = {
      a: [{ title, date: '2019-05-01' }],
      b: [{ title, issuers: ['教育部'] }],
      c: [{ title, issuers: ['财政部'] }],
    }
    expect(groupsOf(sources)).toEqual([['a-1'], ['b-1'], ['c-1']])
    expect(refusals(sources)).toEqual({ 'b-1': 'disputed', 'c-1': 'disputed' })
  })

  const at = (publishedDate: string | null, more: Partial<CopyLike> = {}): CopyLike => ({
    title: NOTICE,
    publishedDate,
    ...more,
  })
  test.each<[string, CopyLike, CopyLike, string[][]]>([
    ['in two years', at('2021-06-15'), at('2022-06-20'), two],
    ['in two seasons of one year', at('2021-02-15'), at('2021-09-20'), two],
    ['weeks apart', at('2021-12-15'), at('2022-01-20'), one],
    ['in a year and on a day of it', at('2021'), at('2021-11-20'), one],
    ['with one written date', at('2015-03-01', { date: '2015-02-10' }), at('2021-06-15', { date: '2015-02-10' }), one],
    [
      'with one number',
      at('2015-03-01', { number: '教学〔2015〕4号' }),
      at('2021', { number: '教学〔2015〕4号' }),
      one,
    ],
    ['weeks after it was written', at(null, { date: '2019-12-20' }), at('2020-01-31'), one],
    ['years after one of its title was written', at(null, { date: '2019-12-20' }), at('2022-01-31'), two],
    ['soon after the year of a number', at(null, { number: '教学〔2019〕4号' }), at('2020-01-31'), one],
    ['years after one with a number', at('2019-06-21', { number: '教学〔2019〕4号' }), at('2023-05-11'), two],
    ['where a page of long ago was put up that day', at('2021-06-01', { date: '2019-05-01' }), at('2021-06-03'), one],
    ['of a law', at('2011-02-15', { title: '江河管理条例' }), at('2021-02-15', { title: '江河管理条例' }), one],
  ])('published %s', (_, a, b, expected) => {
    expect(groupsOf({ a: [a], b: [b] })).toEqual(expected)
  })

  test('what was published far apart says so, and has a key of its own', () => {
    const sources = { a: [at('2021-06-15')], b: [at('2022-06-20')], c: [at('2022-06-22')] }
    expect(groupsOf(sources)).toEqual([['a-1'], ['b-1', 'c-1']])
    const apart = 'published-apart'
    expect(refusals(sources)).toEqual({ 'a-1': apart, 'b-1': apart, 'c-1': apart })
    const numbered = { a: [at('2019-06-21', { number: '教学〔2019〕4号' })], b: [at('2023-05-11')] }
    expect(refusals(numbered)).toEqual({ 'b-1': apart })
  })

  test('a list that comes out every month is another each day', () => {
    const days = ['2021-01-10', '2021-02-10', '2021-02-10', '2021-03-10', '2021-04-10']
    const sources = Object.fromEntries(days.map((day, index) => [`m${index}`, [at(day)]]))
    expect(groupsOf(sources)).toEqual([['m0-1'], ['m1-1', 'm2-1'], ['m3-1'], ['m4-1']])
  })

  test('of several documents of a title, the one published at that time', () => {
    const numbered = (year: number, day: string) => [at(day, { number: `教学〔${year}〕4号` })]
    const known = { a: numbered(2019, '2019-06-21'), b: numbered(2020, '2020-06-18') }
    expect(groupsOf({ ...known, c: [at('2020-07-01')] })).toEqual([['a-1'], ['b-1', 'c-1']])
    const near = { ...known, c: numbered(2021, '2020-07-10') }
    expect(groupsOf({ ...near, d: [at('2020-07-10')] })).toEqual([['a-1'], ['b-1'], ['c-1', 'd-1']])
    const open = { ...near, d: [at('2020-07-01')] }
    expect(groupsOf(open)).toEqual([['a-1'], ['b-1'], ['c-1'], ['d-1']])
    expect(refusals(open)).toEqual({ 'd-1': 'several-fit' })
    const days = { ...near, d: [at('2020-07-01')], e: [at('2020-07-03')], f: [at('2020-07-03')] }
    expect(groupsOf(days)).toEqual([['a-1'], ['b-1'], ['c-1'], ['d-1'], ['e-1', 'f-1']])
  })

  test('copies that show no number and no day are one, until the title is known to come again', () => {
    const faint = { c: [at(null)], d: [at(null)] }
    expect(groupsOf(faint)).toEqual([['c-1', 'd-1']])
    expect(groupsOf({ a: [at('2021-06-15')], ...faint })).toEqual([['a-1', 'c-1', 'd-1']])
    const sources = { a: [at('2021-06-15')], b: [at('2022-06-20')], ...faint }
    expect(groupsOf(sources)).toEqual([['a-1'], ['b-1'], ['c-1'], ['d-1']])
    expect(refusals(sources)).toMatchObject({ 'c-1': 'several-fit', 'd-1': 'several-fit' })
  })

  test('the measures and the notice that issues them are two documents of one family', () => {
    const notice = { title: '关于印发《校园防汛办法》的通知', number: '教发〔2019〕7号' }
    const measures: CopyLike = { title: '校园防汛办法', below: 1, parentRelation: 'issues' }
    const alone = { title: '校园防汛办法', number: '教发〔2019〕7号' }
    expect(groupsOf({ a: [notice, measures], b: [alone] })).toEqual([['a-1'], ['a-2', 'b-1']])
  })

  test('forms of one name below two notices are two', () => {
    const form: CopyLike = { title: '报名登记表', below: 1, parentRelation: 'attaches' }
    const sources = {
      a: [{ title: '关于举办春季运动会的通知' }, form],
      b: [{ title: '关于举办秋季运动会的通知' }, form],
    }
    expect(groupsOf(sources)).toHaveLength(4)
  })
})

interface Told {
  state: unknown
  reason: unknown
  to: (string | undefined)[]
}

/** What became of the first mention of `x-1`: its state, reason, and the title or number it means, or those it may mean. */
function told(evidence: Evidence): Told {
  const { nodes, relationships, mentions } = resolve(evidence)
  const verdict = mentions.get('x-1-1')
  const open = verdict?.state === 'unresolved'
  const to = [...relationships.REFERS_TO.values()].filter(
    ({ from, properties }) => from === 'x-1-1' && (open || properties.rank === 1),
  )
  const names = to
    .map((row) => nodes.Document.get(row.to))
    .map((row) => (row?.title ?? row?.number) as string | undefined)
  return { state: verdict?.state, reason: verdict?.reason, to: names }
}

const CITING = { title: '云岭学院关于开展自查的通知', date: '2021-03-01' }

describe('what a mention means', () => {
  const held: CopyLike[] = [
    { title: NOTICE, number: '教学〔2019〕4号', date: '2019-12-30' },
    { title: '中华人民共和国江河法', date: '2018-12-29' },
    { title: '关于调整学期的通知', issuers: ['教育部'], date: '2019-01-01' },
    { title: '关于调整学期的通知', issuers: ['云岭省教育厅'], date: '2019-01-05' },
    { title: '汛情报送办法', date: '2010-01-01' },
    { title: '汛情报送办法', date: '2018-01-01' },
    { title: '汛情报送办法', date: '2022-01-01' },
    { title: '云岭省教育厅令', number: '云岭省教育厅令第9号', genre: '令' },
    { title: '食堂安全规定', below: 8, parentRelation: 'issues' },
  ]
  test.each<[string, object, unknown, string, string[]]>([
    ['title and number', { title: NOTICE, number: '教学〔2019〕4号' }, 'resolved', 'title-number', [NOTICE]],
    ['a number alone', { number: '教学﹝2019﹞4号' }, 'resolved', 'number', [NOTICE]],
    ['the exact title', { title: NOTICE }, 'resolved', 'title-issuer', [NOTICE]],
    ['the title without its issuer', { title: '关于做好校园防汛工作的通知' }, 'resolved', 'folded-title', [NOTICE]],
    [
      'a misprint beside the number',
      { title: '教育部关于做好校圆防汛工作的通知', number: '教学〔2019〕4号' },
      'resolved',
      'misprinted-title',
      [NOTICE],
    ],
    ['a law by its short title', { title: '江河法' }, 'resolved', 'law-short-title', ['中华人民共和国江河法']],
    ['a short name', { title: '通知', refersTo: NOTICE }, 'resolved', 'short-name', [NOTICE]],
    [
      'one title of two issuers, one named',
      { title: '关于调整学期的通知', issuers: ['云岭省教育厅'] },
      'resolved',
      'title-issuer',
      ['关于调整学期的通知'],
    ],
    [
      'one title of two issuers, none named',
      { title: '关于调整学期的通知' },
      'unresolved',
      'ambiguous',
      ['关于调整学期的通知', '关于调整学期的通知'],
    ],
    ['the version before the citing text', { title: '汛情报送办法' }, 'resolved', 'version', ['汛情报送办法']],
    ['the number of an order', { number: '云岭省教育厅令第9号' }, 'resolved', 'number', ['云岭省教育厅令']],
    [
      'what an order brought out',
      { title: '食堂安全规定', number: '云岭省教育厅令第9号' },
      'resolved',
      'title-number',
      ['食堂安全规定'],
    ],
    ['a text that is not here', { title: '水利工程管理条例' }, 'stub', 'title', ['水利工程管理条例']],
    ['a number that is not here', { number: '国发〔2001〕1号' }, 'stub', 'number', ['国发〔2001〕1号']],
    [
      'the yearly notice of another year',
      { title: NOTICE, number: '教学〔2018〕3号' },
      'stub',
      'title-number',
      [NOTICE],
    ],
    ['a kind of document', { title: '实施细则' }, 'unresolved', 'bare-genre', []],
    ['a newspaper', { title: '云岭日报', type: 'work' }, 'none', 'not-a-document', []],
    ['itself', { title: CITING.title }, 'resolved', 'self', [CITING.title]],
  ])('%s', (_, mention, state, reason, to) => {
    expect(told(evidenceOf({ held, x: [{ ...CITING, mentions: [mention] }] }))).toEqual({ state, reason, to })
  })

  test.each<[string, object, number | null, string, string[]]>([
    ['its year', { year: 2022 }, null, 'title-issuer', ['2022-05-20']],
    ['what was there by then', {}, 2021, 'only-earlier', ['2021-05-15']],
    ['neither', {}, 2023, 'ambiguous', ['2022-05-20', '2021-05-15']],
  ])('one of two documents that the days of publishing tell apart, by %s', (_, named, year, reason, days) => {
    const held = [
      { title: NOTICE, publishedDate: '2021-05-15' },
      { title: NOTICE, publishedDate: '2022-05-20' },
    ]
    const citing = { ...CITING, date: `${year ?? 2024}-12-01`, mentions: [{ title: NOTICE, ...named }] }
    const { mentions, nodes, relationships } = resolve(evidenceOf({ held, x: [citing] }))
    expect(mentions.get('x-1-1')).toMatchObject({ reason })
    const meant = [...relationships.REFERS_TO.values()].filter(
      ({ properties }) => days.length > 1 || properties.rank === 1,
    )
    expect(meant.map(({ to }) => nodes.Document.get(to)?.publishedDate)).toEqual(days)
  })

  test('a repeal of its own title means an earlier version', () => {
    const repeal = { title: '校车管理办法', relation: 'repeals' } as const
    const now: CopyLike = { title: '校车管理办法', date: '2020-01-01', mentions: [repeal] }
    const stub = resolve(evidenceOf({ x: [now] }))
    expect(stub.mentions.get('x-1-1')).toMatchObject({ state: 'stub', reason: 'earlier-version' })
    expect([...stub.relationships.REPEALS.values()]).toHaveLength(1)
    const both = resolve(evidenceOf({ old: [{ title: '校车管理办法', date: '2010-01-01' }], x: [now] }))
    expect(both.mentions.get('x-1-1')).toMatchObject({ state: 'resolved', reason: 'earlier-version' })
    const [edge] = [...both.relationships.REPEALS.values()]
    expect(edge?.to).toBe(both.relationships.COPY_OF.get(`old-1\n${edge?.to}`)?.to)
  })

  test('a repeal of what is here in later versions alone means an earlier one', () => {
    const old = { title: '渡口检查条例', relation: 'repeals' } as const
    const law = (date: string): CopyLike => ({ title: '渡口检查条例', date })
    const ending: CopyLike = { title: '渡口安全条例', date: '2014-11-01', mentions: [old] }
    const meant = (...laws: CopyLike[]) => {
      const { relationships, mentions } = resolve(evidenceOf({ x: [ending], y: laws }))
      const copyOf = new Map([...relationships.COPY_OF.values()].map(({ from, to }) => [to, from]))
      const [target] = [...relationships.REFERS_TO.values()].map(({ to }) => copyOf.get(to) ?? 'stub')
      return [target, mentions.get('x-1-1')?.reason]
    }
    expect(meant(law('2015-07-01'))).toEqual(['stub', 'earlier-version'])
    expect(meant(law('2020-07-01'), law('2015-07-01'))).toEqual(['stub', 'earlier-version'])
    expect(meant(law('1993-02-22'))[0]).toBe('y-1')
    expect(meant(law('1993-02-22'), law('2015-07-01'))[0]).toBe('y-1')
  })

  test('a repeal of parts says of which, unless the whole is ended too', () => {
    const part = (partial: string | null) => ({ title: '校车管理办法', relation: 'repeals', partial }) as const
    const edge = (...mentions: ReturnType<typeof part>[]) =>
      [...resolve(evidenceOf({ x: [{ title: '关于校车的通知', mentions }] })).relationships.REPEALS.values()][0]
        ?.properties
    expect(edge(part('第十条'), part('第三条'))).toMatchObject({ parts: ['第三条', '第十条'] })
    expect(edge(part('第十条'), part(null))).not.toHaveProperty('parts')
    expect(edge(part(null))).not.toHaveProperty('parts')
  })

  test('a text that cites itself draws no edge', () => {
    const own = { title: '校车管理办法', relation: 'based_on' } as const
    const { relationships } = resolve(evidenceOf({ x: [{ title: '校车管理办法', mentions: [own] }] }))
    expect(relationships.BASED_ON.size).toBe(0)
  })

  test('the stub becomes the document when that arrives', () => {
    const citing = { ...CITING, mentions: [{ title: NOTICE, number: '教学〔2019〕4号' }] }
    const [stub] = documents({ x: [citing] }).filter((row) => !('held' in row && row.held))
    const [document] = documents({ x: [citing], y: [{ title: NOTICE, number: '教学〔2019〕4号' }] }).filter(
      ({ copies }) => copies[0] === 'y-1',
    )
    expect(document?.id).toBe(stub?.id)
    expect(document).toMatchObject({ held: true, citedBy: 1 })
  })

  test.each<[string, object]>([
    ['its title alone', { title: '关于做好校园防汛工作的通知' }],
    ['title and year', { title: '关于做好校园防汛工作的通知', year: 2019 }],
    ['title and body', { title: NOTICE }],
    ['title, body and year', { title: NOTICE, year: 2019 }],
  ])('the key of a stub cited by %s leads to the document when that arrives', (_, mention) => {
    const citing = { ...CITING, mentions: [mention] }
    const stub = documents({ x: [citing] }).find((row) => 'held' in row && !row.held)
    const arrived = { title: NOTICE, number: '教学〔2019〕4号', date: '2019-05-01', issuers: ['教育部'] }
    const document = documents({ x: [citing], y: [arrived] }).find(({ copies }) => copies[0] === 'y-1')
    expect(document).toHaveProperty('aliases', expect.arrayContaining([stub && 'key' in stub ? stub.key : '']))
  })

  test('what is cited later is penalised, not refused', () => {
    const later = { title: '汛期值班规定', date: '2024-01-01' }
    const { mentions } = resolve(evidenceOf({ later: [later], x: [{ ...CITING, mentions: [{ title: later.title }] }] }))
    expect(mentions.get('x-1-1')).toMatchObject({ state: 'resolved', confidence: 0.63 })
  })
})

describe('edges and signers', () => {
  test('mentions of one document are one edge, which keeps each of them', () => {
    const cite = (role: string) => ({ title: NOTICE, relation: 'based_on', role }) as const
    const { relationships } = resolve(
      evidenceOf({
        a: [{ title: NOTICE }],
        x: [{ ...CITING, mentions: [cite('enacting'), cite('applied'), cite('applied')] }],
      } as Sources),
    )
    expect([...relationships.BASED_ON.values()].map(({ properties }) => properties)).toEqual([
      { mentions: 3, confidence: 0.96, roles: ['applied', 'enacting'], mentionIds: ['x-1-1', 'x-1-2', 'x-1-3'] },
    ])
  })

  test('a parent has its child, said by a mention or not', () => {
    const child: CopyLike = { title: '校园防汛办法', below: 1, parentRelation: 'issues' }
    const { relationships } = resolve(evidenceOf({ a: [{ title: '关于印发《校园防汛办法》的通知' }, child] }))
    const [part] = [...relationships.PART_OF.values()]
    const [issues] = [...relationships.ISSUES.values()]
    expect(issues).toMatchObject({ from: part?.to, to: part?.from, properties: { mentions: 0, mentionIds: [] } })
  })

  test('issuers by rank, seals apart, persons as authors, media not at all', () => {
    const { relationships, nodes } = resolve(
      evidenceOf({
        a: [{ title: '关于春耕的通知', issuers: ['农业农村部', '国家发改委'], sealedBy: ['农业农村部办公厅'] }],
        b: [{ title: '在春耕座谈会上的讲话', issuers: ['习近平'] }],
        c: [{ title: '春耕有序推进', issuers: ['新华社'] }],
      }),
    )
    const named = (id: string) => nodes.Body.get(id)?.name ?? nodes.Person.get(id)?.name
    expect([...relationships.ISSUED.values()].map(({ from, properties }) => [named(from), properties.rank])).toEqual([
      ['农业农村部', 1],
      ['国家发展和改革委员会', 2],
    ])
    expect([...relationships.SEALED.values()].map(({ from }) => named(from))).toEqual(['农业农村部办公厅'])
    expect([...relationships.OFFICE_OF.values()].map(({ to }) => named(to))).toEqual(['农业农村部'])
    expect([...relationships.AUTHORED.values()].map(({ from }) => named(from))).toEqual(['习近平'])
  })

  test('only a single body is an addressee', () => {
    const addressees = ['云岭省教育厅', '各省、自治区、直辖市教育厅', '部属各高等学校']
    const { relationships, nodes } = resolve(evidenceOf({ a: [{ title: NOTICE, addressees }] }))
    expect([...relationships.ADDRESSED_TO.values()].map(({ to }) => nodes.Body.get(to)?.name)).toEqual(['云岭省教育厅'])
  })

  test('a term of validity ends the day before', () => {
    const [row] = documents({
      a: [{ title: '校园防汛办法', date: '2020-03-01', effectiveDate: 'issue', validityMonths: 60 }],
    })
    expect(row).toMatchObject({ validFrom: '2020-03-01', validTo: '2025-02-28', statusSource: 'printed' })
  })

  test.each([
    ['issues', '2020-05-15', '2025-05-14', 'parent'],
    ['attaches', '2020-05-15', '2025-05-14', 'parent'],
    // what forwards an old text did not bring it into force
    ['forwards', undefined, undefined, 'none'],
  ])('自印发之日起施行, where a notice %s it', (parentRelation, validFrom, validTo, statusSource) => {
    const said = { title: '校园防汛办法', effectiveDate: 'issue', validityMonths: 60 } as const
    const rows: Record<string, unknown>[] = documents({
      a: [
        { title: NOTICE, date: '2020-05-15' },
        { ...said, below: 1, parentRelation },
      ],
    })
    const row = rows.find(({ title }) => title === said.title)
    expect([row?.validFrom, row?.validTo, row?.statusSource]).toEqual([validFrom, validTo, statusSource])
  })

  test('a term with a last day ends on it, whenever it began', () => {
    const [row] = documents({ a: [{ title: '校园防汛办法', validityUntil: '2025-12-31' }] })
    expect(row).toMatchObject({ validTo: '2025-12-31', statusSource: 'printed' })
    expect(row).not.toHaveProperty('validFrom')
  })
})

const titles = fc.constantFrom(
  NOTICE,
  '关于做好校园防汛工作的通知',
  '财政部关于做好校园防汛工作的通知',
  '校园防汛办法',
  '校园的防汛办法',
  '校园防汛办法（试行）',
  '关于做好校圆防汛工作的通知',
  '中华人民共和国江河法',
  '江河法',
  '议程',
  '意见',
)
const number = fc.constantFrom(null, null, '教学〔2019〕4号', '教学〔2020〕4号', '财教〔2019〕7号', '教育部令第9号')
const issuers = fc.constantFrom<string[]>([], ['教育部'], ['财政部', '教育部'], ['办公室'], ['教育部办公厅'])
const mention = fc.record({
  title: fc.option(titles),
  number,
  issuers,
  year: fc.constantFrom(null, 2019, 2020),
  relation: fc.constantFrom('based_on', 'repeals', 'issues', 'attaches', 'mentions'),
  role: fc.constantFrom(null, 'own', 'enacting'),
  refersTo: fc.option(titles),
})
const copy = fc
  .record({
    title: titles,
    number,
    issuers,
    date: fc.constantFrom(null, null, '2019-05-01', '2020-05-01', '2020'),
    publishedDate: fc.constantFrom(null, '2019-05-20', '2019-07-01', '2019-08-20', '2020-05-03', '2020'),
    dates: fc.constantFrom<string[]>(
      [],
      ['revised:2019-05-01'],
      ['adopted:2004-01-01', 'amended:2020-05-01'],
      ['revised:2020-03'],
    ),
    effectiveDate: fc.constantFrom(null, null, 'issue', '2019-07-01', '2020-07-01'),
    lastArticle: fc.constantFrom(null, 10, 20),
    confidence: fc.constantFrom(0.5, 0.9),
    parentRelation: fc.constantFrom('issues', 'forwards', 'attaches'),
    mentions: fc.array(mention, { maxLength: 4 }),
  })
  .map((value) => value as CopyLike)
const evidence = fc
  .dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.array(copy, { minLength: 1, maxLength: 4 }), { minKeys: 1 })
  .map((sources) => {
    // every second copy lies below the one before it
    const tree = Object.entries(sources).map(([id, list]) => [
      id,
      list.map((one, i) => (i % 2 ? { ...one, below: i } : { ...one, parentRelation: null })),
    ])
    return evidenceOf(Object.fromEntries(tree))
  })

/** Derived rows as sorted text. */
function text(evidence: Evidence): string {
  const { nodes, relationships, mentions } = resolve(evidence)
  const maps = { ...nodes, ...relationships, mentions }
  return Object.entries(maps)
    .flatMap(([name, rows]) => [...rows.values()].map((row) => `${name} ${JSON.stringify(row, sorted)}`))
    .sort()
    .join('\n')
}
const sorted = (_: string, value: unknown) =>
  value && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort()) : value

describe('properties', () => {
  test('the order of the evidence never matters', () => {
    const shuffled = evidence.chain((one) =>
      fc.record({
        one: fc.constant(one),
        copies: fc.shuffledSubarray([...one.copies], { minLength: one.copies.length }),
        mentions: fc.shuffledSubarray([...one.mentions], { minLength: one.mentions.length }),
      }),
    )
    fc.assert(
      fc.property(shuffled, ({ one, copies, mentions }) => {
        expect(text({ ...one, copies, mentions })).toBe(text(one))
      }),
      { numRuns: 300 },
    )
  })

  test('every copy is of one document, every document has its own id and is shown by something', () => {
    fc.assert(
      fc.property(evidence, (one) => {
        const { nodes, relationships } = resolve(one)
        const of = [...relationships.COPY_OF.values()]
        expect(of.map(({ from }) => from).sort()).toEqual(one.copies.map(({ id }) => id).sort())
        const shown = new Set([...of, ...relationships.REFERS_TO.values()].map(({ to }) => to))
        expect([...nodes.Document.keys()].sort()).toEqual([...shown].sort())
      }),
      { numRuns: 300 },
    )
  })

  test('no document repeals or cites itself', () => {
    fc.assert(
      fc.property(evidence, (one) => {
        const { relationships } = resolve(one)
        for (const type of ['REPEALS', 'BASED_ON', 'ISSUES', 'MENTIONS', 'PART_OF', 'VERSION_OF', 'REPLACES'] as const)
          for (const { from, to } of relationships[type].values()) expect(from).not.toBe(to)
      }),
    )
  })
})
