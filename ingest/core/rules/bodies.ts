/**
 * How the name of a body (机关) is told from other words: by its ending. What the body is belongs to the registry, not
 * here. Longer endings first.
 */
export const BODY_ENDINGS: readonly string[] = [
  '领导小组办公室',
  '委员会办公室',
  '联席会议办公室',
  '指挥部办公室',
  '人民政府办公厅',
  '人民政府办公室',
  '人民政府',
  '委员会',
  '代表大会',
  '常务委员会',
  '联防联控机制',
  '领导小组',
  '工作组',
  '指挥部',
  '联席会议',
  '办公厅',
  '办公室',
  '秘书局',
  '党组',
  '党委',
  '工委',
  '教工委',
  '省委',
  '市委',
  '区委',
  '县委',
  '州委',
  '盟委',
  '旗委',
  '纪委',
  '监委',
  '政协',
  '团委',
  '国资委',
  '卫健委',
  '卫生健康委',
  '发展改革委',
  '教委',
  '网信办',
  '组织部',
  '宣传部',
  '统战部',
  '人民法院',
  '人民检察院',
  '检察院',
  '法院',
  '总署',
  '总局',
  '总会',
  '总工会',
  '联合会',
  '协会',
  '学会',
  '基金会',
  '研究院',
  '科学院',
  '工程院',
  '学院',
  '大学',
  '中学',
  '小学',
  '医院',
  '银行',
  '集团',
  '公司',
  '中心',
  '交易所',
  '军区',
  '兵团',
  '国务院',
  '中央军委',
  '科协',
  '社科联',
  '工商联',
  '妇联',
  '文联',
  '作协',
  '侨联',
  '残联',
  '台联',
  '政府',
  '海关',
  '小组',
  '监察组',
  '督导组',
  '巡视组',
  '巡察组',
  '专班',
  '总队',
  '中共中央',
  '中央',
  '部',
  '委',
  '局',
  '署',
  '厅',
  '院',
  '处',
  '司',
  '科',
  '站',
  '所',
  '社',
  '会',
  '办',
  '室',
  '校',
  '馆',
  '台',
  '队',
  '行',
]

const ENDING = new RegExp(`(?:${BODY_ENDINGS.join('|')})$`)

/** Words that end like a body but name none, or that no body's name holds. */
const NOT_A_BODY =
  /[，。；：！？《》“”]|关于|^(?:各|有关|全体|全部|本(?!溪)|该|其他)|(?:会议|大会|全会|晚会|社会|机会|(?:座谈|报告|推进|调度|动员|视频|电话|恳谈|通气|发布|现场|交流|研讨|培训|总结|表彰|学习|联学|宣讲|碰头|办公|扩大|全体|说明|听证|运动|博览|展览|音乐|茶话|年)会|^(?:股份|责任)?有限公司|工程部|内部|外部|(?<!安)全部|干部|一部|局部|总会的|[格布大全结]局|[场住]所|[执施实发推举进先现]行)$/

/** Whether a text (without spaces) has the form of one body's name. */
export function looksLikeBody(name: string): boolean {
  if (name.length < 2 || name.length > 40) return false
  // 云岭省“两河”整治领导小组
  const plain = name.includes('“') ? name.replace(/(?<=.)“[^“”]{1,20}”(?=.)/g, '') : name
  return ENDING.test(plain) && !NOT_A_BODY.test(plain)
}

/** Names that are printed run together, and where the second begins: 中共中央国务院, 最高人民法院最高人民检察院. */
export const RUN_TOGETHER: readonly { pattern: RegExp; example: string }[] = [
  { pattern: /^(中共中央办公厅)(国务院办公厅)$/, example: '中共中央办公厅国务院办公厅' },
  { pattern: /^(中共中央)(国务院)$/, example: '中共中央国务院' },
  { pattern: /^(中共中央)(国务院)(中央军委)$/, example: '中共中央国务院中央军委' },
  { pattern: /^(国务院)(中央军委)$/, example: '国务院中央军委' },
  { pattern: /^(最高人民法院)(最高人民检察院)$/, example: '最高人民法院最高人民检察院' },
  { pattern: /^(中共.{2,8}[省市区县州]委)(.{2,8}人民政府)$/, example: '中共云岭省委云岭省人民政府' },
  {
    pattern: /^(.{0,10}[省市区县州盟旗]委(?:办公[厅室])?)(.{0,8}[省市区县州盟旗](?:人民)?政府(?:办公[厅室])?)$/,
    example: '省委办公厅省政府办公厅',
  },
  {
    pattern: /^(最高人民法院)(最高人民检察院)(公安部|国家安全部|司法部)$/,
    example: '最高人民法院最高人民检察院公安部',
  },
]

/** The names in a list: 教育部 国家发展改革委, 教育部、财政部, 教育部和财政部, 中共中央国务院. Not checked to be bodies. */
export function splitNames(text: string): string[] {
  return text
    .split(/[ 、，]+/)
    .filter((name) => name !== '')
    .flatMap(splitJoined)
}

/** Two names joined by a word or printed run together, where both have the form of one. */
function splitJoined(name: string): string[] {
  for (const { pattern } of RUN_TOGETHER) {
    const match = pattern.exec(name)
    if (match) return match.slice(1)
  }
  for (const { index } of name.slice(0, LONGEST_PAIR).matchAll(/[和与及]/g)) {
    const [left, right] = [name.slice(0, index), name.slice(index + 1)]
    if (left.length > 2 && looksLikeBody(left) && looksLikeBody(right)) return [left, ...splitJoined(right)]
  }
  // 云岭省教育厅云岭省财政厅: the same place begins both
  const place = PLACE.exec(name)?.[0]
  const again = place === undefined ? -1 : name.indexOf(place, place.length)
  if (place === undefined || again < 0 || name.length > LONGEST_PAIR) return [name]
  const [left, right] = [name.slice(0, again), name.slice(again)]
  return looksLikeBody(left) && looksLikeBody(right) ? [left, ...splitJoined(right)] : [name]
}

const LONGEST_PAIR = 80
const PLACE = /^[\u4e00-\u9fff]{1,7}?(?:自治区|[省市区县州盟旗])/

/** Whether a line is 发文机关标志: the names of bodies and 文件, often with spaces between the characters. */
export const isMasthead = (text: string) => text.length <= 80 && /文 ?件$/.test(text) && mastheadNames(text).length > 0

/** Whose paper a line of 发文机关标志 says it is; none where a part has not the form of a name. */
export function mastheadNames(text: string): string[] {
  const joined = /^(?:\S )+\S$/.test(text) ? text.replace(/ /g, '') : text
  const names = splitNames(joined.replace(/ ?文 ?件$/, ''))
  return names.every(looksLikeBody) ? names : []
}
