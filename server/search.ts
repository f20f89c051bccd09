import type { Entry } from '../graph/queries/catalogue.ts'
import type { BodyRef, DocumentRef, SearchHit, SearchReply } from '../schema/api.ts'
import { fold, foldNumber, unfold } from './fold.ts'

/** One text that a node can be found by. */
interface Term {
  field: SearchHit['match']['field']
  text: string
  folded: string
  /** False for the number of an order that brought the document out: the order itself comes first. */
  own: boolean
}

type Ref = DocumentRef | BodyRef
interface Searchable {
  ref: Ref
  weight: number
  terms: Term[]
}

const FOLDS = { title: fold, name: fold, number: foldNumber } as const

/** How well a term matches: the smaller the better. */
const RANK = { exact: 0, prefix: 1, inside: 2, family: 3, words: 4 } as const

interface Found {
  node: Searchable
  term: Term
  rank: number
  at: { start: number; end: number }
}

/** Titles, numbers and names of a whole graph. A plain scan finds every Chinese substring; indexes by words miss most. */
export class SearchIndex {
  readonly #nodes: readonly Searchable[]

  constructor(documents: readonly Entry<DocumentRef>[], bodies: readonly Entry<BodyRef>[]) {
    this.#nodes = [
      ...documents.map(({ ref, others }) => ({
        ref,
        weight: ref.citedBy,
        terms: [...terms('title', [ref.title]), ...terms('number', [ref.number, ...others], ref.number !== null)],
      })),
      ...bodies.map(({ ref, others }) => ({ ref, weight: ref.issued, terms: terms('name', [ref.name, ...others]) })),
    ]
  }

  search(q: string, kind: Ref['node'] | undefined, limit: number): SearchReply {
    const asked = question(q)
    const found = this.#nodes.flatMap((node) => (kind && node.ref.node !== kind ? [] : (best(node, asked) ?? [])))
    const documents = found.filter(({ node }) => node.ref.node === 'document').length
    return {
      total: { documents, bodies: found.length - documents },
      hits: found.sort(byRank).slice(0, limit).map(hit),
    }
  }
}

function terms(field: Term['field'], texts: readonly (string | null)[], own = true): Term[] {
  const found = new Map<string, Term>()
  for (const text of texts) {
    const folded = text === null ? '' : FOLDS[field](text)
    if (text !== null && folded !== '' && !found.has(folded)) found.set(folded, { field, text, folded, own })
  }
  return [...found.values()]
}

/** What is asked, folded as each field is: as one text, and word by word. */
type Question = Readonly<Record<Term['field'], { whole: string; words: string[] }>>

function question(q: string): Question {
  const folded = (by: (text: string) => string) => ({
    whole: by(q),
    words: q.split(/\s+/u).map(by).filter(Boolean),
  })
  return { title: folded(fold), name: folded(fold), number: folded(foldNumber) }
}

function best(node: Searchable, asked: Question): Found | undefined {
  let best: Found | undefined
  for (const term of node.terms) {
    const match = matchOf(term, asked[term.field])
    if (match && (!best || match.rank < best.rank)) best = { node, term, ...match }
  }
  return best
}

function matchOf(
  { folded, own }: Term,
  { whole, words }: Question[Term['field']],
): Pick<Found, 'rank' | 'at'> | undefined {
  if (whole === '') return undefined
  const start = folded.indexOf(whole)
  if (start >= 0) {
    const rank = folded === whole ? RANK.exact : start === 0 ? RANK.prefix : RANK.inside
    return { rank: own ? rank : RANK.family, at: { start, end: start + whole.length } }
  }
  const [first = ''] = words
  if (words.length < 2 || !words.every((word) => folded.includes(word))) return undefined
  return { rank: RANK.words, at: { start: folded.indexOf(first), end: folded.indexOf(first) + first.length } }
}

function byRank(a: Found, b: Found): number {
  return (
    a.rank - b.rank ||
    b.node.weight - a.node.weight ||
    a.term.folded.length - b.term.folded.length ||
    (a.node.ref.id < b.node.ref.id ? -1 : 1)
  )
}

function hit({ node, term, at }: Found): SearchHit {
  const { field, text } = term
  return { node: node.ref, match: { field, text, ...unfold(text, FOLDS[field], at) } }
}
