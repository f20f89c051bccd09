/** Half-open range of offsets. */
export interface Range {
  readonly start: number
  readonly end: number
}

/**
 * A text made from another by leaving characters out or replacing them one by one, which still knows where each of its
 * UTF-16 units stood in the source. Because nothing is ever inserted, every range maps back exactly.
 */
export class MappedText {
  private constructor(
    readonly text: string,
    private readonly offsets: Int32Array,
    private readonly source: string,
  ) {}

  static of(source: string): MappedText {
    const offsets = new Int32Array(source.length)
    for (let i = 0; i < offsets.length; i++) offsets[i] = i
    return new MappedText(source, offsets, source)
  }

  /** The same positions with other characters. @throws RangeError where `replace` changes the length. */
  fold(replace: (text: string) => string): MappedText {
    const text = replace(this.text)
    if (text.length !== this.text.length) throw new RangeError('a fold must keep the length')
    return new MappedText(text, this.offsets, this.source)
  }

  /** What stands in `ranges`, joined. Ranges are ascending and do not overlap. */
  select(ranges: readonly Range[]): MappedText {
    let length = 0
    for (const range of ranges) length += range.end - range.start
    const offsets = new Int32Array(length)
    const parts: string[] = []
    let at = 0
    for (const { start, end } of ranges) {
      parts.push(this.text.slice(start, end))
      offsets.set(this.offsets.subarray(start, end), at)
      at += end - start
    }
    return new MappedText(parts.join(''), offsets, this.source)
  }

  /** What is left when each match of `pattern` (global) is taken out. */
  without(pattern: RegExp): MappedText {
    const kept: Range[] = []
    let from = 0
    for (const match of this.text.matchAll(pattern)) {
      if (match.index > from) kept.push({ start: from, end: match.index })
      from = match.index + match[0].length
    }
    if (from === 0) return this
    if (from < this.text.length) kept.push({ start: from, end: this.text.length })
    return this.select(kept)
  }

  /** Source offset of the unit at `index`. */
  sourceOffset(index: number): number {
    return this.offsets[index] ?? (this.offsets.at(-1) ?? -1) + 1
  }

  /** The source range of a non-empty range of this text: its end is one past its last unit, so trailing gaps stay out. */
  sourceRange(start: number, end: number): Range {
    if (end <= start) {
      const offset = this.sourceOffset(start)
      return { start: offset, end: offset }
    }
    return { start: this.sourceOffset(start), end: this.sourceOffset(end - 1) + 1 }
  }

  /** The source's own characters behind a range: what was left out stays out, what was folded is as it was. */
  printed(start: number, end: number): string {
    let text = ''
    let from = start
    for (let at = start + 1; at <= end; at++) {
      if (at < end && this.sourceOffset(at) === this.sourceOffset(at - 1) + 1) continue
      const run = this.sourceRange(from, at)
      text += this.source.slice(run.start, run.end)
      from = at
    }
    return text
  }
}
