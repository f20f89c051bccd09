/** Administrative level (层级) of the body, or of the place it serves. */
export type BodyLevel = '国家级' | '部委' | '省' | '副省' | '市' | '县' | '乡'

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

/** What the ending or the beginning of an organ's name says of its kind. The first row that fits decides. */
export const KIND_RULES: readonly { kind: BodyKind; pattern: RegExp; example: string }[] = [
  {
    kind: '党委',
    pattern: /^中共|党组$|党委$|[省市县区州盟旗]委$|教育工委$|教育工作委员会$|党工委$/,
    example: '中共云岭省委',
  },
  { kind: '监察', pattern: /纪律检查委员会$|纪委$|监察委员会$|监委$/, example: '云岭省监察委员会' },
  { kind: '人大', pattern: /人民代表大会(?:常务委员会)?$|人大(?:常委会)?$/, example: '云岭省人民代表大会常务委员会' },
  { kind: '政协', pattern: /政协|政治协商会议/, example: '政协云岭省委员会' },
  { kind: '法院', pattern: /法院$/, example: '云岭省高级人民法院' },
  { kind: '检察', pattern: /检察院$/, example: '云岭省人民检察院' },
  {
    kind: '议事协调机构',
    pattern: /领导小组$|指挥部$|联席会议$|联防联控机制$|委员会办公室$|小组办公室$/,
    example: '云岭省防汛抗旱指挥部',
  },
  { kind: '学校', pattern: /大学$|学院$|学校$|中学$|小学$|幼儿园$|党校$/, example: '云岭大学' },
  { kind: '企业', pattern: /公司$|集团$|银行$|交易所$|出版社$/, example: '云岭交通投资集团' },
  {
    kind: '人民团体',
    pattern: /总工会$|妇女联合会$|妇联$|团委$|共青团.*委$|残疾人联合会$|科学技术协会$|科协$|工商业联合会$/,
    example: '云岭省科学技术协会',
  },
  { kind: '行业协会', pattern: /协会$|学会$|商会$|联合会$|促进会$|基金会$/, example: '云岭省茶业协会' },
  {
    kind: '事业单位',
    pattern: /医院$|研究院$|研究所$|科学院$|中心$|图书馆$|博物馆$|电视台$/,
    example: '云岭省疾病预防控制中心',
  },
]
