import type { NameReading } from '../../../../schema/reading.ts'
import { looksLikeBody, splitNames } from '../../rules/bodies.ts'
import { ISSUERS } from '../../rules/confidence.ts'
import { SEAL_NOTE, SEALED_BELOW, SEALED_FOR } from '../../rules/header.ts'
import { personOnLine } from '../../rules/persons.ts'

/** Who signed, in printed order, and who sealed for them. */
export interface Signers {
  readonly names: NameReading[]
  readonly sealedBy: NameReading[]
}

const NOBODY: Signers = { names: [], sealedBy: [] }

/** The signers of a text; nobody where a part has not the form of a name. */
export function readNames(text: string): Signers {
  const person = personOnLine(text)
  if (person !== null) return { names: [reading(person)], sealedBy: [] }
  const names: NameReading[] = []
  const sealedBy: NameReading[] = []
  for (const part of splitNames(text.replace(/ +(?=（(?:代章|盖章|公章|章|印章)）)/g, ''))) {
    const below = SEALED_BELOW.exec(part)?.[1]
    const name = part.replace(SEAL_NOTE, '')
    if (below !== undefined) sealedBy.push(reading(below))
    else if (name === '') continue
    else if (!looksLikeBody(name)) return NOBODY
    else if (SEALED_FOR.test(part) && names.length > 0) sealedBy.push(reading(name))
    else names.push(reading(name))
  }
  return { names, sealedBy }
}

const reading = (name: string): NameReading => ({ name, origin: 'signature', confidence: ISSUERS.signature })
