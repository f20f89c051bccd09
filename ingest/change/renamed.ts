import type { NodeRow, Value } from '../../graph/engine.ts'
import { addTo } from '../resolve/order.ts'
import type { Net } from './net.ts'

/**
 * A document is known by the best key that is known of it: when its text comes or goes, it mostly takes another id. Told
 * is then one that changed, not one that went and one that came. Two are the same where the key of one leads to the other
 * as well, and neither has to do so with a third.
 */
export function joinRenamed(rows: readonly Net<NodeRow>[]): Net<NodeRow>[] {
  const byAlias = new Map<string, NodeRow[]>()
  const byKey = new Map<string, NodeRow[]>()
  for (const row of rows) {
    if (row.what !== 'removed') continue
    addTo(byKey, String(row.before.key), row.before)
    for (const alias of aliasesOf(row.before)) addTo(byAlias, alias, row.before)
  }
  const found = rows.flatMap((row) => {
    if (row.what !== 'added') return []
    const { after } = row
    const like = [...(byAlias.get(String(after.key)) ?? []), ...aliasesOf(after).flatMap((one) => byKey.get(one) ?? [])]
    return [...new Set(like)].map((before) => ({ before, after }))
  })
  const times = new Map<NodeRow, number>()
  for (const row of found.flatMap(({ before, after }) => [before, after])) times.set(row, (times.get(row) ?? 0) + 1)
  const joined = found.filter(({ before, after }) => times.get(before) === 1 && times.get(after) === 1)
  const taken = new Set(joined.flatMap(({ before, after }) => [before, after]))
  const rest = rows.filter((row) => row.what === 'changed' || !taken.has(row.what === 'added' ? row.after : row.before))
  return [...rest, ...joined.map(({ before, after }) => ({ what: 'changed' as const, before, after }))]
}

/** New ids of documents by their old ones. */
export function renames(rows: readonly Net<NodeRow>[]): Map<string, string> {
  return new Map(
    rows.flatMap((row) =>
      row.what === 'changed' && row.before.id !== row.after.id ? [[row.before.id, row.after.id] as const] : [],
    ),
  )
}

const aliasesOf = ({ aliases }: Readonly<Record<string, Value>>) => (aliases ?? []) as string[]
