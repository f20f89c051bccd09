import {
  type CorrectedFields,
  type Correction,
  type DocumentAddress,
  type DocumentKey,
  isLocator,
} from '../../schema/correction.ts'
import type { Registry } from '../registry/index.ts'
import type { Copy } from '../resolve/copy.ts'
import type { Derived } from '../resolve/derived.ts'
import type { CopyEvidence, Evidence } from '../resolve/evidence.ts'
import type { Cluster, Group } from '../resolve/group.ts'
import { groupCopies } from '../resolve/groups.ts'
import type { Heard } from '../resolve/hear.ts'
import type { Joined } from '../resolve/names.ts'
import type { Decision } from '../resolve/verdict.ts'
import { joinBodies, markBodies } from './bodies.ts'
import { Clusters } from './clusters.ts'
import { type Around, copiesOf, join, part } from './documents.ts'
import { withCopies, withFields } from './evidence.ts'
import { Finder, names, type Reader, type ReadKey, readKey } from './find.ts'
import { Ledger } from './ledger.ts'
import { markCorrected } from './mark.ts'
import type { LocatedRow, Lost } from './rows.ts'

/** What becomes of a reference: decided by a person, to be resolved as if it read otherwise, or left to resolution. */
export type Taken =
  | { readonly kind: 'decided'; readonly decision: Decision }
  | { readonly kind: 'reads'; readonly heard: Heard }
  | { readonly kind: 'free' }

/** Fields that were set on a document: by its copies, or by the key that references print. */
interface FieldsSet {
  readonly row: LocatedRow
  readonly fields: CorrectedFields
  readonly of: readonly string[] | ReadKey
}

const NONE: Decision = { state: 'none', confidence: 1, reason: 'corrected', targets: [] }

/**
 * Applies corrections in one resolution, each kind at the point where it belongs: names first, then what copies print,
 * then which copies are one document, then what references mean. A function of rows and evidence; of two that contradict
 * each other the later day counts.
 */
export class Corrector {
  readonly #rows: readonly LocatedRow[]
  readonly #ledger = new Ledger()
  readonly #removed = new Map<string, Correction>()
  readonly #fields: FieldsSet[] = []
  readonly #references = new Map<string, LocatedRow>()
  #around: Around | undefined
  #clusters: Clusters | undefined

  constructor(rows: readonly LocatedRow[] = []) {
    this.#rows = rows
  }

  /** Corrections that did not find their place. */
  lost(): Lost[] {
    return this.#ledger.lost()
  }

  bodies(registry: Registry): Joined {
    return joinBodies(this.#rows, registry)
  }

  /** The evidence as corrected: with the fields that were set, and without copies that are no document. */
  evidence(evidence: Evidence, copies: ReadonlyMap<string, Copy>, reader: Reader): Evidence {
    if (this.#rows.length === 0) return evidence
    const around: Around = { reader, finder: new Finder(reader, copies.values()), ledger: this.#ledger }
    this.#around = around
    const printed = new Clusters(groupCopies(copies.values()).groups, copies)
    const changed = new Map<string, CopyEvidence>()
    for (const row of this.#rows) {
      const { correction } = row
      if (correction.kind !== 'no-document' && correction.kind !== 'fields') continue
      const { document } = correction
      const found = printed.of(copiesOf(document, row, around))
      if (found.length > 1) this.#ledger.lose(row, 'correction-several', document)
      if (found.length > 1) continue
      const ids = [...(found[0]?.copies.keys() ?? [])]
      const key = isLocator(document) ? undefined : readKey(document, reader)
      if (ids.length === 0 && !key) this.#ledger.lose(row, 'correction-lost', document)
      if (correction.kind === 'no-document') {
        for (const id of ids) this.#removed.set(id, correction)
        if (key) this.#ledger.say(row, key, null, ids.length > 0)
      } else {
        const { fields } = correction
        for (const id of ids) {
          const copy = changed.get(id) ?? copies.get(id)?.evidence
          if (copy) changed.set(id, withFields(copy, fields))
        }
        if (ids.length > 0 || key) this.#fields.push({ row, fields, of: ids.length > 0 || !key ? ids : key })
      }
    }
    return withCopies(evidence, changed, new Set(this.#removed.keys()))
  }

  /** Joins and parts the documents of copies. Call it before references are looked at. */
  documents(groups: Map<string, Group>, copies: ReadonlyMap<string, Copy>): void {
    if (!this.#around) return
    this.#around.finder.add(copies.values())
    const clusters = new Clusters(groups, copies)
    this.#clusters = clusters
    for (const row of this.#rows) {
      const { correction } = row
      if (correction.kind === 'same-document') join(row, correction.documents, clusters, this.#around)
      if (correction.kind === 'different-documents') part(row, correction.documents, clusters, this.#around)
      if (correction.kind !== 'reference' && correction.kind !== 'no-reference') continue
      const [mention, ...more] = row.located.get(correction.reference)?.mentions ?? []
      if (mention !== undefined && more.length === 0) this.#references.set(mention, row)
      else this.#ledger.lose(row, mention ? 'correction-several' : 'correction-lost', correction.reference)
    }
  }

  /** What a person says that a reference means. */
  take(heard: Heard): Taken {
    if (!this.#around) return { kind: 'free' }
    const { id } = heard.mention
    const removed = this.#removed.get(heard.copy.evidence.id)
    if (removed) return this.#decided(id, removed, NONE)
    const row = this.#references.get(id)
    if (row?.correction.kind === 'no-reference') return this.#decided(id, row.correction, NONE)
    if (row?.correction.kind === 'reference') return this.#means(heard, row, row.correction.document, this.#around)
    for (const said of this.#ledger.said) {
      if (!names(heard, said.key)) continue
      said.used = true
      const { means, row: by } = said
      if (means === null) return this.#decided(id, by.correction, NONE)
      if ('copies' in means) return this.#decided(id, by.correction, certain(means))
      return this.#reads(heard, by.correction, means, this.#around)
    }
    return { kind: 'free' }
  }

  /** What resolution made of a reference that was to be read otherwise. */
  confirm({ mention }: Heard, decision: Decision): Decision {
    if (!this.#ledger.touched.mentions.has(mention.id)) return decision
    const [first] = decision.targets
    if (first && (decision.state === 'resolved' || decision.state === 'stub')) return certain(first.cluster)
    this.#ledger.touched.mentions.delete(mention.id)
    const row = this.#references.get(mention.id)
    if (row) this.#ledger.lose(row, 'correction-several')
    return decision
  }

  /** Writes down who corrected what, and reports what found nothing. */
  mark(derived: Derived, decisions: readonly { heard: Heard; decision: Decision }[], joined: Joined): void {
    if (!this.#around) return
    for (const { row, fields, of } of this.#fields) {
      const found = 'title' in of ? stubsOf(of, decisions) : (this.#clusters?.of(of) ?? [])
      if (found.length === 0) this.#ledger.lose(row, 'correction-lost')
      else if (found.length > 1 && 'title' in of) this.#ledger.lose(row, 'correction-several')
      else for (const cluster of found) this.#ledger.setOn(cluster, row.correction, fields)
    }
    for (const { row, used } of this.#ledger.said) if (!used) this.#ledger.lose(row, 'correction-lost')
    markBodies(this.#rows, this.#around.reader.registry, joined, derived, this.#ledger)
    markCorrected(derived, this.#ledger.touched)
  }

  #means(heard: Heard, row: LocatedRow, address: DocumentAddress, around: Around): Taken {
    const [meant, ...more] = this.#clusters?.of(copiesOf(address, row, around)) ?? []
    if (meant && more.length === 0) return this.#decided(heard.mention.id, row.correction, certain(meant))
    if (!meant && !isLocator(address)) return this.#reads(heard, row.correction, address, around)
    this.#ledger.lose(row, meant ? 'correction-several' : 'correction-lost', address)
    return { kind: 'free' }
  }

  #decided(id: string, correction: Correction, decision: Decision): Taken {
    this.#ledger.touched.mentions.set(id, correction)
    return { kind: 'decided', decision }
  }

  /** The reference as it would be if it printed that key: what is not here becomes a stub, and is found when it comes. */
  #reads(heard: Heard, correction: Correction, address: DocumentKey, { reader }: Around): Taken {
    this.#ledger.touched.mentions.set(heard.mention.id, correction)
    const { title, number, date, issuer, titleSigners } = readKey(address, reader)
    const [printed, issuers] = [address.title ?? null, issuer ? [issuer] : []]
    const year = date === null ? null : Number(date.slice(0, 4))
    const said = { type: 'document', title: printed, number: address.number ?? null, year, refersTo: null } as const
    const mention = { ...heard.mention, ...said }
    return { kind: 'reads', heard: { ...heard, mention, printed, title, number, titleSigners, issuers } }
  }
}

function certain(cluster: Cluster): Decision {
  const targets = [{ cluster, confidence: 1 }]
  return { state: cluster.held ? 'resolved' : 'stub', confidence: 1, reason: 'corrected', targets }
}

/** The stubs that references with a key mean. */
function stubsOf(key: ReadKey, decisions: readonly { heard: Heard; decision: Decision }[]): Cluster[] {
  const meant = decisions.filter(({ heard, decision }) => decision.state === 'stub' && names(heard, key))
  return [...new Set(meant.flatMap(({ decision }) => decision.targets[0]?.cluster ?? []))]
}
