// A writer of several transactions, to be killed before its last: `writing` says that the first rows are committed.
import { connect } from '../../dist/graph/neo4j/connection.js'
import { Neo4jStore } from '../../dist/graph/neo4j/store.js'

const store = new Neo4jStore(connect(process.env), { transactionRows: 2 })
await store.write(async (writer) => {
  await writer.putNodes('Document', [{ id: 'a', citedBy: 1 }, { id: 'b' }])
  await writer.putNodes('Document', [{ id: 'c' }])
  await writer.putRelationships('MENTIONS', [{ from: 'a', to: 'b', properties: { mentions: 1 } }])
  await writer.putNodes('Body', [{ id: 'x', name: '教育部' }])
  await writer.read('MATCH (n) RETURN count(n)')
  process.send('writing')
  await new Promise((resolve) => setTimeout(resolve, 600_000))
})
