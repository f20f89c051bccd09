import type { Refusal } from '../../schema/reasons.ts'
import type { MutableMarks, Strength } from './marks.ts'

/** What a copy was recognised by. */
export type Recognised = Strength | 'joint-issue'

/** One document: the copies and mentions that are taken for it. */
export interface Cluster {
  readonly group: string
  /** False for a stub: no copy is here. */
  readonly held: boolean
  /** Each copy, with what it was recognised by. */
  readonly copies: Map<string, Recognised>
  /** Mentions that show a stub, or bring a number that no copy prints. */
  readonly mentions: string[]
  readonly marks: MutableMarks
  /** Numbers that it bears itself, and not only the order which brought it out. */
  readonly own: Set<string>
  /** Day of the last revision that its most telling copies name: part of its key. */
  readonly edition: string | undefined
  /** Why it is no other document of its title. */
  refused?: Refusal
  /** The document that repeals this one by their common title alone. */
  readonly laterVersion?: Cluster
  /** Of a document kept apart from another with the same marks, by a person or as several fit: the first of its copies. */
  readonly apart?: string
  /** Id of a document that is not decided now. */
  readonly standing?: string
}

/** The documents of one title. Nothing outside of a group ever decides what is one document inside it. */
export interface Group {
  readonly key: string
  /** Whether any copy of the title is of a normative genre. */
  readonly normative: boolean
  readonly clusters: Cluster[]
}

/** What became of a mention: the document it is of, or several that it may be of. */
export type Outcome =
  | { readonly cluster: Cluster; readonly strength: Strength }
  | { readonly candidates: readonly Cluster[] }
