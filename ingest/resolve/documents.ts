import type { NodeRow } from '../../graph/engine.ts'
import { idOf } from '../../graph/identity.ts'
import { genreOf } from '../core/rules/genres.ts'
import type { Copy } from './copy.ts'
import { present } from './derived.ts'
import type { Cluster } from './group.ts'
import type { Heard } from './hear.ts'
import { likelyYears } from './marks.ts'
import { spellingKey } from './near.ts'
import { byCodeUnit, sortedSet } from './order.ts'
import { validityOf } from './validity.ts'

/**
 * Canonical key of a document: `number|title|date|issuers`, of the smallest number where it has one, else of title, first
 * date and issuers. A version that tells its last revision has that for its date, what prints no date the first day of its
 * publishing. The number of a bare order, cited alone, has no title: `number|`.
 */
export function keyOf(cluster: Cluster): string {
  const key = keyByMarks(cluster)
  return cluster.apart === undefined ? key : `${key}≠${cluster.apart}`
}

function keyByMarks({ group, marks, own, edition, laterVersion }: Cluster): string {
  if (laterVersion) return `<${keyOf(laterVersion)}`
  const [number] = sortedSet(own.size > 0 ? own : marks.numbers)
  if (number !== undefined) return edition ? `${number}|${group}|${edition}` : `${number}|${group}`
  const published = sortedSet(marks.published).map((day) => `~${day}`)
  const [date = ''] = edition ? [`@${edition}`] : [...sortedSet(marks.dates), ...published]
  return `|${group}|${date}|${sortedSet(marks.issuers.size > 0 ? marks.issuers : marks.roots).join('+')}`
}

/** Every other key that leads to a document: its title alone, each number with its title, each number that it bears. */
function aliasesOf(cluster: Cluster, titles: Iterable<string>): string[] {
  const { group, marks, own, laterVersion } = cluster
  if (laterVersion) return []
  const named = group === '' ? [] : [`|${group}`, ...[...titles].map((full) => `|${full}`)]
  const numbered = [...marks.numbers].map((number) => `${number}|${group}`)
  const key = keyOf(cluster)
  return sortedSet([...named, ...faintKeys(cluster), ...numbered, ...[...own].map((number) => `${number}|`)]).filter(
    (alias) => alias !== key,
  )
}

/** The keys that it had as a stub, as long as it was cited by its title, a year or a body alone. */
function faintKeys({ group, marks }: Cluster): string[] {
  if (group === '') return []
  const bodies = ['', ...marks.roots, sortedSet(marks.roots).join('+')]
  return ['', ...likelyYears(marks)].flatMap((year) => bodies.map((body) => `|${group}|${year}|${body}`))
}

const IDS = new WeakMap<Cluster, string>()

/** Id of a document: the hash of its canonical key. Call it only when all is decided: it is computed once. */
export function documentId(cluster: Cluster): string {
  const id = cluster.standing ?? IDS.get(cluster) ?? idOf('d', keyOf(cluster))
  IDS.set(cluster, id)
  return id
}

/**
 * Precedence among the copies of a document: texts before entries of catalogues, the one read with most confidence, then
 * by source and place in it. What a person corrected stands on all of them.
 */
export function byPrecedence(a: Copy, b: Copy): number {
  return (
    Number(a.evidence.entry !== undefined) - Number(b.evidence.entry !== undefined) ||
    b.evidence.confidence - a.evidence.confidence ||
    byCodeUnit(a.evidence.source, b.evidence.source) ||
    a.evidence.ordinal - b.evidence.ordinal
  )
}

/** A document's row without what the edges tell (`citedBy`). Each property comes from the first copy that prints it. */
export function documentRow(
  cluster: Cluster,
  copies: readonly Copy[],
  heard: readonly Heard[],
  titles: Iterable<string>,
): NodeRow {
  const first = <T>(pick: (copy: Copy) => T | null): T | undefined => {
    for (const copy of copies) {
      const value = pick(copy)
      if (value !== null && value !== '') return value
    }
    return undefined
  }
  const title = first(({ evidence }) => evidence.title) ?? fullestTitle(heard)
  const date = first(({ evidence }) => evidence.date)
  const number = first(({ evidence }) => evidence.number) ?? printedNumber(cluster, heard)
  return present({
    id: documentId(cluster),
    key: keyOf(cluster),
    aliases: aliasesOf(cluster, titles),
    title,
    titleKey: titleKeyOf(cluster.group),
    nearKey: spellingKey(cluster.group),
    number,
    numberKeys: sortedSet(cluster.marks.numbers),
    genre: first(({ evidence }) => evidence.genre) ?? (title === undefined ? undefined : genreOf(title)?.name),
    legalRank: first(({ evidence }) => evidence.entry?.legalRank ?? null),
    date,
    versionDate: cluster.edition ?? sortedSet(cluster.marks.editions)[0],
    publishedDate: first(({ evidence }) => evidence.publishedDate),
    ...validityOf(copies, date),
    held: copies.some(({ evidence }) => !evidence.entry),
  })
}

/** The title of a group, without what scopes it. */
function titleKeyOf(group: string): string {
  return group.replace(/<.*$/s, '')
}

/** The longest title that a stub is cited under: the one with its issuer, or the law's full name. */
function fullestTitle(heard: readonly Heard[]): string | undefined {
  const titles = heard.flatMap(({ printed }) => printed ?? [])
  return titles.sort((a, b) => b.length - a.length || byCodeUnit(a, b))[0]
}

/** The number as printed where only mentions bring it. */
function printedNumber({ own }: Cluster, heard: readonly Heard[]): string | undefined {
  const printed = heard.flatMap(({ number, mention }) =>
    number !== null && own.has(number) && mention.number !== null ? [mention.number] : [],
  )
  return sortedSet(printed)[0]
}
