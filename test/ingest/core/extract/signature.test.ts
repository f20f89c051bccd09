import { describe, expect, test } from 'vitest'
import { read } from '../../../support/notice.ts'

const paragraph = '全省各级河长办认真履行职责，但一些地方仍然存在巡查不到位的问题，请认真研究解决。'
const signed = (...foot: string[]) =>
  read(`关于做好河湖研学工作的通知\n云教发〔2021〕12号\n各市（州）教育局：\n${paragraph}\n${foot.join('\n')}`)[0]
const names = (readings: readonly { name: string }[] | undefined) => readings?.map(({ name }) => name)

describe('落款', () => {
  test.each<[string, string[], string[]]>([
    ['one', ['云岭省教育厅', '2021年4月8日'], ['云岭省教育厅']],
    ['on one line', ['云岭省教育厅 2021年4月8日'], ['云岭省教育厅']],
    ['several on one line', ['云岭省教育厅 云岭省水利厅', '2021年4月8日'], ['云岭省教育厅', '云岭省水利厅']],
    [
      'a list split by spaces over lines',
      ['云岭省教育厅 云岭省水利厅', '云岭省文化和旅游厅 共青团云岭省委', '云岭省科协', '2021年4月8日'],
      ['云岭省教育厅', '云岭省水利厅', '云岭省文化和旅游厅', '共青团云岭省委', '云岭省科协'],
    ],
    [
      'a name over two lines',
      ['云岭省河湖长制工作', '领导小组办公室', '2021年4月8日'],
      ['云岭省河湖长制工作领导小组办公室'],
    ],
    ['with its own seal', ['云岭省教育厅（盖章）', '2021年4月8日'], ['云岭省教育厅']],
    ['with the seal on a line of its own', ['云岭省教育厅', '（印章）', '2021年4月8日'], ['云岭省教育厅']],
    ['run together', ['中共中央国务院', '2021年4月8日'], ['中共中央', '国务院']],
    ['party and government', ['中共青江市委 青江市人民政府', '2021年4月8日'], ['中共青江市委', '青江市人民政府']],
    ['courts', ['最高人民法院 最高人民检察院', '2021年4月8日'], ['最高人民法院', '最高人民检察院']],
    ['a person with an office', ['青石县委书记 王川', '2021年4月8日'], ['王川']],
    ['a person', ['王 川', '2021年4月8日'], ['王川']],
  ])('%s', (_, foot, expected) => {
    const reading = signed(...foot)
    expect(names(reading?.issuers)).toEqual(expected)
    expect(reading?.date).toBe('2021-04-08')
  })

  test.each([
    ['二〇二一年四月八日'],
    ['二○二一 年 四 月 八 日'],
    ['2021 年 4 月 8 日'],
    ['2021年04月08日'],
    ['2021.4.8'],
    ['2021-04-08'],
    ['2021年4\n月8日'],
    ['2021年\n4月8日'],
  ])('the day %j', (day) => {
    const reading = signed('云岭省教育厅', day)
    expect(reading).toMatchObject({ date: '2021-04-08', issuers: [{ name: '云岭省教育厅' }] })
  })

  test('who seals for the issuer does not issue', () => {
    const reading = signed('青江市河长制工作领导小组办公室', '青江市水利局（代章）', '2021年4月8日')
    expect(names(reading?.issuers)).toEqual(['青江市河长制工作领导小组办公室'])
    expect(names(reading?.sealedBy)).toEqual(['青江市水利局'])
  })

  test('digits that nobody signs are no date', () => {
    expect(signed('经费安排如下', '2021.4.8')?.date).toBeNull()
  })

  test('a date that stands alone, and two that differ, are less sure', () => {
    const confidence = (...foot: string[]) => signed(...foot)?.dates[0]?.confidence as number
    expect(confidence('2021年4月8日')).toBeLessThan(confidence('云岭省教育厅', '2021年4月8日'))
    const twice = read(
      `云岭省教育厅关于河湖研学的通知\n（2021年4月1日）\n各市（州）教育局：\n${paragraph}\n云岭省教育厅\n2021年4月8日`,
    )[0]
    expect(twice?.dates.map((date) => date.confidence)).toEqual([0.7, 0.7])
  })
})

describe('版记', () => {
  test.each<[string, string[]]>([
    ['on one line', ['云岭省教育厅办公室 2021年4月12日印发']],
    ['with the count of copies', ['云岭省教育厅办公室 2021年4月12日印发（共印50份）']],
    ['on two lines', ['云岭省教育厅办公室', '2021年4月12日印发']],
    ['labelled', ['印发机关：云岭省教育厅办公室 印发日期：2021年4月12日']],
  ])('who printed it, and when: %s', (_, imprint) => {
    const reading = signed(
      '云岭省教育厅',
      '2021年4月8日',
      '（此件公开发布）',
      '抄送：省委办公厅，省人大常委会办公厅，',
      '省政协办公厅。',
      ...imprint,
    )
    expect(names(reading?.copiedTo)).toEqual(['省委办公厅', '省人大常委会办公厅', '省政协办公厅'])
    expect(reading?.printedBy?.name).toBe('云岭省教育厅办公室')
    expect(reading?.dates).toContainEqual(expect.objectContaining({ kind: 'printed', value: '2021-04-12' }))
    expect(reading).toMatchObject({ date: '2021-04-08', issuers: [{ name: '云岭省教育厅' }] })
  })

  test('a list of 抄送 without its full stop ends where the printer stands', () => {
    const reading = signed(
      '云岭省教育厅',
      '2021年4月8日',
      '抄送：省委办公厅，省政协办公厅',
      '云岭省教育厅办公室 2021年4月12日印发',
    )
    expect(names(reading?.copiedTo)).toEqual(['省委办公厅', '省政协办公厅'])
  })

  test('a sentence that says when something was printed is none', () => {
    const reading = signed('《河湖研学工作方案》，已于2021年4月12日印发', '云岭省教育厅', '2021年4月8日')
    expect(reading?.printedBy).toBeNull()
    expect(reading?.dates.map(({ kind }) => kind)).toEqual(['written'])
  })
})

describe('a dateline without a year', () => {
  const report = (text: string) => read(`云岭省召开河长制工作会议\n\n新华社云岭3月4日电 ${text}`)[0]
  test('has the year that the other dates of the report agree in', () => {
    const reading = report(`会议指出，自2021年1月1日起全省河湖面貌明显改善。${paragraph}`)
    expect(reading?.dates).toEqual([expect.objectContaining({ value: '2021-03-04', inferred: true })])
    expect(reading?.date).toBeNull()
  })
  test.each([
    ['no other date', paragraph],
    ['dates of two years', `自2020年12月1日至2021年1月1日。${paragraph}`],
  ])('is no date with %s', (_, text) => {
    expect(report(text)?.dates).toEqual([])
  })
})
