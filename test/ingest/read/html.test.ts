import { describe, expect, test } from 'vitest'
import { extract } from '../../../ingest/core/index.ts'
import { decodePage } from '../../../ingest/read/html/decode.ts'
import { pageText } from '../../../ingest/read/html/index.ts'
import { gbk } from '../../support/encoded.ts'
import * as pages from '../../support/pages.ts'

const page = (body: string, head = '') => `<html><head>${head}</head><body>${body}</body></html>`
const linesOf = (markup: string) => pageText(markup).trimEnd().split('\n')

describe('templates', () => {
  const flood = '关于做好2020年防汛工作的通知'
  const both = ['各市（州）人民政府', '省直各部门']
  const cases: [string, string, object][] = [
    [
      'layout tables',
      pages.LAYOUT_TABLES,
      {
        title: `云岭省人民政府${flood}`,
        number: '云政发〔2020〕7号',
        issuer: '云岭省人民政府',
        published: '2020-03-09',
      },
    ],
    [
      'a heading above the text',
      pages.HEADING_ABOVE,
      { title: flood, number: '云水发〔2020〕7号', issuer: '云岭省水利厅', published: '2020-03-09' },
    ],
    [
      'a list without colons',
      pages.LIST,
      { title: `云岭省教育厅${flood}`, number: '云教发〔2020〕11号', issuer: '云岭省教育厅', published: '2020-03-09' },
    ],
    [
      'a definition list, the title in there alone',
      pages.DEFINITIONS,
      {
        title: `青石县人民政府${flood}`,
        number: '青政发〔2020〕3号',
        issuer: '青石县人民政府',
        published: '2020-03-09',
      },
    ],
    [
      'meta tags',
      pages.META_TAGS,
      { title: `云岭省民政厅${flood}`, number: '云民发〔2020〕21号', issuer: '云岭省民政厅', published: '2020-03-09' },
    ],
    [
      'lines of labels',
      pages.LINES_OF_LABELS,
      {
        title: '云岭省财政厅关于做好2020年防汛资金管理的通知',
        number: '云财农〔2020〕9号',
        issuer: '云岭省财政厅',
        published: '2020-03-09',
      },
    ],
  ]
  test.each(cases)('%s', (_name, markup, expected) => {
    const text = pageText(markup)
    const [first, ...others] = extract({ id: 'a', name: 'a.html', format: 'html', text })
    expect({
      title: first?.title,
      number: first?.number,
      issuer: first?.issuers.map(({ name }) => name).join(' '),
      published: first?.publishedDate,
    }).toEqual(expected)
    expect([first?.parent, first?.date, first?.addressees.map(({ name }) => name)]).toEqual([null, '2020-03-05', both])
    expect(others.map(({ parent }) => parent)).toEqual(others.map(() => first?.id))
    expect(text).not.toMatch(/首页|网站标识码|浏览次数|扫一扫|打印|分享到|上一篇|脚本|隐藏的文字|color/)
  })

  test.each(cases)('%s: spans print what was read', (_name, markup) => {
    const text = pageText(markup)
    for (const reading of extract({ id: 'a', name: 'a.html', format: 'html', text }))
      for (const { text: printed, span } of [...reading.dates, ...reading.citations])
        expect(text.slice(span.start, span.end).replace(/\s/g, '')).toBe(printed)
  })

  test('an order above a regulation is its masthead', () => {
    const text = pageText(pages.ORDER)
    const readings = extract({ id: 'a', name: 'a.html', format: 'html', text })
    expect(readings).toHaveLength(1)
    expect(readings[0]).toMatchObject({
      title: '云岭省防汛条例实施办法',
      number: '云岭省人民政府令第212号',
      issuers: [{ name: '云岭省人民政府' }],
      date: '2020-03-05',
      effectiveDate: '2020-05-01',
    })
    expect(readings[0]?.citations.map(({ relation, title }) => [relation, title])).toEqual([
      ['repeals', '云岭省防汛管理规定'],
      ['based_on', '云岭省防汛条例'],
    ])
    // in a collection both are documents
    const apart = extract({ id: 'a', name: 'a.txt', text })
    expect(apart.map(({ title }) => title)).toEqual(['云岭省人民政府令', '云岭省防汛条例实施办法'])
  })
})

describe('text', () => {
  test.each([
    [
      'white space runs together, no-break space stays',
      '<p>  关于\n  防汛\t的 &nbsp; 通知 </p>',
      ['关于 防汛 的 \u00a0 通知'],
    ],
    ['entities', '<p>第&#19968;条&mdash;&lt;甲&gt;&amp;&ldquo;乙&rdquo;</p>', ['第一条—<甲>&“乙”']],
    ['br and empty paragraphs', '甲<br>乙<p><br></p><p>&nbsp;</p><p></p>丙', ['甲', '乙', '', '', '丙']],
    ['no more than three empty lines', '甲<br><br><br><br><br><br><br>乙', ['甲', '', '', '', '乙']],
    ['inline elements end no line', '<p>关于<b>防汛</b><font>的<a>通</a></font>知</p>', ['关于防汛的通知']],
    ['an empty line above a heading', '<p>甲</p><h2>乙</h2>丙', ['甲', '', '乙', '丙']],
    ['lists as numbered', '<ol><li>甲<li>乙</ol><ul><li>丙</ul>', ['1. 甲', '2. 乙', '丙']],
    [
      'a table row by row, a cell on one line',
      '<table><caption>表1</caption><tr><th>序号<th>名称<tr><td>1<td><p>甲</p><p>乙</p></table>',
      ['表1', '序号\t名称', '1\t甲 乙'],
    ],
    ['a table that lays out the page', '<table><tr><td>甲<td><table><tr><td>乙</table></table>', ['甲', '乙']],
    ['preformatted text', '<pre>甲  乙\n丙</pre>', ['甲  乙', '丙']],
    ['unclosed and crossed tags', '<div><p>甲<p><b>乙<i>丙</b>丁</i><td>戊', ['甲', '乙丙丁戊']],
    ['hidden parts', '<p>甲</p><p hidden>乙</p><p style="DISPLAY : NONE">丙</p><script>丁</script><!-- 戊 -->', ['甲']],
    ['a form around the page', '<form><input value="甲"><p>乙</p><select><option>丙</select></form>', ['乙']],
    [
      'what only looks like furniture',
      '<p>请用手机“扫一扫”办理，办理结果可以分享到政务微信。</p><p>时间：2020年3月2日 浏览次数：9</p><p>打印机采购办法</p>',
      ['请用手机“扫一扫”办理，办理结果可以分享到政务微信。', '时间：2020年3月2日', '打印机采购办法'],
    ],
    ['no body at all', '关于防汛的通知', ['关于防汛的通知']],
  ])('%s', (_name, markup, lines) => {
    expect(linesOf(markup)).toEqual(lines)
  })

  test('the text is found by its density where its box has no known name', () => {
    const links = '<div><a>甲新闻</a><a>乙新闻</a></div>'.repeat(30)
    const text = `<div class="k1"><p>各市人民政府：</p><p>${'现将有关事项通知如下。'.repeat(9)}</p></div>`
    expect(linesOf(page(`<div>${links}</div><div><div>${text}</div></div>`))[0]).toBe('各市人民政府：')
  })

  test('a box with the name of a text that holds little of the page is not believed', () => {
    const text = `<div class="k1"><p>各市人民政府：</p><p>${'现将有关事项通知如下。'.repeat(9)}</p></div>`
    expect(linesOf(page(`<div id="zoom">放大</div><div>${text}</div>`))).toContain('各市人民政府：')
  })
})

describe('bytes', () => {
  const notice = page('<p>关于做好防汛工作的通知</p>', '<meta charset="gb2312">')
  const broken = Buffer.from([0xe6, 0x8a])
  const inMeta = page('<p>通知</p>', '<meta charset=utf-8><meta name=description content="@">').split('@')
  const inText = page('<p>通知：防汛@汛</p>', '<meta charset=utf-8>').split('@')
  const join = (parts: string[]) => Buffer.concat([Buffer.from(parts[0] ?? ''), broken, Buffer.from(parts[1] ?? '')])

  test.each([
    ['GBK', gbk(notice), { text: '关于做好防汛工作的通知\n', encoding: 'gb18030' }],
    ['UTF-8 that a browser saved and that still says GBK', Buffer.from(notice), { encoding: 'utf-8' }],
    ['GBK behind a mark-up that says Big5', gbk(notice.replace('gb2312', 'big5')), { problem: 'file-encoding' }],
    ['bytes broken outside of the text', join(inMeta), { text: '通知\n', encoding: 'utf-8' }],
    ['bytes broken in the text', join(inText), { problem: 'file-encoding' }],
    ['frames', Buffer.from(pages.FRAMES), { problem: 'file-textless' }],
    ['a page of pictures', Buffer.from(page('<img src="a.jpg" alt="通知">')), { problem: 'file-textless' }],
    ['nothing', Buffer.alloc(0), { problem: 'file-empty' }],
    ['a program', Buffer.from('7f454c46020101000000', 'hex'), { problem: 'file-binary' }],
  ])('%s', (_name, bytes, expected) => {
    expect(decodePage(bytes)).toMatchObject(expected)
  })
})
