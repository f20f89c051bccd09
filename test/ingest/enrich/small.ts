import fc from 'fast-check'
import { type Derived, emptyDerived, relate } from '../../../ingest/resolve/derived.ts'

/** A graph as a test says it: issuers by document, citations, and bodies that nothing ties. */
export interface Small {
  issued: [body: number, document: number][]
  cited: [from: number, to: number][]
  alone: number
}

export function derivedOf({ issued, cited, alone }: Small, order: <T>(rows: T[]) => T[] = (rows) => rows): Derived {
  const derived = emptyDerived()
  const documents = new Set([...issued.map(([, to]) => to), ...cited.flat()])
  for (const id of order([...documents])) derived.nodes.Document.set(`d${id}`, { id: `d${id}` })
  const bodies = new Set([...issued.map(([from]) => from), ...Array.from({ length: alone }, (_, i) => 1000 + i)])
  for (const id of order([...bodies])) derived.nodes.Body.set(`b${id}`, { id: `b${id}` })
  for (const [from, to] of order([...issued])) relate(derived, 'ISSUED', `b${from}`, `d${to}`)
  for (const [from, to] of order([...cited])) relate(derived, 'BASED_ON', `d${from}`, `d${to}`)
  return derived
}

const id = fc.nat(40)
export const graphs = fc.record({
  issued: fc.array(fc.tuple(fc.nat(6), id), { maxLength: 40 }),
  cited: fc.array(fc.tuple(id, id), { maxLength: 60 }),
  alone: fc.nat(5),
})
