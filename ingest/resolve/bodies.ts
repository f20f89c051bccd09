import { recognisedBy } from '../registry/index.ts'
import type { Cluster } from './cluster.ts'
import type { Copy } from './copies.ts'
import { type Derived, present, relate } from './derived.ts'
import { documentId } from './documents.ts'
import { relateHierarchy } from './hierarchy.ts'
import type { Names, Signer } from './names.ts'
import { addTo, sortedSet } from './order.ts'

/** The bodies and persons that documents name, with every name they were printed under. */
export class Signers {
  readonly #printed = new Map<string, { signer: Signer; names: Set<string> }>()
  readonly #offices = new Map<string, string>()
  readonly #names: Names

  constructor(names: Names) {
    this.#names = names
  }

  /** Takes a signer in, with the bodies that it is an office of. A medium is nobody. */
  add(signer: Signer, printed: string | null, source: string): void {
    if (signer.kind === 'medium') return
    const known = this.#printed.get(signer.id) ?? { signer, names: new Set<string>() }
    this.#printed.set(signer.id, known)
    if (printed !== null) known.names.add(printed)
    if (!signer.body?.officeOf) return
    const superior = this.#names.ofBody(signer.body.officeOf, source)
    this.#offices.set(signer.id, superior.id)
    this.add(superior, null, source)
  }

  write(derived: Derived): void {
    const issued = new Map<string, string[]>()
    for (const { from, to } of derived.relationships.ISSUED.values()) addTo(issued, from, to)
    for (const [id, { signer, names }] of this.#printed) {
      const { body } = signer
      if (!body) derived.nodes.Person.set(id, { id, name: signer.key })
      else {
        const { name, level, kind, place, scoped } = body
        const row = {
          id,
          name,
          names: sortedSet([name, ...names]),
          level: level === 'none' ? undefined : level,
          kind,
          place,
          scoped,
          reason: recognisedBy(body),
        }
        derived.nodes.Body.set(id, present({ ...row, issued: issued.get(id)?.length ?? 0 }))
      }
    }
    for (const [office, superior] of this.#offices) relate(derived, 'OFFICE_OF', office, superior)
    relateHierarchy(derived, new Map([...this.#printed].map(([id, { signer }]) => [id, signer])), this.#names)
  }
}

/** Addressees that are no single body: 各省、自治区、直辖市人民政府, 有关单位. They stay on the copy as printed. */
const COLLECTIVE = /各|有关|部属|省属|直属|所属|全体|相关|[()（）、]/

/** Who issued, sealed and received a document, from its copies in the order of precedence. */
export function relateSigners(
  cluster: Cluster,
  copies: readonly Copy[],
  prefix: readonly Signer[],
  names: Names,
  signers: Signers,
  derived: Derived,
): void {
  const document = documentId(cluster)
  const named = (printed: readonly string[], { evidence: { source }, near }: Copy): Signer[] =>
    printed.flatMap((name) => {
      const signer = names.of(name, source, near)
      if (signer) signers.add(signer, name, source)
      return signer ?? []
    })
  const ofCopies = copies.map((copy) => ({
    own: copy.evidence.issuerOrigin !== 'parent',
    issuers: named(copy.evidence.issuers, copy),
    sealedBy: named(copy.evidence.sealedBy, copy),
    addressees: named(
      copy.evidence.addressees.filter(
        (name) => !COLLECTIVE.test(name) && names.of(name, copy.evidence.source, copy.near)?.body?.scoped === false,
      ),
      copy,
    ),
  }))
  const printed = ofCopies.filter(({ issuers }) => issuers.length > 0)
  const issuers = (printed.find(({ own }) => own) ?? printed[0])?.issuers ?? prefix
  if (printed.length === 0) for (const signer of prefix) signers.add(signer, null, '')
  let rank = 0
  for (const signer of issuers) {
    if (signer.kind === 'person') relate(derived, 'AUTHORED', signer.id, document)
    if (signer.kind === 'body') relate(derived, 'ISSUED', signer.id, document, { rank: ++rank })
  }
  for (const { id, kind } of ofCopies.find(({ sealedBy }) => sealedBy.length > 0)?.sealedBy ?? [])
    if (kind === 'body') relate(derived, 'SEALED', id, document)
  for (const { id } of ofCopies.find(({ addressees }) => addressees.length > 0)?.addressees ?? [])
    relate(derived, 'ADDRESSED_TO', document, id)
}
