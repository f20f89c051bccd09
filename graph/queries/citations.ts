import {
  type Citation,
  type CitationGroup,
  CitationType,
  type Direction,
  type TargetedMention,
} from '../../schema/api.ts'
import { EACH_ID, each } from '../each.ts'
import type { GraphReader, Row } from '../engine.ts'
import { AFTER_CURSOR, cursorParams, PAGE_ORDER, type PageRequest, pageOf } from './page.ts'
import { documentRef, withTargets } from './rows.ts'

const PATTERN = {
  out: '(:Document {id: $id})-[r]->(o:Document)',
  in: '(:Document {id: $id})<-[r]-(o:Document)',
} as const satisfies Record<Direction, string>

/** Of one citation, so many of its mentions come along: what is proved once need not be proved a hundred times. */
const MOST_MENTIONS = 5
/** What it refers to, and so many less one that it may refer to as well. */
const MOST_TARGETS = 4

/** The first page of every type that occurs, in the order of the types. */
export async function readCitationGroups(
  reader: GraphReader,
  id: string,
  direction: Direction,
  limit: number,
): Promise<CitationGroup[]> {
  const rows = await reader.read(
    `MATCH ${PATTERN[direction]} WHERE type(r) IN $types RETURN type(r) AS type, count(r) AS total`,
    { id, types: CitationType.options },
  )
  const totals = new Map(rows.map(({ type, total }) => [type, Number(total)]))
  const types = CitationType.options.filter((type) => totals.has(type))
  return Promise.all(types.map((type) => readPage(reader, id, { direction, type, limit }, totals.get(type) ?? 0)))
}

export interface CitationsRequest extends PageRequest {
  direction: Direction
  type: CitationType
}

/** A page of one group. @throws WenmaiError `request-invalid` where the cursor is none of ours */
export async function readCitations(
  reader: GraphReader,
  id: string,
  request: CitationsRequest,
): Promise<CitationGroup> {
  const { direction, type } = request
  const [count] = await reader.read(`MATCH ${PATTERN[direction]} WHERE type(r) = $type RETURN count(r) AS total`, {
    id,
    type,
  })
  return readPage(reader, id, request, Number(count?.total ?? 0))
}

async function readPage(
  reader: GraphReader,
  id: string,
  request: CitationsRequest,
  total: number,
): Promise<CitationGroup> {
  const { direction, type } = request
  const rows = await reader.read(
    `MATCH ${PATTERN[direction]} WHERE type(r) = $type
     WITH o, r, coalesce(o.date, '') AS sortKey, o.id AS id WHERE ${AFTER_CURSOR}
     RETURN properties(o) AS o, r.confidence AS confidence, r.mentionIds AS mentionIds, sortKey, id ${PAGE_ORDER}`,
    { id, type, ...cursorParams(request) },
  )
  const mentions = await readMentions(reader, rows.flatMap(shownIds))
  const page = pageOf(rows, request, total, (row): Citation => {
    return {
      document: documentRef(row.o),
      // a catalogue's link says nothing of how sure it is
      confidence: Number(row.confidence ?? 1),
      mentions: shownIds(row).flatMap((mentionId) => mentions.get(mentionId) ?? []),
      mentionsTotal: idsOf(row).length,
    }
  })
  return { type, ...page }
}

const idsOf = ({ mentionIds }: Row) => (mentionIds ?? []) as string[]
const shownIds = (row: Row) => idsOf(row).slice(0, MOST_MENTIONS)

async function readMentions(reader: GraphReader, ids: string[]): Promise<Map<string, TargetedMention>> {
  if (ids.length === 0) return new Map()
  const rows = await reader.read(
    `${EACH_ID} MATCH (m:Mention {id: id})<-[:HAS_MENTION]-(c:Copy)
     OPTIONAL MATCH (m)-[r:REFERS_TO]->(t:Document) WHERE r.rank <= $most
     RETURN properties(m) AS m, c.id AS copy, c.start AS offset, properties(t) AS t,
       r.rank AS rank, r.confidence AS confidence`,
    { ...each(ids), most: MOST_TARGETS },
  )
  return new Map(withTargets(rows).map((one) => [one.id, one]))
}
