/** Rows that are surely new, and the others. */
export interface Split<Row> {
  readonly fresh: Row[]
  readonly known: Row[]
}

/**
 * What a write may create without looking first: rows of a label or a type that was empty when the write first came to
 * it, as far as it has not put their keys since. Engines create several times faster than they merge.
 */
export class Fresh<Name extends string> {
  /** Keys put by label or type; null where it was not empty. */
  readonly #put = new Map<Name, Set<string> | null>()

  constructor(readonly isEmpty: (name: Name) => Promise<boolean>) {}

  /** Of rows with one key the first is the new one, so that `fresh` written before `known` keeps their order. */
  async split<Row>(name: Name, rows: readonly Row[], keyOf: (row: Row) => string): Promise<Split<Row>> {
    const put = await this.#keysOf(name)
    if (put === null) return { fresh: [], known: [...rows] }
    const [fresh, known]: [Row[], Row[]] = [[], []]
    for (const row of rows) {
      const key = keyOf(row)
      if (put.has(key)) known.push(row)
      else {
        put.add(key)
        fresh.push(row)
      }
    }
    return { fresh, known }
  }

  async #keysOf(name: Name): Promise<Set<string> | null> {
    const before = this.#put.get(name)
    if (before !== undefined) return before
    const keys = (await this.isEmpty(name)) ? new Set<string>() : null
    this.#put.set(name, keys)
    return keys
  }
}
