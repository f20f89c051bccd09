import { looksLikeBody, mastheadNames, splitNames } from '../../rules/bodies.ts'
import { SECRECY, SIGNED_OFF_BY, URGENCY } from '../../rules/header.ts'
import { looksLikePerson } from '../../rules/persons.ts'
import type { ShapedLine } from '../../segment/lines.ts'
import { numbersIn } from './title.ts'

/** 版头 above the title (GB/T 9704-2012 7.2). */
export interface Masthead {
  readonly numbers: string[]
  /** 发文机关标志: whose paper it is. */
  readonly names: string[]
  readonly secrecy: string | null
  readonly urgency: string | null
  readonly signedOffBy: string | null
}

export function readMasthead(above: readonly ShapedLine[]): Masthead {
  const text = above.map((line) => line.text).join('\n')
  const secrecy = SECRECY.exec(text)?.[0]?.replace(/ /g, '')
  return {
    numbers: above.flatMap(numbersIn),
    names: above.flatMap(namesOn),
    secrecy: secrecy ?? null,
    urgency: URGENCY.exec(text)?.[0] ?? null,
    signedOffBy: personsIn(SIGNED_OFF_BY.exec(text)?.[1] ?? '').join('、') || null,
  }
}

function namesOn(line: ShapedLine): string[] {
  if (line.shape === 'masthead') return mastheadNames(line.text)
  const names = line.shape === 'plain' ? splitNames(line.text) : []
  return names.every(looksLikeBody) ? names : []
}

/** The persons of a list; a name of two characters may be set with a space inside. */
function personsIn(text: string): string[] {
  const names = text.replace(/(^|[ 、])([^ 、]) +([^ 、])(?=$|[ 、])/g, '$1$2$3').split(/[ 、]+/)
  return names.filter(looksLikePerson)
}
