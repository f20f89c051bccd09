/** The kinds that the map tells apart by colour: bodies by level, documents by what their genre does. */
export const BODY_KINDS = ['state', 'ministry', 'province', 'city', 'local', 'body'] as const
export const DOCUMENT_KINDS = ['law', 'rules', 'policy', 'notice', 'document'] as const
export const MAP_KINDS = [...BODY_KINDS, ...DOCUMENT_KINDS] as const
export type MapKind = (typeof MAP_KINDS)[number]

const LEVELS: Readonly<Record<string, MapKind>> = {
  国家级: 'state',
  部委: 'ministry',
  省: 'province',
  副省: 'city',
  市: 'city',
  县: 'local',
  乡: 'local',
}

/** By the end of the genre; the first that fits. */
const GENRES: readonly (readonly [RegExp, MapKind])[] = [
  [/(法|法律|条例|宪法|法典|章程|准则|解释)$/, 'law'],
  [/(办法|规定|规则|细则|规范|标准|制度|规程|目录|指引|指南)$/, 'rules'],
  [/(意见|决定|决议|指示|纲要|规划|计划|方案|要点|纪要|行动)$/, 'policy'],
  [/(通知|通告|公告|通报|函|令|批复|答复|公报|请示|报告|议案)$/, 'notice'],
]

export const kindOfBody = (level: string | null): MapKind => LEVELS[level ?? ''] ?? 'body'

export function kindOfDocument(genre: string | null): MapKind {
  // 办法 ends like a law and is none.
  if (genre && !/(办|方)法$/.test(genre)) return GENRES.find(([end]) => end.test(genre))?.[1] ?? 'document'
  return genre ? 'rules' : 'document'
}
