import type { Plan, ResultSummary } from 'neo4j-driver'
import { WenmaiError } from '../../schema/problem.ts'
import { checkProcedure, PROCEDURES } from '../guard.ts'

/**
 * What a query would do, told by the server's own plan of it. A read session is not enough: the server counts LOAD CSV,
 * TERMINATE TRANSACTIONS and some procedures that change its state as reads.
 */

const ALLOWED: readonly string[] = [...PROCEDURES.both, ...PROCEDURES.neo4j]
/** Namespaces of built-in functions. Functions of plug-ins may run any text that they are given. */
const FUNCTIONS = /^(date|datetime|duration|localdatetime|localtime|point|time|vector)\./
const READ_ONLY = 'r'
const SCHEMA = 's'

/** @throws WenmaiError `query-write`, `query-load-csv`, `query-procedure` or `query-not-allowed` */
export function checkPlan({ plan, queryType }: ResultSummary): void {
  const operators = plan ? [...operatorsOf(plan)] : []
  for (const { name, details } of operators) {
    if (name === 'LoadCSV' || /LOAD\s*CSV/i.test(details)) throw new WenmaiError({ code: 'query-load-csv' })
    if (/^(Show|Terminate|AdministrationCommand)/.test(name))
      throw new WenmaiError({ code: 'query-not-allowed', what: name })
    for (const procedure of calls(name, details)) checkProcedure(procedure, ALLOWED)
  }
  if (queryType === SCHEMA && !operators.some(({ name }) => /(Index|Constraint)/.test(name)))
    throw new WenmaiError({ code: 'query-not-allowed', what: operators[0]?.name ?? '?' })
  if (queryType !== READ_ONLY) throw new WenmaiError({ code: 'query-write' })
}

interface Operator {
  name: string
  details: string
}

function* operatorsOf(plan: Plan): Generator<Operator> {
  const { Details } = plan.arguments as Record<string, unknown>
  yield { name: plan.operatorType.replace(/@.*$/, ''), details: String(Details ?? '') }
  for (const child of plan.children) yield* operatorsOf(child)
}

/** Names called: by an operator of its own (a name without quotes), or inside an expression. */
function* calls(name: string, details: string): Generator<string> {
  if (name === 'ProcedureCall') yield details.replace(/\(.*$/s, '')
  for (const [, nested] of details.matchAll(/ResolvedCall\(([^(]+)\(/g)) yield nested ?? ''
  for (const [, dotted] of details.matchAll(/\b(\w+(?:\.\w+)+)\(/g)) if (dotted && !FUNCTIONS.test(dotted)) yield dotted
}
