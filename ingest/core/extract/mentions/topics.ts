import type { Range } from '../../normalize/mapped-text.ts'

/** A question of an interview, or a heading: 8.问：《…管理办法》有何规定？ 二、关于《…》. */
const TOPIC =
  /(?<=^|\n)(?:(?:\d{1,2}[.．、]?|[一二三四五六七八九十]{1,3}、)?(?:问|记者)：[^\n]*|(?:\d{1,2}[.．、](?!\d)|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)[^\n。]{2,60}(?=\n))/g

/** The paragraphs of a flow that say what those behind them speak of, in order. */
export const topicRanges = (flow: string): Range[] =>
  [...flow.matchAll(TOPIC)].map(({ 0: words, index }) => ({ start: index, end: index + words.length }))
