import { describe, expect, test } from 'vitest'
import { read } from '../../../support/notice.ts'

const rows = (text: string) =>
  read(text).flatMap(({ citations }) =>
    citations.map(({ title, number, relation }) => [title ?? number, title === null ? null : number, relation]),
  )

const decision = (...lines: string[]) =>
  ['云岭省人民政府关于废止和修改部分规章的决定', '云岭省人民政府令第98号', ...lines, '2021年3月5日'].join('\n\n')

describe('lists in a decision', () => {
  test('each heading says what becomes of its rows', () => {
    const text = decision(
      '为了推进依法行政，省人民政府对规章进行了清理，现决定：',
      '一、废止下列规章（3件）',
      '1.云岭省采砂管理办法（2003年5月1日云岭省人民政府令第21号公布）',
      '2.《云岭省林木种苗规定》（2005年8月9日云岭省人民政府令第33号公布）',
      '3.云岭省统计暂行办法（云政发〔1998〕12号）',
      '二、修改下列规章（1件）',
      '（一）将《云岭省供水办法》第三条修改为：“供水单位应当遵守《云岭省水资源条例》。”',
      '三、本决定自公布之日起施行。',
      '各地要贯彻落实《云岭省立法规定》。',
    )
    expect(rows(text)).toEqual([
      ['云岭省采砂管理办法', '云岭省人民政府令第21号', 'repeals'],
      ['云岭省林木种苗规定', '云岭省人民政府令第33号', 'repeals'],
      ['云岭省统计暂行办法', '云政发〔1998〕12号', 'repeals'],
      ['云岭省供水办法', null, 'amends'],
      ['云岭省水资源条例', null, 'mentions'],
      ['云岭省立法规定', null, 'implements'],
    ])
  })

  test('a sentence opens a list, and says from when', () => {
    const text = decision(
      '经研究，决定废止以下文件，自2021年5月1日起不再执行：',
      '一、《关于采砂收费的意见》（云水发〔2001〕5号）',
      '二、《关于巡查补助的规定》（云水发〔2003〕17号）第四条',
      '此前文件与本决定不一致的，以本决定为准。',
    )
    expect(read(text)[0]?.citations.map(({ repeal }) => repeal)).toEqual([
      { partial: null, asOf: '2021-05-01', sameTitle: false },
      { partial: '第四条', asOf: '2021-05-01', sameTitle: false },
    ])
  })

  test.each(['有下列情形之一的，许可证件失效：', '下列材料应当作废止处理或者重新提交：', '申请人应当提交以下文件：'])(
    '%s opens none',
    (line) => {
      const text = decision(line, '（一）《营业规程》被撤销的；', '（二）《操作规程》到期的。')
      expect(rows(text).map(([, , relation]) => relation)).toEqual(['mentions', 'mentions'])
    },
  )
})

describe('lists in an attachment', () => {
  const notice = [
    '青江市人民政府关于公布规范性文件清理结果的通知',
    '青政发〔2020〕15号',
    '各县（区）人民政府：',
    '现将清理结果公布如下。',
    '青江市人民政府',
    '2020年6月1日',
  ]
  test('rows of a table, by its title: bare titles, wrapped, numbers in another cell', () => {
    const text = [
      ...notice,
      '\n附件1\n',
      '废止的规范性文件目录\n',
      '序号  文件名称  文号  发布日期',
      '1  青江市价格基金管理办法  青政发〔2008〕3号  2008年5月1日',
      '2  青江市人民政府关于印发青江市农村沼气建设管理',
      '办法的通知  青政发〔2009〕11号  2009年7月1日',
      '3  《关于加强校车管理的意见》  青政办发〔2010〕5号  2010年3月2日',
      '4  青江市人民政府  关于做好秋粮收购的通知  青政办〔2011〕77号  已被青政办〔2015〕8号代替',
      '5  关于印发《青江市采砂办法》的通知  青政发〔2012〕6号  2012年3月1日',
      '\n附件2\n',
      '继续有效的规范性文件目录\n',
      '序号 文件名称 文号',
      '1 青江市城市绿化管理办法 青政发〔2012〕9号',
    ].join('\n')
    expect(rows(text)).toEqual([
      ['青江市价格基金管理办法', '青政发〔2008〕3号', 'repeals'],
      ['青江市人民政府关于印发青江市农村沼气建设管理办法的通知', '青政发〔2009〕11号', 'repeals'],
      ['关于加强校车管理的意见', '青政办发〔2010〕5号', 'repeals'],
      ['关于做好秋粮收购的通知', '青政办〔2011〕77号', 'repeals'],
      ['青政办〔2015〕8号', null, 'mentions'],
      ['关于印发《青江市采砂办法》的通知', '青政发〔2012〕6号', 'repeals'],
      ['青江市采砂办法', null, 'mentions'],
      ['青江市城市绿化管理办法', '青政发〔2012〕9号', 'mentions'],
    ])
  })

  test('a last cell outranks the title; where neither speaks nothing is ended', () => {
    const text = [
      ...notice,
      '\n附件\n',
      '规范性文件清理结果目录\n',
      '1|青江市绿化管理办法|青政发〔2012〕9号|废止',
      '2|青江市旅游管理办法|青政发〔2013〕2号|继续有效',
      '3|青江市物业管理办法|青政发〔2014〕8号|拟修改',
      '4|青江市供热管理办法|青政发〔2015〕1号|',
    ].join('\n')
    expect(rows(text).map(([title, , relation]) => [title, relation])).toEqual([
      ['青江市绿化管理办法', 'repeals'],
      ['青江市旅游管理办法', 'mentions'],
      ['青江市物业管理办法', 'mentions'],
      ['青江市供热管理办法', 'mentions'],
    ])
  })

  test('a table without a word of its own is what the notice above it says', () => {
    const text = [
      '青江市人民政府关于废止部分规范性文件的通知',
      '青政发〔2020〕15号',
      '各县（区）人民政府：',
      '现予公布。',
      '2020年6月1日',
      '\n附件\n',
      '规范性文件目录\n',
      '1. 青江市绿化管理办法（青政发〔2012〕9号）',
    ].join('\n')
    expect(rows(text)).toEqual([['青江市绿化管理办法', '青政发〔2012〕9号', 'repeals']])
  })

  test('a heading in another kind of text is no list', () => {
    const text = [
      '青江市河道管理工作方案',
      '青政发〔2020〕15号',
      '一、修改完善制度',
      '《巡查办法》实施多年，巡查有序。',
    ].join('\n')
    expect(rows(text)).toEqual([['巡查办法', null, 'mentions']])
  })
})
