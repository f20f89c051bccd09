import { GENRES, genreOf } from '../core/rules/genres.ts'
import { parseNumeral } from '../core/rules/numerals.ts'
import type { ParsedBody, Registry } from '../registry/index.ts'

/** A title as compared: NFKC, lower case, letters and digits alone. Brackets, spaces and punctuation never tell two apart. */
export function titleKey(title: string): string {
  return title
    .replace(/[○◯]/g, '〇')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** A title taken apart: what it is about, and the bodies it names in front. */
export interface TitleParts {
  /** Key without issuers, a leading 关于 or 中华人民共和国: what every spelling of the title has in common. */
  readonly core: string
  readonly full: string
  /** The bodies in front: 教育部 in 教育部关于做好防汛工作的通知. */
  readonly issuers: readonly ParsedBody[]
}

/** Where the front of a title ends: X关于…, X印发《…》的通知, X转发…. */
const FRONT = /^([^《〈]{2,80}?)[\s,，、]*(?=关于|印发|转发|批转)/u

/**
 * Takes a title apart. 《刑法》 and 《中华人民共和国刑法》 have one core, as have 《关于做好防汛工作的通知》 and
 * 《教育部关于做好防汛工作的通知》.
 */
function titleParts(title: string, registry: Registry): TitleParts {
  const front = FRONT.exec(title.trim())?.[1]
  const bodies = front === undefined ? undefined : registry.bodies(front)
  const rest = bodies && front ? title.trim().slice(front.length) : title
  const core = titleKey(rest)
    .replace(/^关于(?=.{2})/, '')
    .replace(/^中华人民共和国(?=.{2})/, '')
  return { core, full: titleKey(title), issuers: bodies ?? [] }
}

export type ReadTitle = (title: string) => TitleParts

/** `titleParts` that remembers: a title is printed on one copy and cited in hundreds. */
export function titleReader(registry: Registry): ReadTitle {
  const known = new Map<string, TitleParts>()
  return (title) => {
    const parts = known.get(title) ?? titleParts(title, registry)
    known.set(title, parts)
    return parts
  }
}

const GENRE_WORDS = GENRES.map(({ name }) => name).sort((a, b) => b.length - a.length)
/** 《意见》, 《实施细则》, 《工作方案（试行）》: a kind of document and no name of one. */
const BARE_GENRE = new RegExp(
  `^(?:实施|工作|管理|指导|若干|总体|行动|补充|具体|暂行|试行|有关)*(?:${GENRE_WORDS.join('|')})(?:试行|暂行|草案|修订)?$`,
)

/** Whether a core is a kind of document alone, or too short to tell one document from another. */
export function isBareGenre(core: string): boolean {
  return core.length < 2 || BARE_GENRE.test(core)
}

/** The genres that bear a number of their own: 党政机关公文处理工作条例第八条. An order's 办法 bears its parent's. */
const NUMBERED_GENRES = /(?:决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要)$/

/** Whether a number beside such a title is the title's own, and not that of the order which brought it out. */
export function bearsNumber(title: string): boolean {
  const genre = genreOf(title)
  return genre !== undefined && NUMBERED_GENRES.test(genre.name)
}

/** Whether a title is a law's: 刑法, 民法典. However short, it is a name. */
export function isLaw(title: string): boolean {
  return /^法典?$/.test(genreOf(title)?.name ?? '')
}

/** Whether later texts of one title are versions of it (条例 办法 规定 …) and not other documents (通知). */
export function isNormative(title: string): boolean {
  return genreOf(title)?.normative ?? false
}

/** What a title says of a version, and not of what it is about: （试行）, （2021年修订）. */
const VERSION_WORDS = /(?:试行|暂行|(?:(?:19|20)\d{2}年?)?(?:修订|修正|修改)(?:版|本)?|(?:19|20)\d{2}年?版)$/

/** The title that the versions of one text have in common. */
export function lineKey(group: string): string {
  return group.replace(VERSION_WORDS, '')
}

const YEAR_IN_BRACKETS = /[〔［[【(（〈<{﹝]((?:19|20)\d{2})[〕］\]】)）〉>}﹞]/
const NUMBERED = /^(.*?)第?(\d{1,5}|[一二三四五六七八九十百千〇零○ОO]{1,7})号$/u
const BODY_SERIES = /^(.+?)(令|公告(?:\d{4}年)?)$/

/**
 * A document number (发文字号) as compared: 教学﹝2019﹞ 4号 → 教学[2019]4号, 教育部令第三十三号 → 教育部令33号,
 * GB/T 33251-2016 → GB/T33251-2016. A joint order counts in the series of the body that leads it: 国务院、中央军委令第413号 →
 * 国务院令413号. A series of nobody (第46号, 公告2019年第3号) is of the only issuer, else null.
 */
export function numberKey(number: string, issuers: readonly string[], registry: Registry): string | null {
  const text = number
    .replace(YEAR_IN_BRACKETS, '[$1]')
    .normalize('NFKC')
    .replace(/[\s《》]/g, '')
    .replace(/^[([](.*号)[)\]]$/, '$1')
    .replace(/中华人民共和国(?=.{2})/g, '')
  const [, series, serial] = NUMBERED.exec(text) ?? []
  if (series === undefined || serial === undefined) return /\d/.test(text) ? text.toUpperCase() : null
  const value = parseNumeral(serial)
  if (value === null) return null
  const [, name, kind] = BODY_SERIES.exec(series) ?? []
  if (name && kind) {
    return `${registry.bodies(name)?.[0]?.name ?? name}${kind}${value}号`
  }
  const owned = /[^\d年令公告[\]]/u.test(series)
  if (owned) return `${series}${value}号`
  return issuers.length === 1 ? `${issuers[0]}${series || '令'}${value}号` : null
}

/** Year that a number key names: 教学[2019]4号, 财政部公告2019年3号. */
function numberYear(key: string): string | undefined {
  return /\[(\d{4})\]|公告(\d{4})年/.exec(key)?.slice(1).find(Boolean)
}

export function numberYears(keys: Iterable<string>): string[] {
  return [...keys].flatMap((key) => numberYear(key) ?? [])
}

/** A number key taken apart: 教学[2019]4号 is the fourth of 教学 in 2019. A standard's number is its own series. */
export function numberParts(key: string): { series: string; year?: number; serial?: number } {
  const [, series, serial] = /^(.*\D)(\d+)号$/.exec(key) ?? []
  if (!series || !serial) return { series: key }
  const year = numberYear(key)
  const name = series.replace(/\[\d{4}\]$|(?<=公告)\d{4}年$/, '')
  return { series: name, ...(year && { year: Number(year) }), serial: Number(serial) }
}
