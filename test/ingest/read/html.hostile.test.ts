import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodePage } from '../../../ingest/read/html/decode.ts'
import { pageText } from '../../../ingest/read/html/index.ts'

/** Pages of size n that make parsers nest, copy or look back. */
const HOSTILE: Record<string, (n: number) => string> = {
  'nested boxes': (n) => '<div>'.repeat(n),
  'nested paragraphs': (n) => '<p><div>甲'.repeat(n),
  'nested tables': (n) => '<table><tr><td>'.repeat(n),
  'text in tables': (n) => `<table>${'甲<b>乙</b><tr>'.repeat(n)}`,
  'fonts that are reopened': (n) => Array.from({ length: n }, (_, i) => `<font size=${i}><p>甲`).join(''),
  'links in links': (n) => '<a href=#><div>甲'.repeat(n),
  'crossed tags': (n) => '<b><p>甲</b>'.repeat(n),
  'many attributes': (n) => `<div ${Array.from({ length: n }, (_, i) => `a${i}`).join(' ')}>`,
  'ends of nothing': (n) => `${'<div>'.repeat(n / 2)}${'</p></b></x>'.repeat(n / 2)}`,
  'rows of labels': (n) => '<p>发文字号：发布日期：标题：'.repeat(n),
  'labels alone': (n) => '<li>标题'.repeat(n),
  'one cell a row': (n) => `<table>${'<tr><td>甲<td>乙'.repeat(n)}</table>`,
  'line ends': (n) => '<br>'.repeat(n),
  'open brackets': (n) => '<'.repeat(n * 5),
  'open comments': (n) => '<!--'.repeat(n),
  ampersands: (n) => '&am'.repeat(n),
  'spaces in tags': (n) => `<div${' '.repeat(n * 5)}`,
  'frames in frames': (n) => '<frameset>'.repeat(n),
}

const milliseconds = (work: () => void) => {
  const start = performance.now()
  work()
  return performance.now() - start
}

describe('hostile pages', () => {
  test.each(Object.entries(HOSTILE))('%s: time grows no faster than the page', (_name, make) => {
    const small = make(20_000)
    const large = make(100_000)
    pageText(small)
    // five times the page; what a quadratic reader takes is 25 times
    const [before, after] = [milliseconds(() => pageText(small)), milliseconds(() => pageText(large))]
    expect(after).toBeLessThan(Math.max(before, 40) * 15)
  })

  test('a line of five megabytes', () => {
    const line = '为做好防汛工作，现将有关事项通知如下。'.repeat(280_000)
    expect(pageText(`<html><body><p>${line}`)).toBe(`${line}\n`)
  })

  test('any bytes and any mark-up are read or are a problem', () => {
    const tags = fc.constantFrom(
      '<table>',
      '<tr>',
      '<td>',
      '</table>',
      '<p>',
      '</div>',
      '<pre>',
      '<ol>',
      '<li>',
      '<svg>',
    )
    const words = fc.constantFrom(
      '甲',
      ' ',
      '\n',
      '标题：',
      '<br>',
      '&nbsp;',
      '<a id=zoom>',
      '<title>',
      '<frameset>',
      '\0',
    )
    const markup = fc.array(fc.oneof(tags, words, fc.string())).map((parts) => parts.join(''))
    fc.assert(
      fc.property(markup, (text) => {
        expect(pageText(text)).toBe(pageText(text))
        expect(pageText(text)).not.toMatch(/\n{5}|^\n|[ \u3000]\n/)
      }),
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        expect(Object.keys(decodePage(bytes))).toSatisfy(
          (keys: string[]) => keys.join() === 'problem' || keys.length === 2,
        )
      }),
    )
  })
})
