import type { DocumentRef } from '../../../schema/api.ts'
import { DocumentLine } from '../../parts/NodeLink.tsx'
import css from './DocumentView.module.css'

/** What brought a document out, or what it brought out. */
export function Family({ heading, documents }: { heading: string; documents: readonly DocumentRef[] }) {
  if (documents.length === 0) return null
  return (
    <section className={css.section}>
      <h3>{heading}</h3>
      <ul>
        {documents.map((document) => (
          <li key={document.id}>
            <DocumentLine document={document} />
          </li>
        ))}
      </ul>
    </section>
  )
}
