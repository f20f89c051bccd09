/** Answers found by hand in the texts of `sample/documents` and of `texts.ts`, in columns that are named. */
interface Answer {
  name: string
  parameters: Record<string, string>
  columns: string[]
  rows: string[][]
}

const CANTEENS = '云岭省学校食堂管理办法'
const WATER = '云岭省农村供水管理办法'
const CANTEENS_NOTICE = '云岭省人民政府办公厅关于印发《云岭省学校食堂管理办法》的通知（云政办发〔2018〕32号）'
const CITY_CANTEENS =
  '清岚市人民政府办公室关于转发云岭省人民政府办公厅关于印发《云岭省学校食堂管理办法》的通知的通知（清政办〔2018〕57号）'
const COUNTY_CANTEENS = '青石县人民政府办公室关于转发清政办〔2018〕57号文件的通知（青政办〔2018〕41号）'
const FINANCE = '清岚市教育局关于规范学校食堂财务公开工作的通知（清教〔2022〕31号）'
const CHECK = '云岭省教育厅关于开展校园食品安全自查工作的通知'
const FUNDS =
  '云岭省教育厅 云岭省财政厅 云岭省市场监督管理局关于做好学校食堂改造专项资金管理工作的通知（云教联〔2019〕15号）'
const REPEAL = '云岭省人民政府办公厅关于废止部分规范性文件的通知（云政办发〔2022〕5号）'
const REGISTER = '青石县水务局关于开展农村供水工程管护责任登记的通知（青水〔2021〕14号）'
const TREES = '云岭省古树名木保护办法'
const CITY_TREES = '青江市古树名木保护实施细则'
const COUNTY_TREES = '白水县林业局关于开展古树名木复查工作的通知（白林〔2020〕6号）'

export const ANSWERS: readonly Answer[] = [
  {
    name: 'repealed-basis',
    parameters: {},
    columns: ['document', 'basis', 'ended', 'by', 'on', 'before', 'steps'],
    rows: [
      [FINANCE, CANTEENS, '废止', REPEAL, '2022-01-10', '是', '1'],
      [`${CHECK}（云教体〔2021〕22号）`, CANTEENS, '废止', REPEAL, '2022-01-10', '否', '1'],
      [REGISTER, WATER, '被取代', WATER, '2021-01-01', '是', '1'],
      [`${CHECK}（云教体〔2019〕30号）`, CANTEENS, '废止', REPEAL, '2022-01-10', '否', '1'],
      [FUNDS, CANTEENS, '废止', REPEAL, '2022-01-10', '否', '1'],
      [
        '云岭省水务厅关于做好2019年农村供水水质检测工作的通知（云水农〔2019〕6号）',
        WATER,
        '被取代',
        WATER,
        '2021-01-01',
        '否',
        '1',
      ],
      ['青石县学校食堂管理实施方案', CANTEENS, '废止', REPEAL, '2022-01-10', '', '1'],
    ],
  },
  {
    name: 'outdated-versions',
    parameters: {},
    columns: ['document', 'how', 'cited', 'current', 'since'],
    rows: [[REGISTER, '依据', WATER, WATER, '2021-01-01']],
  },
  {
    name: 'outdated-versions',
    parameters: { document: '青水〔2021〕14号', year: '2020' },
    columns: ['document'],
    rows: [],
  },
  {
    name: 'lapsing',
    parameters: { year: '2027' },
    columns: ['document', 'from', 'to', 'source', 'issuers'],
    rows: [
      [
        '云岭省学校食堂与集中用餐管理办法',
        '2022-04-01',
        '2027-03-31',
        '原文',
        '云岭省教育厅、云岭省市场监督管理局、云岭省卫生健康委员会',
      ],
    ],
  },
  {
    name: 'resting-on',
    parameters: { document: '云林发〔2015〕3号', depth: '3' },
    columns: ['document', 'steps', 'chain'],
    rows: [
      [CITY_TREES, '1', `${CITY_TREES} → ${TREES}`],
      [COUNTY_TREES, '2', `${COUNTY_TREES} → ${CITY_TREES} → ${TREES}`],
    ],
  },
  {
    name: 'resting-on',
    parameters: { document: `《${CANTEENS}》`, enacting: 'true' },
    columns: ['document', 'date'],
    rows: [
      [FINANCE, '2022-06-13'],
      [`${CHECK}（云教体〔2021〕22号）`, '2021-08-18'],
      [`${CHECK}（云教体〔2019〕30号）`, '2019-08-20'],
      [FUNDS, '2019-03-28'],
      ['青石县学校食堂管理实施方案', ''],
    ],
  },
  {
    name: 'family',
    parameters: { document: '云岭省人民政府第188号令' },
    columns: ['document', 'how'],
    rows: [[WATER, '由它印发、转发、附带']],
  },
  {
    name: 'roots',
    parameters: { document: '清教〔2022〕31号', depth: '1' },
    columns: ['basis', 'root'],
    rows: [
      [CANTEENS, '否'],
      [CITY_CANTEENS, '是'],
    ],
  },
  {
    name: 'roots',
    parameters: { document: '白林〔2020〕6号' },
    columns: ['basis', 'date', 'steps', 'root', 'chain'],
    rows: [
      [CITY_TREES, '2016-06-01', '1', '否', `${COUNTY_TREES} → ${CITY_TREES}`],
      [TREES, '2015-05-01', '2', '是', `${COUNTY_TREES} → ${CITY_TREES} → ${TREES}`],
    ],
  },
  {
    name: 'implementation-chain',
    parameters: { document: '云林发〔2015〕3号' },
    columns: ['chain', 'lags', 'days'],
    rows: [
      [`${TREES} → ${CITY_TREES} → ${COUNTY_TREES}`, '406 → 1575', '1981'],
      [`${TREES} → ${CITY_TREES}`, '406', '406'],
    ],
  },
  {
    name: 'implementation-chain',
    parameters: { limit: '2' },
    columns: ['chain', 'steps', 'lags', 'days'],
    rows: [
      [
        '云岭省水务厅关于做好2019年农村供水水质检测工作的通知（云水农〔2019〕6号） → 清岚市水务局转发云岭省水务厅关于做好2019年农村供水水质检测工作的通知（清水〔2019〕18号） → 青石县水务局关于贯彻落实清水〔2019〕18号文件做好农村供水水质检测的通知（青水〔2019〕9号）',
        '2',
        '15 → 13',
        '28',
      ],
      [`${CANTEENS_NOTICE} → ${CITY_CANTEENS} → ${COUNTY_CANTEENS}`, '2', '42 → 49', '91'],
    ],
  },
  {
    name: 'family',
    parameters: { document: '专项资金绩效目标表' },
    columns: ['document', 'how', 'number'],
    rows: [
      [FUNDS, '印发、转发它的', '云教联[2019]15号'],
      ['学校食堂改造项目申报表', '同在一件里', '云教联[2019]15号'],
    ],
  },
  {
    name: 'most-cited',
    parameters: { limit: '3' },
    columns: ['document', 'level', 'year', 'citations'],
    rows: [
      [CANTEENS, '省', '2018', '9'],
      [WATER, '省', '2011', '5'],
      ['中共云岭省委 云岭省人民政府关于全面加强新时代大中小学劳动教育的实施意见（云发〔2020〕8号）', '省', '2020', '4'],
    ],
  },
  {
    name: 'most-cited',
    parameters: { level: '市', year: '2018' },
    columns: ['document', 'citations'],
    rows: [[CITY_CANTEENS, '2']],
  },
  {
    name: 'wanted',
    parameters: { limit: '6' },
    columns: ['text', 'state', 'documents'],
    rows: [
      ['中华人民共和国预算法', '没有原文', '3'],
      ['中共中央国务院关于全面加强新时代大中小学劳动教育的意见', '没有原文', '2'],
      ['中华人民共和国水法', '没有原文', '2'],
      ['中华人民共和国食品安全法', '没有原文', '2'],
      ['大中小学劳动教育指导纲要（试行）', '没有原文', '2'],
      ['《实施细则》', '未认出', '1'],
    ],
  },
  {
    name: 'number-gaps',
    parameters: { body: '青江市林业局' },
    columns: ['series', 'year', 'known', 'highest', 'from', 'to', 'missing'],
    rows: [
      ['青林', '2016', '2', '8', '1', '1', '1'],
      ['青林', '2016', '2', '8', '3', '7', '5'],
    ],
  },
  {
    name: 'joint-issuers',
    parameters: { year: '2022' },
    columns: ['body', 'other', 'documents', 'first'],
    rows: [
      ['云岭省市场监督管理局', '云岭省卫生健康委员会', '1', '2022-02-25'],
      ['云岭省市场监督管理局', '云岭省教育厅', '1', '2022-02-25'],
      ['云岭省教育厅', '云岭省卫生健康委员会', '1', '2022-02-25'],
    ],
  },
  {
    name: 'body-history',
    parameters: { body: '国家广播电视总局' },
    columns: ['document', 'date', 'body', 'stage'],
    rows: [
      ['国家广播电视总局关于做好应急广播工作的通知（广发〔2019〕7号）', '2019-06-04', '国家广播电视总局', '本名'],
      [
        '国家广播电影电视总局关于做好农村电影放映工作的通知（广发〔2010〕5号）',
        '2010-03-09',
        '国家广播电影电视总局',
        '前身',
      ],
    ],
  },
  {
    name: 'body-history',
    parameters: { body: '国家广播电影电视总局', year: '2019' },
    columns: ['document', 'stage'],
    rows: [['国家广播电视总局关于做好应急广播工作的通知（广发〔2019〕7号）', '后身']],
  },
]
