import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extract } from '../../../ingest/core/index.ts'
import { foldCharacters } from '../../../ingest/core/normalize/index.ts'
import { Reading } from '../../../schema/reading.ts'
import { notice, read } from '../../support/notice.ts'

const bare = (text: string) => foldCharacters(text).replace(/\s/g, '')

/** A text in true form from random parts, with the mess of real ones: odd line ends, page breaks, characters of two units. */
const collection = fc
  .array(
    fc.record({
      title: fc.constantFrom('云岭省水利厅关于加强𠮷河管理的通知', '青石县河道巡查办法', '在座谈会上的讲话', '目录'),
      number: fc.constantFrom('云水发〔2021〕1号', '（青水令第3号）', ''),
      body: fc.array(
        fc.constantFrom(
          '根据《𠮷河管理条例》（云水发﹝2010﹞ 5 号）第三条，现就有关事项通知如下。',
          '贯彻落实《关于保护\r\n𠮷河的意见》。',
          '《意见》要求，〈甲〉《乙',
          '附件：1.巡查清单',
          '第一条 本办法自2020年1月1日起施行。',
          '— 4 —',
          '𠮷'.repeat(30),
        ),
        { maxLength: 6 },
      ),
      signature: fc.constantFrom('云岭省水利厅\n2021年3月4日', '王芳\n二〇二一年三月四日', ''),
    }),
    { maxLength: 5 },
  )
  .chain((documents) =>
    fc
      .tuple(fc.constantFrom('\n', '\r\n', '\r', '\n\n'), fc.constantFrom('\n\n\n\n', '\f', '\n \n\n\n'))
      .map(([lineEnd, gap]) =>
        documents
          .map(({ title, number, body, signature }, index) =>
            // a title that opened every page would be a running head
            [`${'甲乙丙丁戊'[index]}县${title}`, number, ...body, signature]
              .filter(Boolean)
              .join('\n')
              .replaceAll('\n', lineEnd),
          )
          .join(gap),
      ),
  )

const anyText = fc.oneof(
  collection,
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc
    .array(
      fc.constantFrom(
        '《',
        '》',
        '〈',
        '（',
        '）',
        '〔2020〕',
        '1号',
        '令第',
        '关于',
        '的通知',
        '：',
        '。',
        '\n',
        '\r',
        '\f',
        ' ',
        '2020年1月1日',
        '附件',
        '𠮷',
      ),
      { maxLength: 120 },
    )
    .map((parts) => parts.join('')),
)

describe('on any text', () => {
  test('reading never throws, fits its schema, and is the same each time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const readings = read(text)
        for (const reading of readings) Reading.parse(reading)
        expect(read(text)).toEqual(readings)
      }),
    )
  })

  test('documents follow one another and hold their mentions', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0
        for (const reading of read(text)) {
          expect(reading.span.start).toBeGreaterThanOrEqual(end)
          expect(reading.span.end).toBeGreaterThan(reading.span.start)
          expect(reading.span.end).toBeLessThanOrEqual(text.length)
          end = reading.span.end
          for (const { span, quoteSpan } of reading.citations) {
            expect(span.start).toBeGreaterThanOrEqual(reading.span.start)
            expect(span.end).toBeLessThanOrEqual(reading.span.end)
            expect(quoteSpan.start).toBeLessThanOrEqual(span.start)
            expect(quoteSpan.end).toBeGreaterThanOrEqual(span.end)
          }
        }
      }),
    )
  })

  test('a span prints exactly what was read', () => {
    fc.assert(
      fc.property(collection, (text) => {
        for (const reading of read(text)) {
          expect(bare(text.slice(reading.titleSpan.start, reading.titleSpan.end))).toBe(bare(reading.title))
          for (const mention of reading.citations) {
            const printed = text.slice(mention.span.start, mention.span.end)
            expect(printed.replace(/[\s\u2014 4]/g, '')).toBe(mention.text.replace(/[\s\u2014 4]/g, ''))
            expect(mention.quote).toContain(mention.text)
          }
          for (const date of reading.dates) expect(bare(text.slice(date.span.start, date.span.end))).toBe(date.text)
        }
      }),
    )
  })
})

test('lines and pages are counted as an editor counts them', () => {
  const text = `首页。\r\n说明。\f${notice('根据《水法》处理。').replaceAll('\n', '\r\n')}`
  const [reading] = extract({ id: 'a', name: 'a.txt', text })
  expect(reading?.span).toMatchObject({ startLine: 2, page: 2 })
  expect(reading?.citations[0]?.span).toMatchObject({ startLine: 5, endLine: 5, page: 2 })
})

test('where nothing marks pages, no page is said', () => {
  const [reading] = read(notice('根据《水法》处理。'))
  for (const span of [reading?.span, reading?.titleSpan, reading?.citations[0]?.span]) {
    expect(span).toBeDefined()
    expect(span).not.toHaveProperty('page')
  }
})

test('ids are those of the source and the order in it', () => {
  expect(read(`${notice('请落实。')}\n\n\n\n${notice('请执行。')}`).map(({ id }) => id.slice(-2))).toEqual(['-1', '-2'])
})
