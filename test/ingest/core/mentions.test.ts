import { describe, expect, test } from 'vitest'
import type { Relation } from '../../../schema/reading.ts'
import { mentionsIn, read } from '../../support/notice.ts'

const short = (line: string) => mentionsIn(line).map(({ title, number, relation }) => [title ?? number, relation])

describe('what a document does with another', () => {
  const cases: [string, [string, Relation][]][] = [
    ['根据《河道管理条例》规定，现就有关事项通知如下。', [['河道管理条例', 'based_on']]],
    [
      '依据《甲条例》《乙规定》和《丙办法》等有关规定处理。',
      [
        ['甲条例', 'based_on'],
        ['乙规定', 'based_on'],
        ['丙办法', 'based_on'],
      ],
    ],
    [
      '按教育厅印发的《甲办法》和水利厅《关于规范采砂的通知》要求办理。',
      [
        ['甲办法', 'based_on'],
        ['关于规范采砂的通知', 'based_on'],
      ],
    ],
    ['各地要认真贯彻落实《河湖保护规划》精神。', [['河湖保护规划', 'implements']]],
    ['现将《河道巡查办法》印发给你们，请遵照执行。', [['河道巡查办法', 'issues']]],
    ['我厅制定了《河道巡查办法》，现印发给你们。', [['河道巡查办法', 'issues']]],
    ['现将《关于规范采砂的通知》转发给你们。', [['关于规范采砂的通知', 'forwards']]],
    ['《河道采砂暂行规定》（云水发〔2010〕5号）同时废止。', [['河道采砂暂行规定', 'repeals']]],
    ['对《河道采砂规定》作如下修改。', [['河道采砂规定', 'amends']]],
    ['请填写《巡查情况统计规程》（见附件2）。', [['巡查情况统计规程', 'attaches']]],
    [
      '根据《水法》和国家有关规定，经研究，决定废止《采砂暂行规定》等文件。',
      [
        ['水法', 'based_on'],
        ['采砂暂行规定', 'repeals'],
      ],
    ],
    [
      '根据《河道管理条例》（云水发〔2010〕5号），省水利厅、省财政厅决定对《采砂暂行规定》作如下修改。',
      [
        ['河道管理条例', 'based_on'],
        ['采砂暂行规定', 'amends'],
      ],
    ],
    ['《采砂暂行规定》自2021年1月1日起废止。', [['采砂暂行规定', 'repeals']]],
    ['去年，省政府印发了《河湖保护规划》。', [['河湖保护规划', 'mentions']]],
    ['未按照《河道管理条例》规定办理许可的，责令改正。', [['河道管理条例', 'mentions']]],
    ['要把《河湖保护规划》的各项规定落到实处。', [['河湖保护规划', 'implements']]],
    ['《河湖保护规划》已经印发，各地要认真抓好落实。', [['河湖保护规划', 'implements']]],
    ['《河湖保护规划》实施以来，水质好转。', [['河湖保护规划', 'mentions']]],
    ['会议强调，制定《河湖保护规划》，是一项重要举措。', [['河湖保护规划', 'mentions']]],
    ['省水利厅负责人就落实《河湖保护规划》答记者问。', [['河湖保护规划', 'mentions']]],
    ['为规范采砂，根据国家有关规定，制定《采砂办法》。', [['采砂办法', 'issues']]],
    ['2019年，省财政厅转发了《采砂办法》。', [['采砂办法', 'mentions']]],
    ['1991年，原省水利局颁布实施《采砂办法》，标志着管理起步。', [['采砂办法', 'mentions']]],
    ['2015年，省人大常委会修订了《河道管理条例》。', [['河道管理条例', 'mentions']]],
    ['《河湖保护规划》贯彻落实中央精神，明确了目标。', [['河湖保护规划', 'mentions']]],
    ['省人民政府决定对《采砂规定》进行修改。', [['采砂规定', 'amends']]],
    [
      '根据《甲条例》（以下简称《条例》）、《乙规定》（以下简称《规定》）和《丙办法》，现就有关事项通知如下。',
      [
        ['甲条例', 'based_on'],
        ['乙规定', 'based_on'],
        ['丙办法', 'based_on'],
      ],
    ],
    [
      '现对省水利厅《甲规定》、省财政厅《乙意见》作如下补充、修改：',
      [
        ['甲规定', 'amends'],
        ['乙意见', 'amends'],
      ],
    ],
    [
      '根据《甲条例》（以下简称《条例》），现对《乙规定》《丙办法》作如下修改：',
      [
        ['甲条例', 'based_on'],
        ['乙规定', 'amends'],
        ['丙办法', 'amends'],
      ],
    ],
    ['我厅研究制定了《甲方案》（以下简称《方案》，见附件）。', [['甲方案', 'issues']]],
    ['在《甲规定》第三条后增加一条。', [['甲规定', 'amends']]],
    ['1998年9月17日，我厅印发了《甲意见》。', [['甲意见', 'mentions']]],
    [
      '按照省水利厅、省财政厅、省自然资源厅、省农业农村厅、省应急管理厅、省司法厅2017年4月22日联合发布的《甲办法》处理。',
      [['甲办法', 'based_on']],
    ],
    ['按照新修订的《河道管理条例》办理。', [['河道管理条例', 'based_on']]],
    ['对《采砂规定》部分条款予以修改。', [['采砂规定', 'amends']]],
    ['将《采砂规定》第三条中的“水利局”修改为“水务局”。', [['采砂规定', 'amends']]],
    [
      '根据2015年3月1日《关于修改〈河道管理条例〉的决定》第一次修正。',
      [['关于修改〈河道管理条例〉的决定', 'mentions']],
    ],
    [
      '按照《甲条例》要求和《乙规定》第3条、《丙办法》处理。',
      [
        ['甲条例', 'based_on'],
        ['乙规定', 'based_on'],
        ['丙办法', 'based_on'],
      ],
    ],
    ['《采砂办法》已于2021年3月1日经云岭省人民政府第五十二次常务会议审议通过，现予公布。', [['采砂办法', 'issues']]],
    ['《河道管理条例》明确了各方责任。', [['河道管理条例', 'mentions']]],
    ['企业要按照云府办发〔2020〕2号文要求复工。', [['云府办发〔2020〕2号', 'based_on']]],
  ]
  test.each(cases)('%s', (line, expected) => {
    expect(short(line)).toEqual(expected)
  })

  test('the title of a notice issues, forwards or amends by its first verb', () => {
    const relationOf = (title: string) =>
      read(`${title}\n云水发〔2021〕1号\n各县：\n请执行。\n`)[0]?.citations[0]?.relation
    expect(relationOf('云岭省水利厅关于印发《河道巡查办法》的通知')).toBe('issues')
    expect(relationOf('青石市水利局转发云岭省水利厅关于印发《河道巡查办法》的通知')).toBe('forwards')
    expect(relationOf('云岭省水利厅关于修改《河道巡查办法》的决定')).toBe('amends')
    expect(relationOf('云岭省水利厅关于废止《河道巡查办法》的通知')).toBe('repeals')
  })

  test('what a document rests on is enacting, a rule that it applies is not', () => {
    const [enacting] = mentionsIn('根据《河道管理条例》，现就有关事项通知如下。')
    const [applied] = mentionsIn('对违规采砂的，按照《河道管理条例》处理。')
    expect([enacting?.role, applied?.role]).toEqual(['enacting', 'applied'])
  })
})

describe('how a document is named', () => {
  test('a title over line breaks and a page number, with its number in brackets', () => {
    const [mention] = mentionsIn('各地要根据《河道', '— 3 —', '巡查办法》（云水发﹝2019﹞ 12 号）开展巡查。')
    expect(mention).toMatchObject({
      title: '河道巡查办法',
      number: '云水发〔2019〕12号',
      text: '《河道巡查办法》（云水发﹝2019﹞12号）',
    })
  })

  test('a title behind the order that brought it out', () => {
    const mentions = mentionsIn('2009年3月1日云岭省人民政府令第72号公布的《河道采砂办法》同时废止。')
    expect(mentions).toEqual([
      expect.objectContaining({ title: '河道采砂办法', number: '云岭省人民政府令第72号', relation: 'repeals' }),
    ])
  })

  test('a number of several bodies in the brackets behind a title', () => {
    const [mention, ...others] = mentionsIn('按照《河道采砂办法》（水利部、财政部、国家林业局令第45号）办理。')
    expect(mention).toMatchObject({ title: '河道采砂办法', number: '水利部、财政部、国家林业局令第45号' })
    expect(others).toEqual([])
  })

  test('a body in the brackets that is not told to be one by its last character', () => {
    const [mention, ...others] = mentionsIn('按照《河道采砂办法》（全国妇联、水利部令第45号）办理。')
    expect(mention).toMatchObject({ title: '河道采砂办法', number: '水利部令第45号' })
    expect(others).toEqual([])
  })

  test.each([
    ['（省水利厅省财政厅令第46号）', '省水利厅省财政厅令第46号'],
    ['（法（研）发〔1987〕32号）', '法（研）发〔1987〕32号'],
    ['（〔84〕云水字第27号）', '〔84〕云水字第27号'],
    ['（2019年第3号公告）', '2019年第3号公告'],
    ['（公安厅第69号令）', '公安厅第69号令'],
    ['（2005年8月9日云岭省人民政府令第33号公布）', '云岭省人民政府令第33号'],
  ])('a number of any form in the brackets behind a title: %s', (brackets, number) => {
    const mentions = mentionsIn(`按照《河道采砂办法》${brackets}办理。`)
    expect(mentions.map((mention) => [mention.title, mention.number])).toEqual([['河道采砂办法', number]])
  })

  test('a former body, and a notice that brought a text out', () => {
    const [former] = mentionsIn('2009年3月1日原云岭省水利局令第4号公布的《采砂办法》有效。')
    expect(former?.number).toBe('云岭省水利局令第4号')
    const [notice] = mentionsIn('我厅云水〔1998〕86号通知印发的《采砂办法》有效。')
    expect(notice).toMatchObject({ title: '采砂办法', number: '云水〔1998〕86号' })
  })

  test('what an amendment quotes is only mentioned there', () => {
    const [amended, quoted] = mentionsIn('将《采砂规定》第三条修改为：“采砂应当依照《水法》办理。”')
    expect([amended?.relation, quoted?.relation]).toEqual(['amends', 'mentions'])
  })

  test('an article that begins a wrapped line', () => {
    const [mention] = mentionsIn(
      '为加强河道采砂的统一管理和监督，根据《河道管理条例》（云水发〔2010〕5号）',
      '第三条，决定开展检查。',
    )
    expect(mention).toMatchObject({ role: 'enacting', pinpoint: { article: 3 } })
  })

  test('books inside books are one mention', () => {
    expect(short('根据《关于贯彻〈河道管理条例〉的意见》办理。')).toEqual([
      ['关于贯彻〈河道管理条例〉的意见', 'based_on'],
    ])
    expect(short('根据《关于贯彻《河道管理条例》的意见》办理。')).toEqual([
      ['关于贯彻《河道管理条例》的意见', 'based_on'],
    ])
  })

  test('a title without 《》 before its number', () => {
    const mentions = mentionsIn('学习云岭省水利厅关于做好春季巡查的通知（云水函〔2020〕31号）。')
    expect(mentions).toHaveLength(1)
    expect(mentions[0]).toMatchObject({ title: '云岭省水利厅关于做好春季巡查的通知', number: '云水函〔2020〕31号' })
  })

  test('the number of the document itself is no mention', () => {
    expect(mentionsIn('请落实。')).toEqual([])
  })

  test('a pinpoint is a value', () => {
    const [mention] = mentionsIn('依照《河道管理条例》第十二条第二款第三项处理。')
    expect(mention?.pinpoint).toEqual({ text: '第十二条第二款第三项', article: 12, paragraph: 2, item: 3 })
  })

  test('who issued it and in which year, where the words say so', () => {
    const [mention] = mentionsIn('按照云岭省水利厅、云岭省财政厅2018年印发的《奖补办法》执行。')
    expect(mention).toMatchObject({ year: 2018 })
    const [named] = mentionsIn('根据云岭省水利厅《奖补办法》执行。')
    expect(named?.issuers).toEqual(['云岭省水利厅'])
  })

  test.each([
    ['《人民日报》刊发评论。', 'work'],
    ['《汉书·沟洫志》有记载。', 'work'],
    ['使用《水文常识》教材。', 'work'],
    ['学习《在治水会议上的讲话》精神。', 'speech'],
    ['提交《资格申报书》。', 'other'],
    ['依照《河道清淤费率表》执行。', 'document'],
    ['根据《水法》处理。', 'document'],
  ])('%s names a %s', (line, type) => {
    expect(mentionsIn(line)[0]?.type).toBe(type)
  })

  test('an unclosed 《 names nothing and hides nothing', () => {
    expect(short('各地要落实《河道管理。根据《水法》处理。')).toEqual([['水法', 'based_on']])
  })
})

describe('short names', () => {
  const refersTo = (...lines: string[]) => mentionsIn(...lines).map((mention) => mention.refersTo)

  test('以下简称 binds for the document, and its definition is no mention of its own', () => {
    expect(
      refersTo('根据《河湖保护工作方案》（以下简称《工作方案》），现通知如下。', '按照《工作方案》落实。'),
    ).toEqual([null, '河湖保护工作方案'])
  })
  test('several short names defined at once are no mentions', () => {
    expect(refersTo('根据《甲条例》和《乙规定》（以下分别简称为《条例》、《规定》），现通知如下。')).toEqual([
      null,
      null,
    ])
  })
  test('a bare genre is the last document of it', () => {
    expect(
      refersTo('落实《河湖保护意见》和《采砂管理办法》。', '《办法》规定，须经许可。', '《意见》要求，建立台账。'),
    ).toEqual([null, null, '采砂管理办法', '河湖保护意见'])
  })
  test('a later document of that name does not take it over', () => {
    expect(
      refersTo(
        '《甲管理办法》（以下简称《管理办法》）已印发。',
        '早在2004年就有《乙管理办法》。',
        '《管理办法》明确了职责。',
      ),
    ).toEqual([null, null, '甲管理办法'])
  })
  test('but one that a question names does, up to the next question', () => {
    expect(
      refersTo(
        '《甲管理办法》（以下简称《管理办法》）已印发。',
        '2.问：《乙管理办法》有哪些规定？',
        '答：《管理办法》明确了职责。',
        '3.问：如何落实？',
        '答：各地要按照《管理办法》执行。',
      ),
    ).toEqual([null, null, '乙管理办法', '甲管理办法'])
  })
  test('a short name may hold a bracket', () => {
    expect(
      refersTo(
        '根据《中华人民共和国渔业法修正案（二）》（以下简称《渔业法修正案（二）》）。',
        '《渔业法修正案（二）》第三条。',
      ),
    ).toEqual([null, '中华人民共和国渔业法修正案（二）'])
  })
  test('what nothing explains stays unexplained', () => {
    expect(refersTo('按照《实施细则》执行。')).toEqual([null])
  })
})
