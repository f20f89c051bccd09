/** The commonest surnames, by the 2020 census report of the Ministry of Public Security; they cover nine in ten people. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤习温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由'

const NAME = new RegExp(`^[${SURNAMES}][\\u4e00-\\u9fff]{1,2}$|^[\\u4e00-\\u9fff]{1,6}·[\\u4e00-\\u9fff]{1,8}$`)

/** Whether a text has the form of one person's name; spaces inside two-character names are set for width (丁  一). */
export function looksLikePerson(text: string): boolean {
  return NAME.test(text.replace(/ /g, ''))
}

/** What a person may be, as it is printed beside the name: 云岭省水利厅厅长 王川, 县委书记、县长 李江. */
const OFFICE =
  '书记|部长|主任|局长|厅长|省长|市长|县长|区长|州长|盟长|旗长|乡长|镇长|村长|院长|校长|会长|社长|行长|司长|处长|科长|署长|台长|馆长|所长|站长|队长|组长|主席|总理|委员|常委|检察长|秘书长|理事长|董事长|总经理|总干事|发言人|负责人|教授|研究员|院士|代表|记者|编辑'

const OFFICE_AND_NAME = new RegExp(`^(?:[^，。；：！？《》]{0,40})(?:${OFFICE})[）]? ?([^ ]{1,3}(?: [^ ]{1,2})?)$`)

/** A word that says who wrote: 作者：王川, （王川）. */
const WRITTEN_BY = /^(?:（|(?:本报|特约)?(?:作者|记者|通讯员|主讲人|报告人)：? ?)(.{2,40}?)）?$/

/** The person that a line names, alone or behind an office: 王 川, 云岭省水利厅厅长 王川; null where it names none. */
export function personOnLine(text: string): string | null {
  if (text.length > 60) return null
  const line = WRITTEN_BY.exec(text)?.[1] ?? text
  if (looksLikePerson(line)) return line.replace(/ /g, '')
  const name = OFFICE_AND_NAME.exec(line)?.[1]
  return name !== undefined && looksLikePerson(name) ? name.replace(/ /g, '') : null
}
