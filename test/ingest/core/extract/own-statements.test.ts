import { describe, expect, test } from 'vitest'
import { mentionsIn, read } from '../../../support/notice.ts'

const first = (text: string) => read(text)[0]
const names = (text: string) => first(text)?.issuers.map(({ name }) => name)

describe('what a history says of the text', () => {
  const law = (history: string) => `云岭省河道保护条例\n${history}\n第一条 为了保护河道，制定本条例。\n`
  test.each<[string, string | null, string[]]>([
    ['2008年4月2日 中华人民共和国国务院令第915号公布', '中华人民共和国国务院令第915号', ['国务院']],
    ['（2008年4月2日云岭省人民政府令第115号公布）', '云岭省人民政府令第115号', ['云岭省人民政府']],
    ['2008年4月2日 国家安全部令第3号公布', '国家安全部令第3号', ['国家安全部']],
    ['（2008年4月2日云岭省第十一届人民代表大会常务委员会第二次会议通过）', null, ['云岭省人民代表大会常务委员会']],
  ])('%s', (history, number, issuers) => {
    const reading = first(law(history))
    expect(reading?.number).toBe(number)
    expect(names(law(history))).toEqual(issuers)
    expect(reading?.citations).toEqual([])
  })

  test('a day of effect in the history goes before 自公布之日', () => {
    const text = `${law('（2008年4月2日云岭省人民政府令第115号公布 自2008年6月1日起施行）')}第二条 本条例自公布之日起施行。`
    expect(first(text)?.effectiveDate).toBe('2008-06-01')
  })
})

describe('the day of effect of a text that was changed', () => {
  const read = (history: string, own = '第二条 本条例自2008年6月1日起施行。') =>
    first(`云岭省河道保护条例\n${history}\n第一条 为了保护河道，制定本条例。\n${own}`)?.effectiveDate
  const adopted =
    '2008年4月2日 云岭省人民代表大会常务委员会第二次会议通过\n2020年9月1日 云岭省人民代表大会常务委员会第九次会议'
  test.each<[string, string, string | null | undefined, string | undefined]>([
    [
      'is that of the edition, where its history says one',
      `${adopted}通过\n2020年10月1日 施行`,
      '2020-10-01',
      undefined,
    ],
    ['is its own, where the history says an earlier one', `${adopted}修订\n2008年5月1日 施行`, '2008-06-01', undefined],
    [
      'is not that of the change alone',
      `${adopted}《关于修改〈云岭省河道保护条例〉的决定》修正，该修正自2020年10月1日施行`,
      null,
      '',
    ],
  ])('%s', (_, history, day, own) => {
    expect(read(history, own)).toBe(day)
  })
})

describe('a report or an interview', () => {
  const body = '近日，云岭省水利厅印发《河长制实施意见》。有关负责人回答了记者的提问。'
  test('has the day and the publisher printed below its title', () => {
    const text = `推动河湖长治\n——云岭省水利厅河湖管理处负责人就《河长制实施意见》答记者问\n2021-03-05 来源：云岭省水利厅\n${body}`
    expect(first(text)).toMatchObject({ date: '2021-03-05', publishedDate: '2021-03-05' })
    expect(names(text)).toEqual(['云岭省水利厅'])
  })
  test('a headline issues nothing of whom it tells', () => {
    expect(names(`云岭省水利厅印发通知组织巡查队开展河湖调研\n近日，${body}`)).toEqual([])
  })
  test('but a notice is not dated by the site that carries it', () => {
    const text = `云岭省水利厅关于开展河湖调研的通知\n2021-03-05 来源：云岭省水利厅\n各市（州）水利局：\n现就有关事项通知如下。`
    expect(first(text)).toMatchObject({ date: null, publishedDate: '2021-03-05' })
  })
})

test.each([
  '为规范河道采砂，根据《云岭省河道保护条例》，结合审判实践，现就有关问题解释如下：',
  '为加强各县（市、区）河道管理，现将有关事项规定如下：',
])('a first paragraph that ends in a colon addresses nobody: %s', (opening) => {
  expect(first(`云岭省河道采砂管理规定\n${opening}\n一、采砂须经许可。`)?.addressees).toEqual([])
})

test('执行期限 begins on its first day', () => {
  const text = '河道清淤补助规定\n一、本规定适用于各县。\n二、上述政策执行期限为2019年1月1日至2023年12月31日。'
  expect(first(text)?.effectiveDate).toBe('2019-01-01')
})

describe('what is said of a mention', () => {
  test.each([
    ['省水利厅、省教育厅共同制定了《河湖研学办法》。现印发给你们，请落实。', 'issues'],
    ['省水利厅、省教育厅共同制定了《河湖研学办法》。各地反响热烈。', 'mentions'],
    ['要将《河湖研学办法》要求落实到每一所学校。', 'implements'],
    ['严格遵循《河湖研学办法》，建设研学基地。', 'based_on'],
    ['《河湖研学办法》贯彻落实省委的部署要求，回应群众期待。', 'mentions'],
  ])('%s', (sentence, relation) => {
    expect(mentionsIn(sentence)[0]?.relation).toBe(relation)
  })

  test('two numbers of a joint issue are one mention', () => {
    const mentions = mentionsIn('按照《河湖研学办法》（云教〔2019〕5号、云水〔2019〕17号）执行。')
    expect(mentions.map(({ text, number }) => [text, number])).toEqual([
      ['《河湖研学办法》（云教〔2019〕5号、云水〔2019〕17号）', '云教〔2019〕5号'],
    ])
  })

  test('the cue is the words that decide', () => {
    expect(mentionsIn('《河湖研学办法》已经省教育厅党组会议研究同意，现予公布。')[0]?.cue).toBe('现予公布')
  })

  test('issuers are named behind 把', () => {
    expect(mentionsIn('要把省委、省政府《关于河湖保护的意见》落到实处。')[0]?.issuers).toEqual(['省委', '省政府'])
  })

  test.each([
    ['《河湖研学中心设计标准》（GB 50991）已经发布。', 'GB50991'],
    ['你局《关于迁址新建的请示》（〔1996〕云水字第82号）收悉。', '〔1996〕云水字第82号'],
  ])('%s', (sentence, number) => {
    expect(mentionsIn(sentence)[0]?.number).toBe(number)
  })
})

test('evidence makes a reading more or less sure', () => {
  const [signed] = read('云岭省水利厅关于做好巡查的通知\n各市（州）水利局：\n请落实。\n云岭省水利厅\n2021年3月5日')
  const [other] = read('云岭省水利厅关于做好巡查的通知\n各市（州）水利局：\n请落实。\n青江市教育局\n2021年3月5日')
  expect(signed?.confidences.issuers).toBeGreaterThan(other?.confidences.issuers ?? 1)
  expect(signed?.confidences).toMatchObject({ number: null, parent: null, attachments: null })
  expect(signed?.confidences.date).toBeGreaterThan(0.9)
})
