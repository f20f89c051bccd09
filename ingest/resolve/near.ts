import type { Cluster, Group } from './cluster.ts'
import { addMarks, compatible, intersect, noMarks, type Trace, years } from './marks.ts'
import { addTo } from './order.ts'

/** What a title is cited with or without: 《汛情报送的办法》, 《实施中华人民共和国江河法办法》. */
function nearKey(core: string): string {
  return core.replace(/中华人民共和国|的/g, '')
}

/** The title without what it is often cited without: documents that share it are looked through for a near title. */
export function spellingKey(core: string): string {
  return withoutTrial(nearKey(core))
}

function withoutTrial(key: string): string {
  return key.replace(/(?:试行|暂行)$/, '')
}

/** On trial is said in the title, and left out where it is cited. The other way round another version is meant. */
function nearKeys(group: string): string[] {
  const key = nearKey(group)
  return [...new Set([key, withoutTrial(key)])]
}

/** Characters that tell one document from another, and are no misprint of each other: 第一批, 上半年, 云南省. */
const TELLING = /[\p{N}〇一二三四五六七八九十百千甲乙丙丁上中下前后东西南北大小高初春夏秋冬省市县区州乡镇村男女不非]/u
/** A shorter title is changed by a character. */
const SHORTEST = 8

/** Whether two titles differ by one misread character that tells nothing. */
export function misread(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < SHORTEST) return false
  const at = [...a].findIndex((char, index) => char !== b[index])
  if (at < 0 || a.slice(at + 1) !== b.slice(at + 1)) return false
  return !TELLING.test(a[at] ?? '') && !TELLING.test(b[at] ?? '') && at < a.length - 2
}

/** Whether two titles are spellings of one. */
export function isNear(a: string, b: string): boolean {
  return a !== b && (nearKey(a) === nearKey(b) || misread(a, b))
}

/** The titles of what is here, for a reference that spells one of them in another way. */
export class NearTitles {
  readonly #byKey = new Map<string, Group[]>()
  /** By length and either half: of two titles that differ by one character, one half is the same. */
  readonly #byHalf = new Map<string, Group[]>()

  constructor(groups: ReadonlyMap<string, Group>) {
    for (const group of groups.values()) {
      if (group.key.includes('<') || group.key.length < 4) continue
      for (const key of nearKeys(group.key)) addTo(this.#byKey, key, group)
      if (group.key.length >= SHORTEST) for (const half of halves(group.key)) addTo(this.#byHalf, half, group)
    }
  }

  /** The only title that is near and that number, year and issuer do not speak against; a misread one they must speak for. */
  of(core: string, trace: Trace): string | undefined {
    const marks = noMarks()
    addMarks(marks, trace)
    const same = (this.#byKey.get(nearKey(core)) ?? []).filter(
      ({ key, normative, clusters }) => key !== core && clusters.some((one) => compatible(marks, one.marks, normative)),
    )
    if (same.length > 0) return same.length === 1 ? same[0]?.key : undefined
    const alike = new Set(halves(core).flatMap((half) => this.#byHalf.get(half) ?? []))
    const misreadAs = [...alike].filter(
      ({ key, clusters }) => misread(core, key) && clusters.some((one) => bears(one, trace, years(marks))),
    )
    return misreadAs.length === 1 ? misreadAs[0]?.key : undefined
  }
}

function halves(core: string): string[] {
  const middle = core.length >> 1
  return [`${core.length}<${core.slice(0, middle)}`, `${core.length}>${core.slice(middle)}`]
}

/** Whether a document shows the number, or the body and the year, that a mention names. */
function bears({ marks }: Cluster, { numbers, roots }: Trace, year: ReadonlySet<string>): boolean {
  if (numbers.length > 0) return numbers.some((number) => marks.numbers.has(number))
  return intersect(new Set(roots), marks.roots) && intersect(year, years(marks))
}
