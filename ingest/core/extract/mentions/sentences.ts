import type { Range } from '../../normalize/mapped-text.ts'
import { PARAGRAPH_END } from '../flow.ts'

const LONGEST_QUOTE = 400

/** Sentences of a flow, with their closing mark; a paragraph's end closes one too. */
function sentenceRanges(text: string): Range[] {
  const sentences: Range[] = []
  let start = 0
  for (const match of text.matchAll(/[。！？][”’）]?|\n/g)) {
    const end = match[0] === PARAGRAPH_END ? match.index : match.index + match[0].length
    if (end > start) sentences.push({ start, end })
    start = match.index + match[0].length
  }
  if (start < text.length) sentences.push({ start, end: text.length })
  return sentences
}

/** The sentence, or of a very long one the part around the mention, cut at a length. */
export function quoteRange(sentence: Range, mention: Range): Range {
  const end = Math.max(sentence.end, mention.end)
  if (end - sentence.start <= LONGEST_QUOTE) return { start: sentence.start, end }
  const half = Math.max(0, (LONGEST_QUOTE - (mention.end - mention.start)) >> 1)
  return { start: Math.max(sentence.start, mention.start - half), end: Math.min(end, mention.end + half) }
}

/** The places of each sentence that has some, in order. */
export function* bySentence<Place extends Range>(text: string, places: readonly Place[]): Generator<[Range, Place[]]> {
  const sentences = sentenceRanges(text)
  let index = 0
  let members: Place[] = []
  for (const place of places) {
    const before = index
    while (index + 1 < sentences.length && (sentences[index + 1] as Range).start <= place.start) index++
    if (index !== before && members.length > 0) {
      yield [sentences[before] as Range, members]
      members = []
    }
    members.push(place)
  }
  if (members.length > 0) yield [sentences[index] as Range, members]
}
