import { expect, test } from 'vitest'
import type { GraphStore, Params, Value } from '../../../graph/engine.ts'
import { FORESEEN } from '../../../graph/queries/named/foreseen.ts'
import { answerQuestion, QUESTIONS } from '../../../graph/queries/named/index.ts'

/** What a server keeps a plan by: the text, and the kinds of its parameters. */
const keyOf = (cypher: string, params: Params) => JSON.stringify([cypher, Object.entries(params).map(kindOf).sort()])
const kindOf = ([name, value]: [string, Value]) => [
  name,
  Array.isArray(value) ? value.map((item) => typeof item) : typeof value,
]

/** Of each kind of parameter, as a person types it. */
const TYPED: Readonly<Record<string, string>> = { document: '甲', body: '乙', year: '2021', choice: '省' }

const asked = QUESTIONS.flatMap((question) => {
  const needed = question.parameters.filter(({ required }) => required)
  const more = question.parameters.filter(({ required, kind }) => !required && kind in TYPED)
  return [[], ...more.map((one) => [one])].map((some): [string, () => Promise<string[]>] => {
    const typed = Object.fromEntries([...needed, ...some].map(({ name, kind }) => [name, TYPED[kind] ?? '']))
    return [`${question.name} ${Object.keys(typed).join(', ')}`, () => textsOf(question, typed)]
  })
})

/** Every text that answering asks, of a graph in which each look-up finds something at its last way. */
async function textsOf(question: (typeof QUESTIONS)[number], typed: Record<string, string>): Promise<string[]> {
  const texts: string[] = []
  const node = { id: 'x', title: '甲', name: '乙', held: true }
  const read = async (cypher: string, params: Params = {}) => {
    texts.push(keyOf(cypher, params))
    return /titleKey: \$key|IN b\.names/.test(cypher) ? [{ d: node, b: node }] : []
  }
  const columns = question.columns.map(({ name }) => name)
  const row = question.columns.map(({ kind }) => (kind === 'quotes' ? ['m'] : null))
  const query = async (cypher: string, params: Params) => {
    texts.push(keyOf(cypher, params))
    return { columns, rows: [row], truncated: false }
  }
  await answerQuestion({ query, besideQuery: () => ({ read }) } as unknown as GraphStore, question, typed, 1000)
  return texts
}

test('there are questions with and without what they need not have', () => {
  expect(asked.length).toBeGreaterThan(20)
})

test.each(asked)('what %s asks is foreseen', async (_, texts) => {
  const known = FORESEEN.map(({ cypher, params }) => keyOf(cypher, params))
  expect(known).toEqual(expect.arrayContaining(await texts()))
})
