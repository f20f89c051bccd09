import { type Problem, WenmaiError } from '../schema/problem.ts'

/**
 * What can be told from a query's text alone, the same on both engines. Each engine checks its own plan besides; this
 * comes first because a plan does not show every LOAD CSV, and because it makes both engines refuse in the same words.
 */

/** Statements that no reader runs, by their first word. Anything else is the engine's to parse. */
const FIRST_WORDS: ReadonlyMap<string, Problem> = new Map([
  ...['CREATE', 'MERGE', 'INSERT', 'SET', 'REMOVE', 'DELETE', 'DETACH', 'NODETACH', 'FOREACH', 'DROP', 'ALTER'].map(
    (word): [string, Problem] => [word, { code: 'query-write' }],
  ),
  ...['GRANT', 'DENY', 'REVOKE', 'RENAME', 'START', 'STOP', 'ENABLE', 'DRYRUN', 'DEALLOCATE', 'REALLOCATE'].map(
    (word): [string, Problem] => [word, { code: 'query-write' }],
  ),
  // Their answer is a plan, which has another shape on each engine; the others speak of the server, not of the graph.
  ...['EXPLAIN', 'PROFILE', 'SHOW', 'TERMINATE', 'USE', 'CYPHER', 'SESSION'].map((word): [string, Problem] => [
    word,
    { code: 'query-not-allowed', what: word },
  ]),
])

/** Procedures that a query may call: on both engines, and on Neo4j alone. All of them only read. */
export const PROCEDURES = {
  both: ['db.labels', 'db.relationshipTypes', 'db.propertyKeys'],
  neo4j: [
    'db.index.fulltext.queryNodes',
    'db.index.fulltext.queryRelationships',
    'db.schema.visualization',
    'db.schema.nodeTypeProperties',
    'db.schema.relTypeProperties',
  ],
} as const

const BLANK = String.raw`[\s\p{C}\p{Z}]`
// Written without nested choices of the same text, so that no input makes it slow.
const BLOCK_COMMENT = String.raw`\/\*[^*]*(?:\*(?!\/)[^*]*)*\*\/`
const LINE_COMMENT = String.raw`\/\/[^\n\r]*(?:[\n\r]|$)`
const GAP = `(?:${BLANK}|${BLOCK_COMMENT}|${LINE_COMMENT})`
const LOAD = new RegExp(`LOAD${GAP}+(?:CSV|DATA)`, 'iu')
const FIRST_WORD = new RegExp(`^${GAP}*([A-Za-z]+)`, 'u')

/**
 * Refuses what must not even reach an engine. Strings and comments are looked into as well: telling them apart is what
 * an attacker would aim at, and no title holds these words.
 * @throws WenmaiError `query-load-csv`, `query-write` or `query-not-allowed`
 */
export function checkText(cypher: string): void {
  const decoded = decodeEscapes(cypher)
  if (LOAD.test(cypher) || LOAD.test(decoded)) throw new WenmaiError({ code: 'query-load-csv' })
  const problem = FIRST_WORDS.get(FIRST_WORD.exec(decoded)?.[1]?.toUpperCase() ?? '')
  if (problem) throw new WenmaiError(problem)
}

/** @throws WenmaiError `query-procedure` where the name is not listed */
export function checkProcedure(name: string, allowed: readonly string[]): void {
  if (!allowed.includes(name)) throw new WenmaiError({ code: 'query-procedure', procedure: name })
}

/** `LO\u0041D` is LOAD to Neo4j, which decodes before it reads words. */
function decodeEscapes(cypher: string): string {
  return cypher.replace(/\\u+([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
