import type { ParsedBody } from './body.ts'
import { kindOf } from './kinds.ts'
import { OFFICE_ENDINGS, OFFICE_SHORT } from './offices.ts'

const ENDINGS = OFFICE_ENDINGS.map(({ ending }) => ending).join('|')
const OFFICE = new RegExp(`(?:${ENDINGS})$`)

/** Whether a text may stand behind a body's name as its office. */
export function isOffice(text: string): boolean {
  return OFFICE.test(text) || OFFICE_SHORT.some(({ short }) => short === text)
}

/** Organs that have offices, as they end; what coordinates has one of its own. */
const HOSTS =
  /^(.{2,30}?(?:厅|局|委员会|小组|指挥部|联席会议|协调机制|法院|检察院|大学|科学院|协会|总工会|联合会))(.{2,20})$/
/** What the part behind is: an office, and no second half of the same name (发展和改革委员会, 教育局教研中心). */
const INNER =
  /^(?:办公厅|办公室|秘书处|.{0,12}(?:处|科|司|室|支队|分局|机关党委|党委|党组|支部委员会|党支部|工作委员会|中心|综合组|工作组|工作小组|领导小组))$/

/** Splits 教育厅人事处 into organ and office. Undefined where a name has no such parts. */
export function officeOf(organ: string): { organ: string; office: string } | undefined {
  if (
    /^人民政府(?:办公厅|办公室|秘书处|研究室|参事室|发展研究中心|政务公开办公室|.{2,12}(?:领导小组|指挥部)(?:办公室)?)$/.test(
      organ,
    )
  )
    return { organ: '人民政府', office: organ.slice(4) }
  for (let [, host = '', rest = ''] = HOSTS.exec(organ) ?? []; host !== ''; ) {
    if (INNER.test(rest)) return { organ: host, office: rest }
    const more = HOSTS.exec(rest)
    if (!more?.[1] || !more[2]) return undefined
    host += more[1]
    rest = more[2]
  }
  return undefined
}

/** Level and place are those of the superior; the kind too, unless the office's own name says otherwise. */
export function office(superior: ParsedBody, rest: string): ParsedBody {
  const short = OFFICE_SHORT.find(({ short }) => rest === short)
  const { officeOf: _, superior: __, name, ...inherited } = superior
  const full = name + (short?.full ?? rest)
  const own = kindOf(rest)
  const party = superior.kind === '党委' && /委员会(?:办公室)?$/.test(rest)
  const kind =
    own === '议事协调机构' && !party && rest !== '办公室'
      ? own
      : /党(?:委|组|支部|支部委员会)$/.test(rest)
        ? '党委'
        : undefined
  const institute = own === '事业单位' && superior.kind !== '事业单位'
  return {
    ...inherited,
    ...(kind && { kind }),
    ...(institute && { kind: '事业单位' as const, level: 'none' as const }),
    ...(inherited.level === '国家级' && /^(?:中共中央|国务院|中央军事)/.test(name) && { level: '部委' as const }),
    name: full,
    officeOf: superior,
    superior: name,
  }
}

/** 教育部应对疫情工作领导小组办公室 is the office of a group of the ministry: one office inside another. */
export function officeChain(superior: ParsedBody, rest: string): ParsedBody {
  const inner = /^(.{2,}(?:领导小组|委员会|指挥部|机制|办公厅))(.{2,})$/.exec(rest)
  return inner?.[1] && inner[2] && isOffice(inner[2])
    ? office(officeChain(superior, inner[1]), inner[2])
    : office(superior, rest)
}
