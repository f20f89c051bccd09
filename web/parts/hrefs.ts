import type { Mention, NodeRef } from '../../schema/api.ts'

/** The address of every view, in one place. */

type Addressed = Pick<NodeRef, 'node' | 'id'>

const FOLDER = { document: 'documents', body: 'bodies' } as const

/** A person has no page of their own: the search finds what they wrote. */
export function hrefOf({ node, id, ...rest }: Addressed & { name?: string | undefined }): string {
  if (node === 'person') return searchHref(rest.name ?? id)
  return `/${FOLDER[node]}/${encodeURIComponent(id)}`
}

export const searchHref = (q: string): string => `/search?${new URLSearchParams({ q })}`

export const mapHrefOf = ({ node, id }: Addressed): string => `/?${new URLSearchParams({ [node]: id })}`

export const textHref = (document: string, { copy, id }: Pick<Mention, 'copy' | 'id'>): string =>
  `/documents/${encodeURIComponent(document)}/text?${new URLSearchParams({ copy, mention: id })}`

export const copyHref = (document: string, copy: string): string =>
  `/documents/${encodeURIComponent(document)}/text?${new URLSearchParams({ copy })}`

/** A question with a name, with parameters as typed. */
export const reportHref = (name: string, parameters: Record<string, string> = {}): string => {
  const given = new URLSearchParams(parameters).toString()
  return `/reports/${encodeURIComponent(name)}${given && `?${given}`}`
}
