import { describe, expect, test } from 'vitest'
import { notice, read } from '../../support/notice.ts'

const gap = '\n\n\n\n'
const office = (title: string, number: string, ...body: string[]) =>
  `青江市水利局办公室 青江市教育局办公室关于${title}的通知\n青水办〔2021〕${number}号\n各县（区）水利局：\n${body.join('\n')}\n青江市水利局办公室 青江市教育局办公室\n2021年5月6日`
const table = '序号 河道 责任人 备注\n1 清河 王川 无'

const parentTitles = (text: string) => {
  const readings = read(text)
  return readings.map(({ parent }) => readings.find(({ id }) => id === parent)?.title ?? null)
}

describe('which document brought another out', () => {
  test('an attachment far from its notice hangs on the one that lists it', () => {
    const lists = office('开展河道巡查', '1', '请认真填报。', '附件：各县（区）河道巡查任务汇总表')
    const others = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((serial) =>
      office(`做好第${serial}项工作`, `${serial}`, '请落实。'),
    )
    const text = [lists, ...others, `附件\n\n各县（区）河道巡查任务汇总表\n\n${table}`].join(gap)
    expect(parentTitles(text).at(-1)).toBe('青江市水利局办公室 青江市教育局办公室关于开展河道巡查的通知')
    // without a list that names it, the notice before it is the best guess
    expect(parentTitles(text.replace('任务汇总表\n青江', '任务清单\n青江')).at(-1)).toBe(
      '青江市水利局办公室 青江市教育局办公室关于做好第11项工作的通知',
    )
  })

  test.each(['议程', '日程', '参会回执', '参会人员名单'])('%s right behind a notice comes with it', (title) => {
    const text = `${notice('请按时参加。')}\n\n\n\n\n\n${title}\n序号 内容 责任人\n1 传达 王川`
    expect(read(text)[1]).toMatchObject({ parentRelation: 'attaches', issuers: [{ name: '云岭省教育厅' }] })
  })

  test('what has a number of its own comes with nothing', () => {
    const list = `青江市优秀护河人名单\n青水发〔2021〕9号\n${table}`
    expect(read(notice('请落实。') + gap + list)[1]).toMatchObject({ title: '青江市优秀护河人名单', parent: null })
  })

  test.each([
    [
      'with who issued it left out',
      '关于审理河道案件若干问题的规定',
      '云岭省高级人民法院关于审理河道案件若干问题的规定',
    ],
    ['with the bracket left out', '河道巡查办法', '河道巡查办法（试行）'],
  ])('a title that is named %s', (_, named, title) => {
    const child = `${title}\n第一条 为规范有关工作，制定本规定。\n第二条 本规定自印发之日起施行。`
    expect(parentTitles(notice(`现将《${named}》印发给你们，请遵照执行。`) + gap + child)[1]).not.toBeNull()
  })
})

describe('who issued what another brought out', () => {
  const plan = (opening: string) => `附件\n\n河道研学工作方案\n\n${opening}\n一、总体要求\n（一）工作目标。`
  const brought = (opening: string) =>
    read(office('开展河道研学', '1', '请落实。', '附件：河道研学工作方案') + gap + plan(opening))[1]?.issuers

  test('they are the parent’s', () => {
    expect(brought('为做好河道研学工作，制定本方案。')).toEqual([
      expect.objectContaining({ name: '青江市水利局办公室', origin: 'parent' }),
      expect.objectContaining({ name: '青江市教育局办公室', origin: 'parent' }),
    ])
  })

  test('its own words come first', () => {
    expect(
      brought('为培养学生爱河护河意识，青江市水利局、青江市教育局决定联合开展河道研学工作，特制定本方案。'),
    ).toEqual([
      expect.objectContaining({ name: '青江市水利局', origin: 'text' }),
      expect.objectContaining({ name: '青江市教育局', origin: 'text' }),
    ])
  })
})
