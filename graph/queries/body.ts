import type { BodyDocuments, BodyReply } from '../../schema/api.ts'
import type { GraphReader, Row } from '../engine.ts'
import { AFTER_CURSOR, cursorParams, PAGE_ORDER, type PageRequest, pageOf } from './page.ts'
import { bodyRef, documentRef, propertiesOf, setRight } from './rows.ts'

const AROUND = {
  superiors:
    'MATCH (b:Body {id: $id})-[:OFFICE_OF|SUBORDINATE_TO]->(n:Body) RETURN properties(n) AS n ORDER BY n.name, n.id',
  offices: 'MATCH (b:Body {id: $id})<-[:OFFICE_OF]-(n:Body) RETURN properties(n) AS n ORDER BY n.issued DESC, n.name',
  predecessors: `MATCH (b:Body {id: $id})<-[r:SUCCEEDED_BY]-(n:Body)
    RETURN properties(n) AS n, r.date AS date, r.kind AS kind ORDER BY date, n.name`,
  successors: `MATCH (b:Body {id: $id})-[r:SUCCEEDED_BY]->(n:Body)
    RETURN properties(n) AS n, r.date AS date, r.kind AS kind ORDER BY date, n.name`,
  numbers: 'MATCH (b:Body {id: $id})-[:ISSUED]->(d:Document) WHERE d.number IS NOT NULL RETURN d.number AS number',
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
  const own = propertiesOf('Body', found.b)
  const { names, scoped } = own
  const around = (name: keyof typeof AROUND) => reader.read(AROUND[name], { id })
  const [predecessors, successors, numbers, superiors, offices, years, genres, joint, documents] = await Promise.all([
    around('predecessors'),
    around('successors'),
    around('numbers'),
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
    reason: own.reason ?? null,
    prefixes: prefixesOf(numbers.map(({ number }) => String(number))),
    predecessors: predecessors.map(succession),
    successors: successors.map(succession),
    corrected: setRight(own),
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

function succession({ n, date, kind }: Row) {
  return { body: bodyRef(n), date: String(date), kind: String(kind) }
}

/** What stands before the year or the serial of a number. */
const PREFIX = /^(.+?)(?:[〔［[【（(﹝]\s*(?:19|20)\d{2}|(?:19|20)\d{2}年?第|第)/
const MOST_PREFIXES = 20

function prefixesOf(numbers: readonly string[]): BodyReply['prefixes'] {
  const counts = new Map<string, number>()
  for (const number of numbers) {
    const prefix = PREFIX.exec(number.replace(/\s/g, ''))?.[1]
    if (prefix) counts.set(prefix, (counts.get(prefix) ?? 0) + 1)
  }
  return [...counts]
    .map(([prefix, documents]) => ({ prefix, documents }))
    .sort((a, b) => b.documents - a.documents || (a.prefix < b.prefix ? -1 : 1))
    .slice(0, MOST_PREFIXES)
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
