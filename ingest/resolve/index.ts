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
import { relateHierarchy } from './hierarchy.ts'
import { articleIndex, copyIndex, familyIndex, mentionIndex, textIndex, titleIndex } from './indexes.ts'
import { titleReader } from './keys.ts'
import { createNames } from './names.ts'
import { NearTitles } from './near.ts'
import { placeMention } from './place.ts'
import { NOTHING_STANDS, type Standing, StandingClusters, type StandingVerdict } from './standing.ts'
import type { Decision } from './verdict.ts'
import { writeDerived } from './write.ts'

export { DERIVED_TYPES, type Derived } from './derived.ts'
export type { CopyEvidence, EntryEvidence, Evidence, MentionEvidence } from './evidence.ts'
export type { Standing, StandingDocument, StandingVerdict } from './standing.ts'

/** Raise it when resolution makes something else of the same facts: graphs are then derived anew. */
export const RESOLVE_VERSION = 3

/**
 * Decides what the facts mean: copies to documents, names to bodies, mentions to documents, each with its reason. A pure
 * function of the evidence as a set: rows may come in any order. Near linear in copies and mentions.
 *
 * @param standing what is not decided now: the rows that come back are then those of the rest, and none of the hierarchy of
 *   bodies, which is a matter of all of them
 */
export function resolve(
  evidence: Evidence,
  registry: Registry = createRegistry(),
  corrector: Corrector = new Corrector(),
  standing?: Standing,
): Derived {
  const { documents, verdicts } = standing ?? NOTHING_STANDS
  const joined = corrector.bodies(registry)
  const names = createNames(registry, joined)
  const readTitle = titleReader(registry)
  const shown = { ...evidence, copies: [...evidence.copies, ...evidence.entries.flatMap((one) => asCopy(one) ?? [])] }
  const printed = readCopies(shown, registry, names, readTitle)
  const corrected = corrector.evidence(shown, printed, { registry, names, readTitle })
  const copies = corrected === shown ? printed : readCopies(corrected, registry, names, readTitle)
  const deciding = [...copies.values()].filter(({ evidence }) => !documents.has(evidence.id))
  const { groups, spelt } = groupCopies(deciding)
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
  const stands: { heard: Heard; verdict: StandingVerdict }[] = []
  for (const [id, mentions] of mentionIndex(evidence)) {
    const copy = copies.get(id) ?? printed.get(id)
    if (!copy) continue
    for (const read of hear(copy, mentions, registry, names, readTitle)) {
      const verdict = verdicts.get(read.mention.id)
      if (verdict) {
        stands.push({ heard: read, verdict })
        continue
      }
      const taken = corrector.take(read)
      const heard = taken.kind === 'reads' ? taken.heard : read
      if (taken.kind === 'decided') decided.push({ heard, decision: taken.decision })
      else placed.push({ heard, place: placeMention(heard, surroundings) })
    }
  }
  const outcomes = groupMentions(placed, groups)
  const bearers = new Bearers(groups)
  const clusterOf = copyIndex(groups.values())
  const outside = new StandingClusters()
  for (const [id, document] of documents) clusterOf.set(id, outside.of(document))
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
  const kept = stands.map(({ heard, verdict: { target, ...verdict } }) => ({
    heard,
    decision: {
      ...verdict,
      targets: target ? [{ cluster: outside.of(target.document), confidence: target.confidence }] : [],
    },
  }))
  const derived = writeDerived(
    { copies, groups, clusters, clusterOf, titles, decisions, kept, entries: evidence.entries, standing: documents },
    names,
  )
  if (!standing) relateHierarchy(derived, [...derived.nodes.Body.values()], names)
  corrector.mark(derived, decisions, joined)
  return derived
}
