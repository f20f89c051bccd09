import { looksLikeBody } from '../core/rules/bodies.ts'
import type { Registry } from '../registry/index.ts'
import type { Copy } from './copy.ts'
import type { MentionEvidence } from './evidence.ts'
import { numberKey, type ReadTitle, type TitleParts } from './keys.ts'
import type { Names, Signer } from './names.ts'

/** A mention with what its own words say, and what the other mentions of the same title in its copy add. */
export interface Heard {
  readonly mention: MentionEvidence
  readonly copy: Copy
  /** The title it stands for: of a short name, the full one. Null where only a number stands. */
  readonly printed: string | null
  readonly title: TitleParts | null
  readonly number: string | null
  /** The bodies that the title begins with, and those that the words around it name. */
  readonly titleSigners: readonly Signer[]
  readonly issuers: readonly Signer[]
}

/** Number and issuers stand at the first mention of a title, rarely at the later ones. */
interface Said {
  readonly numbers: Set<string>
  readonly issuers: Set<Signer>
}

/** Reads the mentions of one copy together. */
export function hear(
  copy: Copy,
  mentions: readonly MentionEvidence[],
  registry: Registry,
  names: Names,
  readTitle: ReadTitle,
): Heard[] {
  const heard = mentions.map((mention) => hearOne(copy, mention, registry, names, readTitle))
  const said = new Map<string, Said>()
  for (const { title, number, issuers } of heard) {
    if (!title) continue
    const one = said.get(title.core) ?? { numbers: new Set(), issuers: new Set() }
    said.set(title.core, one)
    if (number !== null) one.numbers.add(number)
    for (const issuer of issuers) one.issuers.add(issuer)
  }
  return heard.map((one) => {
    const other = one.title ? said.get(one.title.core) : undefined
    const number = one.number ?? (other?.numbers.size === 1 ? ([...other.numbers][0] ?? null) : null)
    return { ...one, number, issuers: one.issuers.length > 0 ? one.issuers : [...(other?.issuers ?? [])] }
  })
}

function hearOne(copy: Copy, mention: MentionEvidence, registry: Registry, names: Names, readTitle: ReadTitle): Heard {
  const printed = mention.refersTo ?? mention.title
  const title = printed === null ? null : readTitle(printed)
  const issuers = mention.issuers
    .filter((name) => looksLikeBody(name) || registry.bodies(name))
    .flatMap((name) => names.of(name, copy.evidence.source, copy.near) ?? [])
    // 学院办公室 beside a title says too little to tell two documents apart
    .filter(({ body }) => body && !body.scoped)
  const titleSigners = (title?.issuers ?? []).map((body) => names.ofBody(body, copy.evidence.source))
  const owners = (titleSigners.length > 0 ? titleSigners : issuers).map(({ key }) => key)
  const number = mention.number === null ? null : numberKey(mention.number, owners, registry)
  return { mention, copy, printed, title, number, titleSigners, issuers }
}
