const LENGTH = 14

/**
 * A title short enough for the map: who issued it is an edge there, so what stands before 关于 goes, and 关于印发《X》的通知
 * is told by X. The whole title is shown on hover and in the panel.
 */
export function shortLabel(title: string): string {
  const issued = title.match(/(?:印发|发布|公布|转发)《(.+)》/)?.[1]
  const bare = title.replace(/^《(.+)》$/, '$1').replace(/^[^《》]{0,40}?关于/, '')
  const text = issued ? `印发《${issued}` : bare
  const units = [...text]
  if (units.length <= LENGTH) return issued ? `${text}》` : text
  return `${units.slice(0, LENGTH - 1).join('')}…`
}
