import { describe, expect, test } from 'vitest'
import { extract } from '../../../ingest/core/index.ts'

const TITLE = '云岭省河道管理条例'
const BODY = '第一条 为保护河道，制定本条例。\n第二条 本条例由省水利厅负责解释。'
const read = (history: string, body = BODY) =>
  extract({ id: 'a', name: 'a.txt', text: `${TITLE}\n${history}\n${body}` })
const events = (history: string) => read(history)[0]?.dates.map(({ kind, value, by }) => [kind, value, by])

describe('the history under a title, as dated events', () => {
  test.each([
    [
      'a bracket over some lines',
      '（1994年8月31日云岭省第八届人民代表大会常务委员会第九次会议通过\n根据2009年8月27日云岭省第十一届人民代表大会常务委员会第十次会议《关于修改\n部分地方性法规的决定》第一次修正 2019年3月1日云岭省第十三届人民代表大会\n常务委员会第八次会议修订 自2019年6月1日起施行）',
      [
        ['adopted', '1994-08-31', '云岭省第八届人民代表大会常务委员会第九次会议'],
        ['amended', '2009-08-27', '云岭省第十一届人民代表大会常务委员会第十次会议《关于修改部分地方性法规的决定》'],
        ['revised', '2019-03-01', '云岭省第十三届人民代表大会常务委员会第八次会议'],
        ['effective', '2019-06-01', null],
      ],
    ],
    [
      'an event a line',
      '2014年11月24日 云岭省人民政府令第656号公布\n2019年3月24日 《云岭省人民政府关于修改部分规章的决定》修订\n2015年3月1日 施行',
      [
        ['promulgated', '2014-11-24', '云岭省人民政府令第656号'],
        ['revised', '2019-03-24', '《云岭省人民政府关于修改部分规章的决定》'],
        ['effective', '2015-03-01', null],
      ],
    ],
    [
      'a meeting of each of two bodies',
      '（2013年4月1日云岭省高级人民法院审判委员会第1574次会议、2013年4月8日云岭省人民检察院检察委员会第4次会议通过，自2013年5月1日起施行）',
      [
        ['adopted', '2013-04-01', '云岭省高级人民法院审判委员会第1574次会议'],
        ['adopted', '2013-04-08', '云岭省人民检察院检察委员会第4次会议'],
        ['effective', '2013-05-01', null],
      ],
    ],
    [
      'a meeting of each of two bodies, on a line each',
      '2013年4月1日 云岭省高级人民法院审判委员会第1574次会议\n2013年4月8日 云岭省人民检察院检察委员会第4次会议通过',
      [
        ['adopted', '2013-04-01', '云岭省高级人民法院审判委员会第1574次会议'],
        ['adopted', '2013-04-08', '云岭省人民检察院检察委员会第4次会议'],
      ],
    ],
    [
      'an amending act named without the word',
      '1997年3月14日 云岭省人民代表大会通过\n1999年12月25日 云岭省人民代表大会常务委员会通过的《河道条例修正案》',
      [
        ['adopted', '1997-03-14', '云岭省人民代表大会'],
        ['amended', '1999-12-25', '云岭省人民代表大会常务委员会通过的《河道条例修正案》'],
      ],
    ],
    [
      'brought out and in force on one day',
      '2004年3月14日 云岭省人民代表大会公告公布施行',
      [
        ['promulgated', '2004-03-14', '云岭省人民代表大会公告'],
        ['effective', '2004-03-14', null],
      ],
    ],
    [
      'an order without a word',
      '2017年11月22日 云岭省人民政府令第692号',
      [['promulgated', '2017-11-22', '云岭省人民政府令第692号']],
    ],
    [
      'an event over three lines',
      '1984年4月4日 云岭省人民政府\n云岭省军区发布\n1990年5月1日 修订',
      [
        ['promulgated', '1984-04-04', '云岭省人民政府云岭省军区'],
        ['revised', '1990-05-01', null],
      ],
    ],
    [
      'a title with a date and words of its own is no event',
      '2019年3月24日 《云岭省人民政府关于废止2018年12月1日前公布的规章的决定》第二次修正',
      [['amended', '2019-03-24', '《云岭省人民政府关于废止2018年12月1日前公布的规章的决定》']],
    ],
    ['a date alone is its own', '（2020年3月20日）', [['written', '2020-03-20', null]]],
  ])('%s', (_, history, expected) => {
    expect(events(history)).toEqual(expected)
  })

  test('each event has the span of its date', () => {
    const history = '（1994 年 8 月 31 日云岭省人民代表大会通过\n二〇〇九年八月二十七日修正）'
    const text = `${TITLE}\n${history}\n${BODY}`
    const dates = extract({ id: 'a', name: 'a.txt', text })[0]?.dates ?? []
    expect(dates.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      '1994 年 8 月 31 日',
      '二〇〇九年八月二十七日',
    ])
  })

  test('a first sentence that begins with a day is no history', () => {
    expect(events('2020年3月5日，云岭省人民政府召开会议，部署河道管理办法的实施')).toEqual([])
  })

  test('a bracket that nothing closes does not take the text in', () => {
    const [reading] = read('（1994年8月31日云岭省人民代表大会通过')
    expect(reading?.dates.map(({ kind }) => kind)).toEqual(['adopted'])
    expect(reading?.citations).toEqual([])
  })
})

test('a line of brackets and dates without end is read without harm', () => {
  expect(() => read('（2020年1月1日通过'.repeat(200_000))).not.toThrow()
})

describe('who made it, as its history says', () => {
  test.each([
    ['1994年8月31日云岭省第八届人民代表大会常务委员会第九次会议通过', ['云岭省人民代表大会常务委员会']],
    [
      '1994年8月31日 第八届全国人民代表大会第二次会议通过\n1994年9月1日 中华人民共和国主席令第三号公布',
      ['全国人民代表大会'],
    ],
    ['2014年11月24日 云岭省人民政府令第656号公布\n2019年3月24日 青江市人民政府令第2号修订', ['云岭省人民政府']],
    ['1990年12月31日 国务院批准\n1991年2月22日 财政部、国家税务总局发布', ['财政部', '国家税务总局']],
    ['2001年4月2日 云岭省高级人民法院审判委员会第1167次会议通过', ['云岭省高级人民法院']],
    ['1990年12月31日 国务院批准', []],
  ])('%s', (history, expected) => {
    expect(read(history)[0]?.issuers.map(({ name }) => name)).toEqual(expected)
  })
})

describe('when it takes effect', () => {
  test.each([
    ['the history says it', '2015年2月1日 公布\n2015年3月1日 施行', BODY, '2015-03-01'],
    [
      'the text comes first',
      '2015年2月1日 公布\n2015年3月1日 施行',
      `${BODY}\n第三条 本条例自2015年4月1日起施行。`,
      '2015-04-01',
    ],
    [
      'on issue',
      '2015年2月1日 公布\n公布之日施行\n2016年2月1日 修订',
      `${BODY}\n第三条 本条例自公布之日起施行。`,
      'issue',
    ],
  ])('%s', (_, history, body, expected) => {
    expect(read(history, body)[0]?.effectiveDate).toBe(expected)
  })

  test('a line without a day does not end the history', () => {
    expect(events('2015年2月1日 公布\n公布之日施行\n2016年2月1日 修订')).toEqual([
      ['promulgated', '2015-02-01', null],
      ['revised', '2016-02-01', null],
    ])
  })
})
