import { FURNITURE_LINES, FURNITURE_TAIL, LONGEST_FURNITURE_LINE } from './rules.ts'

/** Whether a line is one that a site sets around its texts: share, print, 当前位置. */
export const isFurniture = (line: string) =>
  line.length <= LONGEST_FURNITURE_LINE && FURNITURE_LINES.some(({ pattern }) => pattern.test(line))

/** A line without what sites add behind the date of publication: 浏览次数, 字体. */
export const withoutTail = (line: string) =>
  line.length <= LONGEST_FURNITURE_LINE * 3 ? line.replace(FURNITURE_TAIL, '$1') : line
