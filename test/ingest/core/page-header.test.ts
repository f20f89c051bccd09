import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extract } from '../../../ingest/core/index.ts'
import { PAGE_LABELS, pageFieldOf } from '../../../schema/page-header.ts'

const TITLE = '云岭省人民政府关于加强防汛工作的通知'
const NOTICE = `各市（州）人民政府：
为加强防汛工作，根据《云岭省防汛条例》，现就有关事项通知如下。
云岭省人民政府
2020年3月5日
`
const block = (...lines: string[]) => `${lines.join('\n')}\n`
const whole = block('索引号：000000/2020-1', `标题：${TITLE}`, '发文字号：云政发〔2020〕7号', '发布日期：2020-03-09')

const read = (text: string) => extract({ id: 'a', name: 'a.txt', text })
const first = (text: string) => {
  const reading = read(text)[0]
  return reading && [reading.title, reading.number, reading.date, reading.publishedDate]
}

test.each(PAGE_LABELS)('$example', ({ field, example }) => {
  expect(pageFieldOf(example.split('：')[0] ?? '')).toBe(field)
})

describe('a block of labels above a text', () => {
  const expected = [TITLE, '云政发〔2020〕7号', '2020-03-05', '2020-03-09']
  test.each([
    ['and the title', `${whole}\n${TITLE}\n\n${NOTICE}`],
    [
      'and the title over two lines, behind a masthead',
      `${whole}\n特急\n云岭省人民政府关于\n加强防汛工作的通知\n\n${NOTICE}`,
    ],
    ['and no title', `${whole}\n${NOTICE}`],
    [
      'two fields a line, as a table is copied, with spaces in labels and fields that are empty',
      `索 引 号：\t000000/2020-1\t主题分类：\t水利\n标　　题：\t${TITLE}\n发文字号：\t云政发〔2020〕7号\t发布日期：\t2020年03月09日\n主 题 词：\t\t\n\n${TITLE}\n\n${NOTICE}`,
    ],
    [
      'under the title',
      `${TITLE}\n\n${block('文号：云政发〔2020〕7号', '来源：省政府', '发布时间：2020-03-09')}\n${NOTICE}`,
    ],
  ])('%s', (_name, text) => {
    expect(first(text)).toEqual(expected)
    expect(read(text)).toHaveLength(1)
  })

  test('each of two belongs to the text below it', () => {
    const other = whole.replaceAll('防汛', '防火').replace('7号', '8号')
    const text = `${whole}\n${TITLE}\n\n${NOTICE}\n${other}\n${TITLE.replace('防汛', '防火')}\n\n${NOTICE}`
    expect(read(text).map(({ number }) => number)).toEqual(['云政发〔2020〕7号', '云政发〔2020〕8号'])
  })

  test('is no part of the text: nothing in it is a mention, and the span begins below', () => {
    const text = `${whole.replace('7号', '7号')}\n${TITLE}\n\n${NOTICE}`
    const [reading] = read(text)
    expect(reading?.citations.map(({ text }) => text)).toEqual(['《云岭省防汛条例》'])
    expect(reading?.span.start).toBe(text.indexOf(`\n${TITLE}`) + 1)
    const published = reading?.dates.find(({ kind }) => kind === 'published')
    expect(text.slice(published?.span.start, published?.span.end)).toBe('2020-03-09')
  })

  test('a table of fields within a document is none', () => {
    const form = '附件\n\n防汛物资申报表\n\n名称：\n来源：\n联系人：\n'
    expect(read(`${TITLE}\n\n${NOTICE}\n${form}`)[0]?.publishedDate).toBeNull()
  })
})

describe('where page and text say something else', () => {
  const stating = (...lines: string[]) =>
    read(`${block('索引号：1', ...lines)}\n${TITLE}\n云政发〔2020〕7号\n\n${NOTICE}`)[0]

  test('the date of the page is taken, with less confidence, and that of the text kept', () => {
    const reading = stating('成文日期：2020年3月15日', '发布日期：2020-03-16')
    expect(reading?.date).toBe('2020-03-15')
    expect(reading?.dates.filter(({ kind }) => kind === 'written').map(({ value }) => value)).toEqual([
      '2020-03-15',
      '2020-03-05',
    ])
    const sure = stating('成文日期：2020年3月5日', '发布日期：2020-03-16')
    expect(sure?.dates).toHaveLength(2)
    expect(reading?.dates[0]?.confidence).toBeLessThan(sure?.dates[0]?.confidence ?? 0)
  })

  test.each([
    ['another body', '发文机关：云岭省水利厅', ['云岭省水利厅 page']],
    ['the same', '发文机关：云岭省人民政府', ['云岭省人民政府 title']],
    ['one that stands for several', '发文机关：云岭省水利厅等三部门', ['云岭省人民政府 title']],
    ['who put it on the site', '发布机构：云岭省大数据中心', ['云岭省人民政府 title']],
    ['nobody', '发文机关：—', ['云岭省人民政府 title']],
  ])('issuers: %s', (_name, line, expected) => {
    const reading = stating(line, '发布日期：2020-03-16')
    expect(reading?.issuers.map(({ name, origin }) => `${name} ${origin}`)).toEqual(expected)
  })

  test.each([
    ['the same', '云政发〔2020〕7号', ['云政发〔2020〕7号']],
    ['another', '云政发〔2020〕9号', ['云政发〔2020〕9号', '云政发〔2020〕7号']],
    ['none', '无', ['云政发〔2020〕7号']],
  ])('number: %s', (_name, number, expected) => {
    expect(stating(`文号：${number}`, '发布日期：2020-03-16')?.numbers).toEqual(expected)
  })

  test('a title that is not the text’s leaves the text its own', () => {
    expect(stating('标题：一图读懂云岭省防汛工作', '发布日期：2020-03-16')?.title).toBe(TITLE)
  })
})

describe('an order above what it promulgates', () => {
  const order = (title: string, number: string) =>
    `${title}\n${number}\n\n《云岭河湖条例》已经常务会议通过，现予公布，自2020年5月1日起施行。\n总理　　王川\n2020年3月5日\n\n\n云岭河湖条例\n\n第一条　为了保护河湖，制定本条例。\n第二条　本条例自2020年5月1日起施行。\n`
  test('is the masthead where the block states the title of the text; the number is as registered', () => {
    const text = `${block('索引号：1', '标题：云岭河湖条例', '发布日期：2020-03-16')}\n${order('中华人民共和国国务院令', '第900号')}`
    const readings = read(text)
    expect(readings.map(({ title, parent }) => [title, parent])).toEqual([['云岭河湖条例', null]])
    expect(readings[0]?.numbers).toEqual(['国令第900号', '国务院令第900号'])
    expect(readings[0]?.issuers.map(({ name }) => name)).toEqual(['国务院'])
  })

  test('is a document where nothing says that the page is about the text', () => {
    expect(read(order('中华人民共和国国务院令', '第900号')).map(({ title }) => title)).toEqual([
      '中华人民共和国国务院令',
      '云岭河湖条例',
    ])
  })
})

describe('hostile blocks', () => {
  const line = fc.constantFrom(
    ...[
      '索引号：1',
      `标题：${TITLE}`,
      '发文字号：',
      '发布日期：2020-03-09',
      '来源：省政府 文号：无',
      '标题：',
      '',
      '附件1',
    ],
    ...[
      TITLE,
      '云岭省人民政府令',
      '第12号',
      '云政发〔2020〕7号',
      '第一条 为加强防汛工作，制定本办法。',
      '2020年3月5日',
    ],
    ...['《云岭省防汛条例》全文如下。', '各市人民政府：', '云岭省防汛条例', '现公布《云岭省防汛条例》。'],
  )

  test('any order of labels and lines is read, and spans stand in the text', () => {
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('text' as const, 'html' as const), (lines, format) => {
        const text = lines.join('\n')
        const readings = extract({ id: 'a', name: 'a', format, text })
        for (const { span, titleSpan, parent } of readings) {
          expect(span.start).toBeLessThanOrEqual(span.end)
          expect(span.start).toBeLessThanOrEqual(titleSpan.start)
          expect(Math.max(span.end, titleSpan.end)).toBeLessThanOrEqual(text.length)
          if (parent !== null) expect(readings.map(({ id }) => id)).toContain(parent)
        }
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    ['blocks', `索引号：1\n标题：${TITLE}\n发布日期：2020-03-09\n\n`],
    ['blocks with their titles', `索引号：1\n标题：${TITLE}\n发布日期：2020-03-09\n\n${TITLE}\n\n`],
    ['labels on a line', '发布日期：标题：文号：'],
    ['labels a line each', '标题：\n'],
  ])('%s: time grows no faster than the text', (_name, part) => {
    const milliseconds = (times: number) => {
      const text = part.repeat(times)
      const start = performance.now()
      read(text)
      return performance.now() - start
    }
    milliseconds(500)
    // five times the text; what is quadratic takes 25 times as long
    const before = milliseconds(2000)
    expect(milliseconds(10_000)).toBeLessThan(Math.max(before, 40) * 15)
  })
})
