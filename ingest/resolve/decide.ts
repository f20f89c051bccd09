import { choose } from './choose.ts'
import type { Cluster } from './group.ts'
import type { Heard } from './hear.ts'
import { intersect, type Strength } from './marks.ts'
import type { Place } from './place.ts'
import { type Decision, found, type Known, open, type Reason } from './verdict.ts'

/** Decides what a mention means. Never guesses silently: what stays open has its candidates, or none. */
export function decide(heard: Heard, place: Place, known: Known): Decision {
  const decision = decidePlace(heard, place, known)
  const self = known.clusterOf.get(heard.copy.evidence.id)
  const repealsItself = heard.mention.relation === 'repeals' && decision.targets[0]?.cluster === self
  if (repealsItself && self) return open('self-repeal')
  if (heard.mention.relation !== 'repeals') return decision
  return { ...decision, targets: decision.targets.filter(({ cluster }) => cluster !== self) }
}

function decidePlace(heard: Heard, place: Place, known: Known): Decision {
  switch (place.kind) {
    case 'none':
      return { state: 'none', confidence: heard.mention.readingConfidence, reason: 'not-a-document', targets: [] }
    case 'bare':
      return open('bare-genre')
    case 'copy': {
      const cluster = known.clusterOf.get(place.copy.evidence.id)
      return cluster ? found(heard, cluster, place.reason, known) : open('bare-genre')
    }
    case 'number': {
      const bearing = known.bearing(place.number)
      const only = bearing.length === 1 ? bearing[0] : undefined
      return only ? found(heard, only, 'number', known) : choose(heard, bearing, [], known)
    }
    case 'title':
    case 'earlier': {
      const outcome = known.outcomes.get(heard.mention.id)
      if (!outcome) return open('ambiguous')
      const roots = place.kind === 'title' ? place.trace.roots : []
      if ('candidates' in outcome) return choose(heard, outcome.candidates, roots, known)
      return found(heard, outcome.cluster, reasonOf(heard, place, outcome.cluster, outcome.strength, known), known)
    }
  }
}

function reasonOf(heard: Heard, place: Place, cluster: Cluster, strength: Strength, known: Known): Reason {
  if (place.kind !== 'title') return 'earlier-version'
  if (place.spelling !== 'exact') return place.spelling === 'near' ? 'near-title' : 'misprinted-title'
  if (strength === 'number') return 'title-number'
  if (strength === 'date') return 'title-date'
  if (intersect(new Set(place.trace.roots), cluster.marks.roots)) return 'title-issuer'
  const titles = known.titles(cluster)
  const full = heard.title?.full ?? ''
  if (titles.has(`中华人民共和国${full}`)) return 'law-short-title'
  return titles.has(full) ? 'title' : 'folded-title'
}
