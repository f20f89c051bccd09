import { useTranslation } from 'react-i18next'
import type { ReportCell, ReportColumn, ReportReply } from '../../../schema/api.ts'
import { useWords } from '../../words/useWords.ts'
import { Cell } from './Cell.tsx'
import css from './ReportTable.module.css'

/** Beyond so many columns, what proves a row stands below it: one reads a sentence without scrolling sideways. */
const MOST_COLUMNS = 6
const isProof = ({ kind }: ReportColumn) => kind === 'chain' || kind === 'quotes'

interface Placed {
  column: ReportColumn
  at: number
}

export function ReportTable({ reply: { report, rows } }: { reply: ReportReply }) {
  const { t } = useTranslation()
  const say = useWords()
  const placed = report.columns.map((column, at): Placed => ({ column, at }))
  const wide = placed.length > MOST_COLUMNS
  const shown = placed.filter(({ column }) => !wide || !isProof(column))
  const below = placed.filter(({ column }) => wide && isProof(column))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard
    <section className={css.scroller} tabIndex={0} aria-label={t('reports.result')}>
      <table className={css.table}>
        <thead>
          <tr>
            {shown.map(({ column: { name, kind, label } }) => (
              <th key={name} scope="col" data-kind={kind}>
                {say(label)}
              </th>
            ))}
          </tr>
        </thead>
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no key of their own and never change places
          <tbody key={at}>
            <tr>
              {shown.map(({ column, at }) => (
                <td key={column.name} data-kind={column.kind} data-label={say(column.label)}>
                  <div>
                    <Cell column={column} cell={row[at] ?? null} />
                  </div>
                </td>
              ))}
            </tr>
            {below.length > 0 && <Proofs placed={below} row={row} columns={shown.length} />}
          </tbody>
        ))}
      </table>
    </section>
  )
}

function Proofs({ placed, row, columns }: { placed: readonly Placed[]; row: readonly ReportCell[]; columns: number }) {
  const say = useWords()
  return (
    <tr className={css.proofs}>
      <td colSpan={columns}>
        <dl>
          {placed.map(({ column, at }) => (
            <div key={column.name}>
              <dt>{say(column.label)}</dt>
              <dd>
                <Cell column={column} cell={row[at] ?? null} />
              </dd>
            </div>
          ))}
        </dl>
      </td>
    </tr>
  )
}
