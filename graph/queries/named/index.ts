import { WenmaiError } from '../../../schema/problem.ts'
import { restingOn, roots } from './basis.ts'
import { implementationChain } from './chain.ts'
import { jointIssuers, mostCited, wanted } from './counts.ts'
import { bodyHistory, family } from './families.ts'
import { numberGaps } from './numbers.ts'
import type { Question } from './question.ts'
import { repealedBasis } from './repealed.ts'
import { lapsing, outdatedVersions } from './time.ts'

export { answerQuestion } from './answer.ts'
export type { BodyNames } from './meaning.ts'
export { type Question, reportOf } from './question.ts'

/** Every question with a name, in the order in which they are listed. */
export const QUESTIONS: readonly Question[] = [
  repealedBasis,
  outdatedVersions,
  lapsing,
  restingOn,
  roots,
  implementationChain,
  family,
  mostCited,
  wanted,
  numberGaps,
  jointIssuers,
  bodyHistory,
]

/** @throws WenmaiError `report-unknown` */
export function questionNamed(name: string): Question {
  const question = QUESTIONS.find((one) => one.name === name)
  if (question) return question
  throw new WenmaiError({ code: 'report-unknown', report: name, known: QUESTIONS.map((one) => one.name).join(', ') })
}
