import { z } from 'zod'

/**
 * Why things were recognised, and why not: every reason that the graph may hold, a closed list each. Whoever shows them has
 * words for each; a reason without words does not compile.
 */

/** By what a copy was taken for its document, beside the title that all its copies share. */
export const CopyReason = z.enum([
  /** The only copy: there was nothing to compare. */
  'single',
  'number',
  'date-issuer',
  'date',
  'issuer',
  'title',
  /** 联合发文: one of the bodies gave it another number. */
  'joint-issue',
  'corrected',
])
export type CopyReason = z.infer<typeof CopyReason>

/** Why copies that would fit a document are one of their own. */
export const Refusal = z.enum([
  /** Several documents of the title fit, and nothing tells which of them. */
  'several-fit',
  /** Others that contradict them fit the same document. */
  'disputed',
  /** They were published far apart from it, and nothing else tells whether they are one. */
  'published-apart',
])
export type Refusal = z.infer<typeof Refusal>

/** By what a mention was taken for a document that is here, or for a stub. */
export const MeantReason = z.enum([
  'self',
  /** What the citing text brings out, or what brought it out. */
  'same-family',
  'number',
  'title-number',
  'title-issuer',
  'title-date',
  'title',
  /** 《预算法》 for 中华人民共和国预算法. */
  'law-short-title',
  /** The title without what may be left out: 的通知, its issuer. */
  'folded-title',
  'near-title',
  /** Its number says which, its title is spelt otherwise. */
  'misprinted-title',
  /** A text ends the one before it of its own title. */
  'earlier-version',
  /** Of versions: the one in force when the text was written. */
  'version',
  /** Of versions, all written after the citing text: the first. */
  'later-version',
  /** Of versions: the one that has the article. */
  'version-by-article',
  /** Of versions, cited by a text without a date: the last. */
  'last-version',
  /** Of several: the only one written before the citing text. */
  'only-earlier',
  /** Of versions: the only one that is here. */
  'only-held',
  /** By a name that the text defines: 以下简称《办法》. */
  'short-name',
  /** Meant, though it has no such article: of another version, or misread. */
  'no-such-article',
  'corrected',
])
export type MeantReason = z.infer<typeof MeantReason>

/** Why it is open what a mention means. */
export const OpenReason = z.enum([
  /** Several documents fit. */
  'ambiguous',
  /** A kind of document and no name: 《意见》. */
  'bare-genre',
  /** A repeal that would end the text that says so. */
  'self-repeal',
  /** Not yet looked at. */
  'unseen',
])
export type OpenReason = z.infer<typeof OpenReason>

/** Why a mention means no document. */
export const NoneReason = z.enum(['not-a-document', 'corrected'])
export type NoneReason = z.infer<typeof NoneReason>

export const MentionReason = z.enum({ ...MeantReason.enum, ...OpenReason.enum, ...NoneReason.enum })
export type MentionReason = z.infer<typeof MentionReason>

/** By what a body was recognised. */
export const BodyReason = z.enum([
  /** 教育部: it is in the table of national bodies. */
  'national-table',
  /** 教育部办公厅, 教育部党组: the name of another body and that of an office in it. */
  'office',
  /** 云岭省教育厅: the name of a place and that of an organ. */
  'place',
  /** 国家教材委员会: national by its first word. */
  'national-word',
  /** 云岭大学: what it is stands at its end; no place. */
  'ending',
  /** 党委办公室: whose it is, only its own source knows. */
  'bare-name',
])
export type BodyReason = z.infer<typeof BodyReason>
