import type { MeantReason, OpenReason } from '../../schema/reasons.ts'
import type { MentionVerdict } from './derived.ts'
import type { Cluster, Group, Outcome } from './group.ts'
import type { Heard } from './hear.ts'
import { isLater } from './time.ts'

/** A verdict with the documents it names, best first. Unless it is open, the first is meant and the others could be. */
export interface Decision extends MentionVerdict {
  readonly targets: readonly Target[]
}

export interface Target {
  readonly cluster: Cluster
  readonly confidence: number
}

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
  /** The highest article of a document; undefined where none is known. */
  readonly lastArticle: (cluster: Cluster) => number | undefined
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
  'near-title': 0.7,
  'misprinted-title': 0.85,
  'earlier-version': 0.7,
  version: 0.75,
  'later-version': 0.75,
  'version-by-article': 0.75,
  'last-version': 0.55,
  'only-earlier': 0.75,
  'only-held': 0.8,
} as const satisfies Partial<Record<MeantReason, number>>
export type Reason = keyof typeof CONFIDENCE

/** A short name is as sure as the definition it stands for, less a little. */
const SHORT_NAME = 0.97
/** A document seldom cites what was written later. */
const LATER = 0.3
/** An article that a text does not have is of another version, or misread. */
const NO_ARTICLE = 0.2
export const MOST_CANDIDATES = 10

export function round(value: number): number {
  return Math.round(value * 1000) / 1000
}

export function open(reason: OpenReason): Decision {
  return { state: 'unresolved', confidence: 0, reason, targets: [] }
}

/** A document is meant; `others` of its title are kept as what it could be as well, best first. */
export function found(
  { mention, copy }: Heard,
  cluster: Cluster,
  reason: Reason,
  { lastArticle }: Known,
  others: readonly Cluster[] = [],
): Decision {
  const own = reason === 'self' || reason === 'same-family'
  const short = mention.refersTo !== null && reason !== 'self'
  const missing = !own && lacks(cluster, mention.article, lastArticle)
  const later = isLater(cluster, copy.asOf) ? LATER : 0
  const confidence = round(CONFIDENCE[reason] * (short ? SHORT_NAME : 1) - later - (missing ? NO_ARTICLE : 0))
  const share = round((1 - confidence) / (others.length + 1))
  const rest = others.slice(0, MOST_CANDIDATES - 1).map((other) => ({ cluster: other, confidence: share }))
  return {
    state: cluster.held ? 'resolved' : 'stub',
    confidence,
    reason: missing ? 'no-such-article' : short ? 'short-name' : reason,
    targets: [{ cluster, confidence }, ...rest],
  }
}

/** Whether an article is beyond the last one of a text. */
export function lacks(cluster: Cluster, article: number | null, lastArticle: Known['lastArticle']): boolean {
  const last = lastArticle(cluster)
  return article !== null && last !== undefined && article > last
}
