/**
 * Which paragraphs stand inside a quotation that an earlier one opened. Where each paragraph of a quotation begins with
 * “, the form of the line tells it; this finds the others. A “ that nothing closes before the next one opens is a
 * misprint and quotes nothing.
 */
export function quotedLines(texts: readonly string[]): boolean[] {
  const balances = texts.map(balanceOf)
  // closesLater[i]: a ” without its “ comes behind line i before another “ stays open
  const closesLater: boolean[] = []
  let closes = false
  for (let at = texts.length - 1; at >= 0; at--) {
    closesLater[at] = closes
    const { closed, opened } = balances[at] as Balance
    if (closed) closes = true
    else if (opened) closes = false
  }
  let open = false
  return balances.map(({ closed, opened }, at) => {
    const inside = open
    if (closed) open = false
    if (opened) open = closesLater[at] as boolean
    return inside
  })
}

interface Balance {
  /** It closes a quotation that an earlier line opened; opens one that a later line closes. */
  readonly closed: boolean
  readonly opened: boolean
}

const NO_QUOTES: Balance = { closed: false, opened: false }

function balanceOf(text: string): Balance {
  if (!text.includes('“') && !text.includes('”')) return NO_QUOTES
  let depth = 0
  let closed = false
  for (const char of text) {
    if (char === '“') depth++
    else if (char === '”') {
      if (depth === 0) closed = true
      else depth--
    }
  }
  return { closed, opened: depth > 0 }
}
