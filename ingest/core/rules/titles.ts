import { looksLikeBody, splitNames } from './bodies.ts'
import { genreOf } from './genres.ts'
import type { LineShape } from './shapes.ts'

/**
 * What speaks for and against a title, in points. The sum over boundary (what stands before), words (the title itself)
 * and continuation (what stands behind) decides; `ACCEPT` is the bar. Points were set on the collections of the answer
 * key and are meant to be rough: one strong sign of each of the three kinds is enough, one kind alone never is.
 */
export const ACCEPT = 6

/** A title that a table of contents, a list of attachments or the title of an earlier document names. */
export const ANNOUNCED = 4
/** The same, or one that the text names in 《》, right below 附件: next to certain. */
export const PROMISED = 6
/** A title below 附件 over short lines. */
export const LABELLED_LIST = 1.5

/** Before the title. */
export const BOUNDARY = {
  startOfSource: 3,
  pageBreak: 1.5,
  /** A Markdown heading, of the first level or another. */
  mainHeading: 5,
  /** One of the first level that opens the source. */
  firstHeading: 6,
  heading: 1,
  /** Two empty lines more than usual in this source; four more. */
  wideGap: 2,
  veryWideGap: 3.5,
  /** The line before ends a sentence; or does not, so that this one would split it. */
  sentenceEnded: 0.5,
  /** Both: few pages begin with a sentence by chance. */
  pageBreakAfterSentence: 0.5,
  sentenceOpen: -2,
} as const

/** The line before the title, by its shape: 成文日期, 版记, a link, a note end a document; a label or a caption opens one. */
export const BOUNDARY_SHAPES: Partial<Record<LineShape, number>> = {
  date: 2,
  link: 2,
  imprint: 2,
  note: 2,
  secrecy: 2,
  masthead: 3,
  signedOff: 2,
  pageField: 3,
  number: 2,
  attachmentLabel: 3,
  caption: 3,
  attachmentList: 0.5,
}

/** Behind the title, by the shape of the next line. */
export const CONTINUATION_SHAPES: Partial<Record<LineShape, number>> = {
  number: 4,
  datedBracket: 4,
  dateline: 4,
  published: 3,
  pageField: 4,
  history: 4,
  salutation: 3,
  article: 3,
  date: 1,
  enumerated: 1.5,
  contents: -4,
  masthead: -4,
  attachmentLabel: -4,
  attachmentList: -4,
  imprint: -4,
  link: -2,
}
/** What follows so plainly that a title needs nothing before it: a number, a dateline, a history. */
export const TELLING = 4
/** For a title that the page states and that stands in the text: next to certain. */
export const STATED = ACCEPT + 6
/** Behind the title, for a plain line. */
export const CONTINUATION = {
  /** 主送机关 that goes on over some lines. */
  salutationLater: 3,
  byline: 2,
  office: 3.5,
  /** Bodies on a line of their own. */
  bodies: 3,
  /** A line of a wrapped paragraph; a whole paragraph on one line, where title lines stand out by being short. */
  paragraph: 0.5,
  wholeParagraph: 2,
  /** A short line that might well belong to the title. */
  short: -3,
  nothing: -6,
  /** 第二十一条: what stands before it is the name of a chapter whose number is lost. */
  laterArticle: -3,
} as const

export const CONTENTS_HEAD = /^目 *[录次]$/

/** With such a unit a text begins: 第一章 总则. */
export const FIRST_UNIT = /^第 ?[一1] ?[编章节条分]/

/** Each further line of a title without a genre (a headline over several lines), up to three. */
export const HEADLINE_LINE = 0.5

/** How the first sentence of a document begins. */
export const OPENINGS: readonly { pattern: RegExp; points: number; example: string }[] = [
  { pattern: /^为(?!止)|^为了/, points: 2, example: '为加强防汛工作，' },
  { pattern: /^(?:根据|按照|依据|遵照|经.{1,20}(?:研究|同意|批准))/, points: 2, example: '根据《防洪法》，' },
  { pattern: /^(?:现将|现就|近日|日前|最近|当前|近期)/, points: 2, example: '近日，' },
  { pattern: /^(?:\d{4}年)?\d{1,2}月\d{1,2}日/, points: 2.5, example: '3月16日，' },
  {
    pattern: /^[\u4e00-\u9fff]{2,24}\d{1,2}月\d{1,2}日(?:上午|下午)?(?:在|赴|召开|举行|主持|出席|印发|下发|发布|作出)/,
    points: 2,
    example: '云岭省人民政府3月16日召开会议',
  },
  { pattern: /^(?:同志们|各位|尊敬的|女士们)/, points: 3, example: '同志们：' },
  { pattern: /^序号/, points: 1.5, example: '序号 姓名 职务' },
  // a notice that brings out a decree: it names it first
  {
    pattern: /^(?:现公布)?《.{2,120}》(?:已|业)(?:经|于|由).{0,100}(?:通过|批准|同意)/,
    points: 3,
    example: '《云岭省河道条例》已由云岭省人民代表大会常务委员会通过，现予公布。',
  },
  // a compiler says where the excerpts come from
  {
    pattern: /^（[^（）]{4,150}(?:节录|摘录|摘编|摘要|选编|整理)[^（）]{0,10}）$/,
    points: 3,
    example: '（王川同志2020年1月至4月期间讲话的摘录。）',
  },
]

const ISSUERS = /^([^《》，。]{2,60}?)(?:关于|[印转]发(?!通知)|批转)/

/** 云岭省水利厅关于…的通知: a whole title, with who issued it. It needs less to be set apart. */
export function namesIssuers(title: string): boolean {
  const names = ISSUERS.exec(title)?.[1]
  return names !== undefined && splitNames(names).every(looksLikeBody)
}

/** The words of the title. */
export const TITLE_WORDS: readonly {
  name: string
  test: (title: string) => boolean
  points: number
  example: string
}[] = [
  { name: 'strong genre', test: (title) => genreOf(title)?.strength === 'strong', points: 3, example: '城市绿化条例' },
  { name: 'weak genre', test: (title) => genreOf(title)?.strength === 'weak', points: 1.5, example: '入选名单' },
  {
    name: 'about',
    test: (title) => /关于.{2,}/.test(title) && genreOf(title) !== undefined,
    points: 1.5,
    example: '关于做好防汛工作的通知',
  },
  {
    name: 'issuers and genre',
    test: (title) => genreOf(title)?.strength === 'strong' && namesIssuers(title),
    points: 1,
    example: '云岭省水利厅关于做好防汛工作的通知',
  },
  {
    name: 'brings out another',
    test: (title) => /(?:印发|转发|批转|发布|公布)/.test(title),
    points: 0.5,
    example: '关于印发《办法》的通知',
  },
  {
    name: 'news headline',
    test: (title) =>
      /(?:召开|主持|强调|考察|调研|会见|出席|作出.{0,4}(?:指示|批示)|回信|致电|通电话|要求|启动|举行|举办|开幕|闭幕)/.test(
        title,
      ) && genreOf(title)?.strength !== 'strong',
    points: 1.5,
    example: '全省防汛工作会议召开',
  },
  {
    name: 'report that a text came out',
    test: (title) => /(?:印发|发布|公布|出台)《.+》$/.test(title),
    points: 2,
    example: '云岭省人民政府印发《河湖保护规划》',
  },
  {
    name: 'names alone',
    test: (title) => title.split(/[ 、]/).every(looksLikeBody),
    points: -6,
    example: '县委组织部 县委宣传部',
  },
  {
    name: 'two titles',
    test: (title) => /的(?:通知|意见|决定|公告|通告|通报|批复|函)[^《》〈〉的]{2,40}关于/.test(title),
    points: -4,
    example: '云岭省教育厅关于加强河道管理的通知青江市水利局关于做好汛期值守的通知',
  },
  { name: 'comma', test: (title) => title.includes('，'), points: -0.5, example: '加强管理，提高效率' },
  {
    name: 'comma without a genre',
    test: (title) => title.includes('，') && genreOf(title) === undefined,
    points: -1.5,
    example: '加强管理，提高效率',
  },
  {
    name: 'very short',
    test: (title) => title.length < 4 && genreOf(title) === undefined,
    points: -2,
    example: '总则',
  },
  { name: 'very long', test: (title) => title.length > 120, points: -3, example: '（一百二十字以上）' },
]

/** A line that is no part of any title; 总则 and 物权编 are parts of one text. */
export const NOT_A_TITLE_LINE =
  /[。！？；□☑]|[，：]$|^[图表] ?\d|^(?:总 ?则|分 ?则|附 ?则|.{1,6}编|第.{1,4}分编.*)$|^(?:目 ?录|特此|联系|电 ?话|邮 ?箱|地 ?址|传 ?真|网 ?址|邮 ?编|序号|注[:：]|备注|单位[:：]|编号|填表|姓名|性别)|^(?:时 *间|地 *点|主 *持 *人|参 *加 *人 *员|出 *席|列 *席|来 *源|作 *者)[：]|^[^\u4e00-\u9fff]+$|\d{8}|@/
/** 关于〔印发〕〔年度计划〕的通知: what it brings out stands in the title without 《》. */
export const BRINGS_OUT = /(印发|转发|批转|公布|发布)(.+)的(?:通知|函|公告|决定|通告)$/

/** A title never ends so: more must follow. */
export const UNFINISHED = /(?:的|关于|和|与|及|、|对|在|以|《|（|印发|转发|为)$/
