import { z } from 'zod'
import { IsoDate } from '../reading.ts'
import { Count, Id } from './shared.ts'

/** Questions with names: what each asks for, and an answer in cells that every surface renders alike. */

/** A text for people in both languages. */
export const Words = z.object({ zh: z.string(), en: z.string() })
export type Words = z.infer<typeof Words>

/** `document` and `body` take an id, a number, a title or a name as people write it. */
export const ParameterKind = z.enum(['document', 'body', 'year', 'count', 'flag', 'choice'])
export type ParameterKind = z.infer<typeof ParameterKind>

export const ReportParameter = z.object({
  name: z.string(),
  kind: ParameterKind,
  label: Words,
  required: z.boolean(),
  /** As it is typed; null where there is none. */
  default: z.string().nullable(),
  /** How a value is written, in no language: `1900–2099`, `1–8`, `true | false`. */
  form: z.string(),
  /** Of a choice, the values with their names. */
  choices: z.array(z.object({ value: z.string(), label: Words })).nullable(),
})
export type ReportParameter = z.infer<typeof ReportParameter>

/**
 * What stands in a column: a document or several in a chain, a body or several, sentences that prove, a day, a year, a
 * figure, days from step to step of a chain, a yes or no, one of few words (`values` has their names), or any text.
 */
export const ColumnKind = z.enum([
  'document',
  'chain',
  'body',
  'bodies',
  'quotes',
  'date',
  'year',
  'count',
  'lags',
  'flag',
  'word',
  'text',
])
export type ColumnKind = z.infer<typeof ColumnKind>

export const ReportColumn = z.object({
  name: z.string(),
  kind: ColumnKind,
  label: Words,
  values: z.record(z.string(), Words).nullable(),
})
export type ReportColumn = z.infer<typeof ReportColumn>

export const DocumentCell = z.object({
  node: z.literal('document'),
  id: Id,
  title: z.string().nullable(),
  number: z.string().nullable(),
  catalogueId: z.string().nullable(),
  date: IsoDate.nullable(),
  /** The last revision of the text that is meant: versions of one text share their title and date. */
  versionDate: IsoDate.nullable(),
  held: z.boolean(),
})
export type DocumentCell = z.infer<typeof DocumentCell>
export const BodyCell = z.object({ node: z.literal('body'), id: Id, name: z.string() })
export type BodyCell = z.infer<typeof BodyCell>
/** A sentence, the copy that prints it, that copy's document and the reference in it. */
export const QuoteCell = z.object({
  node: z.literal('quote'),
  id: Id,
  copy: Id,
  document: Id,
  quote: z.string(),
})
export type QuoteCell = z.infer<typeof QuoteCell>

const NodeCell = z.discriminatedUnion('node', [DocumentCell, BodyCell, QuoteCell])
export const ReportCell = z.union([
  z.null(),
  z.string(),
  z.number(),
  z.boolean(),
  NodeCell,
  z.array(NodeCell),
  z.array(z.number().nullable()),
])
export type ReportCell = z.infer<typeof ReportCell>

export const Report = z.object({
  name: z.string(),
  title: Words,
  /** What counts, and what does not. */
  about: Words,
  /** Why there may be no answer. */
  none: Words,
  parameters: z.array(ReportParameter),
  columns: z.array(ReportColumn),
  /** Parameters as one would type them, and one row of the answer as text, on the sample that ships with the program. */
  example: z.object({ parameters: z.record(z.string(), z.string()), row: z.array(z.string()) }),
})
export type Report = z.infer<typeof Report>

export const ReportsReply = z.object({ reports: z.array(Report) })
export type ReportsReply = z.infer<typeof ReportsReply>

export const ReportParams = z.object({ name: z.string().min(1).max(100) })
/** The report's own parameters, as typed. */
export const ReportQuery = z.object({}).catchall(z.string().max(500))

export const ReportReply = z.object({
  report: Report,
  /** What the parameters that name documents and bodies were taken to mean. */
  means: z.record(z.string(), z.array(NodeCell)),
  rows: z.array(z.array(ReportCell)),
  /** True where there were more rows than were asked for. */
  truncated: z.boolean(),
  ms: Count,
  /** The query that was run, and its parameters. */
  cypher: z.string(),
  params: z.record(z.string(), z.unknown()),
})
export type ReportReply = z.infer<typeof ReportReply>
