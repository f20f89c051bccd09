/** The files of a catalogue and their columns: the names that each may bear in the header, first the one we write. */
export const FILES = {
  documents: {
    id: { names: ['id', '编号', '唯一标识', '文件编号', '公文编号', '档号', 'document_id', 'doc_id'], needed: true },
    title: {
      names: [
        'title',
        '标题',
        '名称',
        '文件名称',
        '题名',
        '文件标题',
        '公文标题',
        '文件题名',
        '法规名称',
        '法规标题',
        'document_title',
        'name',
      ],
      needed: true,
    },
    number: {
      names: [
        'number',
        '发文字号',
        '文号',
        '发文号',
        '字号',
        '文件字号',
        '文件号',
        '文件文号',
        'document_number',
        'doc_number',
      ],
      needed: false,
    },
    issuer: {
      names: [
        'issuer',
        '发文机关',
        '制定机关',
        '发布部门',
        '发布机关',
        '发文单位',
        '发布单位',
        '发文机构',
        '发文部门',
        '制发机关',
        '颁布机关',
        '颁布部门',
        '颁布单位',
        '责任者',
        'issuers',
        'issuing_body',
      ],
      needed: false,
    },
    level: { names: ['level', '效力级别', '效力等级', '效力位阶', '法律效力位阶', 'legal_rank'], needed: false },
    status: { names: ['status', '时效性', '效力状态', '有效性', '时效状态'], needed: false },
    published: {
      names: ['published', '公布日期', '发布日期', '公布时间', '发布时间', '颁布日期', 'published_date'],
      needed: false,
    },
    effective: {
      names: ['effective', '施行日期', '实施日期', '生效日期', '施行时间', '实施时间', '生效时间', 'effective_date'],
      needed: false,
    },
    url: { names: ['url', '网址', '链接', '来源网址', '原文链接', '原文网址', 'link'], needed: false },
  },
  bodies: {
    id: { names: ['id', '编号', '机关编号', 'body_id'], needed: true },
    name: { names: ['name', '名称', '机关名称', '机关', '单位名称', 'body_name'], needed: true },
  },
  issued: {
    document: { names: ['document', '文件', '公文', '文件编号', '公文编号', 'document_id', 'doc_id'], needed: true },
    body: { names: ['body', '机关', '机关编号', '发文机关', '机关名称', 'body_id'], needed: true },
  },
  citations: {
    from: { names: ['from', '引用方', '文件', '公文'], needed: true },
    relation: { names: ['relation', '关系'], needed: true },
    to: { names: ['to', '被引方', '相关文件', '相关公文'], needed: true },
  },
} as const satisfies Record<string, Record<string, { names: readonly string[]; needed: boolean }>>

export type FileKind = keyof typeof FILES
export const FILE_KINDS = Object.keys(FILES) as FileKind[]
export type Column<K extends FileKind> = keyof (typeof FILES)[K] & string

/** What a row of citations says, and the list of the entry that it goes to. */
export const RELATIONS: Readonly<Record<string, 'cites' | 'citedBy' | 'similarTo'>> = {
  cites: 'cites',
  引用: 'cites',
  cited_by: 'citedBy',
  被引用: 'citedBy',
  similar_to: 'similarTo',
  相似: 'similarTo',
}

/** A name in a header as compared: Document_ID is documentid. */
export function headerKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]/g, '')
}
