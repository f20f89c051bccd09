/**
 * Administrative level (层级) of the body: of the place it serves, or of itself where it is a central one. `none` is what
 * has no administrative level: associations, enterprises, schools, institutes.
 */
export type BodyLevel = '国家级' | '部委' | '省' | '副省' | '市' | '县' | '乡' | 'none'

export type BodyKind =
  | '党委'
  | '人大'
  | '政府'
  | '政协'
  | '监察'
  | '法院'
  | '检察'
  | '军队'
  | '人民团体'
  | '事业单位'
  | '行业协会'
  | '企业'
  | '学校'
  | '议事协调机构'

/** Kinds without an administrative level, unless a table says otherwise (中国科学院). */
export const LEVELLESS: ReadonlySet<BodyKind> = new Set(['行业协会', '企业', '学校', '事业单位'])

/**
 * What committees (委员会) of a government are called after: all other 委员会 of a place coordinate (议事协调). The words
 * are those of the organs that provinces and cities have set up since 1978.
 */
const GOVERNMENT_COMMITTEES = [
  '发展和改革|发展计划|计划|物价|卫生健康|卫生和计划生育|卫生|人口和计划生育|计划生育|教育|科学技术|科技创新|科学技术和信息化',
  '经济和信息化|经济贸易和信息化|经济贸易|经济|工业和信息化|信息化工作|财政|商务|贸易发展|对外经济贸易|国有资产监督管理',
  '民族事务|民族宗教事务|民族和宗教事务|住房和城乡建设管理|住房和城乡建设|城乡建设|城乡建设和交通|建设和交通|建设和管理|建设管理|建设|城市管理',
  '城市管理和综合执法|规划和自然资源|规划和国土资源管理|规划国土|交通运输|交通|市政管理|市政|农业农村|农业|农牧业|农村工作|林业和草原',
  '文化和旅游发展|文化和旅游|旅游发展|市场监督管理|市场和质量监督管理|体育运动|水务|绿化|基本建设|外国投资工作|开发建设管理|规划建设管理|管理',
].join('|')

/** What the ending or the beginning of an organ's name says of its kind. The first row that fits decides. */
export const KIND_RULES: readonly { kind: BodyKind; pattern: RegExp; example: string }[] = [
  { kind: '监察', pattern: /监察委员会$|监委$/, example: '云岭省监察委员会' },
  {
    kind: '党委',
    pattern:
      /^(?:中共|中国共产党)|党组$|党(?:总支|支部|委)?(?:委员会)?$|[省市县区州盟旗]委$|教育工委$|教育工作委员会$|工委$|纪律检查委员会$|纪委$|机关工作委员会$/,
    example: '中共云岭省委',
  },
  { kind: '人大', pattern: /人民代表大会|人大(?:常委会)?$/, example: '云岭省人民代表大会常务委员会' },
  { kind: '政协', pattern: /政协|政治协商会议/, example: '政协云岭省委员会' },
  { kind: '法院', pattern: /法院$/, example: '云岭省高级人民法院' },
  { kind: '检察', pattern: /检察院$/, example: '云岭省人民检察院' },
  {
    kind: '军队',
    pattern: /^中央军委|解放军|武警|武装警察|军区$|警备区$|军分区$|人民武装部$/,
    example: '云岭省军区',
  },
  {
    kind: '人民团体',
    pattern:
      /工会$|妇女联合会$|妇联$|团委$|共青团|共产主义青年团|青年联合会$|学生联合会$|少先队|少年先锋队|少工委$|残疾人联合会$|科学技术协会$|科协$|工商业联合会$|归国华侨联合会$|社会科学界联合会$|文学艺术[界届]联合会$|[省市区州县]文联$|作家协会$|新闻工作者协会$|法学会$|红十字会$|关心下一代工作委员会$|贸易促进委员会/,
    example: '云岭省科学技术协会',
  },
  {
    kind: '企业',
    pattern:
      /公司$|集团$|^(?!.*人民银行).*银行(?:.{1,12}[分支]行)?$|公司.{1,12}[分支](?:行|公司)$|交易所$|出版社$|报社$|日报$|信用社/,
    example: '云岭交通投资集团',
  },
  {
    kind: '行业协会',
    pattern: /协会$|学会$|商会$|同业公会$|联合会$|促进会$|研究会$|基金会$|联盟$|联谊会$|公会$|学部$/,
    example: '云岭省茶业协会',
  },
  {
    kind: '议事协调机构',
    pattern:
      /小组$|指挥部$|联席会议$|联防联控|协调机制$|机制$|组委会$|执委会$|专班$|工作组$|专家咨询委员会$|(?:小组|指挥部|会议|机制|委员会|组委会|机构)(?:办公室|秘书处)$/,
    example: '云岭省防汛抗旱指挥部',
  },
  {
    kind: '议事协调机构',
    pattern: /(?:认定|基金|工作站|博士后工作?|评审|奖励)管理委员会|标准化技术委员会$/,
    example: '云岭省高新技术企业认定管理委员会',
  },
  {
    kind: '议事协调机构',
    pattern:
      /(?:认定|奖励|职称|评审|评选|普法|素质|普及法律|科普|文明|规划编制|社会科学规划|社科规划|软科学|综治)[^局厅]{0,8}(?:办|办公室)$/,
    example: '云岭省科学技术奖励工作办公室',
  },
  {
    kind: '事业单位',
    pattern:
      /医院$|研究院$|研究所$|科学院$|科学院.{0,6}分院$|工程院$|情报院$|设计院$|中心$|图书馆$|[物技学术]馆$|电视台$|总台$|广播台$|站$|管理处$|仲裁委员会$|供销合作|合作总?社(?:联合社)?$|实验室$|基地$/,
    example: '云岭省疾病预防控制中心',
  },
  { kind: '学校', pattern: /大学$|学院$|学校$|中学$|小学$|幼儿园$|党校$|讲习所$/, example: '云岭大学' },
  {
    kind: '政府',
    pattern: new RegExp(`^(?:人民政府)?(?:${GOVERNMENT_COMMITTEES})委员会$|管理委员会$|管委会$`),
    example: '发展和改革委员会',
  },
  { kind: '议事协调机构', pattern: /委员会$/, example: '云岭省安全生产委员会' },
]

/** Kind of an organ by its name; undefined where nothing tells (科学技术厅: of the government, if it has a place). */
export function kindOf(name: string): BodyKind | undefined {
  return KIND_RULES.find(({ pattern }) => pattern.test(name))?.kind
}
