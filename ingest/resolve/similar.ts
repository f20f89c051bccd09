/** How alike two titles of one number must be to be one title, misprints apart. */
const SIMILAR = 0.75

/** Whether two titles differ by little: the share of pairs of characters that they have in common (Dice). */
export function similar(a: string, b: string): boolean {
  return dice(a, b) >= SIMILAR
}

function dice(a: string, b: string): number {
  const left = new Map<string, number>()
  for (const pair of pairs(a)) left.set(pair, (left.get(pair) ?? 0) + 1)
  let common = 0
  for (const pair of pairs(b)) {
    const count = left.get(pair) ?? 0
    if (count > 0) common++
    left.set(pair, count - 1)
  }
  return (2 * common) / Math.max(1, a.length + b.length - 2)
}

function pairs(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2))
}
