import type { z } from 'zod'
import { BodyDocuments, BodyDocumentsQuery, BodyQuery, BodyReply } from './api/body.ts'
import { CopyReply } from './api/copy.ts'
import { CypherBody, CypherReply } from './api/cypher.ts'
import { CitationGroup, CitationsQuery, DocumentQuery, DocumentReply } from './api/document.ts'
import { NeighboursQuery, NeighboursReply } from './api/neighbours.ts'
import { OverviewQuery, OverviewReply } from './api/overview.ts'
import { ReportParams, ReportQuery, ReportReply, ReportsReply } from './api/report.ts'
import { SearchQuery, SearchReply } from './api/search.ts'
import { IdParams } from './api/shared.ts'
import { StatusReply } from './api/status.ts'

/**
 * The HTTP API: one row a route. The server answers exactly these, the description at `/api/openapi.json` is made of them,
 * and a client finds the types of requests and replies here. Every other status than 2xx comes with an `ErrorReply`.
 */

export * from './api/body.ts'
export * from './api/copy.ts'
export * from './api/cypher.ts'
export * from './api/document.ts'
export * from './api/document.ts'
export * from './api/mention.ts'
export * from './api/neighbours.ts'
export * from './api/overview.ts'
export * from './api/report.ts'
export * from './api/search.ts'
export * from './api/shared.ts'
export * from './api/status.ts'

export interface Endpoint {
  readonly method: 'GET' | 'POST'
  /** `:id` stands for a path segment. */
  readonly path: string
  readonly summary: string
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodObject
  readonly reply: z.ZodObject
}

export const API = {
  status: { method: 'GET', path: '/api/status', summary: 'What is served', reply: StatusReply },
  overview: {
    method: 'GET',
    path: '/api/overview',
    summary: 'The map: documents, bodies and what is between them',
    query: OverviewQuery,
    reply: OverviewReply,
  },
  search: {
    method: 'GET',
    path: '/api/search',
    summary: 'Documents by title or number, bodies by name',
    query: SearchQuery,
    reply: SearchReply,
  },
  document: {
    method: 'GET',
    path: '/api/documents/:id',
    summary: 'One document. An id that has been replaced is answered with 308 and the current one',
    params: IdParams,
    query: DocumentQuery,
    reply: DocumentReply,
  },
  citations: {
    method: 'GET',
    path: '/api/documents/:id/citations',
    summary: 'A page of what a document cites, or of what cites it',
    params: IdParams,
    query: CitationsQuery,
    reply: CitationGroup,
  },
  copy: {
    method: 'GET',
    path: '/api/copies/:id',
    summary: 'The text of one copy, with its references as ranges',
    params: IdParams,
    reply: CopyReply,
  },
  body: {
    method: 'GET',
    path: '/api/bodies/:id',
    summary: 'One body',
    params: IdParams,
    query: BodyQuery,
    reply: BodyReply,
  },
  bodyDocuments: {
    method: 'GET',
    path: '/api/bodies/:id/documents',
    summary: 'A page of what a body issued, newest first',
    params: IdParams,
    query: BodyDocumentsQuery,
    reply: BodyDocuments,
  },
  neighbours: {
    method: 'GET',
    path: '/api/nodes/:id/neighbours',
    summary: 'How many neighbours by type and direction, and a page of one group',
    params: IdParams,
    query: NeighboursQuery,
    reply: NeighboursReply,
  },
  cypher: {
    method: 'POST',
    path: '/api/cypher',
    summary: 'A read-only Cypher query, limited in rows, time and memory',
    body: CypherBody,
    reply: CypherReply,
  },
  reports: { method: 'GET', path: '/api/reports', summary: 'The questions with names', reply: ReportsReply },
  report: {
    method: 'GET',
    path: '/api/reports/:name',
    summary: 'The answer to a question with a name; its own parameters stand in the query, as typed',
    params: ReportParams,
    query: ReportQuery,
    reply: ReportReply,
  },
} as const satisfies Record<string, Endpoint>
