import type { ParsedBody } from './body.ts'
import { kindOf, LEVELLESS } from './kinds.ts'
import { fullOrgan } from './organs.ts'
import { ZONES } from './places/data.ts'
import { type Place, placeAtStart, placeNamed } from './places/index.ts'
import { governmentOf } from './superior.ts'

const AREA =
  '新区|开发区|高新区|经开区|保税区|保税港区|自贸区|自由贸易区|自由贸易试验区|示范区|综合实验区|合作区|园区|产业园|科学城|科技城|先行区|度假区|风景区|风景名胜区|化工基地|新城'
/** 青江高新技术产业开发区科技局: the zone, and what of it. A sub-zone (片区, 昌平园) belongs to the zone's name. */
const ZONE = new RegExp(
  `^(.{0,14}?(?:${AREA})(?:\\(.{2,8}\\))?(?:.{2,8}?(?:新?片区|园(?=管理委员会))|[^局委厅会]{2,6}(?:科技园|产业园区))?)(.*)$`,
)
const BOARD = /^(?:(?:规划建设|开发建设|建设|规划)?管理委员会|执行委员会|)$/
const FREE_TRADE = /^中国\((.{2,4})\)(.*)$/

/**
 * A zone's board and its bureaus. A zone is no administrative division: its board is an organ that the government of
 * the place has sent there (派出机构), and the bureaus are the board's.
 */
export function zoneBody(printed: string, near: Place | undefined): ParsedBody | undefined {
  const party = /^(?:中共|中国共产党)/.exec(printed)?.[0] ?? ''
  const trade = FREE_TRADE.exec(printed)
  const name = trade ? `${trade[1]}${trade[2]}` : printed.slice(party.length)
  const start = placeAtStart(name, { short: true, near })
  const rest = start?.rest ?? name
  const [, zone, behind = ''] = ZONE.exec(rest) ?? []
  if (zone === undefined) return undefined
  const organ = fullOrgan(behind)
  const committee = /^(?:党工委|工委|工作委员会|党委)$/.test(organ)
  const board = BOARD.test(organ) || committee
  if (party !== '' && !committee) return undefined
  if (!board && !/[局厅]$|人民政府$|(?:发展和改革|教育|科学技术|卫生健康)委员会$/.test(organ)) return undefined
  const place = placeOfZone(zone, start?.place)
  if (!place && !Object.keys(ZONES).some((known) => zone.includes(known))) return undefined
  const own = zone.startsWith('湾') ? start?.place.name.replace(/市$/, '') : start?.place.name
  const front = trade ? `中国(${trade[1]})` : (own ?? '')
  const boardName = `${front}${zone}${organ === '执行委员会' ? organ : BOARD.test(organ) && organ !== '' ? organ : '管理委员会'}`
  const base = {
    ...(place && { level: place.level, place: place.full }),
    scoped: false,
  }
  if (committee) {
    return { ...base, name: `中共${front}${zone}工委`, kind: '党委', ...(place && { superior: `中共${place.name}委` }) }
  }
  if (board) return { ...base, name: boardName, kind: '政府', ...(place && { superior: governmentOf(place) }) }
  const kind = kindOf(organ) ?? '政府'
  return {
    ...base,
    ...(LEVELLESS.has(kind) && { level: 'none' as const }),
    name: front + zone + organ,
    kind,
    superior: `${front}${zone}管理委员会`,
  }
}

/** The place that a zone lies in: as printed in front, in the name of its part (沈阳片区), or by the table. */
function placeOfZone(zone: string, front: Place | undefined): Place | undefined {
  const part = /区(.{2,4})片区$/.exec(zone)?.[1]
  const of = part === undefined ? undefined : placeAtStart(`${part}片区`, { short: true })?.place
  if (of) return of
  const known = Object.keys(ZONES).find((name) => zone.includes(name))
  return front ?? (known === undefined ? undefined : placeNamed(ZONES[known] ?? ''))
}
