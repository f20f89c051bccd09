/** Before CSV for people: tells Excel that the file is UTF-8. */
export const UTF8_MARK = '\ufeff'

/** What a spreadsheet would take for a formula (in Chinese ones full-width signs too), as text; everything else as it is. */
export function withoutFormula<T>(cell: T): T | string {
  return typeof cell === 'string' && /^[=+\-@＝＋－＠\t\r\n]/.test(cell) ? `'${cell}` : cell
}
