/**
 * Texts as search compares them: letters and digits alone, in one width and case. Brackets, spaces and punctuation never
 * tell two titles or numbers apart, and everybody types them differently.
 */
export function fold(text: string): string {
  return text
    .replace(/[○◯]/g, '〇')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** As `fold`, for numbers: 教育部令第46号 and 教育部令46号 are one. */
export function foldNumber(text: string): string {
  return fold(text).replaceAll('第', '')
}

/** UTF-16 range in `text` of what stands at `[start, end)` of its folded form. */
export function unfold(
  text: string,
  folded: (text: string) => string,
  range: { start: number; end: number },
): { start: number; end: number } {
  let at = 0
  let offset = 0
  let start = 0
  let end = 0
  for (const character of text) {
    const next = at + folded(character).length
    if (at <= range.start && range.start < next) start = offset
    if (at < range.end && range.end <= next) end = offset + character.length
    at = next
    offset += character.length
  }
  return { start, end }
}
