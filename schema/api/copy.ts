import { z } from 'zod'
import { SourceFormat } from '../source.ts'
import { CopyRef, SourceRef } from './document.ts'
import { TargetedMention } from './mention.ts'
import { Count, DocumentRef } from './shared.ts'

/** The text of one copy, as it stands in its source, and every reference in it as a range of that text. */
export const CopyReply = z.object({
  copy: CopyRef.extend({ source: SourceRef.extend({ format: SourceFormat }) }),
  document: DocumentRef,
  /** Line ends as in the source: LF or CR LF; form feeds end pages. Data, never markup. */
  text: z.string(),
  /** Offset of `text` in the source's text. */
  offset: Count,
  /** In the order of the text. */
  mentions: z.array(TargetedMention),
})
export type CopyReply = z.infer<typeof CopyReply>
