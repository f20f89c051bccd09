import type { Span } from '../../../schema/reading.ts'
import type { MappedText } from '../normalize/mapped-text.ts'

/** The span in the source of a range of any text made from it. */
export type Locator = (text: MappedText, start: number, end: number) => Span

/** A locator for one source: lines end at \n, \r\n or \r; pages at form feeds. */
export function locator(source: string): Locator {
  const lineStarts = startsAfter(source, /\r\n|[\r\n]/g)
  const pageStarts = startsAfter(source, /\f/g)
  return (text, start, end) => {
    const range = text.sourceRange(start, end)
    return {
      ...range,
      startLine: ordinal(lineStarts, range.start),
      endLine: ordinal(lineStarts, Math.max(range.start, range.end - 1)),
      ...(pageStarts.length > 1 && { page: ordinal(pageStarts, range.start) }),
    }
  }
}

function startsAfter(source: string, separator: RegExp): number[] {
  const starts = [0]
  for (const match of source.matchAll(separator)) starts.push(match.index + match[0].length)
  return starts
}

/** 1-based ordinal of the part that holds `offset`, by bisection. */
function ordinal(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] as number) <= offset) low = middle
    else high = middle
  }
  return low + 1
}
