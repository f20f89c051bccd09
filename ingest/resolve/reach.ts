import type { Registry } from '../registry/index.ts'
import { readCopies, scopedGroup } from './copies.ts'
import type { Evidence } from './evidence.ts'
import { hear } from './hear.ts'
import { mentionIndex } from './indexes.ts'
import { titleReader } from './keys.ts'
import { createNames } from './names.ts'
import { spellingKey } from './near.ts'

/** By what documents can have to do with one another: the spelling of their titles, and the numbers of their families. */
export interface Reach {
  readonly spellings: Set<string>
  readonly numbers: Set<string>
}

export function noReach(): Reach {
  return { spellings: new Set(), numbers: new Set() }
}

/** What copies and mentions may touch, before any document is looked at. Whole sources only. */
export function reachOf(evidence: Evidence, registry: Registry): Reach {
  const names = createNames(registry)
  const readTitle = titleReader(registry)
  const copies = readCopies(evidence, registry, names, readTitle)
  const reach = noReach()
  for (const { group, familyNumbers } of copies.values()) {
    reach.spellings.add(spellingKey(group))
    for (const number of familyNumbers) reach.numbers.add(number)
  }
  for (const [id, mentions] of mentionIndex(evidence)) {
    const copy = copies.get(id)
    if (!copy) continue
    for (const { title, number } of hear(copy, mentions, registry, names, readTitle)) {
      if (number !== null) reach.numbers.add(number)
      if (!title) continue
      reach.spellings.add(spellingKey(title.core))
      // a form that is named below the title of its notice
      reach.spellings.add(spellingKey(scopedGroup(title.core, copy.title.core)))
    }
  }
  reach.spellings.delete('')
  return reach
}
