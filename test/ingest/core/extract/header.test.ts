import { describe, expect, test } from 'vitest'
import { read } from '../../../support/notice.ts'

const paragraph = '全省各级河长办认真履行职责，河湖面貌明显改善，但一些地方仍然存在巡查不到位的问题，需要认真研究解决。'
const first = (text: string) => read(text)[0]
const names = (readings: { name: string }[] | undefined) => readings?.map(({ name }) => name)

describe('版头', () => {
  test.each([
    [
      '机密★1年\n特急\n云岭省教育厅文件\n云教发〔2021〕12号',
      { secrecy: '机密★1年', urgency: '特急', signedOffBy: null },
    ],
    ['密级：秘密 紧急程度：平急\n云教发〔2021〕12号', { secrecy: '秘密', urgency: '平急', signedOffBy: null }],
    ['特提\n云岭省教育厅 云岭省财政厅文件\n云教发〔2021〕12号 签发人：王川', { urgency: '特提', signedOffBy: '王川' }],
    ['云教发〔2021〕12号\n签发人：王 川 李江河', { secrecy: null, urgency: null, signedOffBy: '王川、李江河' }],
    ['000123\n云 岭 省 教 育 厅 文 件\n云教发〔2021〕12号 签发人：王川', { urgency: null, signedOffBy: '王川' }],
  ])('%j', (masthead, fields) => {
    const text = `${masthead}\n关于做好河湖研学工作的请示\n省人民政府：\n${paragraph}\n2021年4月8日`
    expect(read(text)).toHaveLength(1)
    expect(first(text)).toMatchObject({ title: '关于做好河湖研学工作的请示', number: '云教发〔2021〕12号', ...fields })
  })

  test('whose paper it is tells who issued what nobody signed', () => {
    const text = `云岭省教育厅 云岭省财政厅文件\n云教发〔2021〕12号\n关于做好河湖研学工作的请示\n省人民政府：\n${paragraph}\n2021年4月8日`
    expect(first(text)?.issuers).toEqual([
      expect.objectContaining({ name: '云岭省教育厅', origin: 'masthead' }),
      expect.objectContaining({ name: '云岭省财政厅', origin: 'masthead' }),
    ])
  })
})

describe('主送机关', () => {
  test.each([
    [
      'over lines',
      '各市（州）教育局、水利局，\n省属各高校；各有关单位：',
      ['各市（州）教育局、水利局', '省属各高校', '各有关单位'],
    ],
    ['without its colon', '各市（州）教育局，省属各高校', ['各市（州）教育局', '省属各高校']],
    ['with a body in brackets', '各乡（镇）人民政府，县直各单位：', ['各乡（镇）人民政府', '县直各单位']],
  ])('%s', (_, salutation, expected) => {
    const text = `云岭省教育厅关于河湖研学的通知\n云教发〔2021〕12号\n${salutation}\n为做好河湖研学工作，${paragraph}\n云岭省教育厅\n2021年4月8日`
    expect(names(first(text)?.addressees)).toEqual(expected)
  })

  test('whom a reply speaks to, without a colon', () => {
    const text = `云岭省水利厅关于清河整治方案的批复\n云水函〔2021〕12号\n青江市水利局\n你局《关于审批清河整治方案的请示》收悉。经研究，批复如下。\n云岭省水利厅\n2021年4月8日`
    expect(names(first(text)?.addressees)).toEqual(['青江市水利局'])
    expect(names(first(text)?.issuers)).toEqual(['云岭省水利厅'])
  })

  test('a speaker’s office is no addressee', () => {
    const reading = first(
      `守护一江清水 建设幸福河湖\n云岭省水利厅党组书记、厅长 王川\n（2021年4月8日）\n同志们：\n${paragraph}`,
    )
    expect(reading).toMatchObject({ addressees: [], date: '2021-04-08', issuers: [{ name: '王川' }] })
  })

  test.each(['（王川）', '作者：王川', '本报记者 王川'])('%s names the author', (byline) => {
    expect(names(first(`河湖治理的青江经验报告\n${byline}\n${paragraph}`)?.issuers)).toEqual(['王川'])
  })
})

describe('who issued', () => {
  const signed = (title: string, signature: string) =>
    first(`${title}\n云教发〔2021〕12号\n各市（州）教育局：\n${paragraph}\n${signature}\n2021年4月8日`)

  test('of several that the title counts, those at the foot', () => {
    const reading = signed('云岭省教育厅等三部门关于河湖研学的通知', '云岭省教育厅 云岭省水利厅\n云岭省文化和旅游厅')
    expect(names(reading?.issuers)).toEqual(['云岭省教育厅', '云岭省水利厅', '云岭省文化和旅游厅'])
  })

  test('is less sure where title and signature differ', () => {
    const confidence = (signature: string) =>
      signed('云岭省教育厅关于河湖研学的通知', signature)?.issuers[0]?.confidence
    expect(confidence('云岭省教育厅')).toBeGreaterThan(confidence('云岭省水利厅') as number)
  })

  test('a body before a colon in the title', () => {
    expect(names(first(`云岭省教育厅：河湖研学有关情况报告\n${paragraph}${paragraph}`)?.issuers)).toEqual([
      '云岭省教育厅',
    ])
  })
})

test('a date that opens the page above a title is the document’s', () => {
  const text = `河道清淤工作规定\n第一条 为规范清淤，制定本规定。\n第二条 ${paragraph}\n\f2020年1月16日\n\n\n\n河湖巡查工作规定\n第一章 总则\n第一条 为规范巡查，制定本规定。`
  expect(read(text).map(({ date }) => date)).toEqual([null, '2020-01-16'])
})
