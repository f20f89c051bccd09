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
  /[，。；：！？《》“”]|关于|^(?:各|有关|全体|全部|本|该|其他)|(?:会议|大会|全会|晚会|社会|机会|(?:座谈|报告|推进|调度|动员|视频|电话|恳谈|通气|发布|现场|交流|研讨|培训|总结|表彰|学习|联学|宣讲|碰头|办公|扩大|全体|说明|听证|运动|博览|展览|音乐|茶话|年)会|^(?:股份|责任)?有限公司|工程部|内部|外部|全部|干部|一部|局部|总会的|[格布大全结]局|[场住]所|[执施实发推举进先现]行)$/

/** Whether a text (without spaces) has the form of one body's name. */
export function looksLikeBody(name: string): boolean {
  return name.length >= 2 && name.length <= 40 && ENDING.test(name) && !NOT_A_BODY.test(name)
}

/** Names that are printed run together, and where the second begins: 中共中央国务院, 最高人民法院最高人民检察院. */
export const RUN_TOGETHER: readonly { pattern: RegExp; example: string }[] = [
  { pattern: /^(中共中央办公厅)(国务院办公厅)$/, example: '中共中央办公厅国务院办公厅' },
  { pattern: /^(中共中央)(国务院)$/, example: '中共中央国务院' },
  { pattern: /^(中共中央)(国务院)(中央军委)$/, example: '中共中央国务院中央军委' },
  { pattern: /^(国务院)(中央军委)$/, example: '国务院中央军委' },
  { pattern: /^(最高人民法院)(最高人民检察院)$/, example: '最高人民法院最高人民检察院' },
  { pattern: /^(中共.{2,8}[省市区县州]委)(.{2,8}人民政府)$/, example: '中共云岭省委云岭省人民政府' },
]

/** The names in a list: 教育部 国家发展改革委, 教育部、财政部, 中共中央国务院. Not checked to be bodies. */
export function splitNames(text: string): string[] {
  return text
    .split(/[ 、，]+/)
    .filter((name) => name !== '')
    .flatMap((name) => {
      for (const { pattern } of RUN_TOGETHER) {
        const match = pattern.exec(name)
        if (match) return match.slice(1)
      }
      return [name]
    })
}

/** Whether a line is 发文机关标志: the names of bodies and 文件, often with spaces between the characters. */
export const isMasthead = (text: string) => text.length <= 80 && /文 ?件$/.test(text) && mastheadNames(text).length > 0

/** Whose paper a line of 发文机关标志 says it is; none where a part has not the form of a name. */
export function mastheadNames(text: string): string[] {
  const joined = /^(?:\S )+\S$/.test(text) ? text.replace(/ /g, '') : text
  const names = splitNames(joined.replace(/ ?文 ?件$/, ''))
  return names.every(looksLikeBody) ? names : []
}
