import type { NodeRow } from '../../graph/engine.ts'
import type { Changes } from '../load/diff.ts'
import type { Totals } from '../report.ts'
import { type Net, netNodes } from './net.ts'
import type { Reference } from './references.ts'

/**
 * How much is in a graph after changes, without counting it all again.
 *
 * @param gone references of texts that are gone, or were read anew
 * @param sources how many there are now
 */
export function totalsAfter(
  before: Totals,
  changes: readonly Changes[],
  gone: readonly Reference[],
  sources: number,
): Totals {
  const documents = netNodes(changes, 'Document')
  const bodies = netNodes(changes, 'Body')
  const states = [
    ...gone.map(({ verdict }) => ({ state: verdict.state, by: -1 })),
    ...stateSteps(changes).filter(({ state }) => state !== 'none'),
  ]
  const more = (state: string) => states.reduce((sum, one) => (one.state === state ? sum + one.by : sum), 0)
  return {
    sources,
    documents: before.documents + growth(documents, ({ held }) => held === true),
    stubs: before.stubs + growth(documents, ({ held }) => held !== true),
    bodies: before.bodies + growth(bodies, () => true),
    mentions: before.mentions + states.reduce((sum, { by }) => sum + by, 0),
    resolved: before.resolved + more('resolved'),
    unresolved: before.unresolved + more('unresolved'),
  }
}

function growth(rows: readonly Net<NodeRow>[], counts: (row: NodeRow) => boolean): number {
  return rows.reduce((sum, row) => {
    const after = row.what !== 'removed' && counts(row.after) ? 1 : 0
    return sum + after - (row.what !== 'added' && counts(row.before) ? 1 : 0)
  }, 0)
}

/** States that mentions left and came to. One that nobody had seen was not counted: its text has just been read. */
function stateSteps(changes: readonly Changes[]): { state: string; by: 1 | -1 }[] {
  return changes.flatMap(({ mentions, mentionsWere }) => [
    ...mentions.map(({ state }) => ({ state: String(state), by: 1 as const })),
    ...mentionsWere.flatMap(({ state, reason }) =>
      reason === 'unseen' ? [] : { state: String(state), by: -1 as const },
    ),
  ])
}
