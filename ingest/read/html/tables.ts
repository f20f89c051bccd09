import type { Box } from './boxes.ts'
import { CELLS } from './rules.ts'

/** A cell with more text is a frame that a page is laid out with, not one of a table of data. */
const LONGEST_CELL = 300
const ROW_GROUPS = new Set(['thead', 'tbody', 'tfoot'])

/** The rows of a table of data, as their cells; null for any other box, and for tables that only lay out a page. */
export function dataRows(box: Box): Box[][] | null {
  if (box.tag !== 'table' || box.holdsTable) return null
  const rows = boxesIn(box)
    .flatMap((child) => (ROW_GROUPS.has(child.tag) ? boxesIn(child) : [child]))
    .filter(({ tag }) => tag === 'tr')
    .map((row) => boxesIn(row).filter(({ tag }) => CELLS.has(tag)))
  const isData = rows.some((cells) => cells.length > 1) && rows.every((cells) => cells.every(isCell))
  return isData ? rows : null
}

const boxesIn = (box: Box) => box.children.filter((child): child is Box => typeof child !== 'string')

const isCell = (cell: Box) => cell.length <= LONGEST_CELL
