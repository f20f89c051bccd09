import { idOf } from '../../graph/identity.ts'
import type { Near, ParsedBody, Registry } from '../registry/index.ts'

/** Who a printed name is, within one source. */
export interface Signer {
  readonly kind: 'body' | 'person' | 'medium'
  /** One name for every spelling; a bare name (党委办公室) has its source behind it. Names compare by this. */
  readonly key: string
  /** Key of the body at the top: 教育部 for 教育部办公厅. */
  readonly root: string
  readonly id: string
  /** Only for a body. */
  readonly body?: ParsedBody
}

/** The names of one resolution. */
export interface Names {
  /** `near`: the place of the text, by which a relative name (省教育厅, 发展改革委) is understood. */
  of(printed: string, source: string, near?: Near): Signer | undefined
  /** The signer that a parsed body stands for in a source. */
  ofBody(body: ParsedBody, source: string): Signer
  /** A body by its own name. */
  body(name: string): ParsedBody | undefined
}

/** Bodies that a person says are one: the key of a name, and the body it stands for. `printed` once such a name was met. */
export type Joined = Map<string, { readonly body: ParsedBody; readonly source: string; printed: boolean }>

/** Key of a body; a bare name has its source behind it. */
export function bodyKey(body: ParsedBody, source: string): string {
  return body.scoped ? `${body.name}@${source}` : body.name
}

function top(body: ParsedBody): ParsedBody {
  return body.officeOf ? top(body.officeOf) : body
}

export function createNames(registry: Registry, joined: Joined = new Map()): Names {
  const seen = new Map<string, Signer>()
  const ofBody = (body: ParsedBody, source: string): Signer => {
    const own = bodyKey(body, source)
    const known = seen.get(own)
    if (known) return known
    const same = joined.get(own)
    if (same) {
      same.printed = true
      const signer = ofBody(same.body, same.source)
      seen.set(own, signer)
      return signer
    }
    const head = top(body)
    const root = head === body ? own : ofBody(head, source).key
    const signer: Signer = { kind: 'body', key: own, root, id: idOf('b', own), body }
    seen.set(own, signer)
    return signer
  }
  const of = (printed: string, source: string, near?: Near): Signer | undefined => {
    const kind = registry.signer(printed)
    const body = registry.body(printed, near)
    if (!body) return undefined
    if (kind === 'body') return ofBody(body, source)
    return { kind, key: body.name, root: body.name, id: idOf('p', body.name) }
  }
  return { of, ofBody, body: (name) => registry.body(name) }
}

/** The place of a text that these bodies sign, or the nation; undefined where none says. */
export function nearOf(signers: readonly Signer[]): Near | undefined {
  const known = signers.flatMap(({ body }) => (body && !body.scoped ? body : []))
  const placed = known.find(({ place }) => place !== undefined)
  if (placed?.place !== undefined) return placed.place
  return known.some(({ level }) => level === '国家级' || level === '部委') ? 'national' : undefined
}
