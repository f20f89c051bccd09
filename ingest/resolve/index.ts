import { Corrector } from '../corrections/corrector.ts'
import { createRegistry, type Registry } from '../registry/index.ts'
import { readCopies } from './copies.ts'
import { decide } from './decide.ts'
import type { Derived } from './derived.ts'
import { keyOf } from './documents.ts'
import { asCopy } from './entries.ts'
import type { Evidence } from './evidence.ts'
import { Bearers, clustersOf, families, groupCopies, groupMentions, type Placed } from './groups.ts'
import { type Heard, hear } from './hear.ts'
import { articleIndex, copyIndex, familyIndex, mentionIndex, textIndex, titleIndex } from './indexes.ts'
import { titleReader } from './keys.ts'
import { createNames } from './names.ts'
import { NearTitles } from './near.ts'
import { placeMention } from './place.ts'
import type { Decision } from './verdict.ts'
import { writeDerived } from './write.ts'

export { DERIVED_TYPES, type Derived } from './derived.ts'
export type { CopyEvidence, EntryEvidence, Evidence, MentionEvidence } from './evidence.ts'

/**
 * Decides what the facts mean: copies to documents, names to bodies, mentions to documents, each with its reason. A pure
 * function of the evidence as a set: rows may come in any order. Near linear in copies and mentions.
 */
export function resolve(
  evidence: Evidence,
  registry: Registry = createRegistry(),
  corrector: Corrector = new Corrector(),
): Derived {
  const joined = corrector.bodies(registry)
  const names = createNames(registry, joined)
  const readTitle = titleReader(registry)
  const shown = { ...evidence, copies: [...evidence.copies, ...evidence.entries.flatMap((one) => asCopy(one) ?? [])] }
  const printed = readCopies(shown, registry, names, readTitle)
  const corrected = corrector.evidence(shown, printed, { registry, names, readTitle })
  const copies = corrected === shown ? printed : readCopies(corrected, registry, names, readTitle)
  const { groups, spelt } = groupCopies(copies.values())
  corrector.documents(groups, copies)
  const surroundings = {
    family: familyIndex(copies.values()),
    groups,
    spelt,
    byNumber: families(groups),
    near: new NearTitles(groups),
  }
  const placed: Placed[] = []
  const decided: { heard: Heard; decision: Decision }[] = []
  for (const [id, mentions] of mentionIndex(evidence)) {
    const copy = copies.get(id) ?? printed.get(id)
    if (!copy) continue
    for (const read of hear(copy, mentions, registry, names, readTitle)) {
      const taken = corrector.take(read)
      const heard = taken.kind === 'reads' ? taken.heard : read
      if (taken.kind === 'decided') decided.push({ heard, decision: taken.decision })
      else placed.push({ heard, place: placeMention(heard, surroundings) })
    }
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
  const open = placed.map(({ heard, place }) => ({
    heard,
    decision: corrector.confirm(heard, decide(heard, place, known)),
  }))
  const hasText = textIndex(copies)
  const decisions = [...decided, ...open].map(({ heard, decision }) => {
    const meant = decision.state === 'resolved' ? decision.targets[0]?.cluster : undefined
    return { heard, decision: meant && !hasText(meant) ? { ...decision, state: 'stub' as const } : decision }
  })
  const clusters = [...clustersOf(groups), ...bearers.stubs()]
  const derived = writeDerived(
    { copies, groups, clusters, clusterOf, titles, decisions, entries: evidence.entries },
    names,
  )
  corrector.mark(derived, decisions, joined)
  return derived
}
