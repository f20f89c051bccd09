import type { CopyReply } from '../../schema/api.ts'
import { SourceFormat } from '../../schema/source.ts'
import type { GraphReader } from '../engine.ts'
import { copyRef } from './document.ts'
import { documentRef, propertiesOf, withTargets } from './rows.ts'

/** The text of one copy with its mentions; null where the id is unknown. */
export async function readCopy(reader: GraphReader, id: string): Promise<CopyReply | null> {
  const [[row], mentions] = await Promise.all([
    reader.read(
      `MATCH (c:Copy {id: $id})-[:FOUND_IN]->(s:Source), (c)-[:HAS_TEXT]->(t:Text), (c)-[r:COPY_OF]->(d:Document)
       RETURN properties(c) AS c, properties(s) AS s, t.text AS text, properties(d) AS d,
         properties(r) AS r`,
      { id },
    ),
    reader.read(
      `MATCH (c:Copy {id: $id})-[:HAS_MENTION]->(m:Mention) OPTIONAL MATCH (m)-[r:REFERS_TO]->(t:Document)
       RETURN properties(m) AS m, c.id AS copy, c.start AS offset, properties(t) AS t,
         r.rank AS rank, r.confidence AS confidence`,
      { id },
    ),
  ])
  if (!row) return null
  const copy = copyRef(row)
  return {
    copy: { ...copy, source: { ...copy.source, format: SourceFormat.parse(propertiesOf('Source', row.s).format) } },
    document: documentRef(row.d),
    text: String(row.text),
    offset: propertiesOf('Copy', row.c).start,
    mentions: withTargets(mentions),
  }
}
