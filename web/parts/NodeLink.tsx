import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { BodyRef, DocumentRef, NodeRef, PersonRef } from '../../schema/api.ts'
import { untitled } from '../../schema/report-text.ts'
import { useLanguage } from '../words/useWords.ts'
import { hrefOf } from './hrefs.ts'
import css from './NodeLink.module.css'

/** What a node is called in one line. */
export function useName(): (node: NodeRef) => string {
  const language = useLanguage()
  return (node) => {
    if (node.node !== 'document') return node.name
    return node.title ?? node.number ?? untitled(node.catalogueId, language)
  }
}

export function BodyLink({ body }: { body: BodyRef | PersonRef }) {
  return <Link href={hrefOf(body)}>{body.name}</Link>
}

/** Names in a row, as on the page. */
export function BodyLinks({ bodies }: { bodies: readonly (BodyRef | PersonRef)[] }) {
  return (
    <span className={css.names}>
      {bodies.map((body) => (
        <BodyLink key={body.id} body={body} />
      ))}
    </span>
  )
}

/** A document in a list: its title, and under it number, date and how much it is cited. */
export function DocumentLine({ document, href }: { document: DocumentRef; href?: string }) {
  const { t } = useTranslation()
  const name = useName()
  const { title, number, date, versionDate, citedBy } = document
  const facts = [
    title && number,
    date,
    versionDate && versionDate !== date && t('node.version', { date: versionDate }),
    citedBy > 0 && t('node.citedBy', { count: citedBy }),
  ]
  return (
    <>
      <Link href={href ?? hrefOf(document)} className={css.title}>
        {name(document)}
      </Link>
      <span className={css.facts}>
        {facts.filter(Boolean).map((fact) => (
          <span key={String(fact)}>{fact}</span>
        ))}
        {!document.held && <span className={css.stub}>{t('document.stub')}</span>}
      </span>
    </>
  )
}

/** Any node in a list. */
export function NodeLine({ node, href }: { node: NodeRef; href?: string }) {
  const { t } = useTranslation()
  if (node.node === 'document') return <DocumentLine document={node} {...(href ? { href } : {})} />
  return (
    <>
      <Link href={href ?? hrefOf(node)} className={css.title}>
        {node.name}
      </Link>
      {node.node === 'body' && (
        <span className={css.facts}>
          {node.level && <span>{node.level}</span>}
          {node.issued > 0 && <span>{t('node.issued', { count: node.issued })}</span>}
        </span>
      )}
    </>
  )
}
