import { looksLikeBody, splitNames } from '../core/rules/bodies.ts'
import type { ParsedBody } from './body.ts'
import { fold, isNational, type Near, national, nationalAtStart, parse } from './parse.ts'
import { MEDIA, SURNAMES } from './people.ts'
import { placeAtStart } from './places/index.ts'
import { createPrefixes, type PrefixCandidate, type PrefixContext } from './prefixes/index.ts'
import { readTable } from './prefixes/learn.ts'
import { BODIES, PREFIXES } from './prefixes/table.ts'

export type { ParsedBody } from './body.ts'
export type { BodyKind, BodyLevel } from './kinds.ts'
export { SUCCESSIONS, type Succession, type SuccessionKind } from './national/index.ts'
export type { Near } from './parse.ts'
export { type PrefixCandidate, type PrefixContext, SURE } from './prefixes/index.ts'
export { recognisedBy } from './recognised.ts'

/** What resolution asks of the registry: names to bodies, by data and grammar. Pure. */
export interface Registry {
  /**
   * The body of a printed name. Always answers; `undefined` only for a name without a letter. `near` is the place of the
   * text that prints it: 省教育厅, 发展改革委 and 朝阳区人民政府 mean what it makes them.
   */
  body(name: string, near?: Near): ParsedBody | undefined
  /** The bodies that a text names and nothing else (the front of a title), or undefined. */
  bodies(text: string, near?: Near): ParsedBody[] | undefined
  /**
   * Who a document number (京科发〔2020〕1号), or its prefix alone, is of: most likely first, empty where nothing is known. A
   * first candidate of `SURE` or more may be taken for the body.
   */
  bodyOfPrefix(number: string, context?: PrefixContext): PrefixCandidate[]
  /** The place that a text begins with, as `near` wants it: 南京市 of 南京市科技创新计划. */
  placeOf(text: string): string | undefined
  /** Who signs: a body, a person (习近平), or a medium (新华社), which issues nothing. */
  signer(name: string): 'body' | 'person' | 'medium'
}

const SURNAME = new RegExp(`^(?:${SURNAMES.join('|')})\\p{Script=Han}{1,2}$`, 'u')
/** 教育部等六部门, 教育部等: more bodies than are named. */
const AND_OTHERS = /等?(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?:个)?(?:部门|部委|单位|机关)$|等(?:部门|单位)?$/

/** Names printed run together: 教育部国家发展改革委财政部. Only national names can be told apart so. */
function splitKnown(text: string): ParsedBody[] | undefined {
  const found: ParsedBody[] = []
  let rest = text
  while (rest !== '') {
    const next = nationalAtStart(rest)
    if (!next) return undefined
    found.push(national(next.row))
    rest = next.rest
  }
  return found
}

/** 云岭市教育局云岭市财政局: two bodies of one place, printed run together. */
function splitAtPlace(name: string): string[] {
  const place = placeAtStart(name)
  if (!place) return [name]
  const front = name.slice(0, name.length - place.rest.length)
  return place.rest.split(front).map((rest) => front + rest)
}

/** A registry over the tables of this folder. Names are remembered: one is parsed once. */
export function createRegistry(): Registry {
  const parsed = new Map<string, ParsedBody | undefined>()
  const body = (printed: string, near?: Near): ParsedBody | undefined => {
    const name = fold(printed)
    const key = near === undefined ? name : `${name}@${near}`
    if (!parsed.has(key)) parsed.set(key, /\p{L}/u.test(name) ? parse(name, near) : undefined)
    return parsed.get(key)
  }
  const bodies = (text: string, near?: Near): ParsedBody[] | undefined => {
    const names = splitNames(
      text
        .normalize('NFKC')
        .replace(AND_OTHERS, '')
        .replace(/[,\s]+/g, ' ')
        .trim(),
    )
    const found: ParsedBody[] = []
    for (const folded of names.flatMap((name) => splitAtPlace(fold(name)))) {
      const known = splitKnown(folded)
      const one = known === undefined && looksLikeBody(folded) ? body(folded, near) : undefined
      if (known) found.push(...known)
      else if (one) found.push(one)
      else return undefined
    }
    return found.length > 0 ? found : undefined
  }
  const signer = (printed: string) => {
    const name = fold(printed)
    if (MEDIA.includes(name)) return 'medium'
    if (!isNational(name) && SURNAME.test(name) && !looksLikeBody(name) && !placeAtStart(name)) return 'person'
    return 'body'
  }
  // Reading the table takes a while, and few need it.
  let prefixes: ReturnType<typeof createPrefixes> | undefined
  const bodyOfPrefix = (number: string, context: PrefixContext = {}) => {
    prefixes ??= createPrefixes(readTable(BODIES, PREFIXES), body)
    return prefixes.of(number, context).candidates
  }
  const placeOf = (text: string) => placeAtStart(text.normalize('NFKC'))?.place.full
  return { body, bodies, bodyOfPrefix, placeOf, signer }
}
