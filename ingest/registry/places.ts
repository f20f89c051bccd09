import { areaList } from '@vant/area-data'
import type { BodyLevel } from './kinds.ts'

/** The place that a body's name begins with. */
export interface Place {
  /** As the data set prints it, with its suffix: 云南省, 昆明市. */
  readonly name: string
  readonly level: BodyLevel
}

/** Cities of vice-provincial level (副省级市): 中编发〔1994〕1号, less 重庆. */
const VICE_PROVINCIAL = new Set(
  '广州市 武汉市 哈尔滨市 沈阳市 成都市 南京市 西安市 长春市 济南市 杭州市 大连市 青岛市 深圳市 厦门市 宁波市'.split(
    ' ',
  ),
)

/** A place that the data set does not list under the name that bodies bear. */
const MORE_PLACES: readonly Place[] = [{ name: '新疆生产建设兵团', level: '省' }]

/** Short forms of provinces with more than a suffix to drop: 内蒙古自治区 → 内蒙古. */
const REGION_SUFFIX = /(?:壮族|回族|维吾尔)?自治区$|特别行政区$|省$|市$/

const PLACES = new Map<string, Place>()
let longest = 0

function add(printed: string, place: Place): void {
  if (printed.length < 2 || PLACES.has(printed)) return
  PLACES.set(printed, place)
  longest = Math.max(longest, printed.length)
}

for (const place of MORE_PLACES) add(place.name, place)
for (const name of Object.values(areaList.province_list)) {
  add(name, { name, level: '省' })
  add(name.replace(REGION_SUFFIX, ''), { name, level: '省' })
}
for (const name of Object.values(areaList.city_list)) {
  if (/[市州盟区]$/.test(name)) add(name, { name, level: VICE_PROVINCIAL.has(name) ? '副省' : '市' })
}
for (const name of Object.values(areaList.county_list)) if (/[市县区旗]$/.test(name)) add(name, { name, level: '县' })

/** A place by its form alone: 云岭省, 青川县. At most four characters before the suffix. */
const BY_FORM = /^(\p{Script=Han}{2,4}?)(省|自治区|自治州|地区|市|县|区|旗|乡|镇|街道)(?=\p{Script=Han})/u
const FORM_LEVEL: Readonly<Record<string, BodyLevel>> = {
  省: '省',
  自治区: '省',
  自治州: '市',
  地区: '市',
  市: '市',
  县: '县',
  区: '县',
  旗: '县',
  乡: '乡',
  镇: '乡',
  街道: '乡',
}
/** Words that begin like a place and are none: 小区, 社区, 地区, 城市, 校区. */
const NO_PLACE = /(?:小区|社区|校区|园区|城市|街区|战区|军区|全省|全市|全县|国家)$/

function oneAt(name: string): { printed: string; place: Place } | undefined {
  for (let length = Math.min(longest, name.length); length >= 2; length--) {
    const printed = name.slice(0, length)
    const place = PLACES.get(printed)
    if (place) return { printed, place }
  }
  const [printed, , suffix] = BY_FORM.exec(name) ?? []
  if (printed === undefined || suffix === undefined || NO_PLACE.test(printed)) return undefined
  return { printed, place: { name: printed, level: FORM_LEVEL[suffix] ?? '县' } }
}

/**
 * The places that a name begins with, widest first (广东省广州市 …), taken together: the name joined, the level of the
 * last. Undefined where it begins with none.
 */
export function placeAtStart(name: string): { place: Place; rest: string } | undefined {
  let rest = name
  let joined = ''
  let level: BodyLevel | undefined
  for (let found = oneAt(rest); found; found = oneAt(rest)) {
    joined += found.place.name
    level = found.place.level
    rest = rest.slice(found.printed.length)
  }
  return level === undefined ? undefined : { place: { name: joined, level }, rest }
}
