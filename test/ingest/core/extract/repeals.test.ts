import { describe, expect, test } from 'vitest'
import type { Repeal } from '../../../../schema/reading.ts'
import { mentionsIn, read } from '../../../support/notice.ts'

/** Titles (or numbers) that some lines end. */
const ended = (...lines: string[]) =>
  mentionsIn(...lines)
    .filter(({ relation }) => relation === 'repeals')
    .map(({ title, number }) => title ?? number)

describe('what a text ends', () => {
  const cases: [string, string[]][] = [
    ['本办法自公布之日起施行。《采砂暂行规定》（云水发〔2010〕5号）同时废止。', ['采砂暂行规定']],
    ['《采砂暂行规定》《河道巡查办法》和《堤防管理办法》同时废止。', ['采砂暂行规定', '河道巡查办法', '堤防管理办法']],
    [
      '1998年5月4日发布的《采砂暂行规定》（省水利厅令第5号）和2007年1月2日发布的《河道巡查办法》（省水利厅令第9号）同时废止。',
      ['采砂暂行规定', '河道巡查办法'],
    ],
    [
      '1985年2月1日省人民政府批准、1985年3月5日省水利厅发布的《采砂暂行规定》，省财政厅1991年发布的《规费办法》，同时废止。',
      ['采砂暂行规定', '规费办法'],
    ],
    ['省人民政府1992年修订发布的《采砂暂行规定》同时废止。', ['采砂暂行规定']],
    ['1963年省人民政府批转省水利厅《采砂暂行规定》、1970年发布的《巡查办法》同时废止。', ['采砂暂行规定', '巡查办法']],
    ['《采砂暂行规定》及其实施细则自2021年1月1日起停止执行。', ['采砂暂行规定']],
    ['本解释施行后，《关于审理采砂案件的解释》不再适用。', ['关于审理采砂案件的解释']],
    ['经研究，决定废止《采砂暂行规定》和《河道巡查办法》。', ['采砂暂行规定', '河道巡查办法']],
    ['现将《采砂暂行规定》予以废止。', ['采砂暂行规定']],
    ['《采砂暂行规定》自行失效。', ['采砂暂行规定']],
    ['本标准代替《采砂机具标准》。', ['采砂机具标准']],
    ['根据《水法》和《防洪法》，《采砂暂行规定》同时废止。', ['采砂暂行规定']],
    ['依据《水法》制定的《采砂暂行规定》同时废止。', ['采砂暂行规定']],
    [
      `${Array.from({ length: 30 }, (_, index) => `《关于加强第${index + 1}号堤段巡查管理工作的通知》`).join('、')}同时废止。`,
      Array.from({ length: 30 }, (_, index) => `关于加强第${index + 1}号堤段巡查管理工作的通知`),
    ],
  ]
  test.each(cases)('%s', (line, titles) => {
    expect(ended(line)).toEqual(titles)
  })

  test.each([
    '《采砂暂行规定》与本办法不一致的，以本办法为准。',
    '《采砂暂行规定》不得废止。',
    '省人民政府已废止《采砂暂行规定》。',
    '《采砂暂行规定》已于2015年废止。',
    '《采砂暂行规定》废止后，采砂须经许可。',
    '建议废止《采砂暂行规定》。',
    '有下列情形之一的，应当修改或者废止，并依照《规章程序规定》公布。',
    '依照《行政许可法》规定的程序，采砂许可证失效。',
    '《采砂许可证》遗失的，声明作废。',
    '省人民政府废止了《采砂暂行规定》，并公布了《采砂管理办法》。',
    '2011年1月8日《云岭省人民政府关于废止和修改部分规章的决定》修订',
    '本办法自公布之日起施行。',
  ])('nothing: %s', (line) => {
    expect(ended(line)).toEqual([])
  })

  test('the title of a text about a repeal ends nothing', () => {
    const relation = (title: string) =>
      read(`${title}\n云水发〔2021〕1号\n各县：\n请执行。\n`)[0]?.citations[0]?.relation
    expect(relation('云岭省水利厅关于废止《采砂规定》的决定')).toBe('repeals')
    expect(relation('云岭省水利厅关于提请废止《采砂规定》的请示')).not.toBe('repeals')
  })
})

describe('which part, and from when', () => {
  const repeal = (line: string) => mentionsIn(line).find(({ relation }) => relation === 'repeals')?.repeal
  const cases: [string, Partial<Repeal>][] = [
    ['《采砂暂行规定》第十条、第十二条同时废止。', { partial: '第十条、第十二条', asOf: 'effective' }],
    ['《采砂暂行规定》中有关收费的规定同时废止。', { partial: '有关收费的规定' }],
    ['《采砂暂行规定》第三条规定的收费标准不再执行。', { partial: '第三条规定的收费标准' }],
    ['《采砂暂行规定》同时废止。', { partial: null, asOf: 'effective', sameTitle: false }],
    ['本办法自2021年3月1日起施行，《采砂暂行规定》同时废止。', { asOf: '2021-03-01' }],
    ['自二〇二一年三月一日起，《采砂暂行规定》停止执行。', { asOf: '2021-03-01' }],
    ['《采砂暂行规定》自2021年3月1日起废止。', { asOf: '2021-03-01' }],
    ['自本办法施行之日起，《采砂暂行规定》废止。', { asOf: 'effective' }],
    ['本办法公布施行后，《采砂暂行规定》不再适用。', { asOf: 'effective' }],
    ['1999年5月1日实施的《采砂暂行规定》废止。', { asOf: null }],
    ['2019年5月1日，省水利厅发布的《采砂暂行规定》废止。', { asOf: null }],
    ['决定废止《采砂暂行规定》。', { asOf: null }],
  ]
  test.each(cases)('%s', (line, expected) => {
    expect(repeal(line)).toMatchObject(expected)
  })

  test('an earlier version of the own title', () => {
    const sameTitle = (own: string, cited: string) =>
      read(`${own}\n第一条 为加强管理，制定本规定。\n第二条 《${cited}》同时废止。\n`)[0]?.citations[0]?.repeal
        ?.sameTitle
    expect(sameTitle('河道管理条例', '中华人民共和国河道管理条例')).toBe(true)
    expect(sameTitle('云岭省高级人民法院关于审理采砂案件的解释', '关于审理采砂案件的解释')).toBe(true)
    expect(sameTitle('河道管理条例', '河道管理条例（试行）')).toBe(false)
  })

  test('it is said exactly of what is repealed', () => {
    for (const { relation, repeal } of mentionsIn('根据《水法》，《采砂暂行规定》同时废止。'))
      expect(repeal !== null).toBe(relation === 'repeals')
  })
})
