import type { BodyKind, BodyLevel } from '../kinds.ts'

/** One national body: its full name, the other names it is printed under, and where the row is known from. */
export interface NationalBody {
  readonly name: string
  readonly aliases: readonly string[]
  readonly level: BodyLevel
  readonly kind: BodyKind
  /** The body that manages it, where that is not the one on top of its kind (国务院, 中共中央). */
  readonly under?: string
  /** The document that sets it up; `unverified` where no document at hand proves the names. */
  readonly source: string
}

/**
 * Rows that share level, kind and source. A line is the full name, its aliases, and `@` with the body above it. The form
 * with 中华人民共和国 in front is folded by grammar. Names that provinces use for bodies of their own as well
 * (发展改革委, 统计局) are no aliases: the citing text's place decides what they mean.
 */
export function table(level: BodyLevel, kind: BodyKind, source: string, lines: readonly string[]): NationalBody[] {
  return lines.map((line) => {
    const words = line.split(' ')
    const [name = '', ...aliases] = words.filter((word) => !word.startsWith('@'))
    const under = words.find((word) => word.startsWith('@'))?.slice(1)
    return { name, aliases, level, kind, ...(under !== undefined && { under }), source }
  })
}
