import type { MentionType } from '../../../schema/reading.ts'
import { genreOf } from './genres.ts'

/**
 * What a 《》 names that is no document: rows are tried in order. `before` is the text right before it, `after` right
 * behind.
 */
export const NOT_DOCUMENTS: readonly {
  type: MentionType
  test: (mention: { title: string; before: string; after: string }) => boolean
  example: string
}[] = [
  {
    type: 'work',
    test: ({ title }) =>
      /^(?:求是|人民日报|光明日报|经济日报|解放军报|新华日报|中国教育报|新闻联播|焦点访谈|[\u4e00-\u9fff]{2,6}(?:日报|晚报|时报|周刊|月刊|杂志|学报))$/.test(
        title,
      ),
    example: '《人民日报》',
  },
  {
    type: 'work',
    test: ({ title }) =>
      /(?:谈治国理政|文选|选集|全集|论述摘编|重要论述选编|读本|教程|词典|辞典|年鉴|学习问答|三十讲|学习纲要)$/.test(
        title,
      ),
    example: '《…论述摘编》',
  },
  // 《汉书·平帝纪》
  { type: 'work', test: ({ title }) => title.includes('·') && !genreOf(title), example: '《汉书·平帝纪》' },
  {
    type: 'work',
    test: ({ title, after }) =>
      /^(?:杂志|一书|课程|教材|教科书|栏目|节目|一片|电影|纪录片|专栏)/.test(after) &&
      !/(?:规划|办法|意见|规定)$/.test(title),
    example: '《形势与政策》课程',
  },
  {
    type: 'speech',
    test: ({ title }) => /(?:讲话|发言|致辞|贺信|回信)(?:（.*）)?$/.test(title),
    example: '《在座谈会上的讲话》',
  },
  {
    type: 'speech',
    test: ({ before, title }) => /(?:文章|讲话|演讲|致辞)$/.test(before) && genreOf(title)?.strength !== 'strong',
    example: '发表重要文章《…》',
  },
  {
    type: 'other',
    test: ({ title }) =>
      /(?:证|证书|申报书|申请书|推荐书|承诺书|责任书|协议书|(?<!代|税率|税额|费率|标准|分类|对照|分工|分解)表|回执|表格)(?:（.*）)?$/.test(
        title,
      ),
    // a form to fill in; a table of rates is part of the law
    example: '《项目申报书》',
  },
]

/** Short names that everybody knows and no document defines. */
export const COMMON_SHORT_NAMES: readonly { shortName: string; title: string }[] = [
  { shortName: '党章', title: '中国共产党章程' },
  { shortName: '宪法', title: '中华人民共和国宪法' },
]

/** Titles of documents whose last word names no genre. */
const KNOWN_DOCUMENTS = /^(?:宪法|党章|章程|刑法|民法典|[\u4e00-\u9fff]{1,12}法)$/

/** What a title between 《》 names. `bound`: a number or a cue ties it to documents. */
export function typeOfMention(title: string, before: string, after: string, bound: boolean): MentionType {
  for (const { type, test } of NOT_DOCUMENTS) if (test({ title, before, after })) return type
  if (bound || genreOf(title) || KNOWN_DOCUMENTS.test(title) || title.startsWith('关于') || title.length >= 12)
    return 'document'
  return 'work'
}
