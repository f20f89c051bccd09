import type { ParentRelation } from '../../schema/reading.ts'
import type { CopyReading } from './extract/index.ts'
import type { Segment } from './segment/index.ts'
import { titleKey } from './segment/title-key.ts'

export interface ParentLink {
  readonly parent: number
  readonly relation: ParentRelation
}

/** Copies that far apart in a source are not taken for parent and child by their titles. */
const REACH = 8
/** Attachments that one document is taken to have at most. */
const MOST_ATTACHMENTS = 100

/**
 * The copy that brought each one out, by index: one that issues, forwards or lists its title, the nearest before it
 * first, then behind it (an attachment printed before its notice); or, for 附件 without such a sign, the nearest
 * document before it that is no attachment itself.
 */
export function linkParents(segments: readonly Segment[], copies: readonly CopyReading[]): (ParentLink | null)[] {
  const keys = copies.map(({ title }) => titleKey(title))
  const named = copies.map(titlesBroughtOut)
  return copies.map((_, index) => {
    const key = keys[index] as string
    for (const candidate of nearest(index, copies.length)) {
      const relation = named[candidate]?.get(key)
      // what was printed before the document that passes it on stands for itself
      const apart = relation === 'forwards' && candidate > index
      if (relation && !apart && keys[candidate] !== key) return { parent: candidate, relation }
    }
    const segment = segments[index] as Segment
    if (segment.under !== null) return { parent: segment.under, relation: 'attaches' }
    if (segment.captioned) return index > 0 ? { parent: index - 1, relation: 'issues' } : null
    if (segment.label === null) return null
    const parent = labelledParent(segments, index)
    return parent === null ? null : { parent, relation: 'attaches' }
  })
}

/** Titles that a copy issues, forwards or attaches, folded, with how. What its own title or annex list says comes first. */
function titlesBroughtOut(copy: CopyReading): Map<string, ParentRelation> {
  const titles = new Map<string, ParentRelation>()
  // 关于印发…计划的通知 names its child without 《》
  const match = /(印发|转发|批转|公布|发布)(.+)的(?:通知|函|公告|决定|通告)$/.exec(titleKey(copy.title))
  if (match?.[2] !== undefined) titles.set(match[2], match[1] === '转发' || match[1] === '批转' ? 'forwards' : 'issues')
  const add = (title: string, relation: ParentRelation) => {
    const key = titleKey(title)
    if (!titles.has(key)) titles.set(key, relation)
  }
  for (const { title, relation } of copy.citations) {
    if (title === null) continue
    if (relation === 'issues' || relation === 'forwards' || relation === 'attaches') add(title, relation)
  }
  for (const title of copy.attachments) add(title, 'attaches')
  return titles
}

function* nearest(index: number, length: number): Generator<number> {
  for (let distance = 1; distance <= REACH; distance++) if (index - distance >= 0) yield index - distance
  for (let distance = 1; distance <= REACH; distance++) if (index + distance < length) yield index + distance
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
