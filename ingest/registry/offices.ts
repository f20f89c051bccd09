/**
 * Offices inside a body (内设机构, 办事机构): what may stand behind the name of the body that they belong to.
 * Longer endings first.
 */
export const OFFICE_ENDINGS: readonly { ending: string; example: string }[] = [
  { ending: '办公厅', example: '教育部办公厅' },
  { ending: '办公室', example: '云岭省教育厅办公室' },
  { ending: '秘书局', example: '国务院办公厅秘书局' },
  { ending: '秘书处', example: '云岭省人民政府秘书处' },
  { ending: '领导小组', example: '教育部党建工作领导小组' },
  { ending: '工作组', example: '教育部疫情防控工作组' },
  { ending: '委员会', example: '教育部科学技术委员会' },
  { ending: '指挥部', example: '云岭市人民政府抢险指挥部' },
  { ending: '机制', example: '国务院应急联动工作机制' },
  { ending: '综合组', example: '国务院联防联控机制综合组' },
  { ending: '中心', example: '教育部考试中心' },
  { ending: '司', example: '教育部基础教育司' },
  { ending: '局', example: '教育部教材局' },
  { ending: '处', example: '云岭省教育厅人事处' },
  { ending: '科', example: '云岭县教育局人事科' },
  { ending: '部', example: '中共云岭省委组织部' },
  { ending: '室', example: '国务院办公厅电子政务室' },
]

/** Short forms of an office with the full form it is folded to. */
export const OFFICE_SHORT: readonly { short: string; full: string; example: string }[] = [
  { short: '办', full: '办公室', example: '国务院安委办' },
]

/**
 * A name that says nothing of whose it is: the office of some body that only its own papers know.
 * The part before the ending is empty or made of these words alone.
 */
export const BARE_WORDS: readonly string[] = [
  '党委',
  '党政',
  '党支部',
  '党总支',
  '机关',
  '学院',
  '学校',
  '校',
  '院',
  '系',
  '所',
  '行政',
  '纪委',
  '团委',
  '工会',
  '校长',
  '院长',
  '综合',
  '组织',
  '宣传',
  '统战',
  '人事',
  '教务',
  '学生',
  '学生工作',
  '财务',
  '科研',
  '科技',
  '后勤',
  '保卫',
  '招生',
  '就业',
  '研究生',
  '国际交流',
  '资产',
  '基建',
  '审计',
  '监察',
  '离退休',
  '安全',
  '保密',
  '应急',
  '疫情防控',
  '疫情防控工作',
  '工作',
]
