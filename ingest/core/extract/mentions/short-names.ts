import { genreOf } from '../../rules/genres.ts'
import { COMMON_SHORT_NAMES } from '../../rules/works.ts'

/** The full title behind a short name, and whether the document says so or it only is the last one of its genre. */
export interface ShortNameReading {
  readonly title: string
  readonly defined: boolean
}

/**
 * What short names stand for in one document, as it is read from front to back: those it defines (以下简称《意见》), those of
 * a document that a question or heading names, up to the next one, and a bare genre, which stands for the last document
 * named so.
 */
export class ShortNames {
  private readonly defined = new Map<string, string>(
    COMMON_SHORT_NAMES.map(({ shortName, title }) => [shortName, title]),
  )
  private readonly lastOfGenre = new Map<string, string>()
  private topic: string | null = null

  /** @param ownTitle a bare genre that nothing explains stands for the document itself, where it is of that genre */
  constructor(private readonly ownTitle: string) {}

  /** What `title` stands for here; null where it is a full title itself, or nothing explains it. */
  resolve(title: string): ShortNameReading | null {
    const defined = this.defined.get(title)
    if (defined !== undefined && this.topic?.endsWith(title) && this.topic !== title)
      return { title: this.topic, defined: true }
    if (defined !== undefined) return defined === title ? null : { title: defined, defined: true }
    if (!isBareGenre(title)) return null
    const last = this.lastOfGenre.get(title) ?? (genreOf(this.ownTitle)?.name.endsWith(title) ? this.ownTitle : null)
    return last === null ? null : { title: last, defined: false }
  }

  define(shortName: string, title: string): void {
    if (shortName !== title) this.defined.set(shortName, title)
  }

  /** A question or heading begins: what an earlier one named is no longer meant. */
  beginTopic(): void {
    this.topic = null
  }

  /** Takes note of a full title, for the bare genre that may follow; `inTopic` where a question or heading names it. */
  note(title: string, inTopic: boolean): void {
    if (inTopic) this.topic = title
    const genre = genreOf(title)?.name
    if (genre === undefined || genre === title) return
    // 实施意见 is also an 意见
    for (let start = 0; start < genre.length - 1; start++) this.lastOfGenre.set(genre.slice(start), title)
  }
}

/** A title that is a genre and no more: 《意见》, 《实施细则》. */
export const isBareGenre = (title: string) => genreOf(title)?.name === title
