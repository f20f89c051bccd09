import type { Judgement } from './judge.ts'

export interface Bin {
  readonly from: number
  readonly to: number
  readonly count: number
  /** Mean of what was claimed, and share that was right. */
  readonly claimed: number
  readonly right: number
}

/**
 * Judgements in bins of about equal size, from the least confident on; those of one confidence stay together.
 * @param most bins; @param least judgements in each
 */
export function reliability(judgements: readonly Judgement[], most: number, least: number): Bin[] {
  const sorted = [...judgements].sort((a, b) => a.confidence - b.confidence)
  const size = Math.max(least, Math.ceil(sorted.length / most))
  const bins: Judgement[][] = [[]]
  for (const [at, judgement] of sorted.entries()) {
    const last = bins.at(-1) as Judgement[]
    const enoughLeft = sorted.length - at >= least
    if (last.length >= size && enoughLeft && last.at(-1)?.confidence !== judgement.confidence) bins.push([judgement])
    else last.push(judgement)
  }
  return bins.map((bin) => ({
    from: bin[0]?.confidence ?? 0,
    to: bin.at(-1)?.confidence ?? 0,
    count: bin.length,
    claimed: mean(bin.map(({ confidence }) => confidence)),
    right: mean(bin.map(({ right }) => (right ? 1 : 0))),
  }))
}

/** Share of all errors that stands in the least confident tenth; ties are taken as they come on average. */
export function errorsInLowestTenth(judgements: readonly Judgement[]): number {
  const sorted = [...judgements].sort((a, b) => a.confidence - b.confidence)
  const tenth = Math.ceil(sorted.length / 10)
  const border = sorted[tenth - 1]?.confidence ?? 1
  const errors = (list: readonly Judgement[]) => list.filter(({ right }) => !right).length
  const below = sorted.filter(({ confidence }) => confidence < border)
  const level = sorted.filter(({ confidence }) => confidence === border)
  return (errors(below) + (errors(level) * (tenth - below.length)) / level.length) / errors(sorted)
}

/** Mean distance between what was claimed and what was right, over all judgements by their bins. */
export const calibrationError = (bins: readonly Bin[]) =>
  bins.reduce((sum, { count, claimed, right }) => sum + count * Math.abs(claimed - right), 0) /
  bins.reduce((sum, { count }) => sum + count, 0)

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
