import { expect, it } from 'vitest'
import type { GraphStore } from '../../../graph/engine.ts'
import { answerQuestion, QUESTIONS, questionNamed } from '../../../graph/queries/named/index.ts'
import { forget } from '../../../ingest/forget.ts'
import { ingest } from '../../../ingest/pipeline.ts'
import { readPaths } from '../../../ingest/read/index.ts'
import type { ReportReply } from '../../../schema/api.ts'
import { cellText } from '../../../schema/report-text.ts'
import { ROOT } from '../../support/cli.ts'
import { withEngines } from '../../support/engines.ts'
import { folderWith } from '../../support/folder.ts'
import { ingestTexts } from '../../support/served.ts'
import { ANSWERS } from './answers.ts'
import { REPEAL, TEXTS } from './texts.ts'

const SECONDS = 30
/** A server plans every text anew, some fifty of them here. */
const TIMEOUT_MS = 240_000
/** Of the texts, one holds until 2027. */
const TODAY = '2026-11-22'
const ask = (store: GraphStore, name: string, parameters: Record<string, string> = {}, today = TODAY) =>
  answerQuestion(store, questionNamed(name), parameters, SECONDS * 1000, nameOf, today)
/** What is known of names without a graph. */
const nameOf = async (typed: string) => (typed === '云岭林业' ? '云岭省林业局' : null)
/** The rows as text, of the columns that are named or of all. */
const shown = ({ report: { columns }, rows }: ReportReply, names = columns.map(({ name }) => name)) =>
  rows.map((row) =>
    names.map((name) => {
      const at = columns.findIndex((column) => column.name === name)
      const column = columns[at]
      return column ? cellText(column, row[at] ?? null, 'zh') : `no column ${name}`
    }),
  )

withEngines('questions with names', (engine) => {
  it(
    'answer as was found by hand, on the sample and some texts more; each example is such an answer',
    async () => {
      const store = await engine.open()
      await ingestTexts(store, TEXTS)
      await ingest(store, readPaths([`${ROOT}sample/documents`]))
      for (const { name, parameters, columns, rows } of ANSWERS)
        expect
          .soft(shown(await ask(store, name, parameters), columns), `${name} ${JSON.stringify(parameters)}`)
          .toEqual(rows)
      for (const { name, example } of QUESTIONS)
        expect.soft(shown(await ask(store, name, example.parameters)), `example of ${name}`).toContainEqual(example.row)
    },
    TIMEOUT_MS,
  )

  it(
    'a basis repealed by a text that comes later shows up, with the chain and the sentences, until that text is forgotten',
    async () => {
      const store = await engine.open()
      await ingestTexts(store, TEXTS)
      expect(shown(await ask(store, 'repealed-basis'))).toEqual([])
      const folder = folderWith({ 'repeal.txt': REPEAL })
      await ingest(store, readPaths([folder]))
      const county = '白水县林业局关于开展古树名木复查工作的通知（白林〔2020〕6号）'
      const answer = await ask(store, 'repealed-basis', { document: '白林〔2020〕6号' })
      expect(shown(answer)).toEqual([
        [
          county,
          '2020-08-03',
          '云岭省古树名木保护办法',
          '废止',
          '云岭省林业局关于废止《云岭省古树名木保护办法》的通知（云林发〔2021〕9号）',
          '2021-06-15',
          '否',
          '2',
          `${county} → 青江市古树名木保护实施细则 → 云岭省古树名木保护办法`,
          '根据《青江市古树名木保护实施细则》（青林〔2016〕8号），决定开展古树名木复查工作。 / 第一条根据《云岭省古树名木保护办法》（云林发〔2015〕3号），制定本细则。',
          '经研究，决定废止《云岭省林业局关于印发〈云岭省古树名木保护办法〉的通知》（云林发〔2015〕3号），自2021年7月1日起执行。',
        ],
      ])
      expect(shown(await ask(store, 'repealed-basis'), ['document', 'steps'])).toEqual([
        ['青江市古树名木保护实施细则', '1'],
        [county, '2'],
      ])
      expect(shown(await ask(store, 'repealed-basis', { body: '青江市林业局' }), ['document', 'steps'])).toEqual([
        ['青江市古树名木保护实施细则', '1'],
      ])
      await forget(store, [folder])
      expect(shown(await ask(store, 'repealed-basis'))).toEqual([])
    },
    TIMEOUT_MS,
  )

  it(
    'a basis that a catalogue calls 失效 has ended; one that a part of is repealed has not, nor one whose term runs; circles end',
    async () => {
      const store = await engine.open()
      const document = (id: string, rest = {}) => ({
        id,
        title: id,
        held: true,
        citedBy: 0,
        date: '2020-01-01',
        ...rest,
      })
      const edge = (from: string, to: string, properties = {}) => ({
        from,
        to,
        properties: { mentions: 0, confidence: 1, roles: ['enacting'], mentionIds: [], ...properties },
      })
      await store.write(async (writer) => {
        await writer.putNodes('Document', [
          ...['a', 'b', 'c', 'partly', 'on-partly', 'applied', 'repeal'].map((id) => document(id)),
          document('ended', { status: '失效', held: false }),
          document('lapsed', { validTo: '2021-01-01' }),
        ])
        await writer.putRelationships('BASED_ON', [
          edge('a', 'b'),
          edge('b', 'a'),
          edge('b', 'c'),
          edge('c', 'ended'),
          edge('on-partly', 'partly'),
          edge('applied', 'ended', { roles: ['applied'] }),
          edge('lapsed', 'ended'),
        ])
        await writer.putRelationships('REPEALS', [edge('repeal', 'partly', { roles: ['own'], parts: ['第三条'] })])
      })
      const columns = ['document', 'basis', 'ended', 'steps', 'chain']
      const all = [
        ['c', 'ended', '目录记为失效', '1', 'c → ended'],
        ['b', 'ended', '目录记为失效', '2', 'b → c → ended'],
        ['a', 'ended', '目录记为失效', '3', 'a → b → c → ended'],
      ]
      expect(shown(await ask(store, 'repealed-basis'), columns)).toEqual(all)
      expect(shown(await ask(store, 'repealed-basis', { document: 'a' }), columns)).toEqual(all.slice(2))
      const onItsLastDay = await ask(store, 'repealed-basis', {}, '2021-01-01')
      expect(shown(onItsLastDay, ['document', 'steps'])).toContainEqual(['lapsed', '1'])
      expect(shown(await ask(store, 'roots', { document: 'a' }), ['basis', 'steps', 'root'])).toEqual([
        ['b', '1', '否'],
        ['c', '2', '否'],
        ['ended', '3', '不知道（没有原文）'],
      ])
      expect(shown(await ask(store, 'resting-on', { document: 'c', depth: '8' }), ['document', 'steps'])).toEqual([
        ['b', '1'],
        ['a', '2'],
      ])
    },
    TIMEOUT_MS,
  )

  it(
    'take documents by id, number in any brackets, title, and say what is wrong',
    async () => {
      const store = await engine.open()
      await ingestTexts(store, TEXTS)
      const [found] = (await ask(store, 'family', { document: '白林﹝2020﹞ 6号' })).means.document ?? []
      const same = ['《白水县林业局关于开展古树名木复查工作的通知》', '古树名木复查', found?.id ?? '']
      for (const document of same)
        expect((await ask(store, 'family', { document })).means.document, document).toEqual([found])
      for (const [name, parameters, problem] of [
        ['family', {}, { code: 'report-parameter-missing', parameter: 'document' }],
        ['family', { document: '没有的' }, { code: 'report-not-found', parameter: 'document', value: '没有的' }],
        ['family', { document: '古树名木' }, { code: 'report-several', parameter: 'document' }],
        ['family', { document: 'x', month: '3' }, { code: 'report-parameter-unknown', parameter: 'month' }],
        ['lapsing', { year: '22' }, { code: 'report-parameter-invalid', parameter: 'year', form: '1900–2099' }],
        ['wanted', { limit: '0' }, { code: 'report-parameter-invalid', parameter: 'limit', form: '1–1000' }],
        ['body-history', { body: '广播' }, { code: 'report-several', parameter: 'body' }],
        ['family', { document: '《%》' }, { code: 'report-not-found', parameter: 'document' }],
      ] as const)
        await expect(ask(store, name, parameters), JSON.stringify(parameters)).rejects.toMatchObject({ problem })
      for (const body of ['云岭省林业局', '云岭林业'])
        expect((await ask(store, 'number-gaps', { body })).means.body, body).toMatchObject([{ name: '云岭省林业局' }])
      expect((await ask(store, 'lapsing', { year: ' ２０２７年' })).params).toMatchObject({ year: '2027' })
      const { rows, truncated } = await ask(store, 'most-cited', { limit: '1' })
      expect([rows.length, truncated]).toEqual([1, true])
    },
    TIMEOUT_MS,
  )

  it(
    'documents of one title are taken together as versions of one text alone, and told apart by their revisions',
    async () => {
      const store = await engine.open()
      const document = (id: string, title: string, rest = {}) => ({ id, title, held: true, citedBy: 0, ...rest })
      await store.write(async (writer) => {
        await writer.putNodes('Document', [
          ...['2001-03-01', '2009-05-02', '2015-08-03'].map((versionDate, at) =>
            document(`v${at}`, '云岭省渔业条例', { date: '2001-03-01', versionDate, number: '云人发〔2001〕3号' }),
          ),
          document('y0', '关于上报报表的通知', { date: '2019-01-02' }),
          document('y1', '关于上报报表的通知', { date: '2020-01-03', number: '云统〔2020〕1号' }),
          document('n0', '云岭省集市管理规定', { number: '云岭省人大公告第9号' }),
          document('n1', '云岭省集市摊位规定', { number: '云岭省人大公告第9号' }),
          { id: 'z', catalogueId: 'Z7', held: false, citedBy: 1 },
          document('c', '云岭省渔港条例', { date: '2010-01-01' }),
        ])
        await writer.putRelationships('VERSION_OF', [
          { from: 'v2', to: 'v1', properties: { reason: 'date' } },
          { from: 'v1', to: 'v0', properties: { reason: 'date' } },
        ])
        await writer.putRelationships('BASED_ON', [
          { from: 'c', to: 'v1', properties: { mentions: 0, confidence: 1, roles: ['enacting'], mentionIds: [] } },
        ])
        await writer.putNodes('Number', [{ id: '云岭省人大公告9号', series: '云岭省人大公告', serial: 9 }])
        await writer.putRelationships(
          'NUMBERED',
          ['n0', 'n1'].map((from) => ({ from, to: '云岭省人大公告9号', properties: { own: true } })),
        )
      })
      const { means } = await ask(store, 'resting-on', { document: '云岭省渔业条例' })
      expect(means.document?.map(({ id }) => id)).toEqual(['v0', 'v1', 'v2'])
      expect(shown(await ask(store, 'roots', { document: 'c' }), ['basis'])).toEqual([
        ['云岭省渔业条例（云人发〔2001〕3号，2009-05-02 修订）'],
      ])
      await expect(ask(store, 'family', { document: '关于上报报表的通知' })).rejects.toMatchObject({
        problem: {
          code: 'report-several',
          like: '关于上报报表的通知（2019-01-02，y0）；关于上报报表的通知（云统〔2020〕1号，2020-01-03，y1）',
        },
      })
      expect((await ask(store, 'family', { document: 'Z7' })).means.document).toMatchObject([{ id: 'z' }])
      expect(shown(await ask(store, 'family', { document: '云岭省人大公告第9号' }), ['document', 'how'])).toEqual([
        ['云岭省集市管理规定（云岭省人大公告第9号）', '同一文号'],
        ['云岭省集市摊位规定（云岭省人大公告第9号）', '同一文号'],
      ])
      expect(shown(await ask(store, 'wanted'), ['document', 'text'])).toEqual([['目录里的 Z7（只有编号）', '']])
    },
    TIMEOUT_MS,
  )

  it(
    'a name taken up again counts once, a series is that of one place, and a chain goes down by what carries out',
    async () => {
      const store = await engine.open()
      const document = (id: string, rest = {}) => ({ id, title: id, held: true, citedBy: 0, ...rest })
      const body = (id: string, rest = {}) => ({ id, name: id, names: [id], scoped: false, issued: 1, ...rest })
      const edge = (from: string, to: string, roles: string[]) => ({
        from,
        to,
        properties: { mentions: 0, confidence: 1, roles, mentionIds: [] },
      })
      const number = (series: string, serial: number) => ({
        id: `${series}[2020]${serial}号`,
        series,
        year: 2020,
        serial,
      })
      await store.write(async (writer) => {
        await writer.putNodes('Body', [
          body('部', { level: '部委' }),
          body('委', { level: '部委' }),
          body('甲市局', { place: '甲市', level: '市' }),
          body('乙市局', { place: '乙市', level: '市' }),
        ])
        await writer.putRelationships('SUCCEEDED_BY', [
          { from: '部', to: '委', properties: { date: '1985-06-18', kind: 'rename', source: 'x' } },
          { from: '委', to: '部', properties: { date: '1998-03-10', kind: 'rename', source: 'x' } },
        ])
        await writer.putNodes(
          'Document',
          ['d', 'e', 'a1', 'a2', 'b1', 'b2'].map((id) => document(id)),
        )
        await writer.putRelationships(
          'ISSUED',
          Object.entries({ d: '部', e: '委', a1: '甲市局', a2: '甲市局', b1: '乙市局', b2: '乙市局' }).map(
            ([to, from]) => ({
              from,
              to,
              properties: { rank: 1, names: [from] },
            }),
          ),
        )
        // of 甲科 3 the issuer is not known, so it may be either's
        await writer.putNodes(
          'Number',
          [1, 2, 3, 4, 5].map((serial) => number('甲科', serial)),
        )
        await writer.putRelationships(
          'NUMBERED',
          Object.entries({ a1: 1, b1: 2, b2: 4, a2: 5 }).map(([from, serial]) => ({
            from,
            to: number('甲科', serial).id,
            properties: { own: true },
          })),
        )
        await writer.putRelationships('BASED_ON', [edge('a1', 'd', ['enacting']), edge('b1', 'd', ['applied'])])
        await writer.putRelationships('IMPLEMENTS', [edge('a1', 'd', [])])
      })
      const history = ['document', 'body', 'stage']
      expect(shown(await ask(store, 'body-history', { body: '部' }), history)).toEqual([
        ['d', '部', '本名'],
        ['e', '委', '前身，也是后身'],
      ])
      expect(shown(await ask(store, 'number-gaps', { body: '甲市局' }), ['known', 'from', 'to'])).toEqual([
        ['3', '2', '2'],
        ['3', '4', '4'],
      ])
      expect(shown(await ask(store, 'implementation-chain', { document: 'd' }), ['chain'])).toEqual([['d → a1']])
    },
    TIMEOUT_MS,
  )
})
