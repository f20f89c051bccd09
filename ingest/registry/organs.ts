/**
 * Organs that governments of every level have (工作部门): the stem of the name, short stems in use, the codes that stand for
 * it in document numbers (机关代字), and the ending by level where that is not 厅 in a province and 局 below.
 */
export interface Organ {
  readonly stem: string
  readonly shorts: readonly string[]
  readonly codes: readonly string[]
  readonly province: '厅' | '局' | '委员会' | '办公室'
  readonly city: '局' | '委员会' | '办公室'
  /** Whether the organ is also called 人民政府… in full: 云岭省人民政府国有资产监督管理委员会. */
  readonly ofGovernment?: boolean
}

type Ending = 'hall' | 'bureau' | 'committee' | 'office'

/** Stem, short stems after `=`, codes after `#`, newest name first. */
function organs(ending: Ending, lines: readonly string[]): Organ[] {
  const province = ({ hall: '厅', bureau: '局', committee: '委员会', office: '办公室' } as const)[ending]
  const city = ({ hall: '局', bureau: '局', committee: '委员会', office: '办公室' } as const)[ending]
  return lines
    .flatMap((line) => line.split(' '))
    .map((line) => {
      const [names = '', codes = ''] = line.split('#')
      const [stem = '', ...shorts] = names.split('=')
      const ofGovernment = stem.startsWith('人民政府')
      return {
        stem: stem.replace(/^人民政府/, ''),
        shorts,
        codes: codes === '' ? [] : codes.split(','),
        province,
        city,
        ...(ofGovernment && { ofGovernment }),
      }
    })
}

export const ORGANS: readonly Organ[] = [
  ...organs('hall', [
    '教育#教 科学技术=科技#科,科技 工业和信息化=工信#工信 公安#公,公安 民政#民 司法#司 财政#财,财政 自然资源=资源#自然资,自资,自然资源,自然,自规,资源',
    '人力资源和社会保障=人力资源社会保障=人社#人社,人,社 生态环境#环,环保 住房和城乡建设=住房城乡建设=住建#建,住建',
    '交通运输=交通#交,交运,交通,交科 水利#水,水利 农业农村#农,农业 商务#商,商务 文化和旅游=文旅=文化旅游#文旅,文,旅,文化 审计#审',
    '退役军人事务=退役军人#退役 应急管理=应急#应急,应 自然资源和规划=自规',
    '国土资源=国土#国土,国土资 环境保护=环保 营商环境建设=营商环境#营商 海洋与渔业=海洋渔业#海渔 经济和信息化=经信#经信 卫生 文化 农牧#农牧',
  ]),
  ...organs('committee', [
    '发展和改革=发展改革=发改#发改,计 卫生健康=卫健#卫,卫健,卫生 民族事务#民委 民族宗教事务=民族宗教=民宗#民宗 人民政府国有资产监督管理=国资#国资,国资发',
    '卫生和计划生育=卫生计生=卫计#卫计 人口和计划生育=人口计生#人口 规划和自然资源=规划资源#规自,规划资源 农业农村#农委',
    '学位#学位 经济贸易=经贸#经贸 城市管理=城管#城管,城 交通#交委 教育=教#教委 科学技术=科#科委 安全生产=安#安,安委',
  ]),
  ...organs('bureau', [
    '市场监督管理=市场监管=市监#市监,市,市场,市场监管 统计#统 体育#体 林业和草原=林草#林,林草 林业#林 林业和园林#林园 医疗保障=医保#医保',
    '粮食和物资储备=粮食和储备#粮 广播电视=广电#广,广电 知识产权#知,知识产权,知发 药品监督管理=药品监管=药监#药监 能源#能源,能',
    '地方金融监督管理=地方金融监管=金融#金监,金,金融 大数据#数,大数据 大数据发展=大数据#数 大数据管理=大数据#数管 中医药管理=中医药#中医药 文物#文物',
    '乡村振兴#乡振 城市管理#城管 行政审批服务#审批 行政审批#审批 数据#数据 档案#档 外国专家=外专#外专 信访#信 机关事务管理=机关事务#机管',
    '水务#水,水务 园林绿化#绿,园林 规划和自然资源=规自#规自,规划 自然资源和规划=资规#资规,自规 住房城乡建设#建 城乡建设#建,城建',
    '投资促进#投促 科技和信息化#科信 科学技术和信息化#科信 科技创新 工商行政管理=工商#工商 质量技术监督=质监#质监 食品药品监督管理=食药监#食药监',
    '地质矿产勘查开发=地矿#地矿 监狱管理#监狱 政务服务和数据管理=政数#政数 政务服务管理=政务服务#政管 新闻出版#新出 新闻出版广电#新广 海洋#海洋',
    '安全生产监督管理=安监#安监 畜牧兽医#牧 农机#农机 旅游发展#旅 口岸#口岸 气象#气',
  ]),
  ...organs('office', [
    '人民防空=人防#人防,防办 民防#民防 国防动员=国动#国动 国防科学技术工业=国防科工=国防科技工业#国防科工,科工 人民政府外事=外#外,外办 扶贫开发=扶贫#扶办,扶贫 人民政府金融工作=金融#金融办',
    '人民政府法制=法#法制 政务公开#政公开 人民政府侨务=侨#侨 人民政府台湾事务=台#台 人民政府港澳事务=港澳#港澳 人民政府合作交流#合作 机构编制委员会=编#编办',
  ]),
]

const BY_LENGTH = [...new Set(ORGANS.flatMap(({ stem, shorts }) => [stem, ...shorts]))].sort(
  (a, b) => b.length - a.length,
)
/** 科技厅, 卫生健康委, 发改委, 扶贫办: the stem, then a short or full ending, then nothing or an office. */
const ORGAN = new RegExp(`^(${BY_LENGTH.join('|')})(委员会|委(?!员)|厅|局|办公室|办(?!公|理|学))`)

/** Fixed short names with their full ones: not stem and ending. */
const FIXED: readonly (readonly [short: RegExp, full: string])[] = [
  [/^(?:人民)?政府/, '人民政府'],
  [/^人大常委会/, '人民代表大会常务委员会'],
  [/^人大常务委员会/, '人民代表大会常务委员会'],
  [/^人大(?=$|[^代])/, '人民代表大会'],
  [/^科协/, '科学技术协会'],
  [/^社科联/, '社会科学界联合会'],
  [/^社科院/, '社会科学院'],
  [/^文学艺术届联合会/, '文学艺术界联合会'],
  [/^文联/, '文学艺术界联合会'],
  [/^残联/, '残疾人联合会'],
  [/^工商联/, '工商业联合会'],
  [/^妇联/, '妇女联合会'],
  [/^侨联/, '归国华侨联合会'],
  [/^作协/, '作家协会'],
  [/^记协/, '新闻工作者协会'],
  [/^贸促会/, '国际贸易促进委员会'],
  [/^监委/, '监察委员会'],
  [/^少工委/, '少先队工作委员会'],
  [/^文明办/, '精神文明建设指导委员会办公室'],
  [/^综治办/, '社会治安综合治理委员会办公室'],
  [/^文明委/, '精神文明建设指导委员会'],
  [/^安委会/, '安全生产委员会'],
  [/^高院$/, '高级人民法院'],
  [/^中院$/, '中级人民法院'],
]

/** An organ's name with its short parts written out: 科技厅办公室 → 科学技术厅办公室, 发改委 → 发展和改革委员会. */
export function fullOrgan(printed: string): string {
  const name = printed.replace('管委会', '管理委员会')
  for (const [short, full] of FIXED) {
    if (!short.test(name)) continue
    const rest = name.replace(short, '')
    return full === '人民政府' && rest !== '' ? inGovernment(rest) : full + rest
  }
  return inFull(name)
}

/** 人民政府外事办公室 and 外事办公室 are one, as are 政府国资委 and 国有资产监督管理委员会: those are called 人民政府…. */
function inGovernment(rest: string): string {
  const full = inFull(rest)
  return full.startsWith('人民政府') ? full : `人民政府${full}`
}

function inFull(name: string): string {
  const [printed, short = '', ending = ''] = ORGAN.exec(name) ?? []
  if (printed === undefined) return name
  const fullEnding = ending === '委' ? '委员会' : ending === '办' ? '办公室' : ending
  const organ = organOf(short, fullEnding)
  const front = organ?.ofGovernment && organ.province === fullEnding ? '人民政府' : ''
  return front + (organ?.stem ?? short) + fullEnding + name.slice(printed.length)
}

/** A short stem may stand for several: the one whose ending fits. A stem that is a full one stays. */
function organOf(stem: string, ending: string): Organ | undefined {
  const own = ORGANS.filter((organ) => organ.stem === stem)
  const short = own.length > 0 ? own : ORGANS.filter(({ shorts }) => shorts.includes(stem))
  return short.find(({ province, city }) => province === ending || city === ending) ?? short[0]
}

/**
 * The national body behind an organ's name that provinces have as well: 发展改革委 in a document of the State Council.
 */
export const NATIONAL_ORGANS: ReadonlyMap<string, string> = new Map([
  ['发展和改革委员会', '国家发展和改革委员会'],
  ['卫生健康委员会', '国家卫生健康委员会'],
  ['卫生和计划生育委员会', '国家卫生和计划生育委员会'],
  ['民族事务委员会', '国家民族事务委员会'],
  ['人民政府国有资产监督管理委员会', '国务院国有资产监督管理委员会'],
  ['教育委员会', '国家教育委员会'],
  ['经济贸易委员会', '国家经济贸易委员会'],
  ['科学技术委员会', '国家科学技术委员会'],
  ['统计局', '国家统计局'],
  ['体育局', '国家体育总局'],
  ['能源局', '国家能源局'],
  ['医疗保障局', '国家医疗保障局'],
  ['林业和草原局', '国家林业和草原局'],
  ['林业局', '国家林业局'],
  ['药品监督管理局', '国家药品监督管理局'],
  ['知识产权局', '国家知识产权局'],
  ['粮食和物资储备局', '国家粮食和物资储备局'],
  ['中医药管理局', '国家中医药管理局'],
  ['文物局', '国家文物局'],
  ['信访局', '国家信访局'],
  ['数据局', '国家数据局'],
  ['乡村振兴局', '国家乡村振兴局'],
  ['档案局', '国家档案局'],
  ['税务局', '国家税务总局'],
  ['扶贫开发办公室', '国务院扶贫开发领导小组办公室'],
  ['网信办', '国家互联网信息办公室'],
])
