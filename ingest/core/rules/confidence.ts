/**
 * How sure each kind of evidence makes a reading: about the share that was right of what rests on it, by the keys that
 * `npm run confidence` reads. Raised or lowered there, not by feeling.
 */

/** A title at the bar, and how fast each point above it takes doubt away. */
export const BOUNDARY = { atBar: 0.88, fade: 0.6 } as const

/** Who issued. */
export const ISSUERS = {
  title: 0.98,
  /** Signed by the same; by others. */
  titleAndSignature: 0.99,
  titleAgainstSignature: 0.85,
  /** Others are counted and not named at the foot. */
  incomplete: 0.6,
  signature: 0.97,
  masthead: 0.96,
  byline: 0.95,
  history: 0.965,
  reporter: 0.94,
  publisher: 0.92,
  speaker: 0.93,
  decided: 0.85,
  /** Taken over from the parent: whom it names with the child, or its own, as a factor. */
  namedByParent: 0.93,
  inherited: 0.985,
} as const

/** A day as printed: under the title or signed; signed by nobody; one of two; without its year. */
export const DATE = { printed: 0.985, nameless: 0.85, disputed: 0.7, inferred: 0.6 } as const

/** What a sentence says of a mention. */
export const RELATION = {
  /** The verb of the document's own title. */
  title: 0.995,
  /** Words that end a document. */
  ending: 0.98,
  quoted: 0.985,
  attachmentList: 0.98,
  /** A cue right before or behind the mention, or far from it or past other members of a list. */
  near: 0.99,
  far: 0.97,
  behind: 0.975,
  weak: 0.95,
  /** A list of documents whose heading says what becomes of them. */
  listed: 0.94,
  /** An act that is told of others. */
  told: 0.96,
  /** No cue; or none that governs, though one stands near. */
  bare: 0.995,
  amongCues: 0.955,
} as const

/** What makes a mention itself less sure, as factors. */
export const MENTION = {
  /** A title without 《》, or a number alone. */
  untitled: 0.96,
  /** A short name that nothing defines: the last document of its genre; or nothing at all. */
  lastOfGenre: 0.93,
  unexplained: 0.9,
} as const

/** Where a field was read. */
export const FIELD = {
  number: { masthead: 0.99, history: 0.975, behind: 0.9 },
  /** 主送机关 up to its colon, or without one. */
  addressees: { closed: 0.985, open: 0.85 },
  effectiveDate: 0.985,
  attachments: 0.985,
  imprint: { copiedTo: 0.9, printedBy: 0.93, printedByAlone: 0.8 },
} as const

/** What tells a parent: it names the child, from before, from behind or from afar; 附件 above the child; nearness alone. */
export const PARENT = { before: 0.985, behind: 0.92, far: 0.93, label: 0.95, under: 0.9, nearness: 0.8 } as const

/** A confidence to three digits. */
export const rounded = (confidence: number): number => Math.round(confidence * 1000) / 1000
