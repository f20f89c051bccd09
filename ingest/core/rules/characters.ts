import type { SourceFormat } from '../../../schema/source.ts'

/** Stands for a form feed in the working text: unlike \f, patterns with the flag `m` take it for a line end. */
export const PAGE_BREAK = '\u2028'

/** Characters that are read as another. All are single UTF-16 units, on both sides. */
export const FOLDED_CHARACTERS: readonly { to: string; from: string }[] = [
  // line ends: vertical tab, NEL, line and paragraph separator (a lone carriage return is folded by its own rule)
  { to: '\n', from: '\v\u0085\u2028\u2029' },
  { to: PAGE_BREAK, from: '\f' },
  { to: ' ', from: '\t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000' },
  // the bracket of a year: 教学﹝2019﹞4号, ［2019］, 【2019】
  { to: '〔', from: '﹝［[【' },
  { to: '〕', from: '﹞］]】' },
  { to: '（', from: '(﹙' },
  { to: '）', from: ')﹚' },
  { to: '〈', from: '<＜﹤' },
  { to: '〉', from: '>＞﹥' },
  { to: '：', from: ':﹕' },
  { to: '；', from: ';﹔' },
  { to: '，', from: ',﹐' },
  { to: '—', from: '–―－─' },
]

/** A line that holds only a page number, with its line end: — 12 —, 第3页 共10页. */
export const PAGE_NUMBER_LINE = /^[ ]*(?:[-—·]+ ?\d{1,4} ?[-—·]+|第 ?\d{1,4} ?页(?: ?[，/]? ?共 ?\d{1,4} ?页)?)[ ]*\n/gm

/** What stands in the text but is no part of it, with an example each. Order matters: line ends first. */
export const FURNITURE: readonly { name: string; pattern: RegExp; example: string; format?: SourceFormat }[] = [
  { name: 'carriage return', pattern: /\r(?=\n)/g, example: '第一行\r\n第二行' },
  { name: 'zero width', pattern: /[\u200b-\u200f\u2060\ufeff\u00ad]+/g, example: '意\u200b见' },
  // the brackets are folded by then; left by converters of Word files
  { name: 'bookmark', pattern: /〔bookmark：[^〕\n]{0,80}〕/g, example: '[bookmark: _GoBack]（二）自学内容' },
  // marks of Markdown that carry no words; those of headings stay, as they tell where a title is. Official texts use so
  // little of it that a parser would only cost its time. By then < is folded to 〈.
  { name: 'comment', pattern: /〈!--[\s\S]*?--〉/g, example: '<!-- 来源：网页 -->', format: 'markdown' },
  { name: 'emphasis', pattern: /\*\*|__/g, example: '**第一条** 为加强管理', format: 'markdown' },
  { name: 'quote or list', pattern: /^ {0,3}(?:〉|[-*+]) +/gm, example: '> 现将有关事项通知如下', format: 'markdown' },
  {
    name: 'rule',
    pattern: /^ {0,3}(?:-{3,}|\*{3,}|\|(?:[ ：|-])+\|)$/gm,
    example: '| --- | --- |',
    format: 'markdown',
  },
  { name: 'table bar', pattern: /^ *\||\| *$/gm, example: '| 序号 | 名称 |', format: 'markdown' },
]
