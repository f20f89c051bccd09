import { DATE } from './dates.ts'
import { NUMERAL } from './numerals.ts'

/**
 * Words that end a document. `strong`: only documents are ended so. `weak`: said of licences, orders and duties as well,
 * so little may stand between the document and the word. `transitive`: the document may also stand behind.
 */
export const END_WORDS: readonly {
  word: string
  strength: 'strong' | 'weak'
  transitive: boolean
  example: string
}[] = [
  { word: '废止', strength: 'strong', transitive: true, example: '◆同时废止；决定废止◆' },
  { word: '宣布失效', strength: 'strong', transitive: true, example: '◆宣布失效' },
  { word: '失去效力', strength: 'weak', transitive: false, example: '◆失去效力' },
  { word: '失效', strength: 'weak', transitive: false, example: '◆自行失效' },
  { word: '作废', strength: 'weak', transitive: false, example: '◆同时作废' },
  { word: '停止执行', strength: 'weak', transitive: true, example: '◆停止执行' },
  { word: '停止施行', strength: 'weak', transitive: false, example: '◆停止施行' },
  { word: '停止实施', strength: 'weak', transitive: false, example: '◆停止实施' },
  { word: '停止适用', strength: 'weak', transitive: false, example: '◆停止适用' },
  { word: '不再执行', strength: 'weak', transitive: true, example: '◆不再执行' },
  { word: '不再施行', strength: 'weak', transitive: false, example: '◆不再施行' },
  { word: '不再适用', strength: 'weak', transitive: false, example: '◆不再适用' },
  { word: '不再有效', strength: 'weak', transitive: false, example: '◆不再有效' },
  { word: '终止执行', strength: 'weak', transitive: false, example: '◆终止执行' },
  { word: '代替', strength: 'weak', transitive: true, example: '本标准代替◆' },
  { word: '取代', strength: 'weak', transitive: true, example: '本办法取代◆' },
]

/** 代替 behind a document tells what it stands for, not that it ends. */
export const ONLY_TRANSITIVE: ReadonlySet<string> = new Set(['代替', '取代'])

/** In the words right before the ending word: nothing is ended, or was long ago, or is only proposed. */
export const NOT_ENDED =
  /(?:不得|不予|不能|不应|尚未|未|没有|并非|无需|不|是否|可以|应当|应该|需要|需|建议|提请|审议|提议|拟|要求|认为|可能|如|若|被|已|已经|业已|早已|曾)(?:[一-鿿]{0,4}(?:明令|予以|决定|于|经|由|被)|自然|自动|自行|明令|正式|一并|全部)?$|(?:已|曾|早)(?:经|被|由|于|在|自)[^，。；：◆]{1,30}$/

/** Behind the ending word: it is spoken about, nothing ends here. */
export const SPOKEN_ABOUT =
  /^(?:了|后|前|之[日前后]|时|或|与|及|以及|和|手续|程序|情况|工作|日期|建议|问题|的(?!决定|通知|公告|命令|$|[。；]))/

/** The title of a text that speaks about a repeal: 关于废止《…》的议案. */
export const ABOUT_A_REPEAL =
  /(?:说明|解读|议案|报告|请示|答记者问|草案|征求意见稿|意见的?函|建议)(?:（[^（）]{1,20}）)?$/

/** The part that is ended: 第十条, 中有关收费的规定. Behind the mention. */
const ARTICLES =
  '第[第一二三四五六七八九十百千零〇\\d编章节条款项目之（）、和及至到]{1,60}[编章节条款项目](?:所?规定的[^，。；：◆]{1,40}?(?=自|从|同时|予以|即行|一并|均|全部|$|[，。；：◆]))?'
const MATTER = '(?:有关|关于|涉及|与)[^，。；◆]{1,60}?(?:规定|内容|条款|部分|要求|政策|条文)'
const PART = `(?:中|里|之)?的?(${ARTICLES}|附件${NUMERAL}|${MATTER})`
const BRACKETS = '(?:（[^（）]{0,60}）)'
export const PARTIAL = new RegExp(`^${BRACKETS}?${PART}`)

const DAY = `(?:${DATE}|\\d{4}年\\d{1,2}月)`
/** 本办法施行之日, 印发之日, 即日. */
const ENTRY =
  '(?:(?:本|该|此|其)?[一-鿿]{0,8}?(?:施行|实施|公布|发布|颁布|印发|下发|执行|生效|通过|印发施行)(?:之日|之时)|即日)'
const WHEN = `(?:(?:自|从|于|至|截至)?(?:${DAY}|${ENTRY})(?:之日)?(?:起|后|时)?)`

/** Between the last document and a weak ending word. */
export const STRICT_TAIL = new RegExp(
  `^${BRACKETS}?(?:${PART}(?:的?(?:有关|相关)?(?:规定|内容))?)?(?:等[^，。；◆]{0,20}|及其[^，。；◆]{1,12})?(?:的(?:有关|相关|上述)?规定)?，?${WHEN}?，?(?:同时|即行|一并|相应|随之|随即|也|均|都|全部|一律|现|将|予以|决定|宣布|自动|自行|自然|即|亦|立即|原则上){0,4}$`,
)
/** Between the last document and a strong one: anything short in its clause, or behind 自…起. */
export const LOOSE_TAIL = new RegExp(
  `^${BRACKETS}?[^，。；：◆]{0,60}(?:，(?:${WHEN}|自|同时|予以|即|均|一并|现|并)[^，。；：◆]{0,24})?$`,
)
/** What a tail does not hold where the document itself is ended: 《…》规定的程序, 《…》明确. */
export const NOT_IN_TAIL =
  /(?:规定的?(?![，。；]|同时|即|予以|自|均|一并)|要求|明确|指出|提出|规定[，：]|修改|制定|起草|清理|审查|情形|程序|办理|印发|实施(?!细则|办法|方案|意见|条例|之日|规定|规则|后|，)|根据|依照|按照|应当|可以)/

/** Words between two members of a list of what is ended. */
const ISSUED = '(?:印发|发布|颁布|公布|制定|下发|出台|转发|批转|批准|通过|施行|实施|签发|修订|修正|所发)'
const JOIN = '(?:、|，|；|和|与|及|以及|并|连同|暨)'
export const LIST_GAP = new RegExp(
  `^${BRACKETS}?(?:${PART})?等?(?:${JOIN}{1,2}(?:（?${NUMERAL}）?[、.．])?(?:原|由|经)?(?:[^。；：◆]{0,90}?${ISSUED}?的|[^，。；：◆]{0,60}${ISSUED}?)?)?$`,
)
/** No list goes over these words. */
export const NOT_IN_GAP =
  /(?:根据|依照|按照|依据|遵照|应当|同时|废止|失效|起施行|日施行|决定|要求|修改为|执行|落实|贯彻|与本|相抵触|不一致|以[^◆]{0,12}为准)/

/** A group of documents that a text rests on, by the words before its first: it is not ended. */
export const RESTED_ON =
  /(?:根据|依据|按照|依照|遵照|参照|对照|贯彻|落实|执行|与)(?:(?!要求|规定|需要|将|精神)[^，。；：◆]){0,40}$/

/** Between a transitive ending word and its document: nothing, or who issued it. */
export const OBJECT_GAP = new RegExp(`^了?(?:原|由|包括)?(?:[^，。；：◆]{0,60}?${ISSUED}的|[一-鿿、]{2,40})?$`)

/** From when, in the words between the list and the ending word or before the list. The last one counts. */
export const AS_OF = new RegExp(
  `(?:自|从|于)?(?<day>${DATE})(?:之日)?(?:起|开始)?，?(?:正式)?(?:施行|实施|执行|生效)(?!的)|(?:自|从)(?<since>${DATE})(?:之日)?(?:起|后|开始)|于(?<on>${DATE})$|(?<entry>${ENTRY}|(?:施行|实施|公布|发布|颁布|印发|下发|生效|执行)(?:后|之后|以后|的同时))`,
  'g',
)
/** The ending goes with the text's own entry into force, where no day is named. */
export const ALONG = /(?:同时|即行|即|随之|一并)(?:予以|宣布|自行|自动)?$/
