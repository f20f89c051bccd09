import type { BodyReason } from '../../schema/reasons.ts'
import type { ParsedBody } from './body.ts'
import { isNational, isNationalByWord } from './parse.ts'

/** By what a body was told from any other name. */
export function recognisedBy({ name, scoped, officeOf, place }: ParsedBody): BodyReason {
  if (isNational(name)) return 'national-table'
  if (scoped) return 'bare-name'
  if (officeOf || name.endsWith('党组')) return 'office'
  if (place !== undefined) return 'place'
  return isNationalByWord(name) ? 'national-word' : 'ending'
}
