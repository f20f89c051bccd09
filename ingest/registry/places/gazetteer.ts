import { areaList } from '@vant/area-data'
import type { BodyLevel } from '../kinds.ts'
import { FORMER_PLACES, MORE_PLACES, PEOPLES, SHORT_NAMES, VICE_PROVINCIAL } from './data.ts'

/** An administrative place (行政区划). */
export interface Place {
  /** As the name of its bodies begins: 云南省, 昆明市, 北京市海淀区, 德清县. */
  readonly name: string
  /** Below a city, with the city: 北京市海淀区, 湖州市德清县. */
  readonly full: string
  readonly level: BodyLevel
  /** The next higher place. */
  readonly up?: Place
}

/** What a province's, and a city's, short name leaves out. */
const PROVINCE_SUFFIX = /(?:壮族|回族|维吾尔)?自治区$|特别行政区$|省$|市$/
const AUTONOMOUS = new RegExp(`(?:(?:${PEOPLES.join('|')})族?)+自治([州县旗])$`)
/** Cities whose short name is a word of its own: 中山大学 is in no 中山市. */
const ALSO_WORDS = new Set(
  '中山 朝阳 大同 长治 白银 三明 安康 保定 吉安 平凉 海口 安顺 百色 延安 黄山 南平 东方 武威 定西 巴中 金华'.split(' '),
)
/** What tells that such a word is a city after all: 中山海关. */
const PUBLIC = /^(?:海关|海事|高新|经济技术|国家|监管|中心支行|.{2,8}(?:局|委员会|监管分局|中心支行)$)/
/** Zones stand in the data among districts. They are none. */
const ZONE = /开发区$|高新区$|管委会$|管理区$|生态园$|渤海新区$|滨湖新区$|镇江新区$|兰州新区$|江北新区$|冀南新区$/
const COUNTY = /[市县区旗镇乡]$|街道$/

const byName = new Map<string, Place[]>()
const shortCities = new Map<string, Place>()
const codes = new Map<string, Place>()
let longest = 0

function add(printed: string, place: Place): void {
  if (printed.length < 2) return
  const known = byName.get(printed) ?? []
  if (!known.includes(place)) byName.set(printed, [...known, place])
  longest = Math.max(longest, printed.length)
}

/** 红河哈尼族彝族自治州 → 红河州. Undefined for a name without peoples. */
export function shortAutonomous(name: string): string | undefined {
  const short = name.replace(AUTONOMOUS, '$1')
  return short !== name && short.length >= 3 ? short : undefined
}

function addProvinces(): void {
  for (const { name, short, level } of MORE_PLACES) {
    const place: Place = { name, full: name, level }
    add(name, place)
    if (short) add(short, place)
  }
  for (const [code, name] of Object.entries(areaList.province_list)) {
    const place: Place = { name, full: name, level: '省' }
    codes.set(code.slice(0, 2), place)
    add(name, place)
    add(shortPlace(name), place)
  }
}

function addCities(): void {
  for (const [code, name] of Object.entries(areaList.city_list)) {
    const up = codes.get(code.slice(0, 2))
    if (!up || name === up.name || !/[市州盟区]$/.test(name) || /区划$|新界$|九龙$/.test(name)) continue
    const place: Place = { name, full: name, level: VICE_PROVINCIAL.has(name) ? '副省' : '市', up }
    codes.set(code.slice(0, 4), place)
    add(name, place)
    const short = shortAutonomous(name)
    if (short) for (const form of [short, short.replace(/州$/, '自治州')]) add(form, place)
    const bare = name.replace(/市$|地区$|盟$/, '')
    if (bare.length >= 2 && bare !== name && !byName.has(bare)) shortCities.set(bare, place)
  }
}

function addCounties(): void {
  const listed = Object.entries(areaList.county_list).filter(([, name]) => COUNTY.test(name) && !ZONE.test(name))
  const times = new Map<string, number>()
  for (const [, name] of listed) times.set(name, (times.get(name) ?? 0) + 1)
  for (const [code, name] of listed) {
    const city = codes.get(code.slice(0, 4))
    const up = city ?? codes.get(code.slice(0, 2))
    if (!up) continue
    const full = city || up.name.endsWith('市') ? up.name + name : name
    const own = /区$|镇$|街道$|乡$/.test(name) || times.get(name) !== 1 ? full : name
    const place: Place = { name: own, full, level: /[镇乡]$|街道$/.test(name) ? '乡' : '县', up }
    add(name, place)
    const short = shortAutonomous(name)
    if (short) add(short, place)
  }
}

function addFormer(): void {
  for (const { name, now, level } of FORMER_PLACES) {
    const [today] = byName.get(now) ?? []
    const up = level === '市' && today?.level !== '省' ? today?.up : today
    const own = level === '县' && up && name.endsWith('区') ? up.name + name : name
    const full = level === '县' && up ? up.name + name : name
    if (!byName.has(name)) add(name, { name: own, full, level, ...(up && { up }) })
  }
}

addProvinces()
addCities()
addCounties()
addFormer()
for (const [short, name] of Object.entries(SHORT_NAMES)) for (const place of byName.get(name) ?? []) add(short, place)

/** Whether a place lies in another. */
export function within(place: Place, outer: Place): boolean {
  return place.up !== undefined && (place.up === outer || within(place.up, outer))
}

/** Every place of a name: 朝阳区 has two. */
export function placesNamed(name: string): readonly Place[] {
  return byName.get(name) ?? []
}

/** The longest listed name that a text begins with, with its places. `short`: also 苏州 for 苏州市. */
export function listedAtStart(text: string, short: boolean): { printed: string; places: readonly Place[] } | undefined {
  for (let length = Math.min(longest, text.length); length >= 2; length--) {
    const printed = text.slice(0, length)
    const places = byName.get(printed)
    if (places) return { printed, places }
    const city = short ? shortCities.get(printed) : undefined
    if (city && !(ALSO_WORDS.has(printed) && !PUBLIC.test(text.slice(length)))) return { printed, places: [city] }
  }
  return undefined
}

/** 广西壮族自治区 → 广西: the short name of a province or a city. */
export function shortPlace(name: string): string {
  return name.replace(PROVINCE_SUFFIX, '')
}

/** Provinces and cities, for the codes of their numbers. */
export function provincesAndCities(): readonly Place[] {
  return [...codes.values()]
}

/** Places below the cities, each once. */
export function counties(): readonly Place[] {
  return [...new Set([...byName.values()].flat())].filter(({ level }) => level === '县')
}
