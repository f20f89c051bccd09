import stringWidth from 'string-width'

const GAP = '  '
/** A column that wraps and is narrower than a day or five Chinese characters cannot be read. */
const NARROWEST = 10

/**
 * A plain table in columns that line up, Chinese characters counting two. Where it would be wider than `width`, the
 * widest columns wrap; where they would be too narrow for that, a row is a list of its cells.
 */
export function drawTable(columns: string[], rows: string[][], width = Number.POSITIVE_INFINITY): string {
  const widths = columns.map((name, i) =>
    rows.reduce((widest, row) => Math.max(widest, stringWidth(row[i] ?? '')), stringWidth(name)),
  )
  const fitted = shrink(widths, width - GAP.length * (columns.length - 1))
  if (rows.length > 0 && fitted.some((fit, i) => fit < Math.min(NARROWEST, widths[i] ?? 0)))
    return rows.map((row) => drawList(columns, row, width)).join('\n\n')
  const rule = fitted.map((columnWidth) => '─'.repeat(columnWidth))
  return [columns, rule, ...rows].map((cells) => drawRow(cells, fitted)).join('\n')
}

function drawList(columns: readonly string[], row: readonly string[], width: number): string {
  const names = Math.max(...columns.map((name) => stringWidth(name)))
  const room = Math.max(NARROWEST, width - names - GAP.length)
  return columns.map((name, i) => drawRow([name, row[i] ?? ''], [names, room])).join('\n')
}

function drawRow(cells: readonly string[], widths: readonly number[]): string {
  const wrapped = cells.map((cell, i) => wrap(cell, widths[i] ?? 0))
  const height = Math.max(...wrapped.map((lines) => lines.length))
  return Array.from({ length: height }, (_, line) =>
    wrapped
      // nothing stands after the last: to fill it up, for the longest of many long cells, would take all memory
      .map((lines, i) => (i < wrapped.length - 1 ? pad(lines[line] ?? '', widths[i] ?? 0) : (lines[line] ?? '')))
      .join(GAP)
      .trimEnd(),
  ).join('\n')
}

const pad = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - stringWidth(text)))

/** Takes from the widest columns until all fit. A column never gets narrower than one character. */
function shrink(widths: readonly number[], room: number): number[] {
  const fitted = [...widths]
  for (let excess = fitted.reduce((sum, w) => sum + w, 0) - room; excess > 0; excess--) {
    const widest = fitted.indexOf(Math.max(...fitted))
    if ((fitted[widest] ?? 0) <= 2) break
    fitted[widest] = (fitted[widest] ?? 0) - 1
  }
  return fitted
}

/** Chinese has no spaces to break at: a line is broken where it is full. */
function wrap(text: string, width: number): string[] {
  if (stringWidth(text) <= width) return [text]
  const lines: string[] = []
  let [line, room] = ['', width]
  for (const character of text) {
    const taken = stringWidth(character)
    if (taken > room) {
      lines.push(line)
      ;[line, room] = ['', width]
    }
    line += character
    room -= taken
  }
  return [...lines, line]
}
