import type { Repeal } from '../../../../schema/reading.ts'
import type { Range } from '../../normalize/mapped-text.ts'
import { looksLikeBody, splitNames } from '../../rules/bodies.ts'
import { OWN_ACT } from '../../rules/cues.ts'
import { parseDate } from '../../rules/dates.ts'
import {
  ALONG,
  AS_OF,
  END_WORDS,
  LIST_GAP,
  LOOSE_TAIL,
  NOT_ENDED,
  NOT_IN_GAP,
  NOT_IN_TAIL,
  OBJECT_GAP,
  ONLY_TRANSITIVE,
  PARTIAL,
  RESTED_ON,
  SPOKEN_ABOUT,
  STRICT_TAIL,
} from '../../rules/repeals.ts'
import { firstFrom } from '../bisect.ts'

/** What a sentence ends of one document in it. */
export interface Ending extends Pick<Repeal, 'partial' | 'asOf'> {
  /** The word that ends it. */
  readonly cue: string
}

const END_WORD = new RegExp(END_WORDS.map(({ word }) => word).join('|'), 'g')
const BY_WORD = new Map(END_WORDS.map((row) => [row.word, row]))
/** Lengths of the words looked at around an ending word and between two members of a list. */
const LONGEST_TAIL = 140
const LONGEST_GAP = 120
const CLAUSE = 60

/**
 * The documents that a sentence ends, by index into `mentions` (those of the sentence, in order, none inside another).
 * Each ending word takes the list that stands right before it, or behind it.
 */
export function readEndings(sentence: string, mentions: readonly Range[]): Map<number, Ending> {
  const endings = new Map<number, Ending>()
  let free = 0
  for (const match of sentence.matchAll(END_WORD)) {
    const word = { start: match.index, end: match.index + match[0].length, text: match[0] }
    const next = firstFrom(mentions, word.start)
    const before = mentions[next - 1]
    if (before && before.end > word.start) continue
    const objects = objectsOf(sentence, mentions, word, next)
    const subjects = objects.length > 0 ? null : subjectsOf(sentence, mentions, word, next, free)
    // a list that was weighed once is not weighed for the next word again
    if (subjects) free = Math.max(free, next)
    const ended = [...(subjects ?? []), ...objects]
    if (ended.length === 0) continue
    const asOf = asOfDay(sentence, mentions, word, ended)
    for (const index of ended)
      endings.set(index, { partial: partOf(sentence, mentions, index, word), asOf, cue: word.text })
    free = Math.max(free, (ended.at(-1) as number) + 1)
  }
  return endings
}

interface Word extends Range {
  readonly text: string
}

/** The list right behind the word: 决定废止《甲》和《乙》. */
function objectsOf(sentence: string, mentions: readonly Range[], word: Word, next: number): number[] {
  const first = mentions[next]
  if (!BY_WORD.get(word.text)?.transitive || !first || first.start - word.end > LONGEST_GAP) return []
  const gap = sentence.slice(word.end, first.start)
  const names = /^(?:了|原)?([一-鿿、]{2,40})$/.exec(gap)?.[1]
  if (!OBJECT_GAP.test(gap) || (names !== undefined && !isNames(names))) return []
  const clause = clauseBefore(sentence, mentions[next - 1]?.end ?? 0, word.start)
  if (NOT_ENDED.test(clause) || (gap.startsWith('了') && !OWN_ACT.test(clause))) return []
  const objects = [next]
  for (let at = next; mentions[at + 1] && isListGap(sentence, mentions, at + 1); at++) objects.push(at + 1)
  return objects
}

const isNames = (names: string) => names.endsWith('的') || splitNames(names).every(looksLikeBody)

/** The list right before the word: 《甲》和《乙》同时废止; null where none stands there. */
function subjectsOf(
  sentence: string,
  mentions: readonly Range[],
  word: Word,
  next: number,
  free: number,
): number[] | null {
  const last = mentions[next - 1]
  if (ONLY_TRANSITIVE.has(word.text) || !last || next - 1 < free || word.start - last.end > LONGEST_TAIL) return null
  const tail = sentence.slice(last.end, word.start)
  const fits = BY_WORD.get(word.text)?.strength === 'weak' ? STRICT_TAIL : LOOSE_TAIL
  if (!fits.test(tail) || NOT_ENDED.test(tail)) return null
  const part = PARTIAL.exec(tail)?.[0].length ?? 0
  if (NOT_IN_TAIL.test(tail.slice(part))) return null
  if (SPOKEN_ABOUT.test(sentence.slice(word.end, word.end + 8))) return null
  let start = next - 1
  while (start > free && isListGap(sentence, mentions, start)) start--
  return dropRestedOn(sentence, mentions, start, next)
}

/** Whether the words before a mention join it to the one before it in a list. */
export function isListGap(sentence: string, mentions: readonly Range[], index: number): boolean {
  const [left, right] = [mentions[index - 1] as Range, mentions[index] as Range]
  if (right.start - left.end > LONGEST_GAP) return false
  const gap = sentence.slice(left.end, right.start)
  return LIST_GAP.test(gap) && !NOT_IN_GAP.test(gap)
}

/** 根据《甲》和《乙》，《丙》同时废止: what the text rests on stands in a group of its own before a comma. */
function dropRestedOn(sentence: string, mentions: readonly Range[], from: number, to: number): number[] {
  let kept = from
  for (let index = from; index < to; index++) {
    const { start } = mentions[index] as Range
    const words = sentence.slice(Math.max(mentions[index - 1]?.end ?? 0, start - CLAUSE), start)
    if (!RESTED_ON.test(words)) continue
    kept = index + 1
    while (kept < to && !/[，；]/.test(sentence.slice(mentions[kept - 1]?.end, mentions[kept]?.start))) kept++
  }
  return Array.from({ length: Math.max(0, to - kept) }, (_, index) => kept + index)
}

/** The clause up to `end`, from its last mark or the mention before it. */
function clauseBefore(sentence: string, from: number, end: number): string {
  const text = sentence.slice(Math.max(from, end - CLAUSE), end)
  return text.slice(Math.max(...['，', '；', '：', '。'].map((mark) => text.lastIndexOf(mark))) + 1)
}

function partOf(sentence: string, mentions: readonly Range[], index: number, word: Word): string | null {
  const { end } = mentions[index] as Range
  const until = [mentions[index + 1]?.start, word.start, end + LONGEST_TAIL].filter(
    (at) => at !== undefined && at >= end,
  )
  return partialBehind(sentence.slice(end, Math.min(...(until as number[]))))
}

/** The part named right behind a document that is ended: 第十条, 中有关收费的规定. */
export const partialBehind = (after: string) => PARTIAL.exec(after)?.[1] ?? null

/** The day named between the list and the word, or before the list; else with the entry into force, where so said. */
function asOfDay(sentence: string, mentions: readonly Range[], word: Word, ended: readonly number[]): Repeal['asOf'] {
  const [first, last] = [mentions[ended[0] as number] as Range, mentions[ended.at(-1) as number] as Range]
  const behind = sentence.slice(Math.min(last.end, word.start), word.start)
  const head = outside(sentence, mentions, ended[0] as number, Math.min(first.start, word.start))
  for (const words of [behind, head]) {
    const named = dayNamed(words)
    if (named !== null) return named
  }
  return ALONG.test(sentence.slice(0, word.start)) ? 'effective' : null
}

/** From when, by the last day or entry into force that some words name. */
export function dayNamed(words: string): Repeal['asOf'] {
  const named = [...words.matchAll(AS_OF)].at(-1)?.groups
  if (!named) return null
  const day = named.day ?? named.since ?? named.on
  return day === undefined ? 'effective' : parseDate(day)
}

/** Up to a clause or two of the words before the list, without the mentions in them. */
function outside(sentence: string, mentions: readonly Range[], index: number, end: number): string {
  const from = Math.max(mentions[index - 1]?.end ?? 0, end - LONGEST_TAIL)
  return sentence.slice(from, end)
}
