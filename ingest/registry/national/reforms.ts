/** How a body went on: under a new name, with others in one, as several, or with its duties handed to another. */
export type SuccessionKind = 'rename' | 'merge' | 'split' | 'transfer'

export interface Succession {
  readonly from: string
  readonly to: string
  /** Day on which the reform was decided: bodies changed over in the weeks that followed. */
  readonly date: string
  readonly kind: SuccessionKind
  readonly source: string
}

/** `A+B>C:merge`: several before or after `>` are each a row. */
function reform(date: string, source: string, lines: readonly string[]): Succession[] {
  return lines
    .flatMap((line) => line.split(' '))
    .flatMap((line) => {
      const [bodies = '', kind] = line.split(':')
      const [before = '', after = ''] = bodies.split('>')
      return before
        .split('+')
        .flatMap((from) => after.split('+').map((to) => ({ from, to, date, kind: kind as SuccessionKind, source })))
    })
}

/**
 * What became of national bodies in the reforms of 1982 to 2023. The source is the plan that the National People's
 * Congress (or its Standing Committee, in 1982) decided on; `unverified` where a row is of no such plan.
 */
export const SUCCESSIONS: readonly Succession[] = [
  ...reform('1982-03-08', '关于国务院机构改革问题的决议（1982年）', [
    '水利部+电力工业部>水利电力部:merge 粮食部>商业部:merge',
    '对外贸易部+对外经济联络部+国家进出口管理委员会+外国投资管理委员会>对外经济贸易部:merge',
  ]),
  ...reform('1982-05-04', '关于国务院部委机构改革实施方案的决议（1982年）', [
    '国家基本建设委员会+国家城市建设总局+国家建筑工程总局+国家测绘总局+国务院环境保护领导小组>城乡建设环境保护部:merge',
    '农垦部+国家水产总局>农牧渔业部:merge 第一机械工业部+农业机械部>机械工业部:merge 国家劳动总局+国家人事局>劳动人事部:merge',
    '第二机械工业部>核工业部:rename 第三机械工业部>航空工业部:rename 第四机械工业部>电子工业部:rename',
    '第五机械工业部>兵器工业部:rename 第七机械工业部>航天工业部:rename 第六机械工业部>中国船舶工业总公司:transfer',
    '国家农业委员会>国家经济委员会:merge 中央广播事业局>广播电视部:rename 对外文化联络委员会+国家出版事业管理局>文化部:merge',
  ]),
  ...reform('1985-06-18', 'unverified', ['教育部>国家教育委员会:rename']),
  ...reform('1986-12-02', 'unverified', ['机械工业部+兵器工业部>国家机械工业委员会:merge']),
  ...reform('1988-04-09', '国务院机构改革方案（1988年）', [
    '国家经济委员会>国家计划委员会:merge 国家机械工业委员会+电子工业部>机械电子工业部:merge',
    '煤炭工业部+石油工业部+核工业部>能源部:merge 水利电力部>水利部+能源部:split 航空工业部+航天工业部>航空航天工业部:merge',
    '城乡建设环境保护部>建设部+国家环境保护局:split 劳动人事部>劳动部+人事部:split 国家物资局>物资部:rename',
    '农牧渔业部>农业部:rename 国家标准局+国家计量局>国家技术监督局:merge',
  ]),
  ...reform('1993-03-22', '国务院机构改革方案（1993年）', [
    '能源部>电力工业部+煤炭工业部:split 机械电子工业部>机械工业部+电子工业部:split 商业部+物资部>国内贸易部:merge',
    '航空航天工业部>中国航空工业总公司+中国航天工业总公司:split 轻工业部>中国轻工总会:rename 纺织工业部>中国纺织总会:rename',
    '对外经济贸易部>对外贸易经济合作部:rename 国务院经济贸易办公室>国家经济贸易委员会:rename',
  ]),
  ...reform('1998-03-10', '国务院机构改革方案（1998年）', [
    '国家计划委员会>国家发展计划委员会:rename 国家科学技术委员会>科学技术部:rename 国家教育委员会>教育部:rename',
    '劳动部>劳动和社会保障部:rename 邮电部+电子工业部>信息产业部:merge 地质矿产部+国家土地管理局>国土资源部:merge',
    '电力工业部>国家经济贸易委员会:transfer 煤炭工业部>国家煤炭工业局:rename 机械工业部>国家机械工业局:rename',
    '冶金工业部>国家冶金工业局:rename 国内贸易部>国家国内贸易局:rename 中国轻工总会>国家轻工业局:rename',
    '中国纺织总会>国家纺织工业局:rename 化学工业部>国家石油和化学工业局:rename 林业部>国家林业局:rename',
    '国家体育运动委员会>国家体育总局:rename 广播电影电视部>国家广播电影电视总局:rename 国家环境保护局>国家环境保护总局:rename',
    '国家技术监督局>国家质量技术监督局:rename 国家医药管理局>国家药品监督管理局:rename',
    '国家经济体制改革委员会>国务院经济体制改革办公室:rename',
  ]),
  ...reform('2001-02-19', 'unverified', [
    '国家煤炭工业局+国家机械工业局+国家冶金工业局+国家国内贸易局+国家轻工业局+国家纺织工业局>国家经济贸易委员会:merge',
    '国家石油和化学工业局>国家经济贸易委员会:merge',
  ]),
  ...reform('2001-04-10', 'unverified', [
    '国家质量技术监督局+国家出入境检验检疫局>国家质量监督检验检疫总局:merge 国家工商行政管理局>国家工商行政管理总局:rename',
    '新闻出版署>新闻出版总署:rename',
  ]),
  ...reform('2003-03-10', '国务院机构改革方案（2003年）', [
    '国家发展计划委员会>国家发展和改革委员会:rename 国务院经济体制改革办公室>国家发展和改革委员会:merge',
    '国家经济贸易委员会>商务部+国家发展和改革委员会+国务院国有资产监督管理委员会:split 对外贸易经济合作部>商务部:merge',
    '国家计划生育委员会>国家人口和计划生育委员会:rename',
  ]),
  ...reform('2005-02-23', 'unverified', ['国家安全生产监督管理局>国家安全生产监督管理总局:rename']),
  ...reform('2008-03-15', '国务院机构改革方案（2008年）', [
    '信息产业部+国务院信息化工作办公室>工业和信息化部:merge 国防科学技术工业委员会>工业和信息化部+国家国防科技工业局:split',
    '交通部>交通运输部:merge 中国民用航空总局>中国民用航空局:rename 人事部+劳动和社会保障部>人力资源和社会保障部:merge',
    '国家环境保护总局>环境保护部:rename 建设部>住房和城乡建设部:rename',
  ]),
  ...reform('2011-05-24', 'unverified', ['国家测绘局>国家测绘地理信息局:rename']),
  ...reform('2013-03-14', '国务院机构改革和职能转变方案（2013年）', [
    '铁道部>国家铁路局+中国铁路总公司:split 铁道部>交通运输部:transfer',
    '卫生部+国家人口和计划生育委员会>国家卫生和计划生育委员会:merge 国家食品药品监督管理局>国家食品药品监督管理总局:merge',
    '国家广播电影电视总局+新闻出版总署>国家新闻出版广电总局:merge 国家电力监管委员会>国家能源局:merge',
  ]),
  ...reform('2018-03-17', '国务院机构改革方案（2018年）', [
    '国土资源部+国家海洋局+国家测绘地理信息局>自然资源部:merge 环境保护部>生态环境部:merge 农业部>农业农村部:merge',
    '文化部+国家旅游局>文化和旅游部:merge 国家卫生和计划生育委员会>国家卫生健康委员会:merge 国务院法制办公室>司法部:merge',
    '国家安全生产监督管理总局>应急管理部:merge 国家工商行政管理总局+国家质量监督检验检疫总局>国家市场监督管理总局:merge',
    '国家质量监督检验检疫总局>海关总署:transfer 国家食品药品监督管理总局>国家市场监督管理总局+国家药品监督管理局:split',
    '国家新闻出版广电总局>国家广播电视总局:split 中国银行业监督管理委员会>中国银行保险监督管理委员会:merge',
    '中国保险监督管理委员会>中国银行保险监督管理委员会:merge 国家林业局>国家林业和草原局:merge',
    '国家粮食局>国家粮食和物资储备局:merge 监察部+国家预防腐败局>国家监察委员会:merge 国家外国专家局>科学技术部:merge',
    '国务院三峡工程建设委员会办公室+国务院南水北调工程建设委员会办公室>水利部:merge',
  ]),
  ...reform('2018-03-21', '深化党和国家机构改革方案（2018年3月）', [
    '国家新闻出版广电总局>国家新闻出版署+国家电影局:split 国家公务员局>中共中央组织部:transfer',
    '国务院侨务办公室>中共中央统一战线工作部:transfer 国家宗教事务局>中共中央统一战线工作部:transfer',
    '中央网络安全和信息化领导小组>中央网络安全和信息化委员会:rename 中央财经领导小组>中央财经委员会:rename',
    '中央全面深化改革领导小组>中央全面深化改革委员会:rename 中央社会治安综合治理委员会>中共中央政法委员会:transfer',
    '中央直属机关工作委员会+中央国家机关工作委员会>中央和国家机关工作委员会:merge 国家行政学院>中共中央党校:merge',
    '中央电视台+中央人民广播电台+中国国际广播电台>中央广播电视总台:merge',
  ]),
  ...reform('2019-06-18', 'unverified', ['中国铁路总公司>中国国家铁路集团有限公司:rename']),
  ...reform('2020-10-09', 'unverified', ['国家煤矿安全监察局>国家矿山安全监察局:rename']),
  ...reform('2021-02-25', 'unverified', ['国务院扶贫开发领导小组办公室>国家乡村振兴局:rename']),
  ...reform('2023-03-10', '国务院机构改革方案（2023年）', [
    '中国银行保险监督管理委员会>国家金融监督管理总局:merge 国家乡村振兴局>农业农村部:merge',
  ]),
  ...reform('2023-03-16', '党和国家机构改革方案（2023年）', ['国务院港澳事务办公室>中央港澳工作办公室:rename']),
]
