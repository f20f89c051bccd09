import { expect, it } from 'vitest'
import { openStore } from '../../graph/open.ts'
import { adminDriver, withEngines } from '../support/engines.ts'

withEngines(
  'the server',
  (engine) => {
    const open = (env: Record<string, string>) =>
      openStore({ workspace: engine.workspace, env: { ...engine.env, ...env }, mode: 'write' })
    const admin = engine.env.NEO4J_URI ? adminDriver() : null

    it('that is not there is named, without the password', async () => {
      const opening = open({ NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'secret-word' })
      const error = await opening.catch((error) => error)
      expect(error.problem).toMatchObject({ code: 'engine-unreachable', uri: 'bolt://127.0.0.1:1' })
      expect(JSON.stringify(error.problem)).not.toContain('secret-word')
    })

    it.each(['not a uri', 'http://127.0.0.1:1'])('at %j is no server', async (NEO4J_URI) => {
      await expect(open({ NEO4J_URI })).rejects.toMatchObject({ problem: { code: 'engine-unreachable' } })
    })

    it('says when the password is wrong', async () => {
      await expect(open({ NEO4J_PASSWORD: 'wrong-word' })).rejects.toMatchObject({
        problem: { code: 'engine-unauthorized', uri: engine.env.NEO4J_URI },
      })
    })

    it('with the graph of a newer program is left alone', async () => {
      await admin?.executeQuery('CREATE (:WenmaiWorkspace {id: "WenmaiWorkspace", version: 2, generation: "third"})')
      await expect(open({})).rejects.toMatchObject({ problem: { code: 'workspace-version', found: 2, known: 1 } })
    })

    it('undoes the write of one who was taken for dead', async () => {
      const store = await engine.open()
      const write = store.write(async (writer) => {
        await writer.putNodes('Document', [{ id: 'late' }])
        await admin?.executeQuery('MATCH (w:WenmaiWorkspace) SET w.lockOwner = "another"')
      })
      await expect(write).rejects.toMatchObject({ problem: { code: 'lock-lost' } })
      expect(await store.read('MATCH (n:Document) RETURN n')).toEqual([])
      expect(await store.generation()).toBe(0)
    })

    it('lets a lock expire whose holder elsewhere has gone silent, and not before', async () => {
      const store = await engine.open()
      await store.write(async () => {})
      const hold = (silentMs: number) =>
        admin?.executeQuery(
          `MATCH (w:WenmaiWorkspace) SET w.lockOwner = "x", w.lockHolder = "pid 1, elsewhere", w.lockMachine = "elsewhere",
         w.lockPid = 1, w.lockSince = "then", w.lockHeartbeat = timestamp() - $silentMs`,
          { silentMs },
        )
      await hold(30_000)
      await expect(store.write(async () => {})).rejects.toMatchObject({
        problem: { code: 'workspace-locked', holder: 'pid 1, elsewhere', since: 'then' },
      })
      await hold(61_000)
      await store.write(async () => {})
      expect(await store.generation()).toBe(2)
    })
  },
  ['neo4j'],
)
