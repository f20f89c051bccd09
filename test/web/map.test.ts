import { describe, expect, test } from 'vitest'
import { kindOfBody, kindOfDocument } from '../../web/map/kinds.ts'
import { shortLabel } from '../../web/map/label.ts'
import { Room } from '../../web/map/room.ts'

describe('the map', () => {
  test.each([
    ['法', 'law'],
    ['条例', 'law'],
    ['管理办法', 'rules'],
    ['暂行办法', 'rules'],
    ['实施意见', 'policy'],
    ['通知', 'notice'],
    ['申报表', 'document'],
    [null, 'document'],
  ])('%s is coloured as %s', (genre, kind) => {
    expect(kindOfDocument(genre)).toBe(kind)
  })

  test.each([
    ['国家级', 'state'],
    ['副省', 'city'],
    [null, 'body'],
  ])('a body of level %s is coloured as %s', (level, kind) => {
    expect(kindOfBody(level)).toBe(kind)
  })

  test.each([
    ['云岭省教育厅关于做好校车工作的通知', '做好校车工作的通知'],
    ['云岭省人民政府办公厅关于印发《校车管理办法》的通知', '印发《校车管理办法》'],
    ['中华人民共和国教育法', '中华人民共和国教育法'],
    ['关于加强河道管理的通知', '加强河道管理的通知'],
  ])('%s is short', (title, label) => {
    expect(shortLabel(title)).toBe(label)
  })

  test('a name takes the first place that covers neither a name nor a disc', () => {
    const room = new Room([[20, 0, 30, 10]])
    expect(
      room.take([
        [0, 0, 25, 10],
        [0, 20, 25, 30],
      ]),
    ).toEqual([0, 20, 25, 30])
    expect(
      room.take([
        [0, 0, 25, 10],
        [0, 20, 25, 30],
      ]),
    ).toEqual([0, 0, 25, 10])
    expect(
      room.take([
        [0, 0, 25, 10],
        [0, 20, 25, 30],
      ]),
    ).toBeUndefined()
  })
})
