import { z } from 'zod'
import { IsoDate } from './reading.ts'

/**
 * What a person knows better than the reading, a line of JSON each in the workspace's `corrections.jsonl`. Documents and
 * references are addressed by what is printed, never by an offset or an id of the graph, so that a correction outlives
 * every ingest.
 */

const Text = z.string().trim().min(1)

/** A place in a text: the exact words, in the source of that name or id, and what tells them from the same words elsewhere. */
export const Locator = z.strictObject({
  source: Text,
  /** Line breaks and spaces do not matter, here and in `before` and `after`. */
  quote: Text,
  before: Text.optional(),
  after: Text.optional(),
  /** Which one, from 1, where the words stand there several times. */
  ordinal: z.int().positive().optional(),
})
export type Locator = z.infer<typeof Locator>

/** A document by its number or title, or both; date and issuer where these are of several. */
export const DocumentKey = z
  .strictObject({ number: Text.optional(), title: Text.optional(), date: IsoDate.optional(), issuer: Text.optional() })
  .refine(({ number, title }) => number !== undefined || title !== undefined, 'number or title is missing')
export type DocumentKey = z.infer<typeof DocumentKey>

/** By its key, or by words that stand in it. */
export const DocumentAddress = z.union([DocumentKey, Locator])
export type DocumentAddress = z.infer<typeof DocumentAddress>

export function isLocator(address: DocumentAddress): address is Locator {
  return 'quote' in address
}

/** By name; a bare name (党委办公室) with the source that prints it. */
export const BodyAddress = z.union([Text, z.strictObject({ name: Text, source: Text })])
export type BodyAddress = z.infer<typeof BodyAddress>

/** What can be set on a document. */
export const CorrectedFields = z
  .strictObject({
    title: Text,
    number: Text,
    date: IsoDate,
    issuers: z.array(Text).min(1),
    publishedDate: IsoDate,
    effectiveDate: IsoDate,
    validTo: IsoDate,
  })
  .partial()
  .refine((fields) => Object.keys(fields).length > 0, 'no field is given')
export type CorrectedFields = z.infer<typeof CorrectedFields>

/** Who says so, since when, and why. */
const said = { by: Text, on: z.iso.date(), why: Text }

export const Correction = z.discriminatedUnion('kind', [
  /** This reference means that document. */
  z.strictObject({ kind: z.literal('reference'), reference: Locator, document: DocumentAddress, ...said }),
  /** This reference means no document. */
  z.strictObject({ kind: z.literal('no-reference'), reference: Locator, ...said }),
  /** These two are one; the first gives the name. */
  z.strictObject({ kind: z.literal('same-body'), bodies: z.tuple([BodyAddress, BodyAddress]), ...said }),
  z.strictObject({
    kind: z.literal('same-document'),
    documents: z.tuple([DocumentAddress, DocumentAddress]),
    ...said,
  }),
  /** These two are not one; the texts that the second finds become a document of their own. */
  z.strictObject({
    kind: z.literal('different-documents'),
    documents: z.tuple([DocumentAddress, DocumentAddress]),
    ...said,
  }),
  z.strictObject({ kind: z.literal('no-document'), document: DocumentAddress, ...said }),
  /** Its date, title, number, issuers are these. */
  z.strictObject({ kind: z.literal('fields'), document: DocumentAddress, fields: CorrectedFields, ...said }),
])
export type Correction = z.infer<typeof Correction>
export type CorrectionOf<K extends Correction['kind']> = Extract<Correction, { kind: K }>
