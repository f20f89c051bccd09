import type { Cluster } from './group.ts'
import type { Heard } from './hear.ts'
import { intersect } from './marks.ts'
import { byCodeUnit } from './order.ts'
import { firstDate, inForceSince, isAfter, isLater, likelyDate } from './time.ts'
import { type Decision, found, type Known, lacks, MOST_CANDIDATES, round } from './verdict.ts'

/** Among more documents than this nothing but a number decides. */
const TOO_MANY = 100

/** Which of several documents of one title or number is meant. What cannot be told stays open, with its candidates. */
export function choose(heard: Heard, candidates: readonly Cluster[], roots: readonly string[], known: Known): Decision {
  if (candidates.length > TOO_MANY) return ambiguous(heard, candidates.slice(0, TOO_MANY), known)
  const agreeing = candidates.filter(({ marks }) => intersect(new Set(roots), marks.roots))
  const left = agreeing.length > 0 ? agreeing : candidates
  const possible = candidates.filter((one) => agreeing.includes(one) || one.marks.roots.size === 0)
  if (areVersions(left, known)) return chooseVersion(heard, agreeing.length > 0 ? possible : left, known)
  if (agreeing[0] && agreeing.length === 1) return found(heard, agreeing[0], 'title-issuer', known)
  const { asOf } = heard.copy
  const earlier = left.filter((one) => !isAfter(likelyDate(one) ?? '', asOf ?? ''))
  const allDated = asOf !== null && left.every((one) => likelyDate(one) !== undefined)
  if (allDated && earlier[0] && earlier.length === 1) return found(heard, earlier[0], 'only-earlier', known)
  return ambiguous(heard, left, known)
}

/** Whether documents of one normative title are versions of one text: no two of them are of different bodies. */
function areVersions(clusters: readonly Cluster[], { groups }: Known): boolean {
  const [first] = clusters
  if (!first || !groups.get(first.group)?.normative || clusters.some(({ group }) => group !== first.group)) return false
  const signed = clusters.filter(({ marks }) => marks.roots.size > 0)
  return signed.every(({ marks }) => !signed[0] || intersect(marks.roots, signed[0].marks.roots))
}

/**
 * The version in force when the citing text was written, among those that are here where any is; one that has the article
 * which is cited goes first. If all are later, the first of them.
 */
function chooseVersion(heard: Heard, versions: readonly Cluster[], known: Known): Decision {
  const held = versions.filter((one) => one.held)
  const pool = sorted(held.length > 0 ? held : versions, known)
  const having = pool.filter((one) => !lacks(one, heard.mention.article, known.lastArticle))
  const best = inForce(heard, pool)
  const chosen = having.length > 0 ? inForce(heard, having) : best
  if (!chosen) return ambiguous(heard, versions, known)
  const others = rank(heard, versions, known).filter((one) => one !== chosen)
  if (chosen !== best) return found(heard, chosen, 'version-by-article', known, others)
  if (held.length === 1 && chosen.held) return found(heard, chosen, 'only-held', known, others)
  const { asOf } = heard.copy
  const reason =
    asOf === null
      ? 'last-version'
      : isLater(chosen, asOf)
        ? 'later-version'
        : atWork(heard, pool).length > 1
          ? 'version'
          : 'only-earlier'
  return found(heard, chosen, reason, known, others)
}

/** Versions by date; those without a date first. */
function sorted(versions: readonly Cluster[], { keyOf }: Known): Cluster[] {
  return [...versions].sort(
    (a, b) => byCodeUnit(firstDate(a) ?? '', firstDate(b) ?? '') || byCodeUnit(keyOf(a), keyOf(b)),
  )
}

/** Versions that were written when the citing text was, and in force then or when it takes effect itself. */
function atWork({ copy }: Heard, versions: readonly Cluster[]): Cluster[] {
  const { asOf, evidence } = copy
  if (asOf === null) return [...versions]
  const effective = evidence.effectiveDate
  const until = effective !== null && effective !== 'issue' && effective > asOf ? effective : asOf
  return versions.filter((one) => !isLater(one, asOf) && !isAfter(inForceSince(one) ?? '', until))
}

/** @param versions sorted by date */
function inForce(heard: Heard, versions: readonly Cluster[]): Cluster | undefined {
  const written = versions.filter((one) => !isLater(one, heard.copy.asOf))
  const last = atWork(heard, versions).at(-1) ?? written[0] ?? versions[0]
  const same = versions.filter((one) => firstDate(one) === (last && firstDate(last)))
  return same.length === 1 ? last : undefined
}

/** What was not written later goes first, and then the latest. */
function rank({ copy }: Heard, candidates: readonly Cluster[], { keyOf }: Known): Cluster[] {
  return candidates
    .map((cluster) => ({
      cluster,
      key: keyOf(cluster),
      later: isAfter(likelyDate(cluster) ?? '', copy.asOf ?? ''),
      date: likelyDate(cluster) ?? '',
    }))
    .sort((a, b) => Number(a.later) - Number(b.later) || byCodeUnit(b.date, a.date) || byCodeUnit(a.key, b.key))
    .map(({ cluster }) => cluster)
}

function ambiguous(heard: Heard, candidates: readonly Cluster[], known: Known): Decision {
  const confidence = round(1 / (candidates.length + 1))
  return {
    state: 'unresolved',
    confidence,
    reason: 'ambiguous',
    targets: rank(heard, candidates, known)
      .slice(0, MOST_CANDIDATES)
      .map((cluster) => ({ cluster, confidence })),
  }
}
