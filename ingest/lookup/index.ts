import type { BodyCandidate, DocumentCandidate, LookupAnswer } from '../../schema/lookup.ts'
import { createRegistry, type Near, type ParsedBody, type Registry, SURE } from '../registry/index.ts'
import { numberKey, type TitleParts, titleReader } from '../resolve/keys.ts'
import type { Documents } from './documents.ts'
import { apart, kindOf } from './kind.ts'
import { onDay, today } from './times.ts'

export { type Documents, readDocuments } from './documents.ts'

export interface LookupOptions {
  /** Day, month or year, ISO: which version is meant, and what bodies were called then. */
  readonly day?: string
  /** The documents of a graph, where there is one. */
  readonly documents?: Documents
}

/** What a kind of text comes to, before time is asked about. */
type Found = Pick<LookupAnswer, 'normal' | 'body' | 'candidates'>

/** What stands before the place that a title is about: 关于印发南京市…计划的通知. */
const BEFORE_PLACE = /^(?:关于|印发|转发|公布|《)+/

/** Says what a text is and whom or what it means: by the registry alone, or with the documents of a graph. */
export function createLookup({ day, documents }: LookupOptions = {}, registry: Registry = createRegistry()) {
  const readTitle = titleReader(registry)

  const number = (text: string, near?: Near): Found => {
    const bodies = registry
      .bodyOfPrefix(text, near === undefined ? {} : { near })
      .map(({ body, office, confidence, reason }) => ({
        ...described(registry.body(body), body),
        ...(office !== undefined && { office }),
        confidence,
        reason,
      }))
    const [first] = bodies
    const body = first && first.confidence >= SURE ? first.body : null
    const normal = numberKey(text, body === null ? [] : [body], registry)
    const found = normal === null ? [] : (documents?.byNumber(normal) ?? [])
    return { normal: normal ?? text.normalize('NFKC').replace(/\s/g, ''), body, candidates: [...found, ...bodies] }
  }

  const title = (text: string): Found => {
    const { title: named, number: printed } = apart(text) ?? { title: text }
    const parts = readTitle(named.replace(/^《(.*)》$/s, '$1'))
    const owners = parts.issuers.map(({ name }) => name)
    const beside = printed === undefined ? null : numberKey(printed, owners, registry)
    const heads = headsOf(parts)
    const ofOthers = (other: string) => {
      const others = headsOf(readTitle(other))
      return heads.length > 0 && others.length > 0 && !others.some((head) => heads.includes(head))
    }
    const hints = { number: beside, ofOthers, ...(day !== undefined && { day }) }
    const found: DocumentCandidate[] = documents?.byTitle(parts, hints) ?? []
    const bodies = parts.issuers.filter(({ scoped }) => !scoped)
    const inFront = bodies.map((one) => ({ ...described(one, one.name), confidence: 0.9, reason: 'named-in-title' }))
    const near = parts.issuers[0]?.place ?? registry.placeOf(named.replace(BEFORE_PLACE, ''))
    const behind = printed === undefined ? null : number(printed, near).body
    return { normal: parts.core, body: bodies[0]?.name ?? behind, candidates: [...found, ...inFront] }
  }

  const body = (text: string): Found => {
    const bodies = registry.bodies(text) ?? [registry.body(text)].flatMap((one) => one ?? [])
    const candidates = bodies.flatMap((one): BodyCandidate[] => {
      if (!one.scoped) return [{ ...described(one, one.name), confidence: nameConfidence(one), reason: 'name' }]
      // 发展改革委: whose, only the text around it says; the nation's is one that it may be
      const national = registry.body(text, 'national')
      if (!national || national.scoped) return []
      return [{ ...described(national, national.name), confidence: 0.5, reason: 'bare-name' }]
    })
    const first = bodies[0]
    const known = first && !first.scoped ? first.name : null
    return { normal: first?.name ?? null, body: known, candidates }
  }

  const answers = { number: (text: string) => number(text), title, body }

  return (text: string): LookupAnswer => {
    const plain = text.trim()
    const kind = kindOf(plain, registry)
    const found = kind === 'unknown' ? { normal: null, body: null, candidates: [] } : answers[kind](plain)
    return {
      text,
      kind,
      normal: found.normal,
      body: found.body,
      onDate: found.body === null || day === undefined ? [] : onDay(found.body, day),
      today: found.body === null ? [] : today(found.body),
      candidates: found.candidates,
    }
  }
}

/** The bodies at the top of those in front of a title, where they are known: 教育部 for 教育部办公厅. */
function headsOf({ issuers }: TitleParts): string[] {
  const head = (body: ParsedBody): ParsedBody => (body.officeOf ? head(body.officeOf) : body)
  return issuers.some(({ scoped }) => scoped) ? [] : issuers.map((body) => head(body).name)
}

/** A name whose level is known was recognised; another one only has the form of a body's name. */
function nameConfidence({ level }: ParsedBody): number {
  return level === undefined ? 0.6 : 0.97
}

function described(parsed: ParsedBody | undefined, name: string): Omit<BodyCandidate, 'confidence' | 'reason'> {
  const { level, kind, place } = parsed ?? {}
  return { body: name, ...(level && { level }), ...(kind && { kind }), ...(place && { place }) }
}
