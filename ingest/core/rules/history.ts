import type { DateReading } from '../../../schema/reading.ts'
import { DATE } from './dates.ts'

/** What the history under a title says of each date: （1994年8月31日…通过 根据2009年8月27日…第一次修正）. */
export const HISTORY_EVENTS: readonly {
  kind: Extract<DateReading['kind'], 'adopted' | 'promulgated' | 'revised' | 'amended' | 'effective'>
  pattern: RegExp
  example: string
}[] = [
  { kind: 'adopted', pattern: /(?:审议|讨论)?通过(?!的)|批准|审议/, example: '2019年12月3日会议通过' },
  // an order brings out, also where the word is not printed
  {
    kind: 'promulgated',
    pattern: /公布(?!之日)|发布(?!之日)|颁布|印发|(?<=令第[\d一二三四五六七八九十百]{1,6}号)(?!《)/,
    example: '2020年3月9日中共中央办公厅发布',
  },
  { kind: 'revised', pattern: /修订/, example: '2018年12月29日会议修订' },
  // an amending act that the list names and no more: 通过的《刑法修正案》
  { kind: 'amended', pattern: /修正|修改|通过的/, example: '2018年12月29日会议《关于修改〈水法〉的决定》第一次修正' },
  { kind: 'effective', pattern: /(?<![后内]|之日|之日起)(?:施行|实施|生效|执行)/, example: '自2020年3月1日起施行' },
]

const EVENT_WORDS = '(?:通过|批准|公布|发布|颁布|印发|修订|修正|修改|施行|实施|生效|执行)'
const EVENT_ENDS = `(?:${EVENT_WORDS}|通过的《[^《》]{2,80}》|令第[\\d一二三四五六七八九十百]{1,6}号)[）。；，、 ]{0,3}(?:根据)?$`

/** One event a line, or several: 2014年11月24日 国务院令第656号公布. What follows the date is who or by which order. */
export const HISTORY_LINE = new RegExp(`^(?:根据|自)? ?${DATE}(?!，)[^。]{0,200}${EVENT_ENDS}`)

/** The beginning of such a line that goes on below. */
export const HISTORY_OPENS = new RegExp(`^(?:根据 ?)?${DATE}(?! ?，)[^，。；：]{0,200}$`)

/** Around who brought an event about: 〔由〕最高人民法院审判委员会第1628次会议〔讨论〕通过. */
export const BEFORE_ACTOR = /^(?:[，。；、：（）]|由|经|自|根据)+/
export const BEHIND_ACTOR = /(?:修正|修改|第[一二三四五六七八九十]{1,3}次|予以|起|以?通知|[，、；（）])+$/

/** Right before a day of effect: it is that of a change alone: 〔该修正〕自2021年4月15日施行. */
export const OF_A_CHANGE = /((?:该|本次|此次)(?:修正|修订|修改|决定))[自从于]$/

/** Said without a day, under dates that say which: 公布之日施行. */
export const EFFECTIVE_ON_ISSUE = /^自?(?:公布|发布|颁布|印发)之日起?(?:施行|实施|执行|生效)[）。]{0,2}$/

/** A congress in the name of its meeting: 〔云岭省〕第八届〔人民代表大会常务委员会〕第九次会议. */
export const CONGRESS_MEETING =
  /^([\u4e00-\u9fff]{0,20}?)(?:第[一二三四五六七八九十]{1,3}届)?((?:全国)?人民代表大会(?:常务委员会)?)第[一二三四五六七八九十]{1,4}次会议/
/** Any other body in the name of its meeting: 〔云岭省高级人民法院〕审判委员会第1628次会议, 〔教育部〕2020年第1次部务会议. */
export const BODY_MEETING =
  /^(.{2,30}?)(?:\d{4}年)?(?:第[一二三四五六七八九十]{1,3}届)?(?:第[\d一二三四五六七八九十百]{1,6}次)?(?:审判委员会|检察委员会|[常部委厅室局署]务会议)/
/** Behind who brought a text out: 〔国务院〕令第656号, 公告, 第125号令. */
export const ORDER_BEHIND =
  /(?:令?第[\d一二三四五六七八九十百]{1,6}号令?|令|公告(?:第[\d一二三四五六七八九十百]{1,6}号)?)$/
/** Who signs the order that brings out a law is not who makes it: 主席令. */
export const SIGNS_LAWS = /主席$|主席团$/
