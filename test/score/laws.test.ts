import { beforeAll, expect, test } from 'vitest'
import { CORPUS, withCorpus } from '../support/corpus.ts'
import { agreement, type Field, type LawScore, scoreLaws } from './laws.ts'

const BELOW = 'its history, or half of it, stands below the mark that ends the head'
const NOTICE = 'the notice that brings it out stands between heading and text: the text is its child'

/** Where the plain patterns and the reading differ, and why. */
const KNOWN: readonly (readonly [field: Field, file: string, reason: string])[] = [
  [
    'history',
    '最高人民法院、最高人民检察院关于办理非法生产、销售、使用禁止在饲料和动物饮用水中使用的药品等刑事案件具体应用法律若干问题的解释(2002-08-16)',
    BELOW,
  ],
  ['history', '最高人民法院、最高人民检察院关于执行《刑法》确定罪名的补充规定(2002-03-15)', BELOW],
  [
    'history',
    '最高人民法院关于依据国际公约和双边司法协助条约办理民商事案件司法文书送达和调查取证司法协助请求的规定(2020-12-29)',
    BELOW,
  ],
  [
    'history',
    '最高人民法院关于审理军队、武警部队、政法机关移交、撤销企业和与党政机关脱钩企业相关纠纷案件若干问题的规定(2020-12-29)',
    BELOW,
  ],
  ['history', '最高人民法院关于审理生态环境损害赔偿案件的若干规定（试行）(2020-12-29)', BELOW],
  ['history', '最高人民法院关于新民间借贷司法解释适用范围问题的批复', BELOW],
  ['history', '最高人民法院关于涉台民事诉讼文书送达的若干规定(2008-04-17)', BELOW],
  [
    'history',
    '最高人民法院关于适用《婚姻法》若干问题的解释（二）的补充规定(2017-02-28)',
    'an event whose line breaks off',
  ],
  ['history', '外商投资法(2019-03-15)', 'an event over two lines, in the middle of a word'],
  ['history', '反间谍法实施细则(2017-11-22)', 'an order without the word 公布'],
  ['history', '进口影片管理办法(1981-10-13)', 'MISSED: 发布 on lines of its own, two lines below its date'],
  ['title', '国家机关、事业单位贯彻《国务院关于职工工作时间的规定》的实施办法(1995-05-01)', NOTICE],
  ['history', '国家机关、事业单位贯彻《国务院关于职工工作时间的规定》的实施办法(1995-05-01)', NOTICE],
  ['title', '工资支付暂行规定(1994-12-06)', NOTICE],
  ['history', '工资支付暂行规定(1994-12-06)', NOTICE],
  [
    'documents',
    '最高人民法院关于审理专利纠纷案件适用法律问题的若干规定(2015-01-29)',
    'two texts under one heading: the decision, then the provisions as amended, with their title',
  ],
  [
    'articles',
    '最高人民法院关于审理专利纠纷案件适用法律问题的若干规定(2015-01-29)',
    'the articles are those of the second text',
  ],
  [
    'articles',
    '最高人民法院关于适用《婚姻法》若干问题的解释（二）的补充规定(2017-02-28)',
    'the articles are those of its attachment',
  ],
  [
    'articles',
    '关于审理非法行医刑事案件具体应用法律若干问题的解释(2016-12-16)',
    'the articles are those of the amended text behind 附：',
  ],
  ['documents', '国徽法(2020-10-17)', 'MISSED: the second of two attachments has no label of its own'],
  [
    'documents',
    '香港特别行政区基本法(1990-04-04)',
    'later decisions on its annexes are printed behind it, each with title and date',
  ],
]

withCorpus('laws read whole', () => {
  let score: LawScore
  beforeAll(() => {
    score = scoreLaws(`${CORPUS}/laws`)
  })

  test('one document each, with the title of its heading', () => {
    expect(score.texts).toBeGreaterThan(1500)
    expect(agreement(score, 'documents')).toBeGreaterThanOrEqual(0.998)
    expect(agreement(score, 'title')).toBeGreaterThanOrEqual(0.998)
  })

  test('what differs is known, and why', () => {
    const differing = score.differences.map(({ field, file }) => `${field} ${file}`)
    expect(differing.sort()).toEqual(KNOWN.map(([field, file]) => `${field} ${file}`).sort())
  })
})
