import { describe, expect, test } from 'vitest'
import { notice, read } from '../../../support/notice.ts'

const titles = (text: string) => read(text).map(({ title, parent }) => [title, parent?.slice(-2) ?? null])
const NOTICE = '云岭省教育厅关于加强河道管理的通知'

describe('a title that another text promises', () => {
  test.each<[string, string, [string, string | null][]]>([
    [
      'a list of attachments, below 附件, with a table behind it',
      `${notice('请落实。', '附件：河湖管护重点方向')}\n\n附件\n\n河湖管护重点方向\n\n支柱\n\n河段\n\n责任人`,
      [
        [NOTICE, null],
        ['河湖管护重点方向', '-1'],
      ],
    ],
    [
      'the title of the notice, without 附件',
      `云岭省教育厅关于印发《河湖研学若干举措》的通知\n云教函〔2021〕8号\n各市（州）教育局：\n现印发给你们。\n云岭省教育厅\n2021年3月5日\n（此件公开发布）\n\n河湖研学若干举措\n河湖是研学的课堂，把学生带到河边，是让他们认识家乡的第一步，也是最好的一步。`,
      [
        ['云岭省教育厅关于印发《河湖研学若干举措》的通知', null],
        ['河湖研学若干举措', '-1'],
      ],
    ],
    [
      '《》 in the text, below 附表, with nothing behind it',
      '云岭省河道保护税条例\n第一条 税额依照本条例所附《河道保护税税额表》执行。\n第二条 本条例自2021年1月1日起施行。\n\n附表一\n\n河道保护税税额表',
      [
        ['云岭省河道保护税条例', null],
        ['河道保护税税额表', '-1'],
      ],
    ],
    [
      'no text, but 附： and a list below',
      `${notice('请落实。')}\n\n附：\n\n云岭省河道保护委员会成员名单\n\n王川\n\n李江河`,
      [
        [NOTICE, null],
        ['云岭省河道保护委员会成员名单', '-1'],
      ],
    ],
  ])('by %s', (_, text, expected) => {
    expect(titles(text)).toEqual(expected)
  })

  test('without the promise the same lines are no document', () => {
    expect(titles(`${notice('请落实。')}\n\n河湖管护重点方向\n\n支柱\n\n河段\n\n责任人`)).toEqual([[NOTICE, null]])
  })
})

test('a headline over a dateline needs nothing before it', () => {
  const report = '本报讯（记者 李岚）3月10日，全省河湖保护会议在青江召开。会议强调，要落实河长制。'
  expect(titles(`${notice('请落实。')}\n全省河湖保护会议召开\n${report}`)).toEqual([
    [NOTICE, null],
    ['全省河湖保护会议召开', null],
  ])
})

test.each([
  [
    '清岚县教育局 清岚县财政局 清岚县\n水利局关于做好研学工作的通知',
    '清岚县教育局 清岚县财政局 清岚县水利局关于做好研学工作的通知',
  ],
  ['清岚县教育局\n清岚县财政局\n关于做好研学 工作的通知', '清岚县教育局 清岚县财政局关于做好研学工作的通知'],
])('a space stays between bodies alone: %j', (lines, title) => {
  expect(titles(`${lines}\n清教〔2021〕3号\n各学校：\n请落实。`)).toEqual([[title, null]])
})
