import type { BodyDocuments, BodyReply } from '../../schema/api.ts'
import type { GraphReader } from '../engine.ts'
import { AFTER_CURSOR, cursorParams, PAGE_ORDER, type PageRequest, pageOf } from './page.ts'
import { bodyRef, documentRef, propertiesOf } from './rows.ts'

const AROUND = {
  superiors:
    'MATCH (b:Body {id: $id})-[:OFFICE_OF|SUBORDINATE_TO]->(n:Body) RETURN properties(n) AS n ORDER BY n.name, n.id',
  offices: 'MATCH (b:Body {id: $id})<-[:OFFICE_OF]-(n:Body) RETURN properties(n) AS n ORDER BY n.issued DESC, n.name',
  years: `MATCH (b:Body {id: $id})-[:ISSUED]->(d:Document)
    RETURN substring(d.date, 0, 4) AS year, count(d) AS documents`,
  genres: `MATCH (b:Body {id: $id})-[:ISSUED]->(d:Document)
    RETURN d.genre AS genre, count(d) AS documents ORDER BY documents DESC, genre`,
  joint: `MATCH (b:Body {id: $id})-[:ISSUED]->(d:Document)<-[:ISSUED]-(o:Body) WHERE o.id <> $id
    WITH o, count(d) AS documents, o.id AS id
    RETURN properties(o) AS n, documents, id ORDER BY documents DESC, id LIMIT 50`,
} as const

/** One body with everything around it and the first `limit` of its documents; null where the id is unknown. */
export async function readBody(reader: GraphReader, id: string, limit: number): Promise<BodyReply | null> {
  const [found] = await reader.read('MATCH (b:Body {id: $id}) RETURN properties(b) AS b', { id })
  if (!found) return null
  const { names, scoped } = propertiesOf('Body', found.b)
  const around = (name: keyof typeof AROUND) => reader.read(AROUND[name], { id })
  const [superiors, offices, years, genres, joint, documents] = await Promise.all([
    around('superiors'),
    around('offices'),
    around('years'),
    around('genres'),
    around('joint'),
    readBodyDocuments(reader, id, { limit }),
  ])
  return {
    body: bodyRef(found.b),
    names,
    scoped,
    superiors: superiors.map(({ n }) => bodyRef(n)),
    offices: offices.map(({ n }) => bodyRef(n)),
    documents,
    years: years
      .map((row) => ({ year: row.year as string | null, documents: Number(row.documents) }))
      .sort((a, b) => Number(b.year) - Number(a.year)),
    genres: genres.map((row) => ({ genre: row.genre as string | null, documents: Number(row.documents) })),
    joint: joint.map(({ n, documents: shared }) => ({ body: bodyRef(n), documents: Number(shared) })),
  }
}

export interface BodyDocumentsRequest extends PageRequest {
  year?: string | undefined
  genre?: string | undefined
}

const ISSUED = `MATCH (:Body {id: $id})-[:ISSUED]->(d:Document)
  WHERE ($year IS NULL OR d.date STARTS WITH $year) AND ($genre IS NULL OR d.genre = $genre)`

/** A page of what a body issued, newest first, undated last. @throws WenmaiError `request-invalid` */
export async function readBodyDocuments(
  reader: GraphReader,
  id: string,
  request: BodyDocumentsRequest,
): Promise<BodyDocuments> {
  const filter = { id, year: request.year ?? null, genre: request.genre ?? null }
  const [[count], rows] = await Promise.all([
    reader.read(`${ISSUED} RETURN count(d) AS total`, filter),
    reader.read(
      `${ISSUED} WITH d, coalesce(d.date, '') AS sortKey, d.id AS id WHERE ${AFTER_CURSOR}
       RETURN properties(d) AS d, sortKey, id ${PAGE_ORDER}`,
      { ...filter, ...cursorParams(request) },
    ),
  ])
  return pageOf(rows, request, Number(count?.total ?? 0), ({ d }) => documentRef(d))
}
