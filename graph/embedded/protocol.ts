import type { Problem } from '../../schema/problem.ts'
import type { Params, QueryAnswer } from '../engine.ts'

/** What the pool and a query child say to each other: one request, one reply, never two at a time. */
export interface ChildRequest {
  /** The generation file to answer from. */
  file: string
  cypher: string
  /** Text of our own, which needs no look at its plan. */
  trusted: boolean
  params: Params
  maxRows: number
  /** Resident memory of the child beyond which it gives up. */
  maxBytes: number
}

/** Opens a file before a request asks for it. Has no reply: a request that comes meanwhile waits for it in the channel. */
export interface OpenRequest {
  open: string
}

export interface ChildReply {
  outcome:
    | { kind: 'answer'; answer: QueryAnswer }
    | { kind: 'problem'; problem: Problem }
    /** The file is no more: a newer generation has taken its place. */
    | { kind: 'gone' }
  /** True where the child holds so much memory that the next query should have another. */
  spent: boolean
}
