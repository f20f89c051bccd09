import type { Note } from '../ingest/report.ts'
import type { Problem } from '../schema/problem.ts'
import { inLanguage, type Language, t } from './language.ts'

/** What happened and what to do about it, in the user's language. */
export function problemWords(problem: Problem): string {
  return problemText(problem, t)
}

/** As `problemWords`, in a language of the reader's choice. */
export function problemWordsIn(language: Language): (problem: Problem) => string {
  const words = inLanguage(language)
  return (problem) => problemText(problem, words)
}

function problemText(problem: Problem, words: typeof t): string {
  const what = words(`problem.${problem.code}.what`, printable({ ...problem }))
  const fix = words(`problem.${problem.code}.fix`, printable({ ...problem }))
  const subject = 'path' in problem ? `${visible(problem.path)}  ` : ''
  return `${subject}${what}${words('sentence.end')}${fix}`
}

export function noteWords(note: Note): string {
  return `${visible(note.path)}  ${t(`report.${note.code}`, printable({ ...note }))}`
}

/** One line without control characters: a file name or a text of others must not steer the terminal. */
export function visible(text: string): string {
  return text.replace(/\s*[\r\n\f\t]\s*/g, ' ').replace(/[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
}

function printable(facts: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).map(([key, fact]) => [key, visible(String(fact))]))
}
