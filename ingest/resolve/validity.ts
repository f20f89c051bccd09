import type { NodeProps } from '../../schema/graph.ts'
import type { Copy } from './copy.ts'

type Validity = Pick<
  NodeProps<'Document'>,
  'effectiveDate' | 'validFrom' | 'validTo' | 'status' | 'statusAsOf' | 'statusSource'
>

/**
 * Since when and until when a document holds, and where that is known from. What is printed goes before what a catalogue
 * says, which may add that it has ended by the catalogue's day; which day it was, no catalogue says.
 *
 * 自印发之日起施行 means the document's own date, or else that of the document which brought it out.
 *
 * @param copies in the order of precedence
 * @param date the document's own
 */
export function validityOf(
  copies: readonly Copy[],
  date: string | undefined,
): { [K in keyof Validity]: Validity[K] | undefined } {
  const texts = copies.filter(({ evidence }) => !evidence.entry)
  const printed = texts.map(({ evidence }) => evidence.effectiveDate).find((day) => day !== null)
  const brought = texts.map((copy) => copy.date).find((day) => day !== null) ?? undefined
  const from = printed === 'issue' ? (date ?? brought) : (printed ?? undefined)
  const months = texts.map(({ evidence }) => evidence.validityMonths).find((term) => term !== null)
  const until = texts.map(({ evidence }) => evidence.validityUntil).find((day) => day !== null)
  const validTo = until ?? (from !== undefined && months ? addMonths(from, months) : undefined)
  const entries = copies.filter(({ evidence }) => evidence.entry)
  const listedFrom = entries.map(({ evidence }) => evidence.effectiveDate).find((day) => day !== null) ?? undefined
  const listed = entries.map(({ evidence }) => evidence.entry).find((entry) => entry?.status)
  const effectiveDate = from ?? listedFrom
  const ended = listed?.status === '失效' && validTo === undefined
  const isPrinted = from !== undefined || validTo !== undefined
  const isListed = ended || (!isPrinted && (listedFrom !== undefined || listed !== undefined))
  const isBrought = printed === 'issue' && date === undefined && from !== undefined
  const printedSource = isBrought ? 'parent' : isPrinted ? 'printed' : 'none'
  return {
    effectiveDate,
    validFrom: effectiveDate,
    validTo,
    status: listed?.status ?? undefined,
    statusAsOf: listed?.statusAsOf ?? undefined,
    statusSource: isListed ? 'catalogue' : printedSource,
  }
}

/** Last day of a term of so many months that begins on a day; undefined where the day is not known in full. */
function addMonths(date: string, months: number): string | undefined {
  const [year, month, day] = date.split('-').map(Number)
  if (year === undefined || month === undefined || day === undefined) return undefined
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  const end = new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth)))
  end.setUTCDate(end.getUTCDate() - 1)
  return end.toISOString().slice(0, 10)
}
