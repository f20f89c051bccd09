import type { ReportReply } from '../../../schema/api.ts'
import { WenmaiError } from '../../../schema/problem.ts'
import type { GraphStore, QueryLimits, Value } from '../../engine.ts'
import { cellOf, readQuotes } from './cells.ts'
import { type BodyNames, bodiesNamed, documentsNamed } from './meaning.ts'
import type { Parameter } from './parameters.ts'
import { type Question, reportOf, usedIn } from './question.ts'

/**
 * Asks a question, with parameters as they are typed.
 * @param nameOf another spelling of a body's name that is not in the graph as typed
 * @param today the day on which it is asked, as in `2022-06-30`
 * @throws WenmaiError `report-*` where a parameter is missing, unknown, wrong or names nothing; `query-*` as a query
 */
export async function answerQuestion(
  store: GraphStore,
  question: Question,
  typed: Readonly<Record<string, string>>,
  timeoutMs: QueryLimits['timeoutMs'],
  nameOf: BodyNames = async () => null,
  today: string = dayHere(),
): Promise<ReportReply> {
  const started = performance.now()
  checkNames(question, Object.keys(typed))
  const beside = store.besideQuery({ timeoutMs })
  const given: Record<string, Value> = {}
  const means: ReportReply['means'] = {}
  for (const parameter of question.parameters) {
    const { name } = parameter
    const value = readValue(parameter, typed[name])
    given[name] = value
    if (typeof value !== 'string' || (parameter.kind !== 'document' && parameter.kind !== 'body')) continue
    const nodes = await (parameter.kind === 'document'
      ? documentsNamed(beside, name, value)
      : bodiesNamed(beside, name, value, nameOf))
    means[name] = nodes
    given[name] = nodes.map(({ id }) => id)
  }
  const cypher = question.cypher(given)
  const limit = Number(given.limit)
  // one row more says whether there are more
  const params = usedIn(cypher, { ...given, today, limit: limit + 1 })
  const answer = await store.query(cypher, params, { timeoutMs, maxRows: limit })
  const at = question.columns.map(({ name }) => answer.columns.indexOf(name))
  const proofs = question.columns.flatMap(({ kind }, i) => (kind === 'quotes' ? [at[i] ?? -1] : []))
  const quotes = await readQuotes(
    beside,
    answer.rows.flatMap((row) => proofs.map((i) => row[i] ?? null)),
  )
  const rows = answer.rows.map((row) => question.columns.map(({ kind }, i) => cellOf(kind, row[at[i] ?? -1], quotes)))
  const ms = Math.round(performance.now() - started)
  return {
    report: reportOf(question),
    means,
    rows,
    truncated: answer.truncated,
    ms,
    cypher,
    params: { ...params, limit },
  }
}

/** The day where this program runs. Swedish writes days as ISO does. */
function dayHere(): string {
  return new Date().toLocaleDateString('sv')
}

function checkNames({ parameters }: Question, typed: readonly string[]): void {
  const names = parameters.map(({ name }) => name)
  const unknown = typed.find((name) => !names.includes(name))
  if (unknown !== undefined)
    throw new WenmaiError({ code: 'report-parameter-unknown', parameter: unknown, known: names.join(', ') })
}

function readValue({ name, type, required, default: standard, form }: Parameter, typed: string | undefined): Value {
  const text = typed === undefined || typed.trim() === '' ? standard : typed
  if (text === null && required) throw new WenmaiError({ code: 'report-parameter-missing', parameter: name, form })
  if (text === null) return null
  const result = type.safeParse(text)
  if (result.success) return result.data
  throw new WenmaiError({ code: 'report-parameter-invalid', parameter: name, value: text, form })
}
