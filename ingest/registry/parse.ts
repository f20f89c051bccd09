import type { ParsedBody } from './body.ts'
import { kindOf, LEVELLESS } from './kinds.ts'
import { behindPlace, bodyOfPlace, branchOf, partyBody, placedBody } from './local.ts'
import { NATIONAL_BODIES, type NationalBody } from './national/index.ts'
import { isOffice, officeChain } from './office.ts'
import { BARE_WORDS, OFFICE_ENDINGS } from './offices.ts'
import { fullOrgan, NATIONAL_ORGANS } from './organs.ts'
import { placeAtStart, placeNamed, relativePlace } from './places/index.ts'
import { committeeOf, nationalSuperior } from './superior.ts'
import { zoneBody } from './zone.ts'

/** Where a name is printed: in a text of the nation or of a place. It decides what 发展改革委 and 省教育厅 mean. */
export type Near = 'national' | (string & {})

const BY_NAME = new Map<string, NationalBody>()
for (const row of NATIONAL_BODIES) for (const name of [row.name, ...row.aliases]) BY_NAME.set(name, row)
const LONGEST_NAME = Math.max(...[...BY_NAME.keys()].map((name) => name.length))

const BARE = new RegExp(
  `^(?:${[...BARE_WORDS].sort((a, b) => b.length - a.length).join('|')})*(?:${OFFICE_ENDINGS.map(({ ending }) => ending).join('|')})$`,
)
/** Beginnings that make a name national without a place: 国家教材委员会. */
const NATIONAL = /^(?:国家|全国|中国|中央|中华|国务院)/

/** A name as compared: NFKC, without spaces, seals in brackets, what a catalogue notes, and the state's name in front. */
export function fold(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\((?:盖章|代章|印章|章)\)|[\s·\uFEFF]/g, '')
    .replace(/\((?:原|含|已|留牌|现)[^()]{0,40}\)$/g, '')
    .replace(/\((?:原|含|已|留牌|现)[^()]{0,40}\)$/g, '')
    .replace(/(?<=[局厅会室部院])\([^()]{4,20}(?:局|厅|委员会|办公室)\)$/, '')
    .replace(/^中华人民共和国(?=.{2})/, '')
}

export function isNational(name: string): boolean {
  return BY_NAME.has(name)
}

export function isNationalByWord(name: string): boolean {
  return NATIONAL.test(name)
}

export function national(row: NationalBody): ParsedBody {
  const host = BY_NAME.get(row.name.replace(/(?:办公厅|办公室)$/, ''))
  const superior = nationalSuperior(row)
  const body: ParsedBody = {
    name: row.name,
    level: row.level,
    kind: row.kind,
    ...(superior !== undefined && { superior }),
    scoped: false,
  }
  return host && host !== row ? { ...body, officeOf: national(host), superior: host.name } : body
}

/** The longest national body that a name begins with, and what follows it. */
export function nationalAtStart(name: string): { row: NationalBody; rest: string } | undefined {
  for (let length = Math.min(LONGEST_NAME, name.length); length >= 2; length--) {
    const row = BY_NAME.get(name.slice(0, length))
    if (row) return { row, rest: name.slice(length) }
  }
  return undefined
}

/** 党组 is a party body of its own, in a body and not an office of it; led by the committee that set it up (党组工作条例). */
function partyGroup(name: string, near: Near | undefined): ParsedBody | undefined {
  const host = /^(?:中共)?(.{2,})党组$/.exec(name)?.[1]
  if (!host) return undefined
  const { officeOf: _, superior: __, ...body } = parse(host, near)
  const place = body.place === undefined ? undefined : placeNamed(body.place)
  const superior = place ? committeeOf(place) : body.level === '部委' ? '中共中央' : undefined
  return { ...body, name: `中共${body.name}党组`, kind: '党委', ...(superior && { superior }) }
}

/** Organs that a text of a place names without the place: its own. */
const OF_EVERY_PLACE = /^(?:人民政府|人民代表大会|监察委员会)/

/** 省教育厅, 发展改革委: what the citing text's place makes of them. */
function relative(name: string, near: Near | undefined): ParsedBody | undefined {
  const around = near === undefined || near === 'national' ? undefined : placeNamed(near)
  const league = name.startsWith('团') ? '共青团' : ''
  const found = relativePlace(league === '' ? name : name.slice(1), around)
  if (found) {
    if (found.place) return parse(league + found.place.name + found.rest, near)
    return { name, kind: kindOf(found.rest) ?? '政府', scoped: true }
  }
  const full = fullOrgan(name)
  if (around && OF_EVERY_PLACE.test(full)) return placedBody(around, name, around.name + name)
  const known = NATIONAL_ORGANS.get(full)
  if (known === undefined) return undefined
  if (near === 'national') return parse(known, near)
  if (around) return placedBody(around, name, around.name + name)
  return { name: full, kind: kindOf(full) ?? '政府', scoped: true }
}

/** The body of a folded name. */
export function parse(name: string, near?: Near): ParsedBody {
  const row = BY_NAME.get(name)
  if (row) return national(row)
  const group = partyGroup(name, near)
  if (group) return group
  if (BARE.test(name)) return { name, scoped: true }
  const known = nationalAtStart(name)
  if (known) {
    const head = national(known.row)
    const branch = branchOf(head, known.rest)
    if (branch) return branch
    if (isOffice(known.rest)) return officeChain(head, known.rest)
  }
  return relative(name, near) ?? ofPlace(name, near) ?? unplaced(name)
}

function ofPlace(name: string, near: Near | undefined): ParsedBody | undefined {
  const around = near === undefined || near === 'national' ? undefined : placeNamed(near)
  const special = bodyOfPlace(name, around) ?? partyBody(name, around)
  if (special) return special
  const zone = zoneBody(name, around)
  if (zone) return zone
  const found = placeAtStart(name, { short: true, near: around })
  if (!found) return undefined
  const rest = behindPlace(found.place, found.rest)
  if (rest !== '') return placedBody(found.place, rest, name)
  return name === '新疆生产建设兵团'
    ? { name, level: '省', kind: '政府', place: name, superior: '国务院', scoped: false }
    : undefined
}

/** A name without a place: national by its first word, or of nobody known. */
function unplaced(name: string): ParsedBody {
  const branch = /^(.+?(?:公司|银行))(.{2,12})(?:分行|支行|分公司)$/.exec(name)?.[2]
  const place = branch === undefined ? undefined : placeAtStart(`${branch}分行`, { short: true })?.place
  if (place) return { name, level: 'none', kind: '企业', place: place.full, scoped: false }
  const kind = kindOf(name)
  const levelless = kind !== undefined && LEVELLESS.has(kind)
  if (isNationalByWord(name)) {
    const group = kind === '人民团体' || kind === '军队'
    const level = levelless ? 'none' : '部委'
    const superior = group ? undefined : /^中央/.test(name) ? '中共中央' : levelless ? undefined : '国务院'
    return { name, level, kind: kind ?? '政府', ...(superior && { superior }), scoped: false }
  }
  const scoped = !levelless
  return { name, ...(levelless && { level: 'none' }), ...(kind && { kind }), scoped }
}
