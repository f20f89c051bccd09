import { type Change, LISTED, type ReferenceChange, type Verdict } from '../../schema/change.ts'
import { addTo } from '../resolve/order.ts'
import { countOf } from './net.ts'
import { inOrder } from './nodes.ts'
import type { Reference } from './references.ts'

/**
 * Compares the references of texts that went with those of texts that came: a file that was edited keeps most of its
 * references, and only the others are told. One is known by its citing document, its relation and what it prints.
 */
export function pairReferences(gone: readonly Reference[], come: readonly Reference[]): ReferenceChange[] {
  const waiting = new Map<string, Reference[]>()
  for (const reference of gone) addTo(waiting, keyOf(reference), reference)
  /** The first one waiting under the key that fits. */
  const take = (reference: Reference, fits: (old: Reference) => boolean): Reference | undefined => {
    const list = waiting.get(keyOf(reference)) ?? []
    const at = list.findIndex(fits)
    return at < 0 ? undefined : list.splice(at, 1)[0]
  }
  const unmatched = come.filter((reference) => !take(reference, (old) => sameVerdict(old.verdict, reference.verdict)))
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

export function sameVerdict(a: Verdict, b: Verdict): boolean {
  return a.state === b.state && a.reason === b.reason && a.target?.id === b.target?.id
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
