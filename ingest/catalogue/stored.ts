import type { GraphReader } from '../../graph/engine.ts'
import { type AccountedEntry, account, type FileAccount } from './account.ts'

/** What became of a catalogue's rows, as the graph has it. */
export async function readAccount(reader: GraphReader, source: string): Promise<FileAccount[]> {
  const of = { source }
  const [stored] = await reader.read('MATCH (s:Source {id: $source}) RETURN s.rows AS rows', of)
  const entries = await reader.read(
    `MATCH (e:Entry {source: $source}) RETURN e.id AS id, e.source AS source, e.listed AS listed, e.issuers AS issuers,
       e.issuersFrom AS issuersFrom, e.cites AS cites, e.citedBy AS citedBy, e.similarTo AS similarTo`,
    of,
  )
  const documents = await reader.read(
    'MATCH (e:Entry {source: $source})-[:ENTRY_OF]->(d:Document) RETURN e.id AS id, d.id AS document, d.held AS held',
    of,
  )
  const issued = await reader.read(
    `MATCH (b:Body)-[r:ISSUED]->(d:Document) WHERE r.entries IS NOT NULL
     RETURN b.id AS from, r.entries AS entries`,
  )
  return account({
    rows: (stored?.rows ?? []) as string[],
    entries: entries as unknown as AccountedEntry[],
    documentOf: new Map(documents.map(({ id, document }) => [String(id), String(document)])),
    withText: new Set(documents.filter(({ held }) => held === true).map(({ document }) => String(document))),
    issued: issued as unknown as { from: string; entries: string[] }[],
  })
}
