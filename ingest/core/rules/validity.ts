import { DATE } from './dates.ts'
import { GENRES } from './genres.ts'
import { ZEROS } from './numerals.ts'

const IN_FORCE = '(?:施行|实施|执行|生效|试行)'
const ISSUE = '(?:修订)?(?:印发|发布|公布|颁布|签发|下发|发文)'

/** Says since when a text is in force: 起〔正式〕施行. */
export const TAKES_EFFECT = new RegExp(`起(?:正式|开始)?${IN_FORCE}`, 'g')
/** The day right before such words: 自〔印发〕之日, 自〔2021年3月1日〕〔零时〕. */
export const EFFECTIVE_DAY = new RegExp(`[自从](?:(?<issue>${ISSUE})之日|(?<date>[^。；]{6,14}?日)(?:零时|[0０]时)?)$`)

/** A clause that says so and ends there: 自2021年3月1日起施行，. */
export const EFFECTIVE_CLAUSE = new RegExp(
  `[自从](?:${ISSUE}之日|${DATE})起(?:正式|开始)?(?:${IN_FORCE})?，?(?:并|且)?$`,
)

/** 本办法, 此件, 该标准: what a text calls itself, with few words up to the day, or with who explains it. */
export const SAYS_OF_ITSELF = /(?:本|此|该)[^。；]{0,24}$|(?:本|此|该)[^。；]{0,160}解释，(?:并|且)?$/

const HEAD = '(?:第[一二三四五六七八九十百零〇\\d]{1,7}条|（?[一二三四五六七八九十\\d]{1,3}[、．.）])?'
/** No subject, as the document itself goes without saying: 自2021年3月1日起施行，有效期5年. */
export const WITHOUT_SUBJECT = new RegExp(`^${HEAD}(?:[^，。；《]{2,60}解释，)?$`)
/** What follows such words where they end there: no object (起实施〔“清河”行动〕). */
export const ENDS_THERE = /^(?:[。，；\n]|$)/

const OWN_NAMES = [...new Set(GENRES.map(({ name }) => name)), '文件', '政策', '措施', '政策措施', '若干措施']
/** 本〔办法〕, 本规范性文件, 上述政策. The words behind tell whether the term is said of it. */
export const OWN_NAME = new RegExp(
  `(?:本|此|上述|以上)(?:项|规范性)?(?:${OWN_NAMES.sort((a, b) => b.length - a.length).join('|')})`,
)
/** Who explains it, what it replaces, a number: they may hold any words. */
export const BESIDE_THE_TERM = /[^，]*(?:负责)?解释(?=，)|《[^《》]*》|（[^（）]*）/g
/** Other things that are valid for a term by what the document says: 本办法规定的许可证, 取得的资格. */
export const OF_ANOTHER = /规定|所称|[颁核签]发|取得|获得|[认评]定|授予|证|许可|资[质格]|称号|合同|协议|名单|项目/
/** Clauses between the document's name and its term: when it takes effect, what ends with it. */
export const UP_TO_THE_TERM = new RegExp(
  `^的?(?:[^，]*(?:${IN_FORCE}|废止|通过|为准|印发|发布|公布|备案|计算|起|后|的)，?|适用于[^，]*，|，)*(?:并|且|其)?$`,
)

const DAY = `(?:${DATE}|(?:本[一-鿿]{1,8}?)?(?:${ISSUE}|${IN_FORCE}|通过)之日)`
const LENGTH = '(?<count>\\d{1,3}|[一二三四五六七八九十两]{1,3}|半)(?:（\\d{1,3}）)?(?<unit>年|个月)(?<half>半)?'
/** Behind a length: of what follows, or one of several. */
const NOT_ALONE = '(?!以|之内|左右|[后前及至届期内、—～-])'
const YEAR = `(?:20\\d{2}|二[一二三四五六七八九${ZEROS}]{3})年`
const UNTIL = `(?<until>${DATE}|${YEAR}(?:[\\d一二三四五六七八九十]{1,2}月)?(?:年?底|末)?)`
const UP_TO = '(?:至|到|截至|截止到|截止(?:日期|时间)?[为至于]?)'
const ENDS = '(?:自动|自行|同时|即行|予以)?(?:废止|失效|终止)'

/** Where a term may begin: 有效期, 试行, 执行期限. Most such words are followed by something else. */
export const TERM_WORD = /(?:有效|试行|暂行|施行|实施|执行|适用)(?=[期时为：自从至到截，。\d一二三四五六七八九十两半])/g

/** A term from its word on: how long, or until when; `from` its first day. */
export const TERM = new RegExp(
  `^(?:有效|试行|暂行|施行|实施|执行|适用)(?:(?:期限|时限|时间|期间|期)?(?:暂定|统一|一律|均)?(?:为|是|：|定为|限为)?(?:[自从]?(?<from>${DAY})起?(?:计算)?，?(?:为期?)?)?(?:${LENGTH}${NOT_ALONE}|${UP_TO}${UNTIL})|，(?:至|到|于|截至)?${UNTIL.replace('until', 'ended')}(?:止|起?${ENDS}))`,
)
/** A term that ends with its word: 自2021年1月1日起至2025年12月31日〔施行〕, 自印发之日起5年内〔有效〕. */
export const TERM_BEFORE = new RegExp(`(?:[自从]?(?<from>${DAY})起?至${UNTIL}止?(?:期间)?，?|${LENGTH}内?)$`)

/** A document on trial says so before its genre or in brackets behind: 〔暂行〕办法, 办法（试行）. */
export const PROVISIONAL = new RegExp(
  `(?:试行|暂行)(?:(?!规定|办法|条例|细则|的)[一-鿿]){0,8}(?:${GENRES.filter(
    ({ normative, name }) => normative || name.endsWith('方案'),
  )
    .map(({ name }) => name)
    .join('|')})(?:（[^（）]{1,20}）)*$|（[^（）]{0,12}(?:试行|暂行)[^（）]{0,8}）$`,
)
