import { expect, it } from 'vitest'
import type { Params } from '../../../graph/engine.ts'
import { QUESTIONS, type Question } from '../../../graph/queries/named/index.ts'
import { adminDriver, withEngines } from '../../support/engines.ts'

/** What each question is asked with where it names a document or a body, and where it names none but may. */
const NAMED = {
  document: ['d'],
  body: ['b'],
  year: '2020',
  level: '省',
  depth: 8,
  enacting: true,
  limit: 10,
  today: '2020-06-30',
}
const names = ({ parameters }: Question) =>
  parameters.flatMap(({ name, kind }) => (kind === 'document' || kind === 'body' ? [name] : []))

const asked: [string, string, Params][] = QUESTIONS.flatMap((question) =>
  names(question).map((name): [string, string, Params] => {
    const others = names(question).filter((other) => other !== name)
    const given = { ...NAMED, ...Object.fromEntries(others.map((other) => [other, null])) }
    const cypher = question.cypher(given)
    const used = Object.entries(given).filter(([key]) => cypher.includes(`$${key}`))
    return [`${question.name} of one ${name}`, cypher, Object.fromEntries(used)]
  }),
)
const open = async (engine: Parameters<Parameters<typeof withEngines>[1]>[0]) => {
  const store = await engine.open()
  await store.write((writer) =>
    writer.putNodes(
      'Document',
      ['d', 'e', 'f'].map((id) => ({ id, title: id })),
    ),
  )
  return store
}

withEngines(
  'the plan of a question about one document or body',
  (engine) => {
    it('begins at the index of ids', async () => {
      const store = await open(engine)
      expect(asked.length).toBeGreaterThan(8)
      for (const [name, cypher, params] of asked) {
        const [row] = await store.read(`EXPLAIN ${cypher}`, params)
        expect(String(row?.plan), name).toContain('[index: id]')
      }
    })
  },
  ['embedded'],
)

withEngines(
  'the plan of a question about one document or body',
  (engine) => {
    const driver = adminDriver()
    it('begins at the index of ids, and looks through no label', async () => {
      await open(engine)
      // A server goes on with a plan that it made of the same text for another graph.
      await driver.executeQuery('CALL db.clearQueryCaches()')
      for (const [name, cypher, params] of asked) {
        const { summary } = await driver.executeQuery(`EXPLAIN ${cypher}`, { ...params, limit: BigInt(10) })
        const operators = JSON.stringify(summary.plan)
        expect(operators, name).toContain('IndexSeek')
        expect(operators, name).not.toMatch(
          /"operatorType":"(?:NodeByLabelScan|AllNodesScan|[A-Za-z]*RelationshipTypeScan)/,
        )
      }
    }, 120_000)
  },
  ['neo4j'],
)
