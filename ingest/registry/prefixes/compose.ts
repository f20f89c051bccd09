import { ORGANS, type Organ } from '../organs.ts'
import { counties, type Place, provincesAndCities, shortAutonomous } from '../places/gazetteer.ts'
import { placeNamed } from '../places/index.ts'
import { governmentOf } from '../superior.ts'
import { GOVERNMENT, NATIONAL_CODES, OFFICE_CODES, OTHER_CODES, OWN_ENDINGS, PLACE_CODES } from './codes.ts'

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

/** Places by code with how well it fits. */
const places = new Map<string, Map<Place, number>>()
function add(code: string, place: Place, fit: number): void {
  const known = places.get(code) ?? new Map<Place, number>()
  places.set(code, known)
  known.set(place, Math.max(fit, known.get(place) ?? 0))
}

/** The words that are left of a place's name: 玉龙纳西族自治县 → 玉龙. */
function bare(place: Place): string {
  const own = place.full.slice(place.up && place.full.startsWith(place.up.full) ? place.up.full.length : 0)
  return (shortAutonomous(own) ?? own).replace(/(?<=.)(?:自治)?(?:区|[省市县州盟旗]|地区|特别行政区)$/, '')
}

/** Cities that have a traditional code of their own seldom use the first character of their name (南昌: 洪, not 南). */
const renamed = new Set<Place>()
for (const [code, names] of Object.entries(PLACE_CODES)) {
  for (const name of names.split('+')) {
    const place = placeNamed(name)
    if (!place) continue
    if (place.level !== '省' && !bare(place).startsWith(code)) renamed.add(place)
    add(code, place, place.level === '省' ? 1 : names.includes('+') ? 0.4 : 0.9)
  }
}

/** How much of a first character is a city's: a big one has two shares, one with a code of its own a tenth. */
const claim = (place: Place) => (renamed.has(place) ? 0.1 : place.level === '副省' ? 2 : 1)
const inTaiwan = ({ name, up }: Place): boolean => name === '台湾省' || (up !== undefined && inTaiwan(up))
const cities = provincesAndCities().filter((place) => place.level !== '省' && !inTaiwan(place))
const claims = new Map<string, number>()
for (const place of cities) {
  const first = bare(place).charAt(0)
  claims.set(first, (claims.get(first) ?? 0) + claim(place))
}
for (const place of provincesAndCities()) if (place.level === '省') add(bare(place), place, 1)
const provincial = new Set(
  [...places].filter(([, of]) => [...of.keys()].some(({ level }) => level === '省')).map(([code]) => code),
)

for (const place of cities) {
  const word = bare(place)
  const first = word.charAt(0)
  const share = (0.9 * claim(place)) / Math.max(1, claims.get(first) ?? 1)
  add(first, place, provincial.has(first) ? 0.2 * share : share)
  add(word, place, 0.95)
  if (word.length > 2) add(word.slice(0, 2), place, 0.8)
}
for (const place of counties().filter((one) => !inTaiwan(one))) {
  const word = bare(place)
  add(word, place, word.length > 1 ? 0.85 : 0.3 / (1 + (provincial.has(word) ? 5 : (claims.get(word) ?? 0))))
  add(word.charAt(0), place, 0.01)
}
const LONGEST_CODE = Math.max(...[...places.keys()].map((code) => code.length))

/** Readings of the organ that stands after a place's code, longest code first. */
function organsAt(rest: string): { organ: Organ | string; length: number }[] {
  const found = [
    ...ORGANS.flatMap((organ) => organ.codes.map((code) => ({ organ, code }))),
    ...OTHER_CODES.map(([code, organ]) => ({ organ, code })),
  ].filter(({ code }) => rest.startsWith(code))
  const longest = Math.max(0, ...found.map(({ code }) => code.length))
  return found.filter(({ code }) => code.length === longest).map(({ organ, code }) => ({ organ, length: code.length }))
}

/** 甬水利学, 浙林会: the learned society of an organ's field. */
const SOCIETY = /^(?:学(?:[发字函]|$)|会$)/

/** What an organ is called in a place: 厅 in a province, 局 in a city and a county, 委员会 where it is one. */
function nameOf(organ: Organ | string, place: Place): string {
  if (typeof organ === 'string') {
    if (/^(?:银保监|银监|证监)局$/.test(organ))
      return place.name.replace(/[省市]$|(?:壮族|回族|维吾尔)?自治区$/, '') + organ
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
    const office = government[2] === undefined ? {} : { office: `${body}${hall ? '办公厅' : '办公室'}` }
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

function local(prefix: string): Composed[] {
  const found: Composed[] = []
  for (let length = Math.min(LONGEST_CODE, prefix.length); length >= 1; length--) {
    const behind = prefix.slice(length).replace(/^[市州县区](?!监|场)(?=.)/, '')
    const skipped = prefix.length - length - behind.length
    for (const [place, fit] of places.get(prefix.slice(0, length)) ?? []) {
      // 泸市府: the kind of place is written out
      const lifted = place.level !== '省' && provincial.has(prefix.slice(0, length)) ? 4 : 1.5
      const marked = skipped === 0 ? 1 : place.name.endsWith(prefix.charAt(length)) ? lifted : 0.1
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
export function compose(prefix: string): Composed[] {
  return [...central(prefix), ...local(prefix)]
}
