import { z } from 'zod'

/**
 * What the core reads out of one source: its copies of documents, as printed. Nothing here is resolved: a name is the
 * name on the page, a reference is the words on the page. `text` and `quote` are the source's characters; the other
 * fields have one spelling of each mark (brackets, digits, spaces). `wenmai extract --format jsonl` prints one `Reading` a
 * line.
 */

/** Half-open range of UTF-16 offsets into the source's decoded text, with 1-based lines and, where it has pages, page. */
export const Span = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  startLine: z.int().positive(),
  endLine: z.int().positive(),
  /** Counted by form feeds; absent where the source has none. */
  page: z.int().positive().optional(),
})
export type Span = z.infer<typeof Span>

const Confidence = z.number().min(0).max(1)

/** ISO date, as precise as the page is: 2020-04-07, 2020-04 or 2020. */
export const IsoDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)

/**
 * The dates of a document, kept apart (GB/T 9704 names 成文日期 and 印发日期; the rest comes from the text).
 *
 * - `written` 成文日期 · `adopted` 通过 · `promulgated` 公布 发布 · `printed` 印发日期 (版记)
 * - `published` 发布日期 of the page that carries it · `effective` 施行
 * - `revised` 修订 (the whole text anew) · `amended` 修正 修改 (parts of it)
 */
export const DateKind = z.enum([
  'written',
  'adopted',
  'promulgated',
  'printed',
  'published',
  'effective',
  'revised',
  'amended',
])
export type DateKind = z.infer<typeof DateKind>

export const DateReading = z.object({
  kind: DateKind,
  value: IsoDate,
  /** As printed, line breaks removed. */
  text: z.string(),
  span: Span,
  /** For an event of a history: the meeting, the order or the amending act, or the change alone that takes effect (该修正), as printed without spaces; else null. */
  by: z.string().nullable(),
  /** True where a part (the year) is not printed and was taken from elsewhere. */
  inferred: z.boolean(),
  confidence: Confidence,
})
export type DateReading = z.infer<typeof DateReading>

/** Where a field was read: 落款, 标题, 版头, 正文, 版记, the page's own metadata, or taken from the parent document. */
export const FieldOrigin = z.enum(['signature', 'title', 'masthead', 'text', 'imprint', 'page', 'parent'])
export type FieldOrigin = z.infer<typeof FieldOrigin>

export const NameReading = z.object({ name: z.string().min(1), origin: FieldOrigin, confidence: Confidence })
export type NameReading = z.infer<typeof NameReading>

/** What a mention says the citing document does with the cited one. */
export const Relation = z.enum([
  'based_on',
  'implements',
  'issues',
  'forwards',
  'repeals',
  'amends',
  'attaches',
  'mentions',
])
export type Relation = z.infer<typeof Relation>

/** `enacting`: what the document itself rests on · `applied`: a rule it applies in passing · `own`: its own annex or text. */
export const Role = z.enum(['enacting', 'applied', 'own'])
export type Role = z.infer<typeof Role>

/** A part of the cited document. Numbers are values, not the printed numerals; `inserted` is the 之一 of 第十条之一. */
export const PinpointPart = z.object({
  chapter: z.int().positive().optional(),
  section: z.int().positive().optional(),
  article: z.int().positive().optional(),
  inserted: z.int().positive().optional(),
  paragraph: z.int().positive().optional(),
  item: z.int().positive().optional(),
  attachment: z.int().positive().optional(),
})
export type PinpointPart = z.infer<typeof PinpointPart>

/** The part that is cited, as printed and as values; where several are (第三、五条), the others are `more`. */
export const Pinpoint = PinpointPart.extend({ text: z.string(), more: z.array(PinpointPart).optional() })
export type Pinpoint = z.infer<typeof Pinpoint>

/** What a text ends of a document that it repeals. */
export const Repeal = z.object({
  /** The part that is ended, as printed: 第十条, 有关收费的规定; null for the whole. */
  partial: z.string().nullable(),
  /** The day named for it; `effective` where it goes with this text's own entry into force; null where unsaid. */
  asOf: z.union([IsoDate, z.literal('effective')]).nullable(),
  /** True where the repealed title (中华人民共和国 aside) is this document's own: an earlier version is meant. */
  sameTitle: z.boolean(),
})
export type Repeal = z.infer<typeof Repeal>

/** What is mentioned: `work` is a book, newspaper, film or course; `speech` is 讲话 and the like. */
export const MentionType = z.enum(['document', 'speech', 'work', 'other'])
export type MentionType = z.infer<typeof MentionType>

export const MentionReading = z.object({
  /** As printed, without line breaks and spaces: with 《》 and with the number in brackets where there is one. */
  text: z.string().min(1),
  /** Inside the outer 《》; null where only a number stands. */
  title: z.string().nullable(),
  /** As printed beside it: 教学〔2019〕4号, 教育部令第46号. */
  number: z.string().nullable(),
  /** Issuing bodies and year where the words around say them. */
  issuers: z.array(z.string()),
  year: z.int().nullable(),
  type: MentionType,
  relation: Relation,
  role: Role.nullable(),
  /** The word that decided the relation (根据, 印发 …); null for a bare mention. */
  cue: z.string().nullable(),
  pinpoint: Pinpoint.nullable(),
  /** Not null exactly where `relation` is `repeals`. */
  repeal: Repeal.nullable(),
  /** For a short name (《意见》, 本办法): the full title it stands for in this document; null if unknown or not short. */
  refersTo: z.string().nullable(),
  /** The sentence that holds the mention, as printed, without line breaks and spaces. */
  quote: z.string(),
  span: Span,
  quoteSpan: Span,
  confidence: Confidence,
})
export type MentionReading = z.infer<typeof MentionReading>

/**
 * The head of a part of a text, with where its line begins in the source: 编 分编 章 节 条. Numbers are values; the 之一 of
 * 第十二条之一 is the insertion 1.
 */
export const OutlineEntry = z.object({
  unit: z.enum(['part', 'subpart', 'chapter', 'section', 'article']),
  number: z.int().positive(),
  insertion: z.int().positive().nullable(),
  /** Of a chapter (总则); of an article where one is printed in brackets. */
  title: z.string().nullable(),
  start: z.int().nonnegative(),
})
export type OutlineEntry = z.infer<typeof OutlineEntry>

/** How a parent brought the document out: 印发 公布, 转发 批转, 附件. */
export const ParentRelation = z.enum(['issues', 'forwards', 'attaches'])
export type ParentRelation = z.infer<typeof ParentRelation>

export const Reading = z.object({
  /** Stable for a source: its id and the copy's ordinal. */
  id: z.string(),
  parent: z.string().nullable(),
  parentRelation: ParentRelation.nullable(),
  /** The source's name, and its id. */
  source: z.string(),
  sourceId: z.string(),
  title: z.string(),
  /** 文种: 通知, 意见, 办法 …; null where the title names none. */
  genre: z.string().nullable(),
  /** Own 发文字号 (the first, where a joint issue has several), and all of them. */
  number: z.string().nullable(),
  numbers: z.array(z.string()),
  issuers: z.array(NameReading),
  /** 代章: bodies that sealed for an issuer without issuing. */
  sealedBy: z.array(NameReading),
  /** The document's own date (成文日期), ISO; null where none is printed in full. */
  date: IsoDate.nullable(),
  dates: z.array(DateReading),
  /** ISO, `issue` for 自印发之日起施行, else null. */
  effectiveDate: z.union([IsoDate, z.literal('issue')]).nullable(),
  /** 发布日期 of the page that carries the document. */
  publishedDate: IsoDate.nullable(),
  /** 主送机关 and 抄送机关. */
  addressees: z.array(NameReading),
  copiedTo: z.array(NameReading),
  /** 印发机关 of the 版记. */
  printedBy: NameReading.nullable(),
  /** 附件说明: the titles listed after 附件：, without their numbers. */
  attachments: z.array(z.string()),
  /** 密级, 紧急程度, 签发人. */
  secrecy: z.string().nullable(),
  urgency: z.string().nullable(),
  signedOffBy: z.string().nullable(),
  /** Own validity as printed: 有效期5年 in months, 有效期至2025年底 as its last day, and 试行 or 暂行. */
  validity: z
    .object({ months: z.int().positive().nullable(), until: z.iso.date().nullable(), provisional: z.boolean() })
    .nullable(),
  /** The document's own parts and articles, in order: not those that it quotes, nor those of its 目录 or attachments. */
  outline: z.array(OutlineEntry),
  /** Count of its own articles (第X条, 第X条之一). */
  articles: z.int().nonnegative(),
  span: Span,
  titleSpan: Span,
  /** Of its boundary and title. */
  confidence: Confidence,
  /** Of each field that was read; null where the field is empty. */
  confidences: z.object({
    number: Confidence.nullable(),
    issuers: Confidence.nullable(),
    date: Confidence.nullable(),
    effectiveDate: Confidence.nullable(),
    addressees: Confidence.nullable(),
    attachments: Confidence.nullable(),
    parent: Confidence.nullable(),
  }),
  citations: z.array(MentionReading),
})
export type Reading = z.infer<typeof Reading>
