import { looksLikeBody, splitNames } from '../../rules/bodies.ts'

const YEAR_BEFORE =
  /((?:19|20)\d{2})年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:印发|发布|颁布|公布|修订|修正|制定|出台|通过|批准)?的?$/
const ISSUED_BY_BEFORE = /([\u4e00-\u9fff、]{2,60}?)(?:联合)?(?:印发|发布|颁布|公布|制定|下发|出台|转发)?(?:了|的)?$/

/** The year named right before a mention: 2018年印发的《…》. */
export const yearBefore = (before: string) => Number(YEAR_BEFORE.exec(before)?.[1]) || null

/** Bodies named right before a mention: 教育部、财政部印发的《…》. Only names that have the form of one. */
export function issuersBefore(before: string): string[] {
  const clause = before.slice(
    Math.max(...['，', '；', '：', '。', '》', '）', '\n'].map((mark) => before.lastIndexOf(mark))) + 1,
  )
  const named = ISSUED_BY_BEFORE.exec(clause)?.[1]
  if (named === undefined) return []
  const words =
    /^(?:.*(?:根据|依据|按照|依照|遵照|落实|贯彻|执行|和|与|及|了|按|在|将|把|对(?!外)|由|日|原))?(.+)$/.exec(
      named,
    )?.[1] ?? ''
  const names = splitNames(words)
  return names.every(looksLikeBody) ? names : []
}
