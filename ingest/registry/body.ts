import type { BodyKind, BodyLevel } from './kinds.ts'

/** What a body's name says: who it is under its one name, and what kind of body that is. */
export interface ParsedBody {
  readonly name: string
  readonly level?: BodyLevel
  readonly kind?: BodyKind
  /** Full name of its place: 北京市海淀区. None for national bodies. */
  readonly place?: string
  /** The body that this one is an office of (教育部办公厅 → 教育部). */
  readonly officeOf?: ParsedBody
  /** Name of the body that it is under; of an office, the body that it is an office of. */
  readonly superior?: string
  /** True for a bare name (党委办公室): whose it is, only its own source knows. */
  readonly scoped: boolean
}
