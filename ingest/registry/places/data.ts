import type { BodyLevel } from '../kinds.ts'

/** Cities of vice-provincial level (副省级市): 中编发〔1994〕1号, less 重庆. */
export const VICE_PROVINCIAL: ReadonlySet<string> = new Set(
  '广州市 武汉市 哈尔滨市 沈阳市 成都市 南京市 西安市 长春市 济南市 杭州市 大连市 青岛市 深圳市 厦门市 宁波市'.split(
    ' ',
  ),
)

/** Places that the data set does not list. */
export const MORE_PLACES: readonly { name: string; short?: string; level: BodyLevel; province?: string }[] = [
  { name: '新疆生产建设兵团', short: '兵团', level: '省' },
]

/**
 * National new areas (国家级新区) and zones whose names say no city: the place that they lie in. They are no
 * administrative divisions: their boards (管理委员会) are organs of that place's government.
 */
export const ZONES: Readonly<Record<string, string>> = {
  贵安新区: '贵州省',
  西咸新区: '陕西省',
  滇中新区: '云南省',
  雄安新区: '河北省',
  两江新区: '重庆市',
  天府新区: '四川省',
  赣江新区: '江西省',
  湘江新区: '长沙市',
  金普新区: '大连市',
  西海岸新区: '青岛市',
  哈尔滨新区: '哈尔滨市',
  长春新区: '长春市',
  福州新区: '福州市',
  兰州新区: '兰州市',
  舟山群岛新区: '舟山市',
  江北新区: '南京市',
  横琴新区: '珠海市',
  横琴粤澳深度合作区: '广东省',
  郑东新区: '郑州市',
  平潭综合实验区: '福州市',
  中关村科技园区: '北京市',
  中关村国家自主创新示范区: '北京市',
  天津港保税区: '天津市',
  前湾保税港区: '青岛市',
  东湖新技术开发区: '武汉市',
}

/**
 * Names that were: merged, renamed or raised since 1983. `now` is what the area belongs to today; a body of the older place
 * stays a body of its own. Years by the State Council's approvals (民政部 县级以上行政区划变更情况); unverified here.
 */
export const FORMER_PLACES: readonly { name: string; now: string; level: BodyLevel; until: number }[] = [
  ...cities(
    '襄樊市:襄阳市:2010 莱芜市:济南市:2019 巢湖地区:合肥市:1999 思茅市:普洱市:2007 荆沙市:荆州市:1996 淮阴市:淮安市:2001',
    '万县市:重庆市:1997 涪陵市:重庆市:1997 梅县地区:梅州市:1988 徽州地区:黄山市:1987 达县地区:达州市:1999',
  ),
  ...cities(
    '毕节地区:毕节市:2011 铜仁地区:铜仁市:2011 海东地区:海东市:2013 昌都地区:昌都市:2014 日喀则地区:日喀则市:2014',
    '林芝地区:林芝市:2015 山南地区:山南市:2016 那曲地区:那曲市:2017 吐鲁番地区:吐鲁番市:2015 哈密地区:哈密市:2016',
    '思茅地区:普洱市:2003 临沧地区:临沧市:2003 丽江地区:丽江市:2002 保山地区:保山市:2000 昭通地区:昭通市:2001',
    '百色地区:百色市:2002 河池地区:河池市:2002 贺州地区:贺州市:2002 柳州地区:来宾市:2002 南宁地区:崇左市:2002',
    '定西地区:定西市:2003 陇南地区:陇南市:2004 庆阳地区:庆阳市:2002 平凉地区:平凉市:2002 酒泉地区:酒泉市:2002',
    '张掖地区:张掖市:2002 武威地区:武威市:2001 商洛地区:商洛市:2001 榆林地区:榆林市:1999 安康地区:安康市:2000',
    '吕梁地区:吕梁市:2003 忻州地区:忻州市:2000 临汾地区:临汾市:2000 运城地区:运城市:2000 晋中地区:晋中市:1999',
    '滨州地区:滨州市:2000 菏泽地区:菏泽市:2000 聊城地区:聊城市:1997 德州地区:德州市:1994 宜春地区:宜春市:2000',
    '上饶地区:上饶市:2000 抚州地区:抚州市:2000 吉安地区:吉安市:2000 赣州地区:赣州市:1998 丽水地区:丽水市:2000',
    '宣城地区:宣城市:2000 池州地区:池州市:2000 六安地区:六安市:1999 阜阳地区:阜阳市:1996 周口地区:周口市:2000',
    '驻马店地区:驻马店市:2000 信阳地区:信阳市:1998 南阳地区:南阳市:1994 黄冈地区:黄冈市:1995 咸宁地区:咸宁市:1998',
    '零陵地区:永州市:1995 郴州地区:郴州市:1994 怀化地区:怀化市:1997 娄底地区:娄底市:1999 巴中地区:巴中市:2000',
    '雅安地区:雅安市:2000 眉山地区:眉山市:2000 资阳地区:资阳市:2000 内江地区:内江市:1985 绥化地区:绥化市:1999',
    '松花江地区:哈尔滨市:1996 固原地区:固原市:2001 银南地区:吴忠市:1998 遵义地区:遵义市:1997 安顺地区:安顺市:2000',
  ),
  ...cities(
    '哲里木盟:通辽市:1999 昭乌达盟:赤峰市:1983 伊克昭盟:鄂尔多斯市:2001 呼伦贝尔盟:呼伦贝尔市:2001',
    '巴彦淖尔盟:巴彦淖尔市:2003 乌兰察布盟:乌兰察布市:2003',
  ),
  ...counties(
    '崇文区:北京市:2010 宣武区:北京市:2010 卢湾区:上海市:2011 南市区:上海市:2000 南汇区:上海市:2009 闸北区:上海市:2015',
    '塘沽区:天津市:2009 汉沽区:天津市:2009 大港区:天津市:2009 万盛区:重庆市:2011 双桥区:重庆市:2011',
    '白下区:南京市:2013 下关区:南京市:2013 沧浪区:苏州市:2012 平江区:苏州市:2012 金阊区:苏州市:2012 下城区:杭州市:2021',
    '江干区:杭州市:2021 余杭市:杭州市:2001 江东区:宁波市:2016 东山区:广州市:2005 芳村区:广州市:2005 萝岗区:广州市:2014',
    '市中区:济宁市:2013 四方区:青岛市:2012 胶南市:青岛市:2012 西市区:银川市:2002 太平区:哈尔滨市:2004 动力区:哈尔滨市:2006',
  ),
]

type Former = (typeof FORMER_PLACES)[number]

function rows(level: BodyLevel, lists: readonly string[]): Former[] {
  return lists
    .flatMap((list) => list.split(' '))
    .map((row) => {
      const [name = '', now = '', until] = row.split(':')
      return { name, now, level, until: Number(until) }
    })
}

function cities(...lists: readonly string[]): Former[] {
  return rows('市', lists)
}

function counties(...lists: readonly string[]): Former[] {
  return rows('县', lists)
}

/** Peoples in the names of autonomous places: dropped in the short form (红河哈尼族彝族自治州 → 红河州). */
export const PEOPLES: readonly string[] = [
  ...'蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土'.split(
    '|',
  ),
  ...'达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各'.split(
    '|',
  ),
]

/** Short names in use that dropping the peoples does not give. */
export const SHORT_NAMES: Readonly<Record<string, string>> = {
  克州: '克孜勒苏柯尔克孜自治州',
  博州: '博尔塔拉蒙古自治州',
  巴州: '巴音郭楞蒙古自治州',
  宁夏区: '宁夏回族自治区',
  广西区: '广西壮族自治区',
  西藏区: '西藏自治区',
  新疆区: '新疆维吾尔自治区',
  内蒙古区: '内蒙古自治区',
}
