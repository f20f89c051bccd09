import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layOut } from '../../web/pages/text/layout.ts'

const TITLE = '云岭省教育厅关于做好校车工作的通知'
const shown = (text: string, title = TITLE) =>
  layOut(text, title).map(({ kind, ranges }) => [kind, ranges.map(({ start, end }) => text.slice(start, end)).join('')])

const NOTICE = [
  '云岭省教育厅',
  '关于做好校车工作的通知',
  '云教〔2022〕3号',
  '',
  '各市（州）教育局：',
  '为贯彻《校车安全管理条例》，加强校车管理，保障乘坐校车学生的人身安全，现将有',
  '关事项通知如下。',
  '一、各地要在开学以前，会同公安、交通运输等部门，对行政区域内全部校车逐一检查',
  '- 2 -',
  '并建立台账，不符合国家标准的车辆一律不得使用。',
  '云岭省教育厅',
  '2022年8月3日',
].join('\n')

describe('a printed text set for reading', () => {
  test('head, wrapped lines, a page number in a sentence, signature', () => {
    expect(shown(NOTICE)).toEqual([
      ['title', '云岭省教育厅'],
      ['title', '关于做好校车工作的通知'],
      ['number', '云教〔2022〕3号'],
      ['address', '各市（州）教育局：'],
      ['body', '为贯彻《校车安全管理条例》，加强校车管理，保障乘坐校车学生的人身安全，现将有关事项通知如下。'],
      [
        'body',
        '一、各地要在开学以前，会同公安、交通运输等部门，对行政区域内全部校车逐一检查- 2 -并建立台账，不符合国家标准的车辆一律不得使用。',
      ],
      ['signature', '云岭省教育厅'],
      ['signature', '2022年8月3日'],
    ])
  })

  test('an empty line after every line parts no sentence', () => {
    expect(shown(NOTICE.replaceAll('\n', '\r\n\r\n'))).toEqual(shown(NOTICE))
  })

  test('lines that were not wrapped stay apart', () => {
    const lines = ['甲'.repeat(100), '乙'.repeat(120), '丙'.repeat(90)]
    expect(shown(lines.join('\n'))).toHaveLength(3)
  })

  test('every character but white space is shown once, in order', () => {
    const line = fc.string({
      unit: fc.constantFrom(...'公文、。：第一章12-年月日号〔〕附件 　\n\r\f𠮷'),
      maxLength: 300,
    })
    fc.assert(
      fc.property(line, (text) => {
        const words = layOut(text, TITLE).flatMap(({ ranges }) =>
          ranges.map(({ start, end }) => text.slice(start, end)),
        )
        expect(words.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      }),
    )
  })
})
