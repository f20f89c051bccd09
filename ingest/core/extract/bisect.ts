/** Index of the first item, of those in order, that begins at `offset` or later; their number where none does. */
export function firstFrom(items: readonly { readonly start: number }[], offset: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle] as { start: number }).start < offset) low = middle + 1
    else high = middle
  }
  return low
}
