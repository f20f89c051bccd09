import type { BodyKind } from './kinds.ts'
import type { NationalBody } from './national/index.ts'
import type { Place } from './places/index.ts'

/** The government of a place (地方组织法): 行政公署 in a 盟 or 地区, 办事处 in a 街道. */
export function governmentOf(place: Place): string {
  if (/盟$|地区$/.test(place.name)) return `${place.name}行政公署`
  if (place.name.endsWith('街道')) return `${place.name}办事处`
  if (place.name.startsWith('新疆生产建设兵团')) return place.name
  return `${place.name}${place.name.endsWith('特别行政区') ? '政府' : '人民政府'}`
}

/** The party committee of a place under its short name. */
export function committeeOf(place: Place): string {
  return `中共${place.name}委`
}

/** Institutes that stand under the government itself (直属事业单位), not under one of its departments. */
const UNDER_GOVERNMENT = /科学院$|广播电视台$|总台$|党校$|行政学院$|供销合作|合作总?社(?:联合社)?$/

/** The next higher organ of the same line: 上级人民法院, 上级人民检察院, 上级监察委员会. */
function inLine({ level, up }: Place, name: (place: Place) => string, top: string): string | undefined {
  return up ? name(up) : level === '省' ? top : undefined
}

function court(organ: string, { level, up }: Place): string | undefined {
  if (organ.includes('高级')) return '最高人民法院'
  if (/中级|专门|知识产权|金融|海事|铁路/.test(organ)) {
    const province = level === '省' ? undefined : up
    return province ? `${province.name}高级人民法院` : undefined
  }
  return up && (up.level === '市' || up.level === '副省') ? `${up.name}中级人民法院` : undefined
}

/** Who an organ of a place is under. A body of the masses is led by the committee of its place (中发〔2015〕4号). */
export function localSuperior(organ: string, kind: BodyKind, place: Place): string | undefined {
  const name = place.name + organ
  switch (kind) {
    case '政府':
    case '议事协调机构':
      return name === governmentOf(place) ? inLine(place, governmentOf, '国务院') : governmentOf(place)
    case '党委':
    case '人民团体':
      return committeeOf(place)
    case '监察':
      return inLine(place, (up) => `${up.name}监察委员会`, '国家监察委员会')
    case '检察':
      return inLine(place, (up) => `${up.name}人民检察院`, '最高人民检察院')
    case '法院':
      return place.level === '省' && organ.includes('中级') ? `${place.name}高级人民法院` : court(organ, place)
    case '人大':
      return organ === '人民代表大会' ? undefined : `${place.name}人民代表大会`
    case '事业单位':
    case '学校':
      return UNDER_GOVERNMENT.test(organ) ? governmentOf(place) : undefined
    default:
      return undefined
  }
}

/** Who a committee of a place is under. */
export function higherCommittee(place: Place): string | undefined {
  return inLine(place, committeeOf, '中共中央')
}

/** Who a central body is under by its kind, where its row says nothing else. */
export function nationalSuperior({ name, level, kind, under }: NationalBody): string | undefined {
  if (under !== undefined) return under
  if (name === '全国人民代表大会常务委员会') return '全国人民代表大会'
  const office = /^(.+)办公室$/.exec(name)?.[1]
  if (office && /委员会$|小组$|指挥部$/.test(office)) return office
  if (level === '国家级') return undefined
  if (name.startsWith('中央') && kind !== '军队') return '中共中央'
  switch (kind) {
    case '政府':
    case '议事协调机构':
      return '国务院'
    case '事业单位':
      return level === 'none' ? undefined : '国务院'
    case '党委':
    case '人民团体':
      return '中共中央'
    case '军队':
      return '中央军事委员会'
    default:
      return undefined
  }
}
