import type { Cluster, Group, Outcome } from './cluster.ts'
import type { Copy } from './copies.ts'
import type { MentionVerdict } from './derived.ts'
import type { Heard } from './hear.ts'
import { numberYear } from './keys.ts'
import { intersect, type Strength, type Trace } from './marks.ts'
import { byCodeUnit } from './order.ts'
import type { Place } from './place.ts'

/** A verdict with the documents it names, best first. */
export interface Decision extends MentionVerdict {
  readonly targets: readonly { readonly cluster: Cluster; readonly confidence: number }[]
}

/**
 * How sure each reason makes us that this document is meant, if the mention was read well (`readingConfidence` says that).
 * Set by judgement; the review of resolution on real text replaces them.
 */
const CONFIDENCE = {
  self: 0.97,
  'same-family': 0.97,
  number: 0.95,
  'title-number': 0.99,
  'title-issuer': 0.96,
  'title-date': 0.9,
  title: 0.93,
  'law-short-title': 0.95,
  'folded-title': 0.88,
  'misprinted-title': 0.85,
  'earlier-version': 0.7,
  version: 0.75,
  'only-earlier': 0.75,
} as const
type Reason = keyof typeof CONFIDENCE

/** A short name is as sure as the definition it stands for, less a little. */
const SHORT_NAME = 0.97
/** A document seldom cites what was written later. */
const LATER = 0.3
const MOST_CANDIDATES = 10
/** Among more documents than this nothing but a number decides. */
const TOO_MANY = 100

/** What a decision needs to know of the documents. */
export interface Known {
  readonly groups: ReadonlyMap<string, Group>
  readonly clusterOf: ReadonlyMap<string, Cluster>
  readonly outcomes: ReadonlyMap<string, Outcome>
  /** Documents that bear a number themselves, or the stub that stands for it. */
  readonly bearing: (number: string) => readonly Cluster[]
  /** Full keys of a document's titles. */
  readonly titles: (cluster: Cluster) => ReadonlySet<string>
  readonly keyOf: (cluster: Cluster) => string
}

/** Decides what a mention means. Never guesses silently: what stays open has its candidates, or none. */
export function decide(heard: Heard, place: Place, known: Known): Decision {
  const decision = decidePlace(heard, place, known)
  const self = known.clusterOf.get(heard.copy.evidence.id)
  const repealsItself = heard.mention.relation === 'repeals' && decision.targets.some(({ cluster }) => cluster === self)
  return repealsItself ? open('self-repeal') : decision
}

function decidePlace(heard: Heard, place: Place, known: Known): Decision {
  switch (place.kind) {
    case 'none':
      return { state: 'none', confidence: heard.mention.readingConfidence, reason: 'not-a-document', targets: [] }
    case 'bare':
      return open('bare-genre')
    case 'copy': {
      const cluster = known.clusterOf.get(place.copy.evidence.id)
      return cluster ? found(heard, cluster, place.reason) : open('bare-genre')
    }
    case 'number': {
      const bearing = known.bearing(place.number)
      return bearing[0] && bearing.length === 1 ? found(heard, bearing[0], 'number') : choose(heard, bearing, [], known)
    }
    case 'title':
    case 'earlier': {
      const outcome = known.outcomes.get(heard.mention.id)
      if (!outcome) return open('ambiguous')
      const roots = place.kind === 'title' ? place.trace.roots : []
      if ('candidates' in outcome) return choose(heard, outcome.candidates, roots, known)
      return found(heard, outcome.cluster, reasonOf(heard, place, outcome.cluster, outcome.strength, known))
    }
  }
}

function reasonOf(heard: Heard, place: Place, cluster: Cluster, strength: Strength, known: Known): Reason {
  if (place.kind !== 'title') return 'earlier-version'
  if (place.misprinted) return 'misprinted-title'
  if (strength === 'number') return 'title-number'
  if (strength === 'date') return 'title-date'
  if (issuersAgree(place.trace, cluster)) return 'title-issuer'
  const titles = known.titles(cluster)
  const full = heard.title?.full ?? ''
  if (titles.has(`中华人民共和国${full}`)) return 'law-short-title'
  return titles.has(full) ? 'title' : 'folded-title'
}

function issuersAgree({ roots }: Pick<Trace, 'roots'>, { marks }: Cluster): boolean {
  return intersect(new Set(roots), marks.roots)
}

function open(reason: string): Decision {
  return { state: 'unresolved', confidence: 0, reason, targets: [] }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}

function found({ mention, copy }: Heard, cluster: Cluster, reason: Reason): Decision {
  const short = mention.refersTo !== null && reason !== 'self'
  const sure = CONFIDENCE[reason] * (short ? SHORT_NAME : 1) - (isLater(cluster, copy) ? LATER : 0)
  const confidence = round(sure)
  return {
    state: cluster.held ? 'resolved' : 'stub',
    confidence,
    reason: short ? 'short-name' : reason,
    targets: [{ cluster, confidence }],
  }
}

/** First date known of a document, of its number where no date is printed. */
function firstDate({ marks }: Cluster): string | undefined {
  const dates =
    marks.dates.size > 0 ? [...marks.dates] : [...marks.numbers].flatMap((number) => numberYear(number) ?? [])
  return dates.sort(byCodeUnit)[0]
}

function isLater(cluster: Cluster, { date }: Copy): boolean {
  const first = firstDate(cluster)
  if (first === undefined || date === null) return false
  const length = Math.min(first.length, date.length)
  return first.slice(0, length) > date.slice(0, length)
}

/** Among several: the one whose issuers agree, the one that is not later, or of a normative text its last version. */
function choose(heard: Heard, candidates: readonly Cluster[], roots: readonly string[], known: Known): Decision {
  if (candidates.length > TOO_MANY) return ambiguous(heard, candidates.slice(0, TOO_MANY), known)
  const agreeing = candidates.filter((one) => issuersAgree({ roots }, one))
  if (agreeing[0] && agreeing.length === 1) return found(heard, agreeing[0], 'title-issuer')
  const left = agreeing.length > 0 ? agreeing : candidates
  const earlier = left.filter((one) => firstDate(one) !== undefined && !isLater(one, heard.copy))
  const allDated = heard.copy.date !== null && left.every((one) => firstDate(one) !== undefined)
  if (allDated && earlier[0] && earlier.length === 1) return found(heard, earlier[0], 'only-earlier')
  const version = allDated ? lastVersion(earlier, known) : undefined
  return version ? found(heard, version, 'version') : ambiguous(heard, left, known)
}

function lastVersion(clusters: readonly Cluster[], { groups }: Known): Cluster | undefined {
  if (!clusters.every(({ group }) => groups.get(group)?.normative)) return undefined
  const dated = clusters.map((cluster) => ({ cluster, date: firstDate(cluster) ?? '' }))
  const [last, before] = dated.sort((a, b) => byCodeUnit(b.date, a.date))
  return last && last.date !== before?.date ? last.cluster : undefined
}

function ambiguous({ copy }: Heard, candidates: readonly Cluster[], { keyOf }: Known): Decision {
  const ranked = candidates
    .map((cluster) => ({ cluster, key: keyOf(cluster), later: isLater(cluster, copy), date: firstDate(cluster) ?? '' }))
    .sort((a, b) => Number(a.later) - Number(b.later) || byCodeUnit(b.date, a.date) || byCodeUnit(a.key, b.key))
  const share = round(1 / (candidates.length + 1))
  return {
    state: 'unresolved',
    confidence: share,
    reason: 'ambiguous',
    targets: ranked.slice(0, MOST_CANDIDATES).map(({ cluster }) => ({ cluster, confidence: share })),
  }
}
