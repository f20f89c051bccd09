import Table from 'cli-table3'
import stringWidth from 'string-width'

const RULES = {
  ...{ top: '', 'top-mid': '', 'top-left': '', 'top-right': '' },
  ...{ bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '' },
  ...{ left: '', right: '', middle: '  ' },
  ...{ 'left-mid': '', mid: '', 'mid-mid': '', 'right-mid': '' },
}
const GAP = 2

/**
 * A plain table in columns that line up, Chinese characters counting two. Where it would be wider than `width`, the
 * widest columns wrap.
 */
export function drawTable(columns: string[], rows: string[][], width = Number.POSITIVE_INFINITY): string {
  const widths = columns.map((name, i) =>
    Math.max(...[name, ...rows.map((row) => row[i] ?? '')].map((c) => stringWidth(c))),
  )
  const fitted = shrink(widths, width - GAP * (columns.length - 1))
  const table = new Table({
    chars: RULES,
    colWidths: fitted,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
  })
  const wrapped = [columns, ...rows].map((row) => row.map((cell, i) => wrap(cell, fitted[i] ?? 1)))
  const rule = fitted.map((columnWidth) => '─'.repeat(columnWidth))
  table.push(...wrapped.slice(0, 1), rule, ...wrapped.slice(1))
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
}

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
function wrap(text: string, width: number): string {
  let room = width
  let wrapped = ''
  for (const character of text) {
    const taken = stringWidth(character)
    if (taken > room) {
      wrapped += '\n'
      room = width
    }
    wrapped += character
    room -= taken
  }
  return wrapped
}
