import type { Near } from '../registry/index.ts'
import type { CopyEvidence } from './evidence.ts'
import type { TitleParts } from './keys.ts'
import type { Signer } from './names.ts'

/** A copy with what its words mean, before any other source is looked at. */
export interface Copy {
  readonly evidence: CopyEvidence
  readonly title: TitleParts
  /** Keys of its own numbers, and of the order or notice that brought it out. */
  readonly numbers: readonly string[]
  readonly familyNumbers: readonly string[]
  /** In printed order, and those that the title begins with. */
  readonly signers: readonly Signer[]
  readonly titleSigners: readonly Signer[]
  /** The place that its issuers speak for, or the nation; else that of what brought it out. */
  readonly near: Near | undefined
  /** Own date, else that of the document which brought it out. */
  readonly date: string | null
  /** Day of the last revision that its history tells. */
  readonly edition: string | null
  /** The day on which it was last written, or one soon after: what it cites was there by then. */
  readonly asOf: string | null
  readonly parent: Copy | undefined
  /** Id of the copy at the top of its tree. */
  readonly root: string
  /** Copies with the same group are compared with one another; no others are. */
  readonly group: string
  readonly normative: boolean
}
