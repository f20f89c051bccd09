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
  answerQuestion(store, questionNamed(name), parameters, SECONDS * 1000, today)
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
        ['ended', '3', '是'],
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
        ['lapsing', { year: '22' }, { code: 'report-parameter-invalid', parameter: 'year', form: '2022' }],
        ['wanted', { limit: '0' }, { code: 'report-parameter-invalid', parameter: 'limit', form: '1–1000' }],
        ['body-history', { body: '广播' }, { code: 'report-several', parameter: 'body' }],
      ] as const)
        await expect(ask(store, name, parameters), JSON.stringify(parameters)).rejects.toMatchObject({ problem })
      const { rows, truncated } = await ask(store, 'most-cited', { limit: '1' })
      expect([rows.length, truncated]).toEqual([1, true])
    },
    TIMEOUT_MS,
  )
})
