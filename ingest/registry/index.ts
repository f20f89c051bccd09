import { looksLikeBody, splitNames } from '../core/rules/bodies.ts'
import { type BodyKind, type BodyLevel, KIND_RULES } from './kinds.ts'
import { NATIONAL_BODIES, type NationalBody } from './national.ts'
import { BARE_WORDS, OFFICE_ENDINGS, OFFICE_SHORT } from './offices.ts'
import { MEDIA, SURNAMES } from './people.ts'
import { placeAtStart } from './places.ts'

export type { BodyKind, BodyLevel } from './kinds.ts'

/** What a body's name says: who it is under its one name, and what kind of body that is. */
export interface ParsedBody {
  readonly name: string
  readonly level?: BodyLevel
  readonly kind?: BodyKind
  readonly place?: string
  /** The body that this one is an office of (教育部办公厅 → 教育部). */
  readonly officeOf?: ParsedBody
  /** True for a bare name (党委办公室): whose it is, only its own source knows. */
  readonly scoped: boolean
}

/** What resolution asks of the registry: names to bodies, by data and grammar. Pure. */
export interface Registry {
  /** The body of a printed name. Always answers; `undefined` only for a name without a letter. */
  body(name: string): ParsedBody | undefined
  /** The bodies that a text names and nothing else (the front of a title), or undefined. */
  bodies(text: string): ParsedBody[] | undefined
  /** Who signs: a body, a person (习近平), or a medium (新华社), which issues nothing. */
  signer(name: string): 'body' | 'person' | 'medium'
}

const BY_NAME = new Map<string, NationalBody>()
for (const row of NATIONAL_BODIES) for (const name of [row.name, ...row.aliases]) BY_NAME.set(name, row)
const LONGEST_NAME = Math.max(...[...BY_NAME.keys()].map((name) => name.length))

const OFFICE = new RegExp(`(?:${OFFICE_ENDINGS.map(({ ending }) => ending).join('|')})$`)
const BARE = new RegExp(
  `^(?:${[...BARE_WORDS].sort((a, b) => b.length - a.length).join('|')})*(?:${OFFICE_ENDINGS.map(({ ending }) => ending).join('|')})$`,
)
const SURNAME = new RegExp(`^(?:${SURNAMES.join('|')})\\p{Script=Han}{1,2}$`, 'u')
/** 教育部等六部门, 教育部等: more bodies than are named. */
const AND_OTHERS = /等?(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?:个)?(?:部门|部委|单位|机关)$|等(?:部门|单位)?$/
/** Beginnings that make a name national without a place: 国家教材委员会. */
const NATIONAL = /^(?:国家|全国|中国|中央|中华|国务院)/

/** A name as compared: NFKC, without spaces, seals in brackets and the state's full name in front. */
function fold(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\((?:盖章|代章|印章|章)\)|[\s·]/g, '')
    .replace(/^中华人民共和国(?=.{2})/, '')
}

function national(row: NationalBody): ParsedBody {
  const superior = BY_NAME.get(row.name.replace(/(?:办公厅|办公室)$/, ''))
  const body: ParsedBody = { name: row.name, level: row.level, kind: row.kind, scoped: false }
  return superior && superior !== row ? { ...body, officeOf: national(superior) } : body
}

/** The longest national body that a name begins with, and what follows it. */
function nationalAtStart(name: string): { row: NationalBody; rest: string } | undefined {
  for (let length = Math.min(LONGEST_NAME, name.length); length >= 2; length--) {
    const row = BY_NAME.get(name.slice(0, length))
    if (row) return { row, rest: name.slice(length) }
  }
  return undefined
}

function kindOf(name: string): BodyKind | undefined {
  return KIND_RULES.find(({ pattern }) => pattern.test(name))?.kind
}

/** Level, kind and place are those of the superior where the office's own name says nothing else. */
function office(superior: ParsedBody, rest: string): ParsedBody {
  const short = OFFICE_SHORT.find(({ short }) => rest === short)
  const { officeOf: _, name, ...inherited } = superior
  const full = name + (short?.full ?? rest)
  const kind = /领导小组$|指挥部$|机制$/.test(rest) ? kindOf(rest) : undefined
  return { ...inherited, ...(kind && { kind }), name: full, officeOf: superior }
}

/** 教育部应对疫情工作领导小组办公室 is the office of a group of the ministry: one office inside another. */
function officeChain(superior: ParsedBody, rest: string): ParsedBody {
  const inner = /^(.{2,}(?:领导小组|委员会|指挥部|机制|办公厅))(.{2,})$/.exec(rest)
  return inner?.[1] && inner[2] && OFFICE.test(inner[2])
    ? office(officeChain(superior, inner[1]), inner[2])
    : office(superior, rest)
}

/** 党组 is a party body of its own, in a body and not an office of it. */
function partyGroup(name: string): ParsedBody | undefined {
  const host = /^(?:中共)?(.{2,})党组$/.exec(name)?.[1]
  if (!host) return undefined
  const { officeOf: _, ...body } = parse(host)
  return { ...body, name: `中共${body.name}党组`, kind: '党委' }
}

/** 中共云岭省委组织部 → the committee under its short name, and what follows. */
const COMMITTEE = /^(?:中共|中国共产党)?(.{1,12}?[省市县区州盟旗])委(?:员会)?(?=$|[^员])/

function local(name: string): ParsedBody | undefined {
  const unprefixed = name.replace(/^(?:中共|中国共产党)/, '')
  const found = placeAtStart(unprefixed)
  const committee = COMMITTEE.exec(name)
  if (committee?.[1]) {
    const place = found?.place
    const body: ParsedBody = {
      name: `中共${place?.name ?? committee[1]}委`,
      ...(place && { level: place.level, place: place.name }),
      kind: '党委',
      scoped: place === undefined,
    }
    const rest = name.slice(committee[0].length)
    return rest === '' ? body : officeChain(body, rest)
  }
  if (!found || found.rest === '') return undefined
  const { place } = found
  const government = /^(?:人民政府|政府)/.exec(found.rest)
  const organ = government ? '人民政府' : found.rest
  const hosted = government ? null : /^(.{2,}(?:厅|局|委员会|委|院|署|大学|学院))(办公室|办公厅)$/.exec(found.rest)
  const make = (own: string): ParsedBody => ({
    name: place.name + own,
    level: place.level,
    kind: kindOf(own) ?? '政府',
    place: place.name,
    scoped: false,
  })
  if (government && found.rest.length > government[0].length) {
    return officeChain(make(organ), found.rest.slice(government[0].length))
  }
  return hosted?.[1] && hosted[2] ? office(make(hosted[1]), hosted[2]) : make(organ)
}

function parse(name: string): ParsedBody {
  const row = BY_NAME.get(name)
  if (row) return national(row)
  const group = partyGroup(name)
  if (group) return group
  if (BARE.test(name)) return { name, scoped: true }
  const known = nationalAtStart(name)
  if (known && OFFICE.test(known.rest + (known.rest === '办' ? '公室' : '')))
    return officeChain(national(known.row), known.rest)
  const placed = local(name)
  if (placed) return placed
  const kind = kindOf(name)
  if (NATIONAL.test(name)) {
    const central = kind === undefined || kind === '党委' || kind === '议事协调机构'
    return { name, ...(central && { level: '部委' }), ...(kind && { kind }), scoped: false }
  }
  return { name, ...(kind && { kind }), scoped: kind === undefined || kind === '党委' || kind === '议事协调机构' }
}

/** Names printed run together: 教育部国家发展改革委财政部. Only national names can be told apart so. */
function splitKnown(text: string): ParsedBody[] | undefined {
  const found: ParsedBody[] = []
  let rest = text
  while (rest !== '') {
    const next = nationalAtStart(rest)
    if (!next) return undefined
    found.push(national(next.row))
    rest = next.rest
  }
  return found
}

/** 云岭市教育局云岭市财政局: two bodies of one place, printed run together. */
function splitAtPlace(name: string): string[] {
  const place = placeAtStart(name)
  if (!place) return [name]
  const front = name.slice(0, name.length - place.rest.length)
  return place.rest.split(front).map((rest) => front + rest)
}

/** A registry over the tables of this folder. Names are remembered: one is parsed once. */
export function createRegistry(): Registry {
  const parsed = new Map<string, ParsedBody | undefined>()
  const body = (printed: string): ParsedBody | undefined => {
    const name = fold(printed)
    if (!parsed.has(name)) parsed.set(name, /\p{L}/u.test(name) ? parse(name) : undefined)
    return parsed.get(name)
  }
  const bodies = (text: string): ParsedBody[] | undefined => {
    const names = splitNames(
      text
        .normalize('NFKC')
        .replace(AND_OTHERS, '')
        .replace(/[,\s]+/g, ' ')
        .trim(),
    )
    const found: ParsedBody[] = []
    for (const folded of names.flatMap((name) => splitAtPlace(fold(name)))) {
      const known = splitKnown(folded)
      const one = known === undefined && looksLikeBody(folded) ? body(folded) : undefined
      if (known) found.push(...known)
      else if (one) found.push(one)
      else return undefined
    }
    return found.length > 0 ? found : undefined
  }
  const signer = (printed: string) => {
    const name = fold(printed)
    if (MEDIA.includes(name)) return 'medium'
    if (!BY_NAME.has(name) && SURNAME.test(name) && !looksLikeBody(name) && !placeAtStart(name)) return 'person'
    return 'body'
  }
  return { body, bodies, signer }
}
