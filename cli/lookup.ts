import { InvalidArgumentError } from 'commander'
import type { LookupAnswer } from '../schema/lookup.ts'
import { t } from './language.ts'
import { visible } from './words.ts'

export const LOOKUP_FORMATS = ['table', 'json', 'jsonl'] as const
export type LookupFormat = (typeof LOOKUP_FORMATS)[number]

const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/

/** A day, a month or a year. */
export function isoDate(text: string): string {
  if (!DATE.test(text)) throw new InvalidArgumentError(t('usage.date', { value: text }))
  return text
}

type Answers = AsyncIterable<LookupAnswer>

/** Answers as text; `json` and `jsonl` are a line each, so that a single one is JSON by itself. */
export const renderers: Readonly<Record<LookupFormat, (answers: Answers) => AsyncGenerator<string>>> = {
  json: lines,
  jsonl: lines,
  table,
}

/** Lines are written together: a system call for each would take longer than the answers. */
const LINES_AT_ONCE = 500

async function* lines(answers: Answers): AsyncGenerator<string> {
  let batch: string[] = []
  for await (const answer of answers) {
    batch.push(`${JSON.stringify(answer)}\n`)
    if (batch.length < LINES_AT_ONCE) continue
    yield batch.join('')
    batch = []
  }
  yield batch.join('')
}

async function* table(answers: Answers): AsyncGenerator<string> {
  const { drawTable } = await import('./table.ts')
  const rows: string[][] = []
  for await (const answer of answers) rows.push(...rowsOf(answer))
  const columns = (['text', 'kind', 'body', 'candidate', 'confidence', 'reason'] as const).map((name) =>
    t(`lookup.${name}`),
  )
  const cells = rows.map((row) => row.map(visible))
  yield `${drawTable(columns, cells, process.stdout.isTTY ? process.stdout.columns : undefined)}\n`
}

/** One row a candidate; who the body was and is stands below its name. */
function rowsOf({ text, kind, body, onDate, today, candidates }: LookupAnswer): string[][] {
  const renamed = (names: readonly string[]) => names.length > 0 && names.join() !== (body ?? '')
  const times = [
    ...(renamed(onDate) ? [t('lookup.onDate', { names: onDate.join('、') })] : []),
    ...(renamed(today) ? [t('lookup.today', { names: today.join('、') })] : []),
  ]
  const named = [body ?? t('lookup.none'), ...times].join('；')
  const head = [text, t(`lookup.kinds.${kind}`), named]
  if (candidates.length === 0) return [[...head, '', '', '']]
  return candidates.map((candidate, index) => [
    ...(index === 0 ? head : ['', '', '']),
    'document' in candidate
      ? [candidate.document.title, candidate.document.number, candidate.document.date].filter(Boolean).join(' ')
      : (candidate.office ?? candidate.body),
    candidate.confidence.toFixed(2),
    candidate.reason,
  ])
}
