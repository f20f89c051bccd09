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
  // 第二次修订 ends a line of the history under a title; 新修订的◆ only names its version
  {
    relation: 'amends',
    pattern:
      /(?<!新|第[一二三四五六七八九十\d]{1,2}次)(?:修改|修订|修正)(?!后?的|后|稿|版|发布|公布|颁布|实施|通过)(?:了)?/g,
    example: '关于修改◆的决定',
  },
  // where the document itself ends another, the endings say so first
  { relation: 'mentions', pattern: /(?:废止|代替|取代)(?:了)?/g, example: '已废止的◆' },
  { relation: 'forwards', pattern: /(?:转发|批转|翻印)(?:了)?/g, example: '转发◆' },
  { relation: 'amends', pattern: /决定对(?=◆)/g, example: '决定对◆进行修改' },
  {
    relation: 'issues',
    pattern: /(?:印发|发布|颁布|公布|出台)并?(?:实施|施行|执行)(?:了)?(?!的)/g,
    example: '颁布实施◆',
  },
  {
    relation: 'implements',
    pattern: /(?:贯彻|落实|执行|实施)(?:好|了)?(?!的)|(?:推动|推进|学习宣传)(?=◆)/g,
    example: '深入贯彻落实◆精神',
  },
  {
    relation: 'based_on',
    pattern: /(?:根据|依据|按照|遵照|遵循|依照|参照|对照|依|按)(?!期|时|需|月|年|规|次)/g,
    example: '根据◆规定',
  },
  { relation: 'based_on', pattern: /在(?=◆等?(?:有关)?要求的?基础上)/g, example: '在◆等要求的基础上' },
  {
    relation: 'issues',
    pattern: /(?:印发|发布|公布|颁布|出台|制定|制订|下发|发出)(?:了|通知)?(?!的)/g,
    example: '我部制定了◆',
  },
]

/** Where the document is only spoken about, whatever verb stands before it. `mention` is the mention itself. */
export const SPOKEN_OF: readonly { behind: RegExp; mention?: RegExp; example: string }[] = [
  {
    behind: /^(?:有关|相关)?(?:问题|情况|工作)?(?:答.{0,4}记者问|(?:政策)?(?:解读|问答)|的?起草说明)/,
    example: '就◆答记者问',
  },
  // the history under a title
  {
    behind: /^(?:第[一二三四五六七八九十\d]{1,2}次)?(?:修正|修订|修改)(?=$|[）。；，]|\d{4}年|根据)/,
    mention: /决定》|修正案|修改|修正|修订|号/,
    example: '根据《关于修改部分规章的决定》第一次修正',
  },
]

/** Behind the mention, before the sentence ends; they outrank what stands before it. */
export const CUES_AFTER: readonly Cue[] = [
  {
    relation: 'amends',
    pattern:
      /^(?:等[^。；]{0,10})?(?:的?(?:部分|有关|个别)(?:条款|内容))?(?:(?:予以|作|做)出?(?:如下|以下|部分|相应|适当|必要)?|进行(?:如下|以下))的?(?:修改|修订|修正|补充|调整)(?!了)/,
    example: '对◆作如下修改',
  },
  {
    relation: 'amends',
    pattern:
      /^(?:原|的?(?:附件|序言|引言|标题|题注|正文)|中|第[一二三四五六七八九十百\d])[^，。；◆]{0,80}(?:修改为|修正为|改为|删去|删除|调整为|增加)/,
    example: '将◆第三条修改为',
  },
  { relation: 'forwards', pattern: /^[^。；]{0,16}转发(?:给|各)/, example: '现将◆转发给你们' },
  {
    relation: 'issues',
    pattern:
      /^[^。；]{0,14}(?:印发给|印发各|发给你们|下发给)|^[^。]{0,40}，?现(?:予)?(?:以)?(?:印发|公布|发布)|^[^。◆]{0,120}，现(?:予以?|将其)?(?:印发|公布|发布)/,
    example: '现将◆印发给你们',
  },
  { relation: 'issues', pattern: /^[^。；，]{0,4}(?:现予公布|予以公布|予以发布|予以印发)/, example: '◆现予公布' },
]

/** Behind the mention, where nothing before it speaks. */
export const CUES_AFTER_WEAK: readonly Cue[] = [
  {
    relation: 'implements',
    pattern:
      /^(?:的|精神的?)?(?:学习|宣传)*(?:(?:贯彻|落实|实施|执行)(?:工作|力度)?){1,3}(?=$|[，。；、和与及：？”]|的|到|起来|需要|关键|任务|责任)(?!，取得)/,
    example: '抓好◆的学习贯彻',
  },
  {
    relation: 'implements',
    pattern: /^[^，。；◆]{0,40}(?:落到实处|落地(?:见效|生根)?|落实到|落实落细|得到落实)/,
    example: '把◆的要求落到实处',
  },
  {
    relation: 'implements',
    pattern:
      /^已(?:经)?[^，。；◆]{0,24}(?:部署|印发|下发|发布|公布|出台|施行|实施)[^，。；◆]{0,4}，[^。；◆]{0,24}(?:抓好|认真|切实|严格|做好|抓紧|深入|全面)[^，。；◆]{0,8}(?:贯彻|落实|执行)/,
    example: '◆已经印发，各地要认真贯彻落实',
  },
  { relation: 'based_on', pattern: /^为(?:依据|根据|准绳|遵循|指导|标准)/, example: '以◆为依据' },
  // 见附件 behind a title
  { relation: 'attaches', pattern: /^（(?:详?见)?附[件表]\d{0,2}[）、，]/, example: '填写◆（见附件2）' },
]

/** 附件：◆ */
export const ATTACHMENT_LIST = /^附[件表]\d{0,2}[：.]/

/** Behind a document that was drawn up: it hangs on this one, so this one issues it. */
export const SEE_ATTACHMENT = /^（[^）]{0,40}见附件/

/** 印发了◆ is this document's own act only in its title, or in a report that brings the text out; else it is told of others. */
export const OWN_ACT = /(?:我[部委局厅省市县区校院会办]|本[部委局厅省市县区校院会机]|现)[^，。；]{0,20}$/

/** 为规范采砂，制定◆: a sentence that names no other body speaks of its own document. */
export const NO_OTHER_SUBJECT =
  /^[^。]{0,24}?(?:为了?|根据|按照|依据|结合)[^。]*，(?:特|现|决定|研究|经研究|组织|联合|我们){0,3}$/

/** 1998年9月17日，我院印发了◆: told, if of oneself. */
export const LONG_AGO = /(?:19|20)\d{2}年[^。；：]{0,60}$/

/** A short name, defined right behind the title. */
export const DEFINITION = /（(?![^（）]{0,90}附件)[^（）◆]{0,60}以下(?:统|并|分别)?简?称(?:为)?[^（）]{0,80}）/g

/** Who issued what comes next. */
export const BROUGHT_OUT_BY = /(?:印发|发布|颁布|公布|制定|下发|出台)的$/

/** 共同制定了◆。〔现印发给你们〕: what was drawn up is brought out in the next sentence. */
export const DRAWN_UP = /制定|制订/
export const BROUGHT_OUT_NEXT = /^现(?:将其|一并)?(?:予以?)?(?:印发|发布|公布|下发)/

/** Any of the verbs: where one stands near a mention and does not govern it, the reading may be wrong. */
export const NEARBY_CUE =
  /贯彻|落实|执行|实施|根据|依据|按照|遵照|依照|参照|印发|发布|公布|转发|修订|修改|修正|废止|失效/

/** Issuing as a topic: 制定◆，是…的重要举措. */
export const AS_TOPIC = /^，(?:是|旨在|标志|体现|有利于|对于?|为了)/

/** Between two members of a list: what the first says. */
export const WHAT_IT_SAYS = /^的?(?:有关|相关|等)?(?:规定|要求|精神|部署)(?=[、和及与]|以及)/

/** The words between a cue and the mention it governs may name who issued it, and no more: 按教育部印发的◆. */
export const ENDS_GOVERNANCE = /(?:规定|要求|精神|部署|等(?:有关|相关|法律|文件|等)|的基础上|，(?!◆)|工作|进行|制定本)/
/** Joins of a list, and the issuers named before a member of it: ◆、◆和国务院办公厅印发的◆. */
export const LIST_JOIN =
  /^(?!.*(?:决定|现[对将就]|，[对将]))(?:等|[、和与及，以 ]|以及|并|（[^（）]{0,40}）)*(?:[\u4e00-\u9fff\d、 ]{0,40}?(?:印发|发布|颁布|公布|制定|下发|出台)的|[\u4e00-\u9fff\d、 ]{0,30})$/

/** What a document says where it rests on another: sets the role `enacting`. */
export const ENACTING_WORDS =
  /(?:制定本|制订本|特制定|制定了|现就|现将|决定|提出如下|提出以下|通知如下|公告如下|印发给|作如下)/
