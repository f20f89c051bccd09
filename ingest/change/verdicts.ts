import { type Change, LISTED, type ReferenceChange, type Verdict } from '../../schema/change.ts'
import { addTo } from '../resolve/order.ts'
import { countOf } from './net.ts'
import { inOrder } from './nodes.ts'
import type { Reference } from './references.ts'

/**
 * Compares the references of texts that went with those of texts that came: a file that was edited keeps most of its
 * references, and only the others are told. One is known by its citing document, its relation and what it prints.
 *
 * @param renamed new ids of documents by their old ones
 */
export function pairReferences(
  gone: readonly Reference[],
  come: readonly Reference[],
  renamed: ReadonlyMap<string, string> = new Map(),
): ReferenceChange[] {
  const waiting = new Map<string, Reference[]>()
  for (const { citing, ...reference } of gone) {
    const old = { ...reference, citing: { ...citing, id: renamed.get(citing.id) ?? citing.id } }
    addTo(waiting, keyOf(old), old)
  }
  /** The first one waiting under the key that fits. */
  const take = (reference: Reference, fits: (old: Reference) => boolean): Reference | undefined => {
    const list = waiting.get(keyOf(reference)) ?? []
    const at = list.findIndex(fits)
    return at < 0 ? undefined : list.splice(at, 1)[0]
  }
  const unmatched = come.filter(
    (reference) => !take(reference, (old) => sameVerdict(old.verdict, reference.verdict, renamed)),
  )
  const found = unmatched.map((reference) => {
    const old = take(reference, () => true)
    return old ? changed(reference, old.verdict) : added(reference)
  })
  const removed = [...waiting.values()]
    .flat()
    .map((old) => ({ ...shown(old), what: 'removed' as const, before: old.verdict }))
  return [...found, ...removed]
}

export function changed(reference: Reference, before: Verdict): ReferenceChange {
  return { ...shown(reference), what: 'changed', before, after: reference.verdict }
}

export function sameVerdict(before: Verdict, after: Verdict, renamed: ReadonlyMap<string, string>): boolean {
  const meant = before.target && (renamed.get(before.target.id) ?? before.target.id)
  return before.state === after.state && before.reason === after.reason && meant === after.target?.id
}

/** Counts all of them, and lists the first. */
export function referenceChanges(all: readonly ReferenceChange[]): Change['references'] {
  const listed = inOrder(all, ({ citing, text, quote }) => `${citing.title ?? ''}\n${citing.id}\n${quote}\n${text}`)
  return { ...countOf(all), listed: listed.slice(0, LISTED) }
}

const added = (reference: Reference): ReferenceChange => ({
  ...shown(reference),
  what: 'added',
  after: reference.verdict,
})

const shown = ({ citing, relation, text, quote }: Reference) => ({ citing, relation, text, quote })

const keyOf = ({ citing, relation, text }: Reference) => `${citing.id}\n${relation}\n${text}`
