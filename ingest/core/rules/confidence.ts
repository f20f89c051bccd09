/**
 * How sure each kind of evidence makes a reading: about the share that was right of what rests on it, by the keys that
 * `npm run confidence` reads. Raised or lowered there, not by feeling.
 */

/** What a sentence says of a mention. */
export const RELATION = {
  /** The verb of the document's own title. */
  title: 0.99,
  /** Words that end a document. */
  ending: 0.98,
  quoted: 0.98,
  attachmentList: 0.97,
  /** A cue right before or behind the mention, or far from it or past other members of a list. */
  near: 0.98,
  far: 0.94,
  behind: 0.96,
  weak: 0.92,
  /** A list of documents whose heading says what becomes of them. */
  listed: 0.93,
  /** An act that is told of others. */
  told: 0.95,
  /** No cue; or none that governs, though one stands near. */
  bare: 0.99,
  amongCues: 0.94,
} as const

/** What makes a mention itself less sure, as factors. */
export const MENTION = {
  /** A title without 《》, or a number alone. */
  untitled: 0.93,
  /** A short name that nothing defines: the last document of its genre; or nothing at all. */
  lastOfGenre: 0.95,
  unexplained: 0.9,
} as const

/** Where a field was read. */
export const FIELD = {
  number: { masthead: 0.98, history: 0.96, behind: 0.85 },
  effectiveDate: 0.95,
  attachments: 0.96,
} as const

/** What tells a parent: it names the child, from before, from behind or from afar; 附件 above the child; nearness alone. */
export const PARENT = { before: 0.98, behind: 0.9, far: 0.9, label: 0.92, under: 0.85, nearness: 0.75 } as const
