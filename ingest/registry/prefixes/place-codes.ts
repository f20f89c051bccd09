import { counties, type Place, provincesAndCities, shortAutonomous } from '../places/gazetteer.ts'
import { placeNamed } from '../places/index.ts'
import { PLACE_CODES } from './codes.ts'

/** Places by code with how well it fits. */
const places = new Map<string, Map<Place, number>>()
function add(code: string, place: Place, fit: number): void {
  const known = places.get(code) ?? new Map<Place, number>()
  places.set(code, known)
  known.set(place, Math.max(fit, known.get(place) ?? 0))
}

/** The words that are left of a place's name: 玉龙纳西族自治县 → 玉龙. */
export function bare(place: Place): string {
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
/** Codes of provinces. */
export const provincial: ReadonlySet<string> = new Set(
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
/** How well a county's letter behind its city's fits: 京平 of 北京市平谷区. */
const BELOW = 0.2
/** The letters that stand for a city: 甬 and 宁 for 宁波. */
const letters = new Map<Place, string[]>()
for (const [code, of] of places)
  if (code.length === 1) for (const place of of.keys()) letters.set(place, [...(letters.get(place) ?? []), code])
for (const place of counties().filter((one) => !inTaiwan(one) && !one.name.endsWith('市辖区'))) {
  const word = bare(place)
  for (const letter of (place.up && letters.get(place.up)) ?? []) add(letter + word.charAt(0), place, BELOW)
  add(word, place, word.length > 1 ? 0.85 : 0.3 / (1 + (provincial.has(word) ? 5 : (claims.get(word) ?? 0))))
  add(word.charAt(0), place, 0.01)
}

/** Places by what a number begins with, and how well it fits. */
export type PlaceCodes = ReadonlyMap<string, ReadonlyMap<Place, number>>

/** What the names of places make likely, before any document was seen. */
export const GAZETTEER: PlaceCodes = places
/** Weight of the names against the use, in prefixes. */
const PRIOR = 3

/** The same with what is known of their use: how many prefixes of a place begin with a code. */
export function inUse(used: PlaceCodes): PlaceCodes {
  const codes = new Map(GAZETTEER)
  for (const [code, counts] of used) {
    const fits = GAZETTEER.get(code)
    const total = [...counts.values()].reduce((sum, count) => sum + count, PRIOR)
    const both = new Set([...(fits?.keys() ?? []), ...counts.keys()])
    codes.set(
      code,
      new Map([...both].map((place) => [place, ((counts.get(place) ?? 0) + PRIOR * (fits?.get(place) ?? 0)) / total])),
    )
  }
  return codes
}
