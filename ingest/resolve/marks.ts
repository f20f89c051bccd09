import { numberYears } from './keys.ts'
import { publishedApart } from './published.ts'

/** What tells one document from another of the same title. Empty where nothing is printed. */
export interface Marks {
  readonly numbers: ReadonlySet<string>
  /** Bodies printed on it. */
  readonly issuers: ReadonlySet<string>
  /** The bodies at the top of these, and of any that the words around name. */
  readonly roots: ReadonlySet<string>
  /** ISO, each as precise as it is known. */
  readonly dates: ReadonlySet<string>
  /** Days on which pages or catalogues published it: soft, as others publish it again. None of a normative text. */
  readonly published: ReadonlySet<string>
  /** Days of the last revision, where a history is printed. */
  readonly editions: ReadonlySet<string>
  readonly effective: ReadonlySet<string>
}
export type MutableMarks = { readonly [K in keyof Marks]: Set<string> }

/** One copy of a title, or one mention of it: a faint copy that shows few marks. */
export interface Trace {
  readonly id: string
  /** The id that a key may hold, where `id` is none. */
  readonly lastingId?: string
  /** Numbers of its family, and those among them that it bears itself. */
  readonly numbers: readonly string[]
  readonly own: readonly string[]
  readonly issuers: readonly string[]
  readonly roots: readonly string[]
  readonly date: string | null
  readonly published?: string | null
  /** Of a copy: the day of the last revision that its history tells. */
  readonly edition?: string | null
  readonly effective?: string | null
  /** Copies it can't be: what a text repeals is not the text itself. */
  readonly not?: readonly string[]
}

/** What a trace shows, strongest first: what it is recognised by. */
export const STRENGTHS = ['number', 'date-issuer', 'date', 'issuer', 'title'] as const
export type Strength = (typeof STRENGTHS)[number]

export function strengthOf({ numbers, date, roots }: Trace): Strength {
  if (numbers.length > 0) return 'number'
  if (date !== null) return roots.length > 0 ? 'date-issuer' : 'date'
  return roots.length > 0 ? 'issuer' : 'title'
}

export function noMarks(): MutableMarks {
  return {
    numbers: new Set(),
    issuers: new Set(),
    roots: new Set(),
    dates: new Set(),
    published: new Set(),
    editions: new Set(),
    effective: new Set(),
  }
}

export function addMarks(to: MutableMarks, trace: Trace): void {
  for (const value of trace.numbers) to.numbers.add(value)
  for (const value of trace.issuers) to.issuers.add(value)
  for (const value of trace.roots) to.roots.add(value)
  if (trace.date !== null) to.dates.add(trace.date)
  if (trace.published) to.published.add(trace.published)
  if (trace.edition) to.editions.add(trace.edition)
  if (trace.effective) to.effective.add(trace.effective)
}

export function intersect(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  for (const value of small) if (large.has(value)) return true
  return false
}

/** A mark that one of the two lacks never parts them. */
function agree(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === 0 || b.size === 0 || intersect(a, b)
}

export function years({ dates, numbers }: Marks): Set<string> {
  const dated = yearsOf(dates)
  return new Set(dated.length > 0 ? dated : numberYears(numbers))
}

/** Its years, or where it shows none, those in which it was published. */
export function likelyYears(marks: Marks): Set<string> {
  const known = years(marks)
  return known.size > 0 ? known : new Set(yearsOf(marks.published))
}

function yearsOf(dates: Iterable<string>): string[] {
  return [...dates].map((date) => date.slice(0, 4))
}

/** 2020 and 2020-04 agree with 2020-04-07. */
function datesAgree(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((one) => [...b].some((other) => one.startsWith(other) || other.startsWith(one)))
}

/**
 * Whether two texts of a normative title can be one version: by the last revision where both print a history, by the
 * year where one does. A text without any date is told apart by the day it takes effect.
 */
function oneVersion(a: Marks, b: Marks): boolean {
  if (a.editions.size > 0 && b.editions.size > 0) return datesAgree(a.editions, b.editions)
  if (a.dates.size === 0 || b.dates.size === 0) return agree(a.effective, b.effective)
  return (a.editions.size === 0 && b.editions.size === 0) || agree(years(a), years(b))
}

/**
 * Whether what shows some marks can be a document of its title that shows others. A shared number decides, but for the versions of one text,
 * which all bear the number of the order that first brought it out; otherwise number, date and issuer
 * must not contradict, nor, of what shows no date, the days of publishing by far. Texts of a normative genre are compared by year alone: they are adopted on one day and published
 * on another.
 */
export function compatible(a: Marks, b: Marks, normative: boolean): boolean {
  if (normative && !oneVersion(a, b)) return false
  if (intersect(a.numbers, b.numbers)) return true
  if (a.numbers.size > 0 && b.numbers.size > 0) return false
  const byDay = a.dates.size > 0 && b.dates.size > 0 && !normative
  if (byDay ? !datesAgree(a.dates, b.dates) : !agree(years(a), years(b))) return false
  if (publishedApart(a, b)) return false
  return a.issuers.size > 0 && b.issuers.size > 0 ? intersect(a.issuers, b.issuers) : agree(a.roots, b.roots)
}
