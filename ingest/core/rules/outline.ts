import { NUMERAL } from './numerals.ts'

/** Units of a text in articles, by their last character: 编 分编 章 节 条. */
export const UNITS = { 编: 'part', 分编: 'subpart', 章: 'chapter', 节: 'section', 条: 'article' } as const

/** The head of a unit at the beginning of a line: 第一章 总则, 第十二条之一 国家…. */
export const UNIT_HEAD = new RegExp(`^第 ?(${NUMERAL}) ?(分编|[编章节条])(?:之(${NUMERAL}))?`)

/** What follows an article that a wrapped line cites: 第十条第二款, 第三条所称; its own text stands behind a space or begins otherwise. */
export const CITED_BEHIND =
  /^(?:[，；。的）》]|、第|第|至|到第|[和与或](?:第|者)|及第|以及|之|规定|所(?:称|列|规)|中(?![华国央共外小])|修改|改为|删[去除]|作为|合并|移至|前款)/

/** A heading is no sentence. */
export const NOT_A_HEADING = /[。；，：]/
export const LONGEST_HEADING = 40

/** A name in brackets before an article's text, as some places print it: 第一条【立法目的】, 第一条（目的和依据）. */
export const ARTICLE_NAME = /^ ?(?:〔([^〔〕]{1,30})〕|（([^（）]{1,30})）$)/
