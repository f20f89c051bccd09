import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ReportCell, ReportColumn, ReportReply } from '../../../schema/api.ts'
import { cellText, nameParts } from '../../../schema/report-text.ts'
import { hrefOf, textHref } from '../../parts/hrefs.ts'
import { useLanguage } from '../../words/useWords.ts'
import css from './Cell.module.css'

type Node = ReportReply['means'][string][number]
const isNodes = (cell: unknown[]): cell is Node[] => typeof cell[0] === 'object' && cell[0] !== null

/** A cell by what its column holds; every document, body and sentence leads to its place. */
export function Cell({ column, cell }: { column: ReportColumn; cell: ReportCell }) {
  const language = useLanguage()
  if (cell === null || (Array.isArray(cell) && cell.length === 0)) return <span className={css.none}>–</span>
  if (Array.isArray(cell) && isNodes(cell))
    return (
      <ol className={css.list} data-kind={column.kind}>
        {cell.map((node, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list may name one twice, and never changes
          <li key={at}>
            <NodeName node={node} />
          </li>
        ))}
      </ol>
    )
  if (typeof cell === 'object' && !Array.isArray(cell)) return <NodeName node={cell} />
  return cellText(column, cell, language)
}

/** A document by its title with its number, a body by its name, a sentence as it stands. */
export function NodeName({ node }: { node: Node }) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (node.node === 'body') return <Link href={hrefOf(node)}>{node.name}</Link>
  if (node.node === 'quote')
    return (
      <Link href={textHref(node.document, node)} className={css.quote} title={t('document.open')}>
        {node.quote}
      </Link>
    )
  const { name, beside } = nameParts(node, language)
  return (
    <>
      <Link href={hrefOf(node)}>{name}</Link>
      {beside !== '' && <small className={css.number}>{beside}</small>}
      {!node.held && <small className={css.stub}>{t('document.stub')}</small>}
    </>
  )
}
