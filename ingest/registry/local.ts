import type { ParsedBody } from './body.ts'
import { type BodyKind, kindOf, LEVELLESS } from './kinds.ts'
import { isOffice, officeChain, officeOf } from './office.ts'
import { fullOrgan } from './organs.ts'
import { type Place, placeAtStart, shortPlace } from './places/index.ts'
import { committeeOf, higherCommittee, localSuperior } from './superior.ts'
import { SHORT_REGULATORS, VERTICAL } from './vertical.ts'

/** Kinds whose bodies are called after the short name of their place: 苏州大学, 青江海关. */
const NAMED_SHORT: ReadonlySet<BodyKind> = new Set(['学校', '企业', '行业协会', '事业单位'])

/** An organ of a place under its full name, with the office inside it, if there is one. */
export function placedBody(place: Place, rest: string, printed: string): ParsedBody {
  const led = ledFromAbove(place, rest, printed)
  if (led) return led
  const full = fullOrgan(rest)
  const inner = officeOf(full)
  if (inner) return officeChain(placedBody(place, inner.organ, printed.slice(0, -inner.office.length)), inner.office)
  const kind = kindOf(full) ?? '政府'
  const short = !printed.startsWith(place.name.slice(-place.name.length)) && NAMED_SHORT.has(kind)
  const superior = localSuperior(full, kind, place)
  return {
    name: short ? printed : place.name + full,
    level: LEVELLESS.has(kind) ? 'none' : place.level,
    kind,
    place: place.full,
    ...(superior !== undefined && { superior }),
    scoped: false,
  }
}

/** Cities with their own line in the state's plan (计划单列市): their tax bureaus are under the national one. */
const OWN_LINE: ReadonlySet<string> = new Set(['大连市', '青岛市', '宁波市', '厦门市', '深圳市'])

/** What stands in a place and is led by a national body: 青江海关, 云岭省税务局. */
function ledFromAbove(place: Place, rest: string, printed: string): ParsedBody | undefined {
  const body = { level: place.level, kind: '政府' as const, place: place.full, scoped: false }
  for (const { pattern, head } of SHORT_REGULATORS) {
    if (!pattern.test(rest)) continue
    const ending = rest.endsWith('分局') ? '监管分局' : '监管局'
    return { ...body, name: head + shortPlace(place.name) + ending, superior: head }
  }
  const row = VERTICAL.find(({ organ }) => organ.test(rest))
  if (!row) return undefined
  const name = row.full
    ? row.head + place.name + rest
    : /^(?:隶属)?海关|^海事局|^铁路/.test(rest)
      ? printed
      : place.name + rest
  const front = row.full ? row.head : ''
  const led = row.byProvince && place.up && !OWN_LINE.has(place.name) ? `${front}${place.up.name}${rest}` : row.head
  return { ...body, name, superior: led }
}

/** 国家税务总局云岭省税务局, 中国科学院青江分院: a national body's own in a place. */
export function branchOf(head: ParsedBody, rest: string): ParsedBody | undefined {
  const found = placeAtStart(rest, { short: true })
  if (!found || found.rest === '') return undefined
  const { place } = found
  const vertical = VERTICAL.find(({ head: name, organ }) => name === head.name && organ.test(found.rest))
  if (vertical?.full) return placedBody(place, found.rest, rest)
  const province = place.up && shortPlace(place.up.name)
  const under = found.rest === '监管分局' && province ? `${head.name}${province}监管局` : head.name
  const kind = head.kind === '事业单位' ? '事业单位' : kindOf(found.rest) === '企业' ? '企业' : head.kind
  return {
    name: head.name + rest,
    level: head.level === 'none' || kind === '事业单位' || kind === '企业' ? 'none' : place.level,
    ...(kind && { kind }),
    place: place.full,
    superior: under,
    scoped: false,
  }
}

/** 中共云岭省委组织部 → the committee under its short name, and what follows. */
const COMMITTEE = /^(?:中共|中国共产党)?(.{1,14}?)(?:委(?:员会)?(?=$|[^员])|党委)/
const PLACE_END = /(?:[省市县区州盟旗镇乡]|街道|自治区|兵团|师)$/

/** Organs before which the kind of their place is often said again: 山西省〔省〕委, 青石县〔县〕政府; not 云岭省省级机关事务管理局. */
const SAID_AGAIN = /^([省市县区州盟旗])(?=委|(?:人民)?政府|人大|政协|纪委|监委)|^(省)(?=[^级直际]{2,12}厅)/

/** What follows a place, without its kind said again right behind it. */
export function behindPlace(place: Place, rest: string): string {
  const again = SAID_AGAIN.exec(rest)?.[0]
  return again !== undefined && place.name.endsWith(again) ? rest.slice(1) : rest
}

/** A party committee of a place, and what is inside it. */
export function partyBody(name: string, near: Place | undefined): ParsedBody | undefined {
  const [front, printed] = COMMITTEE.exec(name) ?? []
  if (front === undefined || printed === undefined || !PLACE_END.test(printed)) return undefined
  const found = placeAtStart(`${printed}委`, { near })
  const place = found && /^(?:区|州|市)?委$/.test(behindPlace(found.place, found.rest)) ? found.place : undefined
  if (!place && /^(?:中共|中国共产党)/.test(name) === false && !/^[^厅局会]{2,10}$/.test(printed)) return undefined
  const superior = place && higherCommittee(place)
  const body: ParsedBody = {
    name: place ? committeeOf(place) : `中共${printed}委`,
    ...(place && { level: place.level, place: place.full }),
    kind: '党委',
    ...(superior !== undefined && { superior }),
    scoped: place === undefined,
  }
  const rest = name.slice(front.length)
  if (rest === '') return body
  const full = fullOffice(rest)
  return isOffice(full) || /[校院社委台]$/.test(full) ? officeChain(body, full) : undefined
}

/** 省委网信办, 省委编办: an office of a committee of the party's committee. */
function fullOffice(rest: string): string {
  return rest
    .replace(/^网信办(?:公室)?/, '网络安全和信息化委员会办公室')
    .replace(/^编办$/, '机构编制委员会办公室')
    .replace(/^政法委$/, '政法委员会')
    .replace(/^统战部$/, '统一战线工作部')
    .replace(/^(教育|科技)工委$/, '$1工作委员会')
    .replace(/^农办$/, '农村工作领导小组办公室')
}

/** Bodies whose name begins with their own and then says the place: 共青团云岭省委员会, 政协云岭省委员会. */
const AFTER: readonly { pattern: RegExp; name: (place: string) => string; kind: BodyKind; example: string }[] = [
  {
    pattern: /^(?:中国共产主义青年团|共青团|团)(.+?)委(?:员会)?$/,
    name: (place) => `共青团${place}委`,
    kind: '人民团体',
    example: '共青团云岭省委',
  },
  {
    pattern: /^(?:中国)?(?:少年先锋队|少先队)(.+?)(?:工作委员会|工委)$/,
    name: (place) => `少先队${place}工作委员会`,
    kind: '人民团体',
    example: '少先队云岭省工作委员会',
  },
  {
    pattern: /^(?:中国人民政治协商会议|政协)(.+?)委员会$/,
    name: (place) => `政协${place}委员会`,
    kind: '政协',
    example: '政协云岭省委员会',
  },
  {
    pattern: /^中国国际贸易促进委员会(.+?)(?:分会|委员会)$/,
    name: (place) => `中国国际贸易促进委员会${place}委员会`,
    kind: '人民团体',
    example: '中国国际贸易促进委员会云岭省分会',
  },
]

export function bodyOfPlace(name: string, near: Place | undefined): ParsedBody | undefined {
  const after = AFTER.find(({ pattern }) => pattern.test(name))
  const printed = after?.pattern.exec(name)?.[1]
  const [, behind, short] = /^(.+?)(政协|少工委)$/.exec(name) ?? []
  const front = printed ?? behind
  if (front === undefined) return undefined
  const found = placeAtStart(`${front}委`, { near })
  if (found?.rest !== '委') return undefined
  const { place } = found
  const row = after ?? AFTER.find(({ name }) => name('').includes(short === '政协' ? '政协' : '少先队'))
  if (!row) return undefined
  const superior = localSuperior('', row.kind, place)
  return {
    name: row.name(place.name),
    level: place.level,
    kind: row.kind,
    place: place.full,
    ...(superior !== undefined && { superior }),
    scoped: false,
  }
}
