import { expect, it } from 'vitest'
import { type Connection, connect } from '../../graph/neo4j/connection.ts'
import { makeSchema } from '../../graph/neo4j/workspace.ts'
import { adminDriver, withEngines } from '../support/engines.ts'

/** Notes every statement that goes to the server. */
function noting(connection: Connection, statements: string[]): Connection {
  return {
    ...connection,
    session: (config) => {
      const session = connection.session(config)
      const run = session.run.bind(session)
      session.run = (cypher, ...rest) => {
        statements.push(String(cypher))
        return run(cypher, ...rest)
      }
      return session
    },
  }
}

withEngines(
  'the schema',
  (engine) => {
    const admin = adminDriver()
    const names = async () => {
      const { records } = await admin.executeQuery('SHOW RANGE INDEXES YIELD name RETURN name ORDER BY name')
      return records.map((record) => String(record.get('name')))
    }

    it('is looked at once where it is there, and mended where a part of it is gone', async () => {
      const statements: string[] = []
      const connection = noting(connect(engine.env), statements)
      try {
        await makeSchema(connection)
        const all = await names()
        expect(all).toEqual(expect.arrayContaining(['Document_id_unique', 'Document_title', 'Entry_source']))
        statements.length = 0
        await makeSchema(connection)
        expect(statements).toHaveLength(1)
        await admin.executeQuery('DROP CONSTRAINT Document_id_unique')
        await admin.executeQuery('DROP INDEX Entry_source')
        await makeSchema(connection)
        expect(await names()).toEqual(all)
      } finally {
        await connection.close()
      }
    })

    it('is whole after the first write, which goes without its indexes', async () => {
      await admin.executeQuery('DROP INDEX Entry_source IF EXISTS')
      const store = await engine.open()
      await store.write(async (writer) => {
        await writer.putNodes('Document', [{ id: 'a' }])
        expect(await names()).not.toContain('Entry_source')
      })
      expect(await names()).toContain('Entry_source')
    })
  },
  ['neo4j'],
)
