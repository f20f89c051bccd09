import { describe, expect, test } from 'vitest'
import { notice, read } from '../../../support/notice.ts'

const gap = '\n\n\n\n'
const paragraph =
  '全省各级河长办认真履行职责，河湖面貌明显改善，群众满意度不断提升，但一些地方仍然存在巡查不到位的问题。'
const second = (body: string) =>
  `青江市水利局关于做好汛期值守的通知\n青水发〔2021〕8号\n各县（区）水利局：\n${body}\n青江市水利局\n2021年5月6日`
const titles = (text: string) => read(text).map(({ title }) => title)

describe('where a document begins', () => {
  test.each<[string, string, string[]]>([
    [
      'a title over five lines',
      '云岭省教育厅\n云岭省水利厅\n关于进一步加强全省中小学校\n河湖保护宣传教育\n工作的通知\n云教函〔2021〕9号\n各市（州）教育局：\n现就有关事项通知如下。',
      ['云岭省教育厅 云岭省水利厅关于进一步加强全省中小学校河湖保护宣传教育工作的通知'],
    ],
    [
      'no blank line and no number above, only who is addressed below',
      `${notice('请认真落实。')}\n云岭省水利厅关于做好冬季清淤的通知\n各市（州）水利局：\n现将有关事项通知如下。`,
      ['云岭省教育厅关于加强河道管理的通知', '云岭省水利厅关于做好冬季清淤的通知'],
    ],
    [
      'right behind a sentence',
      `${notice('请落实。')}\n请于本周五前反馈意见。\n青江市水利局关于开展清淤行动的通知\n各县（区）水利局：\n现将有关事项通知如下。`,
      ['云岭省教育厅关于加强河道管理的通知', '青江市水利局关于开展清淤行动的通知'],
    ],
    [
      'a speech that its author signs below the title',
      `${notice('请落实。')}${gap}守护一江清水 建设幸福河湖\n云岭省水利厅党组书记、厅长 王川\n${paragraph}`,
      ['云岭省教育厅关于加强河道管理的通知', '守护一江清水建设幸福河湖'],
    ],
    [
      'an article that a body signs below the title',
      `${notice('请落实。')}${gap}全省河湖管护有关情况和下一步考虑\n云岭省水利厅河湖管理处\n${paragraph}`,
      ['云岭省教育厅关于加强河道管理的通知', '全省河湖管护有关情况和下一步考虑'],
    ],
    [
      'right behind a sentence, with who issued it and nothing else',
      `${notice('请落实。')}\n以上情况请于每月底前报送。\n云岭省水利厅关于推行河长制的实施意见\n河湖是大地的血脉，${paragraph}`,
      ['云岭省教育厅关于加强河道管理的通知', '云岭省水利厅关于推行河长制的实施意见'],
    ],
    [
      'an interview',
      `${notice('请落实。')}${gap}让河湖有人管、管得好\n——云岭省水利厅有关负责人就《河湖巡查管理办法》答记者问\n近日，云岭省水利厅印发《河湖巡查管理办法》。`,
      [
        '云岭省教育厅关于加强河道管理的通知',
        '让河湖有人管、管得好——云岭省水利厅有关负责人就《河湖巡查管理办法》答记者问',
      ],
    ],
    [
      'excerpts that a compiler put together',
      `河湖保护要有恒心\n（王川同志2020年1月至4月期间讲话、谈话中有关内容的摘录。）\n一、河湖是大地的血脉，保护河湖就是\n保护家园。\n${paragraph}`,
      ['河湖保护要有恒心'],
    ],
    [
      'a decree that a notice brings out',
      `云岭省人民代表大会常务委员会公告\n（第十二号）\n《云岭省河道条例》已由云岭省第十三届人民代表大会常务委员会第八次会议于2021年3月30日通过，现予公布，自2021年6月1日起施行。\n云岭省人民代表大会常务委员会\n2021年3月30日${gap}云岭省河道条例\n（2021年3月30日云岭省第十三届人民代表大会常务委员会第八次会议通过）\n第一章 总则\n第一条 为了保护河道，制定本条例。`,
      ['云岭省人民代表大会常务委员会公告', '云岭省河道条例'],
    ],
  ])('%s', (_, text, expected) => {
    expect(titles(text)).toEqual(expected)
  })

  test('the names of those who sign, each on its line, are no title', () => {
    const [reading, ...rest] = read(
      `致全县干部群众的倡议书\n全县广大干部群众：\n${paragraph}让我们行动起来！${gap}县委组织部\n县委宣传部\n县水利局\n青石街道党工委\n2021年3月22日`,
    )
    expect(rest).toEqual([])
    expect(reading?.issuers.map(({ name }) => name)).toEqual(['县委组织部', '县委宣传部', '县水利局', '青石街道党工委'])
    expect(reading?.date).toBe('2021-03-22')
  })
})

test.each([
  '标题：云岭省人民政府关于加强防汛工作的通知\n《云岭省防汛条例》全文如下。\n云岭省人民政府关于加强防汛工作的通知',
  '《云岭省防汛条例》全文如下。\n标题：云岭省人民政府关于加强防汛工作的通知',
])('what a page states right behind a caption is read once, with lines of its own: %j', (text) => {
  const readings = read(text)
  expect(readings.length).toBeGreaterThan(0)
  for (const { span } of readings) expect(span.end).toBeGreaterThan(span.start)
})

describe('what stands above a title', () => {
  test('the whole masthead of a document is its own', () => {
    const masthead = '000012\n机密★1年\n特急\n云 岭 省 教 育 厅 文 件\n云教发〔2021〕12号 签发人：王川'
    const text = `${notice('请落实。')}\n\n${masthead}\n\n关于做好河湖研学工作的请示\n省人民政府：\n${paragraph}\n云岭省教育厅\n2021年4月8日`
    const reading = read(text)[1]
    expect(reading).toMatchObject({ title: '关于做好河湖研学工作的请示', number: '云教发〔2021〕12号' })
    expect(text.slice(reading?.span.start).startsWith('000012')).toBe(true)
  })

  test('a number below a date closes the document before, one at the head of the next opens that', () => {
    const body = '关于做好汛期值守的通知\n各乡镇：\n请做好值守工作。\n青石县水利局\n2021年5月6日'
    expect(read(`${body}\n青水发〔2021〕3号${gap}${body}`).map(({ number }) => number)).toEqual([
      '青水发〔2021〕3号',
      null,
    ])
    expect(read(`${second('请落实。')}\n青水发〔2021〕9号\n${body}`).map(({ number }) => number)).toEqual([
      '青水发〔2021〕8号',
      '青水发〔2021〕9号',
    ])
  })
})

describe('what stands over several documents', () => {
  test('a title whose words come again in the titles below it is their parent', () => {
    const part = (title: string) => `${title}\n\n云岭省水利厅河湖管理处\n\n${paragraph}`
    const text = `${notice('请落实。')}${gap}云岭省水利厅：汛期河湖巡查有关\n情况和下一步工作考虑\n\n${part('汛期山区河道巡查情况')}${gap}${part('平原湖泊巡查有关情况和下一步工作考虑')}`
    const [, umbrella, first, last] = read(text)
    expect(umbrella?.title).toBe('云岭省水利厅：汛期河湖巡查有关情况和下一步工作考虑')
    expect([first?.title, last?.title]).toEqual(['汛期山区河道巡查情况', '平原湖泊巡查有关情况和下一步工作考虑'])
    expect([first?.parent, last?.parent]).toEqual([umbrella?.id, umbrella?.id])
  })

  test.each<[string, string]>([
    ['with page numbers', '目 录\n云岭省教育厅关于加强河道管理的通知 …… 1\n青江市水利局关于做好汛期值守的\n通知 3\n'],
    [
      'with page numbers behind spaces',
      '目录\n1. 云岭省教育厅关于加强河道管理的通知  1\n2. 青江市水利局关于做好汛期值守的通知  3\n',
    ],
    ['without page numbers', '目  录\n\n云岭省教育厅关于加强河道管理的通知\n青江市水利局关于做好汛期值守的通知\n\n'],
  ])('a table of contents %s adds no document', (_, contents) => {
    expect(titles(`${contents}${notice('请落实。')}${gap}${second('请落实。')}`)).toEqual([
      '云岭省教育厅关于加强河道管理的通知',
      '青江市水利局关于做好汛期值守的通知',
    ])
  })

  test('a title that the table of contents names needs less to be one', () => {
    const text = `${notice('请落实。')}\n\n护河人的一天\n清晨六点，河面上还笼罩着一层薄雾，老王已经推着自行车出门了。${paragraph}`
    expect(titles(text)).toEqual(['云岭省教育厅关于加强河道管理的通知'])
    expect(titles(`目录\n关于加强河道管理的通知……1\n护河人的一天故事……3\n${text.replace('一天', '一天故事')}`)).toEqual(
      ['云岭省教育厅关于加强河道管理的通知', '护河人的一天故事'],
    )
  })
})

describe('pages', () => {
  test.each(['- 1 -', '第 1 页 共 9 页', '\f'])('no title goes over the end of a page: %j', (end) => {
    const cover = '河湖管护文件汇编\n\n云岭省水利厅办公室编\n2021年12月\n'
    expect(titles(`${cover}\n${end}\n${second('请落实。')}`)).toEqual(['青江市水利局关于做好汛期值守的通知'])
  })

  const page = (first: number) =>
    Array.from(
      { length: 40 },
      (_, line) => `第${first + line}处河段由所在乡镇负责巡查并如实记录有关情况，发现问题`,
    ).join('\n')

  test('numbers of pages part no text, also where some pages have none', () => {
    const text = notice(page(1), '\n\n\n12\n\n', page(41), page(81), '按照《云岭省河道\n\n\n\n14\n\n保护条例》执行。')
    const cited = (source: string) => read(source)[0]?.citations.map(({ title }) => title)
    expect(cited(text)).toEqual(['云岭省河道保护条例'])
    // a number that does not count on from the other is a number
    expect(cited(text.replace('\n12\n', '\n34\n'))).toEqual(['云岭省河道14保护条例'])
  })

  const headed = (head: string) => {
    const pages = [page(1), page(41), page(81), page(121)].map((text, at) => (at === 0 ? text : `\f${head}\n${text}`))
    return notice(pages.join('\n'), '按照《云岭省河道', `\f${head}\n保护条例》执行。`)
  }

  test.each(['河湖管护文件选编', '河湖管护文件选编 12', '12 河湖管护文件选编'])(
    'the running head %s is no words',
    (head) => {
      const readings = read(headed(head))
      expect(readings.map(({ title }) => title)).toEqual(['云岭省教育厅关于加强河道管理的通知'])
      expect(readings[0]?.citations.map(({ title }) => title)).toEqual(['云岭省河道保护条例'])
    },
  )

  test('the same line at the head of pages that parts no sentence is no running head', () => {
    const documents = [1, 2, 3].map((serial) =>
      second('请落实。').replace('8号', `${serial}号`).replace('做好汛期值守', '做好值守'),
    )
    expect(titles(documents.join('\f'))).toEqual(Array(3).fill('青江市水利局关于做好值守的通知'))
  })

  test('a headline goes on behind a word that ends like a document', () => {
    expect(
      titles('云岭省教育厅、云岭省水利厅印发通知\n组织12个工作组开展河湖调研\n近日，云岭省教育厅印发通知。'),
    ).toEqual(['云岭省教育厅、云岭省水利厅印发通知组织12个工作组开展河湖调研'])
  })

  test('a headline below the number of a page', () => {
    const text = `${notice(page(1), '\n\n\n12\n\n', page(41))}\n请认真落实。\n\n\n\n13\n\n\n云岭省启动河湖保护宣传月活动\n为提升全民护河意识，云岭省水利厅启动河湖保护宣传月活动，组织志愿者走进社区和学校开展宣传。`
    expect(titles(text)[1]).toBe('云岭省启动河湖保护宣传月活动')
  })
})
