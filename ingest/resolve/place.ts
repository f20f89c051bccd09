import { isForm, scopedGroup } from './copies.ts'
import type { Copy } from './copy.ts'
import type { Cluster, Group } from './group.ts'
import type { Heard } from './hear.ts'
import { bearsNumber, isBareGenre } from './keys.ts'
import type { Trace } from './marks.ts'
import type { NearTitles } from './near.ts'
import { similar } from './similar.ts'
import { isLater } from './time.ts'

/** How a title is spelt, beside that of the document it is taken for. */
export type Spelling = 'exact' | 'near' | 'misprint'

/** Where to look for what a mention means. */
export type Place =
  /** No document: a newspaper, a book. */
  | { readonly kind: 'none' }
  /** 《意见》 that nothing explains. */
  | { readonly kind: 'bare' }
  /** A copy in the same tree: itself, what it brings out, what brought it out. */
  | { readonly kind: 'copy'; readonly copy: Copy; readonly reason: 'self' | 'same-family' }
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'title'; readonly group: string; readonly trace: Trace; readonly spelling: Spelling }
  /** A repeal of its own title, or of one that is here in later versions alone. */
  | { readonly kind: 'earlier'; readonly group: string; readonly not: readonly string[] }

/** What places a mention: the copies beside it, and the documents that copies show. */
export interface Surroundings {
  /** Copies by `familyKey`. */
  readonly family: ReadonlyMap<string, readonly Copy[]>
  readonly groups: ReadonlyMap<string, Group>
  /** The group of a title that is another spelling of the one most copies bear. */
  readonly spelt: ReadonlyMap<string, string>
  /** Documents of each number's family. */
  readonly byNumber: ReadonlyMap<string, readonly Cluster[]>
  readonly near: NearTitles
}

/** Key of the copies of one title in one tree. */
export function familyKey(copy: Copy, core: string): string {
  return `${copy.root}|${core}`
}

/** Relations that bring a document out: what is named so is likely the copy's own child. */
const BRINGS_OUT: ReadonlySet<string> = new Set(['issues', 'forwards', 'attaches'])

/** Decides where to look for what a mention means, from its own copy and from the documents that copies show. */
export function placeMention(heard: Heard, around: Surroundings): Place {
  const { mention, copy, printed, title, number } = heard
  if (mention.type === 'work' || mention.type === 'other') return { kind: 'none' }
  if (printed === null || title === null) return number === null ? { kind: 'bare' } : { kind: 'number', number }
  const relatives = around.family.get(familyKey(copy, title.core)) ?? []
  const repeals = mention.relation === 'repeals'
  const own = repeals ? undefined : relative(heard, relatives)
  if (own) return { kind: 'copy', copy: own, reason: own === copy ? 'self' : 'same-family' }
  if (isBareGenre(title.core)) return number === null ? { kind: 'bare' } : { kind: 'number', number }
  const not = repeals
    ? [...relatives.map(({ evidence }) => evidence.id), ...later(heard, groupOf(title.core, around), around)]
    : []
  if (not.length > 0 && number === null) return { kind: 'earlier', group: groupOf(title.core, around), not }
  return placeTitle(heard, printed, title, not, around)
}

/** The copies of a title, where all of them were written after the text that repeals it: none of them can be meant. */
function later({ copy }: Heard, group: string, { groups }: Surroundings): string[] {
  const held = groups.get(group)?.clusters.filter((one) => one.held) ?? []
  return held.every((one) => isLater(one, copy.asOf)) ? held.flatMap(({ copies }) => [...copies.keys()]) : []
}

function groupOf(core: string, { spelt }: Surroundings): string {
  return spelt.get(core) ?? core
}

/** The copy of the same tree that a mention names, its own child first. A number or year that differs speaks against it. */
function relative({ mention, copy, number }: Heard, relatives: readonly Copy[]): Copy | undefined {
  const possible = relatives.filter(
    ({ familyNumbers, date, edition }) =>
      (number === null || familyNumbers.length === 0 || familyNumbers.includes(number)) &&
      (mention.year === null || date === null || [date, edition].some((day) => day?.startsWith(`${mention.year}`))),
  )
  const child = possible.find(({ parent }) => parent === copy)
  if (BRINGS_OUT.has(mention.relation)) return child ?? possible.find((one) => one !== copy)
  return possible.find((one) => one === copy) ?? child ?? possible[0]
}

function placeTitle(
  { mention, copy, number, titleSigners, issuers }: Heard,
  printed: string,
  title: NonNullable<Heard['title']>,
  not: readonly string[],
  around: Surroundings,
): Place {
  const core = groupOf(title.core, around)
  const misprint = number === null ? undefined : misprinted(core, number, around)
  const child = mention.role === 'own' && BRINGS_OUT.has(mention.relation)
  const form = child && isForm(printed, mention.relation)
  const group = misprint ?? (form ? scopedGroup(title.core, copy.title.core) : core)
  // A child of its own that is not here has its number and issuers, unless a document of that title is known.
  const host = child && mention.relation !== 'forwards' && !around.groups.has(group) ? copy : undefined
  const hostNumbers = host && number === null ? (host.numbers.length > 0 ? host.numbers : host.familyNumbers) : []
  const said = issuers.length > 0 ? issuers : (host?.signers ?? [])
  const trace: Trace = {
    id: mention.id,
    numbers: number === null ? hostNumbers : [number],
    own: number !== null && bearsNumber(printed) ? [number] : [],
    issuers: titleSigners.map(({ key }) => key),
    roots: [...new Set([...titleSigners, ...said].map(({ root }) => root))],
    date: mention.year === null ? null : String(mention.year),
  }
  const known = misprint !== undefined || form || not.length > 0 || around.groups.has(group)
  const near = known ? undefined : around.near.of(group, trace)
  const spelling = misprint !== undefined ? 'misprint' : near === undefined ? 'exact' : 'near'
  return { kind: 'title', group: near ?? group, trace: not.length > 0 ? { ...trace, not } : trace, spelling }
}

/** The group of the only title in a number's family that differs from this one by little. */
function misprinted(core: string, number: string, { groups, byNumber }: Surroundings): string | undefined {
  if (groups.get(core)?.clusters.some(({ marks }) => marks.numbers.has(number))) return undefined
  const family = new Set((byNumber.get(number) ?? []).map(({ group }) => group))
  const alike = [...family].filter((group) => similar(core, group))
  return alike.length === 1 ? alike[0] : undefined
}
