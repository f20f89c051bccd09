/**
 * The labels that pages of government sites put beside a document (政府信息公开目录, 政府网站发展指引), and what each says.
 * `other` is known so that such a block is told from running text, and not read.
 */
export type PageField =
  | 'title'
  | 'number'
  | 'issuers'
  | 'publisher'
  | 'written'
  | 'published'
  | 'effective'
  | 'index'
  | 'other'

export const PAGE_LABELS: readonly { field: PageField; labels: readonly string[]; example: string }[] = [
  {
    field: 'index',
    labels: ['索引号', '信息索引号', '索引码', '索取号', '统一登记号', '统一编号'],
    example: '索引号：000014349/2019-00005',
  },
  {
    field: 'title',
    labels: ['标题', '文件标题', '文件名称', '公文名称', '信息名称', '名称', '文章标题'],
    example: '标题：云岭省人民政府关于加强防汛工作的通知',
  },
  {
    field: 'number',
    labels: ['发文字号', '文号', '文件编号', '发文号', '文件字号', '公文字号'],
    example: '发文字号：云政发〔2020〕4号',
  },
  {
    field: 'issuers',
    labels: ['发文机关', '发文机构', '发文单位', '制发机关', '制定机关', '颁布单位', '成文单位'],
    example: '发文机关：云岭省人民政府',
  },
  // who put it on the site, which need not be who issued it
  {
    field: 'publisher',
    labels: [
      ...['发布机构', '发布机关', '发布单位', '公开机构', '公开主体', '公开责任部门', '责任部门'],
      ...['信息来源', '文章来源', '稿件来源', '来源'],
    ],
    example: '发布机构：云岭省人民政府办公厅',
  },
  {
    field: 'written',
    labels: ['成文日期', '成文时间', '发文日期', '发文时间', '制发日期', '签发日期'],
    example: '成文日期：2020年01月24日',
  },
  {
    field: 'published',
    labels: ['发布日期', '发布时间', '公开日期', '公开时间', '公布日期', '公布时间'],
    example: '发布日期：2020年02月13日',
  },
  { field: 'effective', labels: ['施行日期', '实施日期', '生效日期', '生效时间'], example: '生效日期：2020-03-01' },
  {
    field: 'other',
    labels: [
      ...[
        '主题分类',
        '信息分类',
        '体裁分类',
        '组配分类',
        '分类',
        '服务对象',
        '主题词',
        '主题',
        '关键词',
        '文种',
        '体裁',
      ],
      ...['公文种类', '公开方式', '公开形式', '公开范围', '公开程序', '公开时限', '公开类别', '语种', '载体类型'],
      ...['有效性', '时效性', '是否有效', '效力状态', '文件状态', '废止日期', '失效日期', '失效时间', '生成日期'],
      ...['内容概述', '信息状态'],
    ],
    example: '主题分类：水利、防汛',
  },
]

const FIELDS = new Map(PAGE_LABELS.flatMap(({ field, labels }) => labels.map((label) => [label, field] as const)))

/** The field of a label as printed, spaces in it or not (标　　题); undefined for any other word. */
export const pageFieldOf = (label: string): PageField | undefined => FIELDS.get(label.replace(/\s/g, ''))

/** Source of a pattern for any of the labels, longest first, with the spaces that sites put into short ones. */
export const PAGE_LABEL = `(?<![\\u4e00-\\u9fff])(?:${[...FIELDS.keys()]
  .sort((a, b) => b.length - a.length)
  .map((label) => [...label].join('\\s{0,4}'))
  .join('|')})`
