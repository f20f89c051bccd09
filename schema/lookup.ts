import { z } from 'zod'
import { IsoDate } from './reading.ts'

/** What a line that is looked up may be: a document number (发文字号), a title, a body's name. */
export const LookupKind = z.enum(['number', 'title', 'body', 'unknown'])
export type LookupKind = z.infer<typeof LookupKind>

const sure = { confidence: z.number().min(0).max(1), reason: z.string() }

export const DocumentCandidate = z.object({
  document: z.object({
    id: z.string(),
    title: z.string().nullable(),
    number: z.string().nullable(),
    date: IsoDate.nullable(),
    /** False where it is only cited. */
    held: z.boolean(),
  }),
  ...sure,
})
export type DocumentCandidate = z.infer<typeof DocumentCandidate>

export const BodyCandidate = z.object({
  /** Name as the registry has it. */
  body: z.string(),
  /** The office of it that a number is of: 国务院办公厅 of 国办发. */
  office: z.string().optional(),
  level: z.string().optional(),
  kind: z.string().optional(),
  place: z.string().optional(),
  ...sure,
})
export type BodyCandidate = z.infer<typeof BodyCandidate>

/** The answer to one line; an answer without a graph has bodies alone. */
export const LookupAnswer = z.object({
  text: z.string(),
  kind: LookupKind,
  /** The text as it is compared: a number's key, a title's, a body's one name; null where there is none. */
  normal: z.string().nullable(),
  /** The body behind a number's prefix, in front of a title, or that is named; null where it is not known. */
  body: z.string().nullable(),
  /** That body under its name, or names, on the day asked for; empty where no day was. */
  onDate: z.array(z.string()),
  /** Who it is today, or who took over its duties; empty where `body` is null. */
  today: z.array(z.string()),
  /** Likeliest first. */
  candidates: z.array(z.union([DocumentCandidate, BodyCandidate])),
})
export type LookupAnswer = z.infer<typeof LookupAnswer>
