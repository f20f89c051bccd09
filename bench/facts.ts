import type { Row } from '../graph/engine.ts'
import { extract } from '../ingest/core/index.ts'
import { addFacts, noFacts } from '../ingest/load/facts.ts'
import { readPaths } from '../ingest/read/index.ts'
import { COPY_COLUMNS, type Evidence, MENTION_COLUMNS } from '../ingest/resolve/evidence.ts'

/** What files say, as resolution takes it, without a graph in between; and the name of each source. */
export async function evidenceOfFiles(paths: string[]): Promise<{ evidence: Evidence; names: Map<string, string> }> {
  const facts = noFacts()
  const names = new Map<string, string>()
  for await (const outcome of readPaths(paths)) {
    if (outcome.kind === 'problem' || names.has(outcome.source.id)) continue
    names.set(outcome.source.id, outcome.source.name)
    addFacts(facts, outcome.source, extract(outcome.source))
  }
  const source = new Map(facts.FOUND_IN.map(({ from, to }) => [from, to]))
  const parent = new Map(facts.CHILD_OF.map(({ from, to }) => [from, to]))
  const copyOf = new Map(facts.HAS_MENTION.map(({ from, to }) => [to, from]))
  const pick = (row: Row, columns: readonly string[]) =>
    Object.fromEntries(columns.map((name) => [name, row[name] ?? null]))
  const evidence = {
    copies: facts.Copy.map((row) => ({
      ...pick(row, COPY_COLUMNS),
      source: source.get(row.id),
      parent: parent.get(row.id) ?? null,
    })),
    mentions: facts.Mention.map((row) => ({ ...pick(row, MENTION_COLUMNS), copy: copyOf.get(row.id) })),
    entries: [],
  }
  return { evidence: evidence as unknown as Evidence, names }
}
