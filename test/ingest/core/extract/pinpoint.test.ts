import { expect, test } from 'vitest'
import { readPinpoint } from '../../../../ingest/core/extract/mentions/pinpoint.ts'

test.each([
  ['第十二条第二款第三项处理', { text: '第十二条第二款第三项', article: 12, paragraph: 2, item: 3 }],
  ['第8条第（三）项', { text: '第8条第（三）项', article: 8, item: 3 }],
  ['第三、五条的规定', { text: '第三、五条', article: 3, more: [{ article: 5 }] }],
  ['第三条、第五条和第九条', { text: '第三条、第五条和第九条', article: 3, more: [{ article: 5 }, { article: 9 }] }],
  [
    '第三条第一款、第二款',
    { text: '第三条第一款、第二款', article: 3, paragraph: 1, more: [{ article: 3, paragraph: 2 }] },
  ],
  ['第十条至第十二条', { text: '第十条至第十二条', article: 10, more: [{ article: 11 }, { article: 12 }] }],
  ['第十条之一第二款', { text: '第十条之一第二款', article: 10, inserted: 1, paragraph: 2 }],
  ['第三章第二节', { text: '第三章第二节', chapter: 3, section: 2 }],
  ['附件2的要求', { text: '附件2', attachment: 2 }],
  ['附件1、2', { text: '附件1、2', attachment: 1, more: [{ attachment: 2 }] }],
  ['第一批项目', null],
  ['三条意见', null],
  ['规定第三条', null],
])('%s', (after, expected) => {
  expect(readPinpoint(after)).toEqual(expected)
})
