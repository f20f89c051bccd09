import { EACH_ID, each } from '../../each.ts'
import type { Foreseen } from '../../engine.ts'
import { QUOTES } from './cells.ts'
import { QUESTIONS } from './index.ts'
import { LOOK_UPS } from './meaning.ts'
import type { Parameter } from './parameters.ts'
import { type Given, type Question, usedIn } from './question.ts'

/** A value of each kind of parameter, as it goes to an engine. */
const LIKE: Readonly<Record<Parameter['kind'], Given[string]>> = {
  document: ['d'],
  body: ['b'],
  year: '2020',
  choice: '省',
  count: 1,
  flag: false,
}

/** Every question as it stands, and with each parameter that it need not have. */
function variants(question: Question): Foreseen[] {
  const { parameters } = question
  const standard = Object.fromEntries(
    parameters.map(({ name, kind, type, required, default: value }) => [
      name,
      required ? LIKE[kind] : value === null ? null : type.parse(value),
    ]),
  )
  const more = parameters.filter(({ name }) => standard[name] === null)
  return [standard, ...more.map(({ name, kind }) => ({ ...standard, [name]: LIKE[kind] }))].map((given) => {
    const cypher = question.cypher(given)
    return { cypher, params: usedIn(cypher, { ...given, today: '2020-01-01' }) }
  })
}

const asked = QUESTIONS.map(variants)

/** All that answering a question asks an engine, as far as it can be known before; what is asked most comes first. */
export const FORESEEN: readonly Foreseen[] = [
  ...asked.flatMap(([standard]) => standard ?? []),
  { cypher: `${EACH_ID} ${QUOTES}`, params: each(['m']) },
  ...LOOK_UPS,
  ...asked.flatMap(([, ...more]) => more),
]
