import type { ParentRelation } from '../../schema/reading.ts'
import type { CopyReading } from './extract/index.ts'
import { PARENT } from './rules/confidence.ts'
import { DEPENDENT } from './rules/genres.ts'
import { BRINGS_OUT } from './rules/titles.ts'
import type { Segment } from './segment/index.ts'
import { titleKey } from './segment/title-key.ts'

export interface ParentLink {
  readonly parent: number
  readonly relation: ParentRelation
  readonly confidence: number
}

/** Copies that far apart in a source are not taken for parent and child by their titles, if nothing else says so. */
const REACH = 8
/** Title that is long enough to tell an attachment far from its notice. */
const TELLING_TITLE = 10
/** Attachments that one document is taken to have at most. */
const MOST_ATTACHMENTS = 100

/**
 * The copy that brought each one out, by index: one that issues, forwards or lists its title, the nearest before it
 * first, then behind it (an attachment printed before its notice); or, for 附件 without such a sign, the nearest
 * document before it that is no attachment itself; or, for an agenda or a form with nothing of its own, the notice
 * right before it.
 */
export function linkParents(segments: readonly Segment[], copies: readonly CopyReading[]): (ParentLink | null)[] {
  const bringers = bringersByTitle(copies)
  const links: (ParentLink | null)[] = []
  copies.forEach((copy, index) => {
    const segment = segments[index] as Segment
    links.push(
      nearestBringer(bringers, copy, index, segment.label !== null) ??
        printedUnder(segments, index) ??
        comesWith(copies, links, index),
    )
  })
  return links
}

function printedUnder(segments: readonly Segment[], index: number): ParentLink | null {
  const segment = segments[index] as Segment
  if (segment.under !== null) return { parent: segment.under, relation: 'attaches', confidence: PARENT.under }
  if (segment.captioned) return index > 0 ? { parent: index - 1, relation: 'issues', confidence: PARENT.label } : null
  if (segment.label === null) return null
  const parent = labelledParent(segments, index)
  return parent === null ? null : { parent, relation: 'attaches', confidence: PARENT.label }
}

/** A copy that brings out a title, and how. */
interface Bringer {
  readonly at: number
  readonly relation: ParentRelation
}

/** For each title, whole and without its issuers, the copies that bring it out, in order. */
function bringersByTitle(copies: readonly CopyReading[]): Map<string, Bringer[]> {
  const bringers = new Map<string, Bringer[]>()
  copies.forEach((copy, at) => {
    const own = titleKey(copy.title)
    for (const [key, relation] of waysOut(copy)) {
      if (key === own) continue
      const known = bringers.get(key)
      if (known) known.push({ at, relation })
      else bringers.set(key, [{ at, relation }])
    }
  })
  return bringers
}

function nearestBringer(
  bringers: ReadonlyMap<string, Bringer[]>,
  copy: CopyReading,
  index: number,
  labelled: boolean,
): ParentLink | null {
  const key = titleKey(copy.title)
  const short = shortKey(key)
  for (const candidates of [bringers.get(key), short === key ? undefined : bringers.get(short)]) {
    if (!candidates) continue
    const after = firstAfter(candidates, index)
    const before = candidates[after - 1]?.at === index ? candidates[after - 2] : candidates[after - 1]
    // what was printed before the document that passes it on stands for itself
    const behind = candidates.slice(after, after + REACH).find(({ relation }) => relation !== 'forwards')
    const far = labelled && key.length >= TELLING_TITLE
    for (const found of [before, behind])
      if (found && Math.abs(found.at - index) <= REACH)
        return {
          parent: found.at,
          relation: found.relation,
          confidence: found.at < index ? PARENT.before : PARENT.behind,
        }
    for (const found of far ? [before, behind] : [])
      if (found && found.relation !== 'forwards')
        return { parent: found.at, relation: found.relation, confidence: PARENT.far }
  }
  return null
}

/** Index of the first of some copies, in order, behind `index`. */
function firstAfter(candidates: readonly Bringer[], index: number): number {
  let low = 0
  let high = candidates.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((candidates[middle] as Bringer).at <= index) low = middle + 1
    else high = middle
  }
  return low
}

/** 云岭省高级人民法院关于…的规定 is also named without who issued it; 办法（试行） without the bracket. */
const shortKey = (key: string) => key.replace(/^[^（）]{2,60}?(?=关于)/, '').replace(/（[^（）]{1,20}）$/, '')

/** Titles that a copy issues, forwards or attaches, folded, with how. What its own title or annex list says comes first. */
function waysOut(copy: CopyReading): Map<string, ParentRelation> {
  const titles = new Map<string, ParentRelation>()
  // 关于印发…计划的通知 names its child without 《》
  const match = BRINGS_OUT.exec(titleKey(copy.title))
  if (match?.[2] !== undefined) titles.set(match[2], match[1] === '转发' || match[1] === '批转' ? 'forwards' : 'issues')
  const add = (title: string, relation: ParentRelation) => {
    const key = titleKey(title)
    for (const form of [key, shortKey(key)]) if (!titles.has(form)) titles.set(form, relation)
  }
  for (const { title, relation } of copy.citations) {
    if (title === null) continue
    if (relation === 'issues' || relation === 'forwards' || relation === 'attaches') add(title, relation)
  }
  for (const title of copy.attachments) add(title, 'attaches')
  return titles
}

/**
 * 附表1 of 附件1 hangs on that attachment. Where the one attachment of a notice is labelled 附件 alone, 附件1 behind it is
 * its own. Every other hangs on the document before it that has no label.
 */
function labelledParent(segments: readonly Segment[], index: number): number | null {
  const own = segments[index]?.label ?? ''
  for (let at = index - 1; at >= Math.max(0, index - MOST_ATTACHMENTS); at--) {
    const label = segments[at]?.label ?? null
    if (label === null || (own.startsWith('附表') && !label.startsWith('附表'))) return at
    if (/\d/.test(own) && !/\d/.test(label)) return at
  }
  return null
}

/** An agenda or a form that has no number, date, issuer or addressee of its own comes with the notice right before it. */
function comesWith(
  copies: readonly CopyReading[],
  links: readonly (ParentLink | null)[],
  index: number,
): ParentLink | null {
  const { title, genre, numbers, dates, issuers, addressees } = copies[index] as CopyReading
  const bare = numbers.length + dates.length + issuers.length + addressees.length === 0
  if (index === 0 || !bare || genre === null || !DEPENDENT.includes(genre) || title.includes('关于')) return null
  const before = links[index - 1]?.parent ?? index - 1
  const carries = ['通知', '函', '公告', '通告'].includes(copies[before]?.genre ?? '')
  return carries && before < index ? { parent: before, relation: 'attaches', confidence: PARENT.nearness } : null
}
