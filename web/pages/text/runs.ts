import type { TargetedMention } from '../../../schema/api.ts'
import type { Range } from './layout.ts'

/** A stretch of text that is shown in one way. */
export interface Run extends Range {
  mention: TargetedMention | null
  /** In the sentence that is lit. */
  quoted: boolean
}

/** Mentions in the order of the text, none within another: where two overlap, the outer one is kept. */
export function withoutOverlaps(mentions: readonly TargetedMention[]): TargetedMention[] {
  const sorted = mentions.toSorted((a, b) => a.start - b.start || b.end - a.end)
  const kept: TargetedMention[] = []
  for (const mention of sorted) if (mention.start >= (kept.at(-1)?.end ?? 0)) kept.push(mention)
  return kept
}

/** Cuts a range where a mention or the lit sentence begins or ends. */
export function runsOf(
  { start, end }: Range,
  mentions: readonly TargetedMention[],
  lit: TargetedMention | null,
): Run[] {
  const within = mentions.filter((mention) => mention.start < end && mention.end > start)
  const cuts = within.flatMap((mention) => [mention.start, mention.end])
  if (lit) cuts.push(lit.quoteStart, lit.quoteEnd)
  const points = [...new Set([start, ...cuts.filter((cut) => cut > start && cut < end), end])].sort((a, b) => a - b)
  return points.slice(0, -1).map((from, index) => {
    const to = points[index + 1] ?? end
    return {
      start: from,
      end: to,
      mention: within.find((mention) => mention.start <= from && mention.end >= to) ?? null,
      quoted: lit !== null && lit.quoteStart <= from && lit.quoteEnd >= to,
    }
  })
}
