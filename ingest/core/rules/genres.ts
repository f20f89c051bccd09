/** A kind of document (文种) that a title ends with. */
export interface Genre {
  readonly name: string
  /** `strong`: a line that ends so is likely a title. `weak`: only with more evidence, as the word also ends sentences and headings. */
  readonly strength: 'strong' | 'weak'
  /** Normative genres (法 条例 办法 …) have versions; a notice of the same title is another document. */
  readonly normative: boolean
  readonly example: string
}

const genre = (name: string, strength: Genre['strength'], normative: boolean, example: string): Genre => ({
  name,
  strength,
  normative,
  example,
})

/**
 * The fifteen genres of 《党政机关公文处理工作条例》第八条, normative genres, and what collections hold besides.
 * A longer name comes before one that it ends with.
 */
export const GENRES: readonly Genre[] = [
  genre('通知', 'strong', false, '关于做好防汛工作的通知'),
  genre('指导意见', 'strong', false, '关于促进养老服务的指导意见'),
  genre('实施意见', 'strong', false, '关于推进改革的实施意见'),
  genre('意见', 'strong', false, '关于加强基层治理的意见'),
  genre('决定', 'strong', false, '关于修改部分规章的决定'),
  genre('决议', 'strong', false, '关于年度预算的决议'),
  genre('通告', 'strong', false, '关于道路施工的通告'),
  genre('公告', 'strong', false, '关于征收补偿的公告'),
  genre('公报', 'strong', false, '全体会议公报'),
  genre('通报', 'strong', false, '关于检查情况的通报'),
  genre('报告', 'weak', false, '政府工作报告'),
  genre('请示', 'strong', false, '关于增加经费的请示'),
  genre('批复', 'strong', false, '关于同意设立开发区的批复'),
  genre('议案', 'strong', false, '关于提请审议的议案'),
  genre('复函', 'strong', false, '关于有关问题的复函'),
  genre('函', 'strong', false, '关于商请支持的函'),
  genre('会议纪要', 'strong', false, '专题会议纪要'),
  genre('纪要', 'strong', false, '专题座谈纪要'),
  genre('命令', 'strong', false, '嘉奖命令'),
  genre('令', 'weak', false, '市人民政府令'),
  genre('条例', 'strong', true, '城市绿化条例'),
  genre('实施办法', 'strong', true, '统计法实施办法'),
  genre('管理办法', 'strong', true, '经费管理办法'),
  genre('暂行办法', 'strong', true, '处理暂行办法'),
  genre('办法', 'strong', true, '考核办法'),
  genre('实施细则', 'strong', true, '许可实施细则'),
  genre('细则', 'strong', true, '评分细则'),
  genre('规定', 'strong', true, '队伍建设规定'),
  genre('规则', 'strong', true, '议事规则'),
  genre('准则', 'strong', true, '会计准则'),
  genre('章程', 'strong', true, '协会章程'),
  genre('规程', 'strong', true, '操作规程'),
  genre('守则', 'strong', true, '学生守则'),
  genre('规范', 'weak', true, '服务规范'),
  genre('标准', 'weak', true, '设置标准'),
  genre('制度', 'weak', true, '值班制度'),
  genre('修正案', 'strong', true, '刑法修正案（九）'),
  genre('法典', 'strong', true, '民法典'),
  genre('法', 'weak', true, '教师法'),
  genre('解释', 'weak', true, '关于适用法律若干问题的解释'),
  genre('实施方案', 'strong', false, '创建实施方案'),
  genre('工作方案', 'strong', false, '整治工作方案'),
  genre('方案', 'strong', false, '应急方案'),
  genre('行动计划', 'strong', false, '三年行动计划'),
  genre('计划', 'strong', false, '招生计划'),
  genre('规划', 'strong', false, '发展规划'),
  genre('纲要', 'strong', false, '建设纲要'),
  genre('应急预案', 'strong', false, '突发事件应急预案'),
  genre('预案', 'strong', false, '人员疏散预案'),
  genre('工作要点', 'strong', false, '年度工作要点'),
  genre('要点', 'weak', false, '编制要点'),
  genre('工作重点', 'weak', false, '年度工作重点'),
  genre('指南', 'strong', false, '申报指南'),
  genre('指引', 'strong', false, '操作指引'),
  genre('须知', 'strong', false, '考生须知'),
  genre('倡议书', 'strong', false, '志愿服务倡议书'),
  genre('公开信', 'strong', false, '致家长的公开信'),
  genre('贺信', 'strong', false, '致大会的贺信'),
  genre('回信', 'strong', false, '给学生的回信'),
  genre('讲话精神', 'weak', false, '调研时的讲话精神'),
  genre('讲话', 'strong', false, '在座谈会上的讲话'),
  genre('发言', 'strong', false, '在会议上的发言'),
  genre('致辞', 'strong', false, '在开幕式上的致辞'),
  genre('答记者问', 'strong', false, '负责人就管理办法答记者问'),
  genre('议程', 'strong', false, '会议议程'),
  genre('日程', 'weak', false, '培训日程'),
  genre('申报书', 'weak', false, '项目申报书'),
  genre('申请书', 'weak', false, '入会申请书'),
  genre('承诺书', 'weak', false, '诚信承诺书'),
  genre('任务书', 'weak', false, '建设任务书'),
  genre('推荐表', 'weak', false, '单位推荐表'),
  genre('申报表', 'weak', false, '项目申报表'),
  genre('申请表', 'weak', false, '资格申请表'),
  genre('登记表', 'weak', false, '报名登记表'),
  genre('汇总表', 'weak', false, '信息汇总表'),
  genre('统计表', 'weak', false, '情况统计表'),
  genre('回执', 'weak', false, '参会回执'),
  genre('一览表', 'weak', false, '项目一览表'),
  genre('表', 'weak', false, '任务分解表'),
  genre('清单', 'weak', false, '责任清单'),
  genre('名单', 'weak', false, '入选名单'),
  genre('目录', 'weak', false, '职业目录'),
  genre('列表', 'weak', false, '项目列表'),
  genre('说明', 'weak', false, '填表说明'),
  genre('模板', 'weak', false, '总结模板'),
  genre('提纲', 'weak', false, '报告提纲'),
  genre('参考', 'weak', false, '内容参考'),
]

/** Kinds that come with a notice and say nothing without it. */
export const DEPENDENT: readonly string[] = [
  '议程',
  '日程',
  '推荐表',
  '申报表',
  '申请表',
  '登记表',
  '汇总表',
  '统计表',
  '一览表',
  '表',
  '回执',
  '名单',
  '清单',
]

/** What may stand in brackets behind the genre: （试行）, （2020—2024年）, （征求意见稿）, （第一批）. */
export const TITLE_SUFFIX = '(?:（[^（）]{1,20}）)*'

const GENRE_END = new RegExp(
  `(${GENRES.map(({ name }) => name)
    .sort((a, b) => b.length - a.length)
    .join('|')})${TITLE_SUFFIX}$`,
)
const BY_NAME = new Map(GENRES.map((row) => [row.name, row]))

/** The genre that a title (without spaces) ends with; undefined where it names none. */
export function genreOf(title: string): Genre | undefined {
  const name = GENRE_END.exec(title)?.[1]
  return name === undefined ? undefined : BY_NAME.get(name)
}
