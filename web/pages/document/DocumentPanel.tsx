import { useQuery } from '@tanstack/react-query'
import { documentQuery } from '../../api/queries.ts'
import { Answer } from '../../parts/Answer.tsx'
import { DocumentView } from './DocumentView.tsx'

export function DocumentPanel({ id }: { id: string }) {
  return <Answer of={useQuery(documentQuery(id))}>{(reply) => <DocumentView reply={reply} heading="h2" />}</Answer>
}
