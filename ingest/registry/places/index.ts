import type { BodyLevel } from '../kinds.ts'
import { listedAtStart, type Place, placesNamed, within } from './gazetteer.ts'

export { type Place, shortPlace, within } from './gazetteer.ts'

/** A place by its form alone: 云岭省, 青川县. At most four characters before the suffix. */
const BY_FORM =
  /^(?!(?:住房和?)?城乡)(\p{Script=Han}{2,4}?)(省|自治区|自治州|地区|市|县|区|旗|乡|镇|街道)(?=\p{Script=Han})/u
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
/** Words that begin like a place and are none: 小区, 社区, 地区, 城市, 校区, 高新区. */
const NO_PLACE =
  /^(?:中国|中华|全国|国家|中央|首都|世界|国际|数字)|(?:小区|社区|校区|园区|城市|街区|战区|军区|全省|全市|全县|国家|新区|高新区|开发区|保税区|示范区|合作区|试验区|贸易区|经济区|工业区|产业区|技术市|试点|实验区)$/

/** Divisions of the 兵团: 第八师石河子市. */
const DIVISION = /^第[一二三四五六七八九十]{1,3}师(?=.{2})/

function unlisted(text: string, up: Place | undefined): { printed: string; place: Place } | undefined {
  const division = up?.name === '新疆生产建设兵团' ? DIVISION.exec(text)?.[0] : undefined
  if (up && division) return { printed: division, place: { ...below(division, up), level: '市', up } }
  const [printed, , suffix] = BY_FORM.exec(text) ?? []
  if (printed === undefined || suffix === undefined || NO_PLACE.test(printed)) return undefined
  return { printed, place: { ...below(printed, up), level: FORM_LEVEL[suffix] ?? '县', ...(up && { up }) } }
}

/** Nobody lists it, so its name says all: below a province it stands alone, below a city with the city. */
function below(printed: string, up: Place | undefined): { name: string; full: string } {
  const name =
    up && (up.level !== '省' || up.name.endsWith('市') || printed.startsWith('第')) ? up.full + printed : printed
  return { name, full: name }
}

/** Which of several places a name means: the one in `outer`, else the only one, else a place of that bare name. */
function choose(printed: string, places: readonly Place[], outer: Place | undefined): Place | undefined {
  const inside = outer ? places.filter((place) => within(place, outer)) : places
  if (inside.length === 1) return inside[0]
  const [first] = places
  return outer || !first ? undefined : { name: printed, full: printed, level: first.level }
}

/** The place that a name begins with (广东省广州市越秀区…), and what follows. `near`: where the text comes from. */
export function placeAtStart(
  name: string,
  { short = false, near }: { short?: boolean; near?: Place | undefined } = {},
): { place: Place; rest: string } | undefined {
  let rest = name
  let place: Place | undefined
  while (rest !== '') {
    const outer: Place | undefined = place
    const listed = listedAtStart(rest, short && !(outer && outer.level !== '省'))
    const chosen = listed && (choose(listed.printed, listed.places, outer ?? nearest(near, listed.places)) ?? undefined)
    const next = listed && chosen ? { printed: listed.printed, place: chosen } : unlisted(rest, outer)
    if (!next || next.place === outer || next.place.level === '国家级') break
    place = next.place
    rest = rest.slice(next.printed.length)
  }
  return place && { place, rest }
}

/** The smallest place around a text that holds one of several: 朝阳区 near 北京市. */
function nearest(near: Place | undefined, places: readonly Place[]): Place | undefined {
  if (places.length < 2) return undefined
  for (let outer = near; outer; outer = outer.up) {
    const around: Place = outer
    if (places.some((place) => within(place, around))) return around
  }
  return undefined
}

/** A place by its name alone, as a body's `place` or `Place.name` prints it. */
export function placeNamed(name: string): Place | undefined {
  const found = placeAtStart(name)
  if (found?.rest === '') return found.place
  return placesNamed(name)[0] ?? placeAtStart(`${name}人民政府`)?.place
}

const RELATIVE = /^(自治区|自治州|省|市|州|县|区|旗|盟|镇|乡|街道)(?=委$|[^长级直内属场域镇乡]{2})/
const RELATIVE_LEVELS: Readonly<Record<string, readonly BodyLevel[]>> = {
  自治区: ['省'],
  省: ['省'],
  自治州: ['市'],
  州: ['市'],
  盟: ['市'],
  市: ['副省', '市', '省', '县'],
  县: ['县'],
  旗: ['县'],
  区: ['县', '省'],
  镇: ['乡'],
  乡: ['乡'],
  街道: ['乡'],
}

/** 省教育厅 in a text of 昆明市 is that of 云南省. Undefined where the name is not relative; `place` where nothing decides. */
export function relativePlace(name: string, near: Place | undefined): { place?: Place; rest: string } | undefined {
  const [word] = RELATIVE.exec(name) ?? []
  if (word === undefined || listedAtStart(name, false)) return undefined
  const rest = name.slice(word.length)
  for (let place = near; place; place = place.up)
    if (place.name.endsWith(word) && RELATIVE_LEVELS[word]?.includes(place.level)) return { place, rest }
  return { rest }
}
