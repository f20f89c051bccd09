import { genreOf } from '../rules/genres.ts'

/**
 * What short names stand for in one document, as it is read from front to back: those it defines (以下简称《意见》), and a bare
 * genre, which stands for the last document named so.
 */
export class ShortNames {
  private readonly defined = new Map<string, string>()
  private readonly lastOfGenre = new Map<string, string>()

  /** The full title that `title` stands for here; null where it is a full title itself, or nothing explains it. */
  resolve(title: string): string | null {
    const defined = this.defined.get(title)
    if (defined !== undefined) return defined === title ? null : defined
    return isBareGenre(title) ? (this.lastOfGenre.get(title) ?? null) : null
  }

  define(shortName: string, title: string): void {
    if (shortName !== title) this.defined.set(shortName, title)
  }

  /** Takes note of a full title, for the bare genre that may follow. */
  note(title: string): void {
    const genre = genreOf(title)?.name
    if (genre === undefined || genre === title) return
    // 实施意见 is also an 意见
    for (let start = 0; start < genre.length - 1; start++) this.lastOfGenre.set(genre.slice(start), title)
  }
}

/** A title that is a genre and no more: 《意见》, 《实施细则》. */
export const isBareGenre = (title: string) => genreOf(title)?.name === title
