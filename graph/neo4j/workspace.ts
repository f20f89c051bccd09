import { WenmaiError } from '../../schema/problem.ts'
import { SCHEMA } from '../schema.ts'
import { WORKSPACE_LABEL, WORKSPACE_VERSION } from '../workspace.ts'
import { type Connection, runRows } from './connection.ts'
import { engineFailure } from './failure.ts'

/**
 * Number of the generation that readers see; 0 before the first ingest.
 * @throws WenmaiError `workspace-version` of a newer program, `engine-*` where the server does not answer
 */
export async function readGeneration(connection: Connection): Promise<number> {
  const session = connection.session({ defaultAccessMode: 'READ' })
  try {
    const [row] = await session.executeRead((tx) =>
      runRows(tx, `MATCH (w:${WORKSPACE_LABEL} {id: $id}) RETURN w.version AS version, w.generation AS generation`, {
        id: WORKSPACE_LABEL,
      }),
    )
    const found = Number(row?.version ?? WORKSPACE_VERSION)
    if (found > WORKSPACE_VERSION)
      throw new WenmaiError({ code: 'workspace-version', workspace: connection.uri, found, known: WORKSPACE_VERSION })
    return Number(row?.generation ?? 0)
  } catch (error) {
    throw engineFailure(error, connection.uri)
  } finally {
    await session.close()
  }
}

/** Indexes of one property by which nodes are found when it is equal; a constraint has its own. */
const PRESENT = `SHOW RANGE INDEXES YIELD entityType, labelsOrTypes, properties, owningConstraint
  WHERE entityType = 'NODE' AND size(properties) = 1
  RETURN labelsOrTypes[0] AS label, properties[0] AS property, owningConstraint IS NOT NULL AS unique`

/**
 * Makes constraints and indexes that are not there yet: one look instead of a statement each, for a small write consists of
 * little else. The lock needs its own: MERGE alone could make two nodes.
 * @param parts `constraints` alone are enough for a first write, which is faster without the indexes
 */
export async function makeSchema(connection: Connection, parts: 'all' | 'constraints' = 'all'): Promise<void> {
  const session = connection.session()
  try {
    const there = new Set<string>()
    for (const { label, property, unique } of await runRows(session, PRESENT, {}))
      for (const kind of unique ? [true, false] : [false]) there.add(`${label}.${property} ${kind}`)
    const wanted = SCHEMA.filter(({ unique }) => unique || parts === 'all')
    for (const { label, property, unique, statement } of wanted)
      if (!there.has(`${label}.${property} ${unique}`)) await session.run(statement)
  } catch (error) {
    throw engineFailure(error, connection.uri)
  } finally {
    await session.close()
  }
}
