// A writer in a process of its own, so that it can be killed: says `writing` inside the write, then waits or goes on.
import { openStore } from '../../dist/graph/open.js'

const [workspace, id, then] = process.argv.slice(2)
const store = await openStore({ workspace, env: process.env, mode: 'write', waitMs: then === 'wait' ? 60_000 : 0 })
await store.write(async (writer) => {
  await writer.putNodes('Document', [{ id }])
  process.send('writing')
  if (then === 'hang') await new Promise((resolve) => setTimeout(resolve, 600_000))
  const [row] = await writer.read('MATCH (n:Document) RETURN count(n) AS n')
  await new Promise((resolve) => setTimeout(resolve, 50))
  await writer.putNodes('Document', [{ id, citedBy: row.n }])
})
await store.close()
process.disconnect()
