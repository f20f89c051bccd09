/** A map of so few nodes is drawn anew within a fraction of a second. */
const SMALL = 1000
/** Share of the nodes that may come, change or go before the map is drawn anew. */
const SHARE = 1 / 10

/**
 * Whether the map is to be drawn as a whole.
 * @param nodes documents and bodies that there are now
 * @param changed documents and bodies that came, went or changed their ties since the map was last drawn as a whole, those of
 * the ingest at hand included
 */
export function isFullDue({ nodes, changed }: { nodes: number; changed: number }): boolean {
  return changed > 0 && (nodes <= SMALL || changed > nodes * SHARE)
}
