import type { NodeRow } from '../../graph/engine.ts'
import { type ParsedBody, recognisedBy } from '../registry/index.ts'
import type { Copy } from './copy.ts'
import { type Derived, present, relate } from './derived.ts'
import { documentId } from './documents.ts'
import type { Cluster } from './group.ts'
import type { Names, Signer } from './names.ts'
import { addTo, sortedSet } from './order.ts'

/** The bodies and persons that documents name, and the bodies that these are offices of. By id. */
export class Signers {
  readonly all = new Map<string, Signer>()
  readonly #names: Names

  constructor(names: Names) {
    this.#names = names
  }

  /** Takes a signer in, with the bodies that it is an office of. A medium is nobody. */
  add(signer: Signer, source: string, derived: Derived): void {
    if (signer.kind === 'medium' || this.all.has(signer.id)) return
    this.all.set(signer.id, signer)
    if (!signer.body?.officeOf) return
    const superior = this.#names.ofBody(signer.body.officeOf, source)
    this.add(superior, source, derived)
    relate(derived, 'OFFICE_OF', signer.id, superior.id)
  }
}

/** Relationship types between documents and bodies. Their `names` are the names as printed, of all copies. */
export const BODY_TYPES = ['ISSUED', 'SEALED', 'ADDRESSED_TO'] as const

/** Writes the rows of all signers: a body has every name that its documents print. */
export function writeSigners({ all }: Signers, derived: Derived): void {
  const printed = new Map<string, string[]>()
  const issued = new Map<string, number>()
  for (const type of BODY_TYPES)
    for (const { from, to, properties } of derived.relationships[type].values()) {
      const body = type === 'ADDRESSED_TO' ? to : from
      for (const name of properties.names as string[]) addTo(printed, body, name)
      if (type === 'ISSUED') issued.set(body, (issued.get(body) ?? 0) + 1)
    }
  for (const [id, signer] of all)
    if (signer.body) derived.nodes.Body.set(id, bodyRow(id, signer.body, printed.get(id) ?? [], issued.get(id) ?? 0))
    else derived.nodes.Person.set(id, { id, name: signer.key })
}

/** @param printed names on its documents; `issued` counts those that it issued */
function bodyRow(id: string, body: ParsedBody, printed: readonly string[], issued: number): NodeRow {
  const { name, level, kind, place, scoped } = body
  const names = sortedSet([name, ...printed])
  const reason = recognisedBy(body)
  return present({ id, name, names, level: level === 'none' ? undefined : level, kind, place, scoped, reason, issued })
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
  const printed = new Map<string, string[]>()
  const named = (role: string, list: readonly string[], { evidence: { source }, near }: Copy): Signer[] =>
    list.flatMap((name) => {
      const signer = names.of(name, source, near)
      if (signer) addTo(printed, `${role} ${signer.id}`, name)
      return signer ?? []
    })
  const roles = copies.map((copy) => ({
    own: copy.evidence.issuerOrigin !== 'parent',
    source: copy.evidence.source,
    issuers: named('ISSUED', copy.evidence.issuers, copy),
    sealedBy: named('SEALED', copy.evidence.sealedBy, copy),
    addressees: named('ADDRESSED_TO', copy.evidence.addressees.filter(isSingle(copy, names)), copy),
  }))
  const namesOf = (role: string, { id }: Signer) => sortedSet(printed.get(`${role} ${id}`) ?? [])
  const issuing = roles.filter(({ issuers }) => issuers.length > 0)
  const first = issuing.find(({ own }) => own) ?? issuing[0]
  let rank = 0
  for (const signer of first?.issuers ?? prefix) {
    signers.add(signer, first?.source ?? '', derived)
    if (signer.kind === 'person') relate(derived, 'AUTHORED', signer.id, document)
    if (signer.kind === 'body')
      relate(derived, 'ISSUED', signer.id, document, { rank: ++rank, names: namesOf('ISSUED', signer) })
  }
  const sealing = roles.find(({ sealedBy }) => sealedBy.length > 0)
  for (const signer of sealing?.sealedBy ?? []) {
    if (signer.kind !== 'body') continue
    signers.add(signer, sealing?.source ?? '', derived)
    relate(derived, 'SEALED', signer.id, document, { names: namesOf('SEALED', signer) })
  }
  const addressed = roles.find(({ addressees }) => addressees.length > 0)
  for (const signer of addressed?.addressees ?? []) {
    signers.add(signer, addressed?.source ?? '', derived)
    relate(derived, 'ADDRESSED_TO', document, signer.id, { names: namesOf('ADDRESSED_TO', signer) })
  }
}

function isSingle({ evidence: { source }, near }: Copy, names: Names): (name: string) => boolean {
  return (name) => !COLLECTIVE.test(name) && names.of(name, source, near)?.body?.scoped === false
}
