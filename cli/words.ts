import type { Note } from '../ingest/report.ts'
import type { Problem } from '../schema/problem.ts'
import { t } from './language.ts'

/** What happened and what to do about it, in the user's language. */
export function problemWords(problem: Problem): string {
  const what = t(`problem.${problem.code}.what`, printable({ ...problem }))
  const fix = t(`problem.${problem.code}.fix`)
  const subject = 'path' in problem ? `${visible(problem.path)}  ` : ''
  return `${subject}${what}${t('sentence.end')}${fix}`
}

export function noteWords(note: Note): string {
  return `${visible(note.path)}  ${t(`report.${note.code}`, { ...note })}`
}

/** One line without control characters: a file name or a text of others must not steer the terminal. */
export function visible(text: string): string {
  return text.replace(/\s*[\r\n\f\t]\s*/g, ' ').replace(/[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
}

function printable(facts: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).map(([key, fact]) => [key, visible(String(fact))]))
}
