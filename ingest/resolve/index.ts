import { createRegistry, type Registry } from '../registry/index.ts'
import { readCopies } from './copies.ts'
import { decide } from './decide.ts'
import type { Derived } from './derived.ts'
import { keyOf } from './documents.ts'
import type { Evidence } from './evidence.ts'
import { Bearers, families, groupCopies, groupMentions, type Placed } from './groups.ts'
import { hear } from './hear.ts'
import { articleIndex, copyIndex, familyIndex, mentionIndex, titleIndex } from './indexes.ts'
import { titleReader } from './keys.ts'
import { createNames } from './names.ts'
import { placeMention } from './place.ts'
import { writeDerived } from './write.ts'

export { DERIVED_TYPES, type Derived } from './derived.ts'
export type { CopyEvidence, Evidence, MentionEvidence } from './evidence.ts'

/**
 * Decides what the facts mean: copies to documents, names to bodies, mentions to documents, each with its reason. A pure
 * function of the evidence as a set: rows may come in any order. Near linear in copies and mentions.
 */
export function resolve(evidence: Evidence, registry: Registry = createRegistry()): Derived {
  const names = createNames(registry)
  const readTitle = titleReader(registry)
  const copies = readCopies(evidence, registry, names, readTitle)
  const groups = groupCopies(copies.values())
  const surroundings = { family: familyIndex(copies.values()), groups, byNumber: families(groups) }
  const placed: Placed[] = []
  for (const [id, mentions] of mentionIndex(evidence)) {
    const copy = copies.get(id)
    if (!copy) continue
    for (const heard of hear(copy, mentions, registry, names, readTitle))
      placed.push({ heard, place: placeMention(heard, surroundings) })
  }
  const outcomes = groupMentions(placed, groups)
  const bearers = new Bearers(groups)
  const clusterOf = copyIndex(groups.values())
  const titles = titleIndex(
    copies,
    placed.map(({ heard }) => heard),
  )
  const bearing = (number: string) => bearers.of(number)
  const known = { groups, clusterOf, outcomes, bearing, titles, keyOf, lastArticle: articleIndex(copies) }
  const decisions = placed.map(({ heard, place }) => ({ heard, decision: decide(heard, place, known) }))
  const clusters = [...[...groups.values()].flatMap((group) => group.clusters), ...bearers.stubs()]
  return writeDerived({ copies, groups, clusters, clusterOf, titles, decisions }, names)
}
