import type { Group } from './group.ts'
import { lineKey } from './keys.ts'
import { addMarks, compatible, noMarks, type Trace } from './marks.ts'
import { addTo } from './order.ts'

/** What a title is cited with or without: 《汛情报送的办法》, 《实施中华人民共和国江河法办法》. */
function nearKey(core: string): string {
  return core.replace(/中华人民共和国|的/g, '')
}

/**
 * What every spelling and every version of a title has in common: only documents that share it, or a number, ever decide
 * about one another. A title that means something only below another (`<`) stands for itself.
 */
export function spellingKey(group: string): string {
  if (group.includes('<')) return group
  let key = nearKey(group)
  for (let shorter = lineKey(key); shorter !== key; shorter = lineKey(key)) key = shorter
  return key
}

/** On trial is said in the title, and left out where it is cited. The other way round another version is meant. */
function nearKeys(group: string): string[] {
  const key = nearKey(group)
  return [...new Set([key, key.replace(/(?:试行|暂行)$/, '')])]
}

/** Characters that tell one document from another, and are no misprint of each other: 第一批, 上半年, 云南省. */
const TELLING = /[\p{N}〇一二三四五六七八九十百千甲乙丙丁上中下前后东西南北大小高初春夏秋冬省市县区州乡镇村男女不非]/u
/** A shorter title is changed by a character. */
const SHORTEST = 8

/** Whether two titles differ by one character that tells nothing: misread, left out or too much. */
export function differByOne(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const missing = long.length - short.length
  if (short.length < SHORTEST || missing > 1 || a === b) return false
  let at = 0
  while (short[at] === long[at]) at++
  if (short.slice(at + 1 - missing) !== long.slice(at + 1) || at >= long.length - 2) return false
  return ![long[at], missing ? '' : short[at]].some((char) => TELLING.test(char ?? ''))
}

/** Whether two titles differ by one misread character that tells nothing. */
export function misread(a: string, b: string): boolean {
  return a.length === b.length && differByOne(a, b)
}

/** Whether two titles are spellings of one. */
export function isNear(a: string, b: string): boolean {
  return a !== b && (nearKey(a) === nearKey(b) || misread(a, b))
}

/** Titles, found by those that are spelt in another way. */
export class Spellings<T extends { readonly key: string }> {
  readonly #byKey = new Map<string, T[]>()
  /** By length and either half: of two titles that differ by one character, one half is the same. */
  readonly #byHalf = new Map<string, T[]>()

  constructor(titles: Iterable<T>) {
    for (const title of titles) {
      const { key } = title
      if (key.includes('<') || key.length < 4) continue
      for (const near of nearKeys(key)) addTo(this.#byKey, near, title)
      if (key.length >= SHORTEST) for (const half of halves(key, key.length)) addTo(this.#byHalf, half, title)
    }
  }

  /** Those that differ by what a title is cited with or without. */
  near(core: string): T[] {
    return (this.#byKey.get(nearKey(core)) ?? []).filter(({ key }) => key !== core)
  }

  /** Those that differ by one character. */
  slips(core: string): T[] {
    const lengths = [core.length - 1, core.length, core.length + 1]
    const alike = lengths.flatMap((length) => halves(core, length).flatMap((half) => this.#byHalf.get(half) ?? []))
    return [...new Set(alike)].filter(({ key }) => differByOne(core, key))
  }
}

/** @param length of the title that they are half of */
function halves(core: string, length: number): string[] {
  const half = (length - 1) >> 1
  return [`${length}<${core.slice(0, half)}`, `${length}>${core.slice(core.length - half)}`]
}

/** The titles of what is here, for a reference that spells one of them in another way. */
export class NearTitles {
  readonly #spellings: Spellings<Group>

  constructor(groups: ReadonlyMap<string, Group>) {
    this.#spellings = new Spellings(groups.values())
  }

  /**
   * The only title that is near and that number, year and issuer do not speak against. One that a character was misread
   * in is found by its number alone (`place.ts`).
   */
  of(core: string, trace: Trace): string | undefined {
    const marks = noMarks()
    addMarks(marks, trace)
    const same = this.#spellings
      .near(core)
      .filter(({ normative, clusters }) => clusters.some((one) => compatible(marks, one.marks, normative)))
    return same.length === 1 ? same[0]?.key : undefined
  }
}
