/** Common surnames (常用姓氏), compound ones after them: with the length of a name, the cue that an author is a person. */
export const SURNAMES: readonly string[] = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪',
  ...'范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤习温楼尤鲁葛柳祁焦岳梅庄辛管祝左',
  ...['欧阳', '上官', '司马', '诸葛', '司徒', '令狐', '皇甫', '尉迟'],
]

/** News media and journals: they publish what others wrote, and issue nothing. */
export const MEDIA: readonly string[] = [
  '新华社',
  '新华网',
  '人民日报',
  '人民日报社',
  '人民网',
  '光明日报',
  '经济日报',
  '中国日报',
  '中国新闻社',
  '中新社',
  '中新网',
  '求是',
  '求是杂志',
  '求是网',
  '中央电视台',
  '央视网',
  '央视新闻',
  '中国教育报',
  '中国青年报',
  '法制日报',
  '法治日报',
  '科技日报',
  '解放军报',
  '学习强国',
  '中国政府网',
  '本报',
]
