import type { NodeRow } from '../../graph/engine.ts'
import { recognisedBy, SUCCESSIONS, type Succession } from '../registry/index.ts'
import { type Derived, present, relate } from './derived.ts'
import type { Names } from './names.ts'
import { addTo } from './order.ts'

/** Who stands above whom, and what became of whom, among the bodies that the documents name. */
export function relateHierarchy(derived: Derived, bodies: Iterable<NodeRow>, names: Names): void {
  const ids = new Map([...bodies].flatMap(({ id, name, scoped }) => (scoped ? [] : [[String(name), id] as const])))
  for (const [name, id] of ids) {
    const superior = nearestAbove(name, ids, names)
    if (superior !== undefined) relate(derived, 'SUBORDINATE_TO', id, superior)
  }
  relateSuccessors(derived, ids, names)
}

/** The nearest body above that is here. An office has its `OFFICE_OF`, and nobody stands above itself. */
function nearestAbove(name: string, ids: ReadonlyMap<string, string>, names: Names): string | undefined {
  const first = names.body(name)
  const passed = new Set([name])
  let above = first?.officeOf ? undefined : first?.superior
  while (above !== undefined && !passed.has(above)) {
    const id = ids.get(above)
    if (id !== undefined) return id
    passed.add(above)
    above = names.body(above)?.superior
  }
  return undefined
}

const successors = new Map<string, Succession[]>()
for (const row of SUCCESSIONS) addTo(successors, row.from, row)

/** Chains of reforms that lead from one body that is here to another; what lies between them is taken in. */
function relateSuccessors(derived: Derived, ids: ReadonlyMap<string, string>, names: Names): void {
  const nodeOf = (name: string): string => {
    const known = ids.get(name)
    if (known !== undefined) return known
    const body = names.body(name) ?? { name, scoped: false }
    const { level, kind } = body
    const { id } = names.ofBody({ name, scoped: false }, '')
    const said = { level: level === 'none' ? undefined : level, kind, scoped: false, reason: recognisedBy(body) }
    const row = { id, name, names: [name], ...said, issued: 0 }
    if (!derived.nodes.Body.has(id)) derived.nodes.Body.set(id, present(row))
    return id
  }
  for (const name of ids.keys())
    for (const { from, to, date, kind, source } of chainsFrom(name, ids))
      relate(derived, 'SUCCEEDED_BY', nodeOf(from), nodeOf(to), { date, kind, source })
}

/** The steps of every chain, in the order of time, that ends in a body that is here. */
function chainsFrom(start: string, ids: ReadonlyMap<string, string>): Succession[] {
  const steps = new Set<Succession>()
  const follow = (name: string, since: string, path: readonly Succession[]): void => {
    for (const step of successors.get(name) ?? []) {
      if (step.date <= since || step.to === start) continue
      const chain = [...path, step]
      if (ids.has(step.to)) for (const one of chain) steps.add(one)
      else follow(step.to, step.date, chain)
    }
  }
  follow(start, '', [])
  return [...steps]
}
