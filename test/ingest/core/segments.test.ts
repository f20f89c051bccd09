import { describe, expect, test } from 'vitest'
import { extract } from '../../../ingest/core/index.ts'
import { notice, read } from '../../support/notice.ts'

const titles = (text: string) => read(text).map(({ title }) => title)
const gap = '\n\n\n\n'

describe('documents in a collection', () => {
  test('a title wrapped over lines with empty ones between is one title', () => {
    const text =
      '云岭省教育厅 云岭省财政厅关于\n\n印发《河道奖补资金\n\n管理办法》的通知\n\n云财教〔2021〕9号\n\n各市（州）教育局、财政局：\n\n现印发给你们。'
    expect(titles(text)).toEqual(['云岭省教育厅 云岭省财政厅关于印发《河道奖补资金管理办法》的通知'])
  })

  test('notices that run into one another are told apart', () => {
    const second = notice('请遵照执行。').replace('加强河道管理', '做好汛期值守').replace('7号', '8号')
    expect(titles(notice('请遵照执行。') + gap + second)).toEqual([
      '云岭省教育厅关于加强河道管理的通知',
      '云岭省教育厅关于做好汛期值守的通知',
    ])
  })

  test('what a notice brings out is its child, also when it is printed before its notice', () => {
    const child =
      '河道巡查管理办法\n\n第一章 总则\n第一条 为规范河道巡查，制定本办法。\n第二条 本办法自印发之日起施行。'
    const parent =
      '青石县水利局关于印发《河道巡查管理办法》的通知\n青水发〔2021〕3号\n各乡镇人民政府：\n现将《河道巡查管理办法》印发给你们，请执行。\n青石县水利局\n2021年5月6日'
    for (const text of [parent + gap + child, child + gap + parent]) {
      const readings = read(text)
      const childReading = readings.find(({ title }) => title === '河道巡查管理办法')
      const parentReading = readings.find(({ title }) => title !== '河道巡查管理办法')
      expect(childReading).toMatchObject({
        parent: parentReading?.id,
        parentRelation: 'issues',
        effectiveDate: 'issue',
      })
      expect(childReading?.issuers).toEqual([expect.objectContaining({ name: '青石县水利局', origin: 'parent' })])
      expect(parentReading?.parent).toBeNull()
    }
  })

  test('attachments hang on their notice, an annexed table on its attachment', () => {
    const text = `${notice('请填报。', '附件：1.巡查任务清单')}${gap}附件1\n\n巡查任务清单\n\n序号 河道 任务 责任人${gap}附表1\n\n巡查情况登记表\n\n序号 日期 情况 备注`
    const [main, list, table] = read(text)
    expect(list).toMatchObject({ title: '巡查任务清单', parent: main?.id, parentRelation: 'attaches' })
    expect(table).toMatchObject({ title: '巡查情况登记表', parent: list?.id, parentRelation: 'attaches' })
    expect(main?.attachments).toEqual(['巡查任务清单'])
  })

  test('a text that only its caption names', () => {
    const text =
      '新华社云岭1月5日电 近日，云岭省委办公厅印发了《关于加强河湖保护的意见》。\n《关于加强河湖保护的意见》全文如下。\n河湖是大地的血脉。现就加强河湖保护提出如下意见。\n一、总体要求'
    expect(titles(`云岭省委办公厅印发《关于加强河湖保护的意见》\n\n${text}`)).toEqual([
      '云岭省委办公厅印发《关于加强河湖保护的意见》',
      '关于加强河湖保护的意见',
    ])
  })

  test('an order is known by its giver and its serial, and its giver issues what it brings out', () => {
    const order =
      '云岭省人民政府令\n第72号\n\n《河道采砂办法》已经省人民政府常务会议通过，现予公布，自2009年5月1日起施行。\n\n省长 王川\n2009年3月1日'
    const child = '河道采砂办法\n\n第一条 为规范河道采砂，制定本办法。\n第二条 本办法自2009年5月1日起施行。'
    const [first, second] = read(`${order}${gap}${child}`)
    expect(first).toMatchObject({
      number: '云岭省人民政府令第72号',
      issuers: [{ name: '云岭省人民政府', origin: 'title' }],
    })
    expect(second).toMatchObject({ parent: first?.id, issuers: [{ name: '云岭省人民政府', origin: 'parent' }] })
  })

  test('a divider that names the next document is not one', () => {
    const text = `${notice('请落实。')}\n\n\n\n\n学习河湖保护会议精神\n\n全省河湖保护会议\n在青石县召开强调保护优先\n\n1月8日，全省河湖保护会议在青石县召开。会议要求各地落实责任。`
    expect(titles(text)[1]).toBe('全省河湖保护会议在青石县召开强调保护优先')
  })

  test.each([
    ['a table of contents', '目 录\n关于加强河道管理的通知……………1\n关于做好汛期值守的通知……………3\n'],
    ['a heading inside a text', `${notice('一、提高认识', '各地要高度重视。', '二、实施方案', '各地要制定方案。')}`],
    [
      'a sentence that ends like a title',
      `${notice('为此，我厅下发了有关文件并制定', '相应管理办法', '请各地结合实际落实到位。')}`,
    ],
  ])('%s adds no document', (_, text) => {
    expect(titles(text).length).toBeLessThanOrEqual(1)
  })

  test('a title with its number needs no gap before it', () => {
    const form = '附件\n河道巡查登记表\n序号 河道 责任人\n填表说明：逐项填写，不得低于90%'
    expect(titles(`${notice('请填报。', '附件：河道巡查登记表')}\n\n\n${form}\n- 6 -\n${notice('请落实。')}`)).toEqual([
      '云岭省教育厅关于加强河道管理的通知',
      '河道巡查登记表',
      '云岭省教育厅关于加强河道管理的通知',
    ])
  })

  test('a notice that stands before the one that passes it on is no part of it', () => {
    const forwarding =
      '青石市水利局转发《云岭省教育厅关于加强河道管理的通知》的通知\n青水发〔2021〕3号\n各县水利局：\n请执行。\n青石市水利局\n2021年5月6日'
    expect(read(notice('请落实。') + gap + forwarding).map(({ parent }) => parent)).toEqual([null, null])
    expect(read(forwarding + gap + notice('请落实。'))[1]).toMatchObject({ parentRelation: 'forwards' })
  })

  test('a headline at the head of a page, told by its lead', () => {
    const page = Array.from({ length: 14 }, (_, line) => `会议第${line}项议题由各县汇报情况并作表态。`).join('\n')
    const text = `${notice(page)}\n 全省河长制工作会议召开\n云岭省水利厅4月8日召开会议，研究部署年度任务。`
    expect(titles(text)).toEqual(['云岭省教育厅关于加强河道管理的通知', '全省河长制工作会议召开'])
  })

  test('the same notice twice is two copies', () => {
    expect(titles(notice('请落实。') + gap + notice('请落实。'))).toHaveLength(2)
  })
})

describe('Markdown', () => {
  const law = [
    '# 云岭省河道条例',
    '',
    '2014年11月24日 云岭省人民代表大会常务委员会通过',
    '2019年3月24日 云岭省人民代表大会常务委员会修正',
    '',
    '云岭省河道条例',
    '',
    '<!-- 正文 -->',
    '## 第一章 总则',
    '',
    '**第一条** 为保护河道，根据《中华人民共和国水法》，制定本条例。',
    '',
    '- 第一项',
  ].join('\n')

  test('a heading is a title, whole, and the title again below it is no second document', () => {
    const readings = extract({ id: 'a', name: 'a.md', text: law, format: 'markdown' })
    expect(readings.map(({ title }) => title)).toEqual(['云岭省河道条例'])
    expect(readings[0]?.dates.map(({ kind, value }) => [kind, value])).toEqual([
      ['adopted', '2014-11-24'],
      ['amended', '2019-03-24'],
    ])
  })

  test('its marks are in no field and no quote, and the spans count them', () => {
    const [reading] = extract({ id: 'a', name: 'a.md', text: law, format: 'markdown' })
    const mention = reading?.citations[0]
    expect(mention).toMatchObject({
      quote: '第一条为保护河道，根据《中华人民共和国水法》，制定本条例。',
      role: 'enacting',
    })
    expect(law.slice(mention?.span.start, mention?.span.end)).toBe('《中华人民共和国水法》')
  })
})

describe('the fields of a document', () => {
  test('number, issuers, date and addressees of a joint notice', () => {
    const [reading] = read(
      '云岭省教育厅 云岭省水利厅关于开展河道研学的通知\n云教联〔2021〕 4 号\n各市（州）教育局、水利局，省属各高校；各有关单位：\n现就有关工作通知如下。\n云岭省教育厅 云岭省水利厅\n二〇二一年四月八日\n（此件公开发布）',
    )
    expect(reading).toMatchObject({ number: '云教联〔2021〕4号', date: '2021-04-08', genre: '通知' })
    expect(reading?.issuers.map(({ name }) => name)).toEqual(['云岭省教育厅', '云岭省水利厅'])
    expect(reading?.addressees.map(({ name }) => name)).toEqual([
      '各市（州）教育局、水利局',
      '省属各高校',
      '各有关单位',
    ])
  })

  test('who seals for another does not issue', () => {
    const [reading] = read(
      '关于开展河道清查的通知\n各乡镇：\n现就有关工作通知如下。\n青石县河长制工作领导小组\n青石县水利局（代章）\n2021年4月8日',
    )
    expect(reading?.issuers.map(({ name }) => name)).toEqual(['青石县河长制工作领导小组'])
    expect(reading?.sealedBy.map(({ name }) => name)).toEqual(['青石县水利局'])
  })

  test('who sealed may stand in brackets below', () => {
    const [reading] = read(
      '关于开展河道清查的通知\n各乡镇：\n现就有关工作通知如下。\n青石县河长制工作领导小组\n（青石县水利局代章）\n2021年4月8日',
    )
    expect(reading?.issuers.map(({ name }) => name)).toEqual(['青石县河长制工作领导小组'])
    expect(reading?.sealedBy.map(({ name }) => name)).toEqual(['青石县水利局'])
  })

  test('a regulation has its history: adopted, issued, in force', () => {
    const [reading] = read(
      '青石市河道保护条例\n（2019年12月3日市人大常委会通过 2020年1月6日公布）\n第一章 总则\n第一条 为保护河道，制定本条例。\n第二十条 本条例自2020年3月1日起施行。',
    )
    expect(reading?.dates.map(({ kind, value }) => [kind, value])).toEqual([
      ['adopted', '2019-12-03'],
      ['promulgated', '2020-01-06'],
    ])
    expect(reading).toMatchObject({ date: '2020-01-06', effectiveDate: '2020-03-01' })
  })

  test('who else gets it, and when it was printed, stand in the imprint', () => {
    const [reading] = read(
      `${notice('请落实。')}\n（此件公开发布）\n抄送：省委办公厅，省人大常委会办公厅，\n省政协办公厅。\n云岭省教育厅办公室 2021年3月8日印发`,
    )
    expect(reading?.copiedTo.map(({ name }) => name)).toEqual(['省委办公厅', '省人大常委会办公厅', '省政协办公厅'])
    expect(reading?.dates.map(({ kind, value }) => [kind, value])).toContainEqual(['printed', '2021-03-08'])
    expect(reading?.date).toBe('2021-03-05')
  })

  test('validity, secrecy and urgency are the document’s own', () => {
    const [reading] = read(
      '秘密\n特急\n关于河道采砂管理的规定（试行）\n青水规〔2021〕1号\n各乡镇：\n第一条 为规范采砂，制定本规定。\n第九条 本规定自发布之日起施行，有效期3年。',
    )
    expect(reading).toMatchObject({
      secrecy: '秘密',
      urgency: '特急',
      validity: { months: 36, provisional: true },
      effectiveDate: 'issue',
    })
  })

  test('a speech has its speaker and no addressee', () => {
    const [reading] = read('在全县河长制工作会议上的讲话\n（2021年2月3日）\n王建国\n同志们：\n今天我们召开会议。')
    expect(reading).toMatchObject({ date: '2021-02-03', genre: '讲话', addressees: [] })
    expect(reading?.issuers.map(({ name }) => name)).toEqual(['王建国'])
  })
})
