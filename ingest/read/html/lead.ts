import { isFurniture } from './furniture.ts'

/** Lines between a page's heading and its text that are looked at, and lines that a heading fills. */
const MOST_LEAD_LINES = 12
const MOST_HEADING_LINES = 4
const LEAST_HEADING = 6
const LONGEST_LINE = 120

/**
 * What stands above the text of a page and belongs to it: the heading that the page's own title names, and the lines
 * between it and the text (date of publication, source). Empty where the text has the heading itself.
 */
export function leadOf(above: readonly string[], content: readonly string[], titles: readonly string[]): string[] {
  const names = titles.map(key).filter((name) => name.length >= LEAST_HEADING)
  const near = above.slice(-MOST_LEAD_LINES * 2)
  const from = headingAt(near, names)
  if (from === null) return []
  const lead = near.slice(from).filter((line) => line !== '' && line.length <= LONGEST_LINE && !isFurniture(line))
  const heading = key(lead[0] ?? '')
  const opening = key(content.slice(0, MOST_HEADING_LINES * 2).join(''))
  return heading !== '' && opening.includes(heading) ? lead.filter((line) => !opening.includes(key(line))) : lead
}

/** Where the longest run of lines begins that a title of the page names. */
function headingAt(lines: readonly string[], names: readonly string[]): number | null {
  let best: { from: number; length: number } | null = null
  for (let from = 0; from < lines.length; from++) {
    let joined = ''
    for (const line of lines.slice(from, from + MOST_HEADING_LINES)) {
      joined += key(line)
      const long = joined.length >= LEAST_HEADING && joined.length >= (best?.length ?? 0)
      if (key(line) !== '' && long && names.some((name) => name.includes(joined)))
        best = { from, length: joined.length }
    }
  }
  return best?.from ?? null
}

/** A title without spaces and marks, for comparing two spellings of it. */
const key = (text: string) => text.replace(/[\s《》〈〉“”"'<>，,、:：—–-]/g, '')
