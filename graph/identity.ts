import { hash } from 'node:crypto'

/** First 16 hex digits of SHA-256, behind a letter for the label: `d_…` Document, `b_…` Body, `p_…` Person. */
export function idOf(prefix: 'd' | 'b' | 'p', key: string): string {
  return `${prefix}_${hash('sha256', key).slice(0, 16)}`
}
