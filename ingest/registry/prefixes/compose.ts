import { ORGANS, type Organ } from '../organs.ts'
import { type Place, shortPlace } from '../places/index.ts'
import { governmentOf } from '../superior.ts'
import { GOVERNMENT, NATIONAL_CODES, OFFICE_CODES, OTHER_CODES, OWN_ENDINGS } from './codes.ts'
import { bare, GAZETTEER, type PlaceCodes, provincial } from './place-codes.ts'

/** A reading of a prefix by its codes. */
export interface Composed {
  readonly body: string
  readonly office?: string
  readonly place?: Place
  /** How well the place's code fits: a province's is sure, a first character may be of several. */
  readonly fit: number
  /** Characters of the prefix that place and organ explain. */
  readonly length: number
  /** What is left of the prefix, and for a government its own code too: provinces differ in it (字, 秘, 府 or 政). */
  readonly style?: string
}

/** Organs by their code. One code may stand for several. */
const organs = new Map<string, (Organ | string)[]>()
for (const [code, organ] of [
  ...ORGANS.flatMap((organ) => organ.codes.map((code) => [code, organ] as const)),
  ...OTHER_CODES,
])
  organs.set(code, [...(organs.get(code) ?? []), organ])
const LONGEST_ORGAN = Math.max(...[...organs.keys()].map((code) => code.length))

/** Readings of the organ that stands after a place's code, of the longest code that fits. */
function organsAt(rest: string): { organ: Organ | string; length: number }[] {
  for (let length = Math.min(LONGEST_ORGAN, rest.length); length >= 1; length--) {
    const found = organs.get(rest.slice(0, length))
    if (found) return found.map((organ) => ({ organ, length }))
  }
  return []
}

/** 甬水利学, 浙林会: the learned society of an organ's field. */
const SOCIETY = /^(?:学(?:[发字函]|$)|会$)/

/** What an organ is called in a place: 厅 in a province, 局 in a city and a county, 委员会 where it is one. */
function nameOf(organ: Organ | string, place: Place): string {
  if (typeof organ === 'string') {
    if (/^(?:银保监|银监|证监)局$/.test(organ)) return shortPlace(place.name) + organ
    return organ.startsWith('委') ? `中共${place.name}${organ}` : place.name + organ
  }
  const own = OWN_ENDINGS[place.name + organ.stem]
  if (own !== undefined) return `${place.name}${own}委员会`
  const low = place.level !== '省' || /市$|兵团$/.test(place.name)
  const ending = low && organ.province === '厅' ? '局' : place.level === '省' ? organ.province : organ.city
  const below = place.level === '县' && ending === '委员会' ? '局' : ending
  return `${place.name}${organ.ofGovernment ? '人民政府' : ''}${organ.stem}${below}`
}

/** The office whose number it is: 教学厅 and 教办函 are the ministry's 办公厅, 云教办 the department's 办公室. */
function officeIn(body: string, rest: string): { office?: string } {
  const code = rest.includes('厅') ? '厅' : rest.slice(0, 1)
  const office = OFFICE_CODES[code]
  if (office === undefined) return {}
  return { office: body + (/[部署]$|总局$|^国家/.test(body) ? '办公厅' : office) }
}

/** The readings of what stands behind a place's code: its government, or an organ of it. */
function inPlace(place: Place, behind: string, fit: number, before: number): Composed[] {
  const organs = organsAt(behind)
  const government = organs.some(({ length }) => length > 1) ? null : GOVERNMENT.exec(behind)
  if (government) {
    const body = governmentOf(place)
    const hall = place.level === '省' || place.level === '副省'
    const office = government[1] === undefined ? {} : { office: `${body}${hall ? '办公厅' : '办公室'}` }
    return [{ body, ...office, place, fit, length: before + government[0].length, style: behind }]
  }
  return organs.map(({ organ, length }, index) => {
    const rest = behind.slice(length)
    if (typeof organ !== 'string' && SOCIETY.test(rest)) {
      return { body: `${place.name}${organ.stem}学会`, place, fit, length: before + length + 1, style: rest.slice(1) }
    }
    const body = nameOf(organ, place)
    return {
      body,
      ...officeIn(body, rest),
      place,
      fit: index === 0 ? fit : fit * 0.15,
      length: before + length,
      style: rest,
    }
  })
}

/** 泸市府: the kind of place is written out. */
const KIND = /^[市州县区](?!监|场)(?=.)/
/** Characters of the longest code of a place. */
const LONGEST_CODE = 9

function local(prefix: string, places: PlaceCodes): Composed[] {
  const found: Composed[] = []
  for (let length = Math.min(LONGEST_CODE, prefix.length); length >= 1; length--) {
    const behind = prefix.slice(length).replace(KIND, '')
    const skipped = prefix.length - length - behind.length
    for (const [place, fit] of places.get(prefix.slice(0, length)) ?? []) {
      const lifted =
        place.level === '县' ? 30 : place.level === '市' && provincial.has(prefix.slice(0, length)) ? 4 : 1.5
      const marked = skipped === 0 ? 1 : place.name.endsWith(prefix.charAt(length)) ? lifted : 0.03
      found.push(...inPlace(place, behind, Math.min(1, fit * marked), length + skipped))
    }
  }
  return found
}

/** Readings as a number of a given place: its name's characters, or no code at all (市政发, 府办). */
export function composeNear(prefix: string, near: Place): Composed[] {
  const found: Composed[] = []
  for (let place: Place | undefined = near; place; place = place.up) {
    const letters = bare(place)
    const [code = ''] = /^[市州县区]?(?=[政府])/.exec(prefix) ?? [prefix.slice(0, 1)]
    const own = code === '' || /^[市州县区]$/.test(code) || letters.includes(code)
    if (own) found.push(...inPlace(place, prefix.slice(code.length), 0.5, code.length))
  }
  return found
}

function central(prefix: string): Composed[] {
  for (let length = Math.min(4, prefix.length); length >= 1; length--) {
    const body = NATIONAL_CODES[prefix.slice(0, length)]
    if (body === undefined || /^[政府]/.test(prefix.slice(length))) continue
    const host = body.replace(/(?<=^(?:国务院|中共中央))办公厅$/, '')
    const office = host === body ? officeIn(body, prefix.slice(length)) : { office: body }
    return [{ body: host, ...office, fit: length > 1 ? 0.9 : 0.6, length }]
  }
  return []
}

/** Every reading of a prefix by place, organ and office. */
export function compose(prefix: string, codes: PlaceCodes = GAZETTEER): Composed[] {
  return [...central(prefix), ...local(prefix, codes)]
}

/** The place's code in a prefix that is known to be a body's of that place: 市 in 市工信发 of 西安市. */
export function codeIn(prefix: string, body: string, place: Place): string | undefined {
  for (let length = 1; length <= 4; length++) {
    const code = prefix.slice(0, length)
    if (inPlace(place, prefix.slice(length).replace(KIND, ''), 1, length).some((reading) => reading.body === body))
      return code
  }
  return undefined
}
