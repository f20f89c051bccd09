import { idOf } from '../../graph/identity.ts'
import type { ParsedBody, Registry } from '../registry/index.ts'

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
  of(printed: string, source: string): Signer | undefined
  /** The signer that a parsed body stands for in a source. */
  ofBody(body: ParsedBody, source: string): Signer
}

function key(body: ParsedBody, source: string): string {
  return body.scoped ? `${body.name}@${source}` : body.name
}

function top(body: ParsedBody): ParsedBody {
  return body.officeOf ? top(body.officeOf) : body
}

export function createNames(registry: Registry): Names {
  const seen = new Map<string, Signer>()
  const ofBody = (body: ParsedBody, source: string): Signer => {
    const own = key(body, source)
    const known = seen.get(own)
    if (known) return known
    const signer: Signer = { kind: 'body', key: own, root: key(top(body), source), id: idOf('b', own), body }
    seen.set(own, signer)
    return signer
  }
  const of = (printed: string, source: string): Signer | undefined => {
    const kind = registry.signer(printed)
    const body = registry.body(printed)
    if (!body) return undefined
    if (kind === 'body') return ofBody(body, source)
    return { kind, key: body.name, root: body.name, id: idOf('p', body.name) }
  }
  return { of, ofBody }
}
