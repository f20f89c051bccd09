import type { Relation } from '../../../schema/reading.ts'

/**
 * Words that tell what a document does with another that it names. In all patterns ◆ stands for a mention (《…》 with its
 * number), so that one cue governs a list: 依据◆◆和◆.
 */
export const MENTION_MARK = '◆'

export interface Cue {
  readonly relation: Relation
  readonly pattern: RegExp
  readonly example: string
}

/** Before the mention, in its clause. The last one in the clause wins; of two at one place, the row above. */
export const CUES_BEFORE: readonly Cue[] = [
  { relation: 'mentions', pattern: /(?:未|不|没有|并非|无需)(?:按照|根据|依照|执行|落实)/g, example: '未按照◆规定' },
  { relation: 'mentions', pattern: /(?:与|跟|同).{0,12}(?:印发|发布|颁布|制定)的/g, example: '与2001年印发的◆相比' },
  { relation: 'amends', pattern: /(?:修改|修订|修正)(?:了|后)?/g, example: '关于修改◆的决定' },
  { relation: 'repeals', pattern: /(?:废止|代替|取代)(?:了)?/g, example: '关于废止◆的决定' },
  { relation: 'forwards', pattern: /(?:转发|批转|翻印)(?:了)?/g, example: '转发◆' },
  {
    relation: 'implements',
    pattern: /(?:贯彻|落实|执行|实施)(?:好|了)?|(?:推动|推进|学习宣传)(?=◆)/g,
    example: '深入贯彻落实◆精神',
  },
  {
    relation: 'based_on',
    pattern: /(?:根据|依据|按照|遵照|依照|参照|对照|依|按)(?!期|时|需|月|年|规|次)/g,
    example: '根据◆规定',
  },
  { relation: 'based_on', pattern: /在(?=◆等?(?:有关)?要求的?基础上)/g, example: '在◆等要求的基础上' },
  {
    relation: 'issues',
    pattern: /(?:印发|发布|公布|颁布|出台|制定|制订|下发|发出)(?:了|通知)?(?!的)/g,
    example: '我部制定了◆',
  },
]

/** Behind the mention, before the sentence ends; they outrank what stands before it. */
export const CUES_AFTER: readonly Cue[] = [
  {
    relation: 'repeals',
    // 决定废止◆ speaks of the next one
    pattern:
      /^[^，。；◆]{0,24}(?:，(?:自|同时|予以|即)[^，。；◆]{0,24})?(?:废止|停止执行|自动失效|宣布失效|不再执行)(?![了◆])/,
    example: '◆同时废止',
  },
  {
    relation: 'amends',
    pattern: /^(?:等[^。；]{0,10})?(?:作|做)(?:出)?(?:如下|以下)?(?:修改|修订)|^(?:部分|有关)条款.{0,6}(?:修改|修订)/,
    example: '对◆作如下修改',
  },
  { relation: 'forwards', pattern: /^[^。；]{0,16}转发(?:给|各)/, example: '现将◆转发给你们' },
  {
    relation: 'issues',
    pattern: /^[^。；]{0,14}(?:印发给|印发各|发给你们|下发给)|^[^。]{0,40}，?现(?:予)?(?:以)?(?:印发|公布|发布)/,
    example: '现将◆印发给你们',
  },
  { relation: 'issues', pattern: /^[^。；，]{0,4}(?:现予公布|予以公布|予以发布|予以印发)/, example: '◆现予公布' },
]

/** Behind the mention, where nothing before it speaks. */
export const CUES_AFTER_WEAK: readonly Cue[] = [
  {
    relation: 'implements',
    pattern: /^(?:的|精神的?)?(?:学习|宣传)?(?:贯彻|落实|实施|执行)/,
    example: '抓好◆的学习贯彻',
  },
  // 见附件 behind a title
  { relation: 'attaches', pattern: /^（(?:详?见)?附[件表]\d{0,2}[）、，]/, example: '填写◆（见附件2）' },
]

/** 附件：◆ */
export const ATTACHMENT_LIST = /^附[件表]\d{0,2}[：.]/

/** Behind a document that was drawn up: it hangs on this one, so this one issues it. */
export const SEE_ATTACHMENT = /^（[^）]{0,40}见附件/

/** 印发了◆ is this document's own act only in its title, or in a report that brings the text out; else it is told of others. */
export const OWN_ACT = /(?:我[部委局厅省市县区校院会办]|本[部委局厅省市县区校院会机]|现)[^，。；]{0,20}$/

/** The words between a cue and the mention it governs may name who issued it, and no more: 按教育部印发的◆. */
export const ENDS_GOVERNANCE = /(?:规定|要求|精神|部署|等(?:有关|相关|法律|文件|等)|的基础上|，(?!◆)|工作|进行|制定本)/
/** Joins of a list, and the issuers named before a member of it: ◆、◆和国务院办公厅印发的◆. */
export const LIST_JOIN =
  /^(?!.*决定)(?:等|[、和与及，以 ]|以及|并|（[^（）]{0,40}）)*(?:[\u4e00-\u9fff、 ]{0,40}?(?:印发|发布|颁布|公布|制定|下发|出台)的|[\u4e00-\u9fff、 ]{0,30})$/

/** What a document says where it rests on another: sets the role `enacting`. */
export const ENACTING_WORDS =
  /(?:制定本|制订本|特制定|制定了|现就|现将|决定|提出如下|提出以下|通知如下|公告如下|印发给|作如下)/
