import { describe, expect, test } from 'vitest'
import { createLookup } from '../../../ingest/lookup/index.ts'
import { onDay, today } from '../../../ingest/lookup/times.ts'
import { LookupAnswer } from '../../../schema/lookup.ts'

const lookup = createLookup()

describe('what a text is', () => {
  test.each([
    ['国办发〔2020〕1号', 'number'],
    ['国办发[2020] 1 号', 'number'],
    ['教育部令第四十六号', 'number'],
    ['云岭省人民政府公告2019年第3号', 'number'],
    ['〔82〕国函字第27号', 'number'],
    ['GB/T 33251-2016', 'number'],
    ['国办发', 'number'],
    ['《中华人民共和国教育法》', 'title'],
    ['中华人民共和国教育法', 'title'],
    ['云岭省学校食堂管理办法（2019年修正）', 'title'],
    ['云岭省教育厅关于加强河道安全管理的通知', 'title'],
    ['关于印发《河道巡查办法》的通知（云教函〔2021〕1号）', 'title'],
    ['云岭省教育厅对省政协第12号提案的答复', 'title'],
    ['教育部', 'body'],
    ['国家发改委', 'body'],
    ['云岭省教育厅办公室', 'body'],
    ['党委办公室', 'body'],
    ['hello', 'unknown'],
    ['', 'unknown'],
    ['——', 'unknown'],
  ])('%s: %s', (text, kind) => {
    const answer = lookup(text)
    expect(LookupAnswer.parse(answer)).toEqual(answer)
    expect(answer).toMatchObject({ text, kind })
  })
})

describe('whom it means, without a graph', () => {
  test.each([
    ['国办发〔2020〕1号', '国务院'],
    ['教育部令第46号', '教育部'],
    ['云岭省人民政府令第228号', '云岭省人民政府'],
    ['国家发改委', '国家发展和改革委员会'],
    ['云岭省教育厅关于加强河道安全管理的通知', '云岭省教育厅'],
    ['关于加强河道安全管理的通知（国办发〔2020〕1号）', '国务院'],
    ['学院办公室', null],
    ['发展改革委', null],
    ['关于加强河道安全管理的通知', null],
  ])('%s: %s', (text, body) => {
    expect(lookup(text).body).toBe(body)
  })

  test('an office, a normal form, and candidates with their reasons', () => {
    expect(lookup('国办发﹝2020﹞ 1号')).toMatchObject({
      normal: '国办发[2020]1号',
      candidates: [{ body: '国务院', office: '国务院办公厅', reason: 'learnt' }],
    })
    const [bare] = lookup('发展改革委').candidates
    expect(bare).toMatchObject({ body: '国家发展和改革委员会', reason: 'bare-name' })
    expect(bare?.confidence).toBeLessThan(0.6)
  })
})

describe('bodies in time', () => {
  test.each([
    ['教育部', '1984', ['教育部']],
    ['教育部', '1990-05-01', ['国家教育委员会']],
    ['教育部', '1985-06', ['国家教育委员会']],
    ['教育部', '2001', ['教育部']],
    ['国家教育委员会', '1979', ['教育部']],
    ['国家发展和改革委员会', '1999', ['国家发展计划委员会']],
    ['司法部', '1990', ['司法部']],
    ['云岭省教育厅', '1950', ['云岭省教育厅']],
  ])('%s on %s', (name, day, names) => {
    expect(onDay(name, day)).toEqual(expect.arrayContaining(names))
  })

  test('who took over: through several reforms, and by several', () => {
    expect(today('国家教育委员会')).toEqual(['教育部'])
    expect(today('建设部')).toEqual(['住房和城乡建设部'])
    expect(today('铁道部')).toEqual(['国家铁路局', '中国国家铁路集团有限公司'])
    expect(createLookup({ day: '1990' })('国家教委')).toMatchObject({
      body: '国家教育委员会',
      onDate: ['国家教育委员会'],
      today: ['教育部'],
    })
  })
})
