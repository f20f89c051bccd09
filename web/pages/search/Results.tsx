import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { SearchHit, SearchReply } from '../../../schema/api.ts'
import { hrefOf } from '../../parts/hrefs.ts'
import { Lit } from '../../parts/Lit.tsx'
import { useName } from '../../parts/NodeLink.tsx'
import css from './SearchPage.module.css'

/** Bodies, then documents; what was looked for is lit where it was found. */
export function Results({ reply: { total, hits } }: { reply: SearchReply }) {
  const { t } = useTranslation()
  const bodies = hits.filter(({ node }) => node.node === 'body')
  const documents = hits.filter(({ node }) => node.node === 'document')
  return (
    <>
      <Group heading={t('search.bodies')} count={t('search.bodyCount', { count: total.bodies })} hits={bodies} />
      <Group heading={t('search.documents')} count={t('search.count', { count: total.documents })} hits={documents} />
      {hits.length < total.bodies + total.documents && (
        <p className={css.hint}>{t('search.shown', { shown: hits.length })}</p>
      )}
    </>
  )
}

function Group({ heading, count, hits }: { heading: string; count: string; hits: readonly SearchHit[] }) {
  if (hits.length === 0) return null
  return (
    <section className={css.group}>
      <h2>
        {heading} <small>{count}</small>
      </h2>
      <ul>
        {hits.map((hit) => (
          <li key={hit.node.id}>
            <Hit hit={hit} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Hit({ hit: { node, match } }: { hit: SearchHit }) {
  const { t } = useTranslation()
  const name = useName()
  const lit = <Lit text={match.text} range={match} />
  const inNumber = match.field === 'number'
  const facts: [string, ReactNode][] =
    node.node === 'body'
      ? [
          ['name', match.text !== node.name && lit],
          ['level', node.level],
          ['issued', node.issued > 0 && t('node.issued', { count: node.issued })],
        ]
      : [
          ['number', inNumber ? lit : node.title && node.number],
          ['date', node.date],
          ['cited', node.citedBy > 0 && t('node.citedBy', { count: node.citedBy })],
          ['stub', !node.held && t('document.stub')],
        ]
  const inName = match.text === name(node)
  return (
    <>
      <Link href={hrefOf(node)}>{inName ? lit : name(node)}</Link>
      <p className={css.facts}>{facts.map(([key, fact]) => fact && <span key={key}>{fact}</span>)}</p>
    </>
  )
}
