import type { Refusal } from '../../schema/reasons.ts'
import { type Block, blocksOf, type Level, levelsOf, singles } from './blocks.ts'
import type { Cluster, Group, Outcome } from './group.ts'
import { joinJointIssues } from './joint.ts'
import { addMarks, compatible, intersect, noMarks, type Trace } from './marks.ts'
import { addTo, sortedSet } from './order.ts'
import { Shelf } from './shelf.ts'

interface Decision {
  readonly block: Block
  readonly fits: readonly Cluster[]
  /** The cluster that it joins, if any. */
  readonly joins?: Cluster
  readonly refused?: Refusal
}

/** @param block the copies that show it; without them it is a stub */
export function createCluster(group: string, block?: Block, laterVersion?: Cluster): Cluster {
  const edition = sortedSet(block?.marks.editions ?? [])[0]
  const cluster = {
    group,
    held: block !== undefined,
    edition,
    copies: new Map(),
    mentions: [],
    marks: noMarks(),
    own: new Set<string>(),
  }
  const apart = block?.apart
  return { ...cluster, ...(laterVersion && { laterVersion }), ...(apart !== undefined && { apart }) }
}

/** Whether some two of the blocks could not be one document. */
function contradict(blocks: readonly Block[], normative: boolean): boolean {
  return blocks.some((a, index) => blocks.slice(index + 1).some((b) => !compatible(a.marks, b.marks, normative)))
}

/**
 * Decides all traces of one strength together, so that the order in which they come never matters. What fits one document
 * joins it; where others that contradict it fit the same one, none of them does.
 */
function decide(group: Group, level: Level): Decision[] {
  const shelf = new Shelf(group)
  const decisions = blocksOf(level, group.normative).map((block) => ({ block, fits: shelf.fitting(block) }))
  const claims = new Map<Cluster, Block[]>()
  for (const { block, fits } of decisions) if (fits[0] && fits.length === 1) addTo(claims, fits[0], block)
  const disputed = new Set([...claims].filter(([, blocks]) => contradict(blocks, group.normative)).map(([one]) => one))
  return decisions.flatMap(({ block, fits }): Decision[] => {
    if (fits.length > 1)
      return singles(block, group.normative).map((one) => ({ block: one, fits, refused: 'several-fit' }))
    const [only] = fits
    if (only && (!disputed.has(only) || intersect(only.marks.numbers, block.marks.numbers)))
      return [{ block, fits, joins: only }]
    if (only) return [{ block, fits, refused: 'disputed' }]
    return [
      block.parted || shelf.isPublishedApart(block) ? { block, fits, refused: 'published-apart' } : { block, fits },
    ]
  })
}

/**
 * The documents among the copies of one title. The strongest marks come first; what shows less joins what shows more
 * only where a single document fits, and else is a document of its own.
 *
 * @param copies sorted by id
 */
export function clusterCopies(key: string, normative: boolean, copies: readonly Trace[]): Group {
  const group: Group = { key, normative, clusters: [] }
  const levels = levelsOf(copies, normative)
  for (const [index, level] of levels.entries()) {
    if (level.strength !== 'number' && levels[index - 1]?.strength === 'number') joinJointIssues(group)
    for (const { block, joins, refused } of decide(group, level)) {
      const cluster = joins ?? createCluster(key, block)
      if (!joins) group.clusters.push(cluster)
      if (refused) cluster.refused = refused
      for (const trace of block.traces) {
        cluster.copies.set(trace.id, level.strength)
        addMarks(cluster.marks, trace)
        for (const number of trace.own) cluster.own.add(number)
      }
    }
  }
  if (levels.at(-1)?.strength === 'number') joinJointIssues(group)
  return group
}

/**
 * Takes the mentions of a title into its group: to a document that is there, or to a stub. A mention never tells two
 * copies apart; it may bring the number that a copy lacks.
 *
 * @param mentions sorted by id
 */
export function joinMentions(group: Group, mentions: readonly Trace[]): Map<string, Outcome> {
  const outcomes = new Map<string, Outcome>()
  for (const level of levelsOf(mentions, group.normative)) {
    const { strength } = level
    for (const { block, fits, joins } of decide(group, level)) {
      const outcome =
        fits.length > 1 ? { candidates: fits } : { cluster: joins ?? stubOf(group, block, fits[0]), strength }
      for (const trace of block.traces) outcomes.set(trace.id, outcome)
      if ('cluster' in outcome) show(outcome.cluster, block)
    }
  }
  return outcomes
}

/** A disputed document is still meant by who names no number; a number that nobody bears is a stub. */
function stubOf(group: Group, { strength, traces }: Block, disputed: Cluster | undefined): Cluster {
  if (disputed && strength !== 'number') return disputed
  const stub = createCluster(group.key)
  for (const trace of traces) addMarks(stub.marks, trace)
  group.clusters.push(stub)
  return stub
}

function show(cluster: Cluster, { traces }: Block): void {
  for (const { id, numbers, own } of traces) {
    cluster.mentions.push(id)
    for (const number of numbers) cluster.marks.numbers.add(number)
    for (const number of own) cluster.own.add(number)
  }
}
