import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CypherReply } from '../../../schema/api.ts'
import { Cell } from './Cell.tsx'
import css from './Table.module.css'

/** A table of any length: the rows in sight, between two spacers. */
export function Table({ reply: { columns, rows } }: { reply: CypherReply }) {
  const { t } = useTranslation()
  const scroller = useRef<HTMLElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 38,
    overscan: 12,
  })
  const shown = virtual.getVirtualItems()
  const above = shown[0]?.start ?? 0
  const below = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard
    <section ref={scroller} className={css.scroller} tabIndex={0} aria-label={t('cypher.result')}>
      <table className={css.table} aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={above} />
          {shown.map(({ index, key }) => (
            <tr key={key} ref={virtual.measureElement} data-index={index} aria-rowindex={index + 2}>
              {columns.map((column, at) => (
                <td key={column} data-number={typeof rows[index]?.[at] === 'number'}>
                  <Cell value={rows[index]?.[at]} />
                </td>
              ))}
            </tr>
          ))}
          <Spacer height={below} />
        </tbody>
      </table>
    </section>
  )
}

function Spacer({ height }: { height: number }) {
  return height > 0 ? <tr style={{ height }} /> : null
}
