import { expect, it } from 'vitest'
import { QUESTIONS } from '../../graph/queries/named/index.ts'
import { ReportReply, ReportsReply } from '../../schema/api.ts'
import { withEngines } from '../support/engines.ts'
import { ingestTexts, served } from '../support/served.ts'
import { DOCUMENTS, JOINT, NOTICE, ORDINANCE } from './documents.ts'

withEngines('questions with names over HTTP', (engine) => {
  const start = async (options = {}) => {
    const store = await engine.open()
    await ingestTexts(store, DOCUMENTS)
    return served(store, options)
  }
  const address = (name: string, parameters: Record<string, string>) =>
    `/api/reports/${name}?${new URLSearchParams(parameters)}`

  it('lists them, and answers with cells that name documents, bodies and sentences', async () => {
    const server = await start()
    const { reports } = ReportsReply.parse(await server.get('/api/reports'))
    expect(reports.map(({ name }) => name)).toEqual(QUESTIONS.map(({ name }) => name))
    const reply = await server.get(address('resting-on', { document: '云教〔2019〕4号' }))
    expect(ReportReply.parse(reply)).toEqual(reply)
    const { report, means, rows, truncated, params, cypher } = reply
    const row = Object.fromEntries(report.columns.map(({ name }: { name: string }, i: number) => [name, rows[0][i]]))
    expect([rows.length, truncated, means.document.length, params.limit]).toEqual([1, false, 1, 100])
    expect(means.document[0]).toMatchObject({ node: 'document', title: NOTICE, held: true })
    expect(row).toMatchObject({ document: { title: JOINT, number: '云教〔2021〕7号', date: '2021-05-06' }, steps: 1 })
    expect(row.chain.map(({ title }: { title: string }) => title)).toEqual([JOINT, ORDINANCE])
    expect(row.quotes).toEqual([
      expect.objectContaining({ node: 'quote', document: row.document.id, quote: expect.stringContaining('根据《') }),
    ])
    // what is shown is what a person can run again
    expect((await server.cypher(cypher, params)).json.rows).toHaveLength(1)
  })

  it('says what is wrong, in the language of the reader', async () => {
    const server = await start()
    const refused = async (name: string, parameters: Record<string, string>) => {
      const { status, json } = await server.ask(address(name, parameters), { headers: { 'accept-language': 'en' } })
      return [status, json.error.code, json.error.message]
    }
    expect(await refused('nothing', {})).toEqual([404, 'report-unknown', expect.stringContaining('repealed-basis')])
    expect(await refused('lapsing', {})).toEqual([
      400,
      'report-parameter-missing',
      expect.stringContaining('year=1900–2099'),
    ])
    expect(await refused('lapsing', { year: 'x' })).toEqual([400, 'report-parameter-invalid', expect.any(String)])
    expect(await refused('family', { document: '无' })).toEqual([404, 'report-not-found', expect.any(String)])
    expect(await refused('family', { document: 'x', y: '1' })).toEqual([
      400,
      'report-parameter-unknown',
      expect.any(String),
    ])
    const { json } = await server.ask(address('number-gaps', { body: '云岭' }))
    expect(json.error.choices).toMatchObject({ parameter: 'body', among: expect.any(Array) })
    expect(json.error.message).toContain(json.error.choices.among[0].text)
    const { status } = await server.ask('/api/reports', { method: 'POST' })
    expect(status).toBe(405)
  })

  it('stops at the time limit', async () => {
    const server = await start({ limits: { timeoutMs: 1, maxRows: 10 } })
    const { status, json } = await server.ask(address('repealed-basis', {}))
    expect([status, json.error.code]).toEqual([504, 'query-timeout'])
  })
})
