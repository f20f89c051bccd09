import { describe, expect, test } from 'vitest'
import { extract } from '../../../ingest/core/index.ts'

const TITLE = '云岭省河道管理条例'
const first = (body: string, title = TITLE) => extract({ id: 'a', name: 'a.txt', text: `${title}\n${body}` })[0]
/** 第一章 as chapter1, 第十二条之一 as 12-1. */
const outline = (body: string, title?: string) =>
  first(body, title)?.outline.map(
    ({ unit, number, insertion, title: name }) =>
      `${unit === 'article' ? '' : unit}${number}${insertion === null ? '' : `-${insertion}`}${name === null ? '' : ` ${name}`}`,
  )

describe('the articles and chapters of a text', () => {
  test.each([
    [
      'articles, spaced or not',
      '第一条 为保护河道，制定本条例。\n第二条河道是公共资源。\n第 三 条 本条例自公布之日起施行。',
      ['1', '2', '3'],
    ],
    [
      'inserted articles',
      '第一条 为保护河道，制定本条例。\n第一条之一 河道分级。\n第一条之二 河道分类。\n第二条 施行。',
      ['1', '1-1', '1-2', '2'],
    ],
    [
      'parts, chapters, sections with their names, also on the line below',
      '第一编 总则\n第一分编 通则\n第一章 总　则\n第一条 为保护河道，制定本条例。\n第二章\n河道保护\n第一节 一般规定\n第二条 河道不得侵占。',
      ['part1 总则', 'subpart1 通则', 'chapter1 总则', '1', 'chapter2 河道保护', 'section1 一般规定', '2'],
    ],
    [
      'a table of contents is no part of it',
      '目录\n第一章 总则\n第二章 附则\n第一章 总则\n第一条 为保护河道，制定本条例。\n第二章 附则\n第二条 本条例自公布之日起施行。',
      ['chapter1 总则', '1', 'chapter2 附则', '2'],
    ],
    [
      'names of articles in brackets',
      '第一条【立法目的】 为保护河道，制定本条例。\n第二条（适用范围）\n本条例适用于本省。',
      ['1 立法目的', '2 适用范围'],
    ],
    [
      'articles cited at the head of a wrapped line',
      '第一条 违反本条例的，依照\n第十条第二款、\n第十二条的规定处罚。\n第二条 其他规定见\n第三条所列。\n第三条 施行。',
      ['1', '2', '3'],
    ],
    ['a number misprinted', '第一条 甲。\n第二条 乙。\n第二条 丙。\n第四条 丁。', ['1', '2', '2', '4']],
    ['articles left out', '第一条 甲。\n第二条 乙。\n第四条 丁。\n第五条 戊。', ['1', '2', '4', '5']],
    [
      'an excerpt: some articles of each chapter',
      '第一章 总则\n第一条 甲。\n第二章 保护\n第十条 乙。\n第三章 附则\n第三十条 丙。',
      ['chapter1 总则', '1', 'chapter2 保护', '10', 'chapter3 附则', '30'],
    ],
    [
      'chapters that count their articles anew',
      '第一章 总则\n第一条 甲。\n第二条 乙。\n第二章 保护\n第一条 丙。\n第二条 丁。',
      ['chapter1 总则', '1', '2', 'chapter2 保护', '1', '2'],
    ],
    [
      'the text of an attachment counts for itself, also past the last own number',
      '第一条 甲。\n第二条 乙。\n附件\n第一条 丙。\n第二条 丁。\n第三条 戊。',
      ['1', '2'],
    ],
  ])('%s', (_, body, expected) => {
    expect(outline(body)).toEqual(expected)
  })

  test.each([
    [
      'quoted paragraphs that each begin with a mark',
      '一、将第三条修改为：\n“第三条 河道分级。\n“第四条 河道分类。”\n二、删去第五条。',
    ],
    [
      'a quotation over paragraphs without marks',
      '一、增加一条：“第三条 河道分级。\n第四条 河道分类。\n第五条 河道长。”\n二、删去第九条。',
    ],
  ])('a decision has no articles of its own: %s', (_, body) => {
    const reading = first(body, '云岭省人民代表大会常务委员会关于修改《云岭省河道管理条例》的决定')
    expect(reading).toMatchObject({ articles: 0, outline: [] })
  })

  test('a decision in articles has its own alone', () => {
    const body = '第一条 将第三条修改为：“第三条 河道“分级”管理。\n第四条 河道分类。”\n第二条 本决定自公布之日起施行。'
    expect(outline(body, '云岭省人民政府关于修改《云岭省河道管理办法》的决定')).toEqual(['1', '2'])
  })

  test('a mark that nothing closes does not swallow the rest', () => {
    expect(outline('第一条 本条例所称“河道，是指天然河道。\n第二条 所称“堤防”，是指土堤。\n第三条 施行。')).toEqual([
      '1',
      '2',
      '3',
    ])
  })

  test('an entry begins where its line does in the source, and articles counts them', () => {
    const text = `${TITLE}\r\n\r\n第一章　总则\r\n　　第一条　为保护河道，制定本条例。\r\n　　第二条　施行。`
    const reading = extract({ id: 'a', name: 'a.txt', text })[0]
    expect(reading?.articles).toBe(2)
    expect(reading?.outline.map(({ start }) => text.slice(start, start + 3))).toEqual(['第一章', '第一条', '第二条'])
  })

  test('a notice has none', () => {
    const notice =
      '各县（市、区）水利局：\n现就有关事项通知如下。\n第三条规定的事项由各地办理。\n云岭省水利厅\n2021年4月8日'
    expect(first(notice, '云岭省水利厅关于加强河道管理的通知')).toMatchObject({ articles: 0, outline: [] })
  })
})

describe('a law in Markdown is one document', () => {
  const law = (...lines: string[]) => extract({ id: 'a', name: 'a.md', format: 'markdown', text: lines.join('\n\n') })
  test.each([
    [
      'issuers apart by a space where the heading has 、',
      [
        '# 云岭省水利厅、云岭省交通厅关于河道管理的规定',
        '2020年1月1日 公布）',
        '云岭省水利厅 云岭省交通厅关于河道管理的规定',
        '第一条 为保护河道，制定本规定。',
      ],
    ],
    [
      'the part of a code',
      ['# 云岭省水法典', '# 河道编', '2020年1月1日 公布', '## 第一分编 通则', '第二百零五条 甲。', '第二百零六条 乙。'],
    ],
    [
      'a chapter that lost its number',
      [
        '# 云岭省河道条例',
        '2020年1月1日 公布',
        '## 第一章 总则',
        '第一条 为保护河道，制定本条例。',
        '',
        '',
        '',
        '河道保护规范',
        '第二条 河道不得侵占。',
      ],
    ],
    [
      'a heading longer than a line of a page',
      [
        `# 云岭省高级人民法院关于审理${'河道、湖泊、水库、堤防、'.repeat(6)}水闸案件的规定`,
        '2020年1月1日 公布',
        '第一条 甲。',
      ],
    ],
    [
      'a heading of no known kind',
      ['# 劳动仲裁和诉讼的攻略', '该攻略出自', '云岭省河道研究会', '河道工人可以申请仲裁。'],
    ],
  ])('%s', (_, lines) => {
    const readings = law(...lines)
    expect(readings.map(({ title }) => `# ${title}`)).toEqual([lines[0]])
  })

  test('the history under the part of a code is its own', () => {
    const [reading] = law('# 云岭省水法典', '# 河道编', '2020年1月1日 云岭省人民代表大会通过', '第一条 甲。')
    expect(reading?.dates).toMatchObject([{ kind: 'adopted', value: '2020-01-01' }])
  })

  test('its first heading is no byline', () => {
    expect(law('# 河道损伤鉴定标准', '## 范围', '河道损伤按本标准鉴定。')[0]?.issuers).toEqual([])
  })
})
