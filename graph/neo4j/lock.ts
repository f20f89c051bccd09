import { randomUUID } from 'node:crypto'
import { readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { WenmaiError } from '../../schema/problem.ts'
import { isAlive } from '../alive.ts'
import type { Params, Row } from '../engine.ts'
import { WORKSPACE_LABEL, WORKSPACE_VERSION } from '../workspace.ts'
import { type Connection, type Runner, runRows } from './connection.ts'
import { engineFailure } from './failure.ts'

/**
 * One writer a database: the workspace node names it, with a heartbeat. A holder that was killed on this machine is
 * known by its pid, one elsewhere by a heartbeat that has stopped. Should a holder that only slept be taken for dead,
 * its next commit finds another owner and is undone.
 */

const HEARTBEAT_MS = 10_000
const EXPIRY_MS = 60_000
const POLL_MS = 200
const LOCK_PROPERTIES = [
  'lockOwner',
  'lockHolder',
  'lockMachine',
  'lockPid',
  'lockSince',
  'lockSeen',
  'lockHeartbeat',
] as const

/** The right to write. `confirm` inside a transaction makes its commit safe. */
export interface Lock {
  /** Adds `step` to the generation if the lock is still held. @throws WenmaiError `lock-lost` */
  confirm(runner: Runner, step: 0 | 1): Promise<void>
  release(): Promise<void>
}

/** Waits up to `waitMs` for another writer to end. @throws WenmaiError `workspace-locked` */
export async function acquire(connection: Connection, waitMs: number): Promise<Lock> {
  const deadline = Date.now() + waitMs
  const owner = randomUUID()
  for (;;) {
    const holder = await tryAcquire(connection, owner)
    if (!holder) return held(connection, owner)
    if (Date.now() >= deadline)
      throw new WenmaiError({
        code: 'workspace-locked',
        workspace: connection.uri,
        holder: String(holder.lockHolder),
        since: String(holder.lockSince),
      })
    await sleep(Math.min(POLL_MS, deadline - Date.now()))
  }
}

/** Takes the lock and gives null, or gives the properties of who holds it. */
async function tryAcquire(connection: Connection, owner: string): Promise<Row | null> {
  const session = connection.session()
  try {
    const tx = session.beginTransaction()
    // Writing first locks the node: of two who come together, the second sees what the first has done.
    const [row] = await runRows(
      tx,
      `MERGE (w:${WORKSPACE_LABEL} {id: $id}) ON CREATE SET w.version = $version, w.generation = 0
       SET w.lockSeen = timestamp() RETURN w {${LOCK_PROPERTIES.map((name) => `.${name}`).join(', ')}} AS holder, timestamp() AS now`,
      { id: WORKSPACE_LABEL, version: WORKSPACE_VERSION },
    )
    const holder = row?.holder as Row
    if (isHeld(holder, Number(row?.now))) {
      await tx.rollback()
      return holder
    }
    await runRows(tx, `MATCH (w:${WORKSPACE_LABEL} {id: $id}) SET w += $lock, w.lockHeartbeat = timestamp()`, {
      id: WORKSPACE_LABEL,
      lock: {
        lockOwner: owner,
        lockHolder: `pid ${process.pid}, ${hostname()}: ${process.argv.join(' ')}`,
        lockMachine: machine(),
        lockPid: process.pid,
        lockSince: new Date().toISOString(),
      },
    })
    await tx.commit()
    return null
  } catch (error) {
    throw engineFailure(error, connection.uri)
  } finally {
    await session.close()
  }
}

function isHeld(holder: Row, now: number): boolean {
  if (!holder.lockOwner) return false
  if (holder.lockMachine === machine() && !isAlive(Number(holder.lockPid))) return false
  return now - Number(holder.lockHeartbeat) < EXPIRY_MS
}

function held(connection: Connection, owner: string): Lock {
  const whenOwned = { id: WORKSPACE_LABEL, owner }
  const update = async (change: string): Promise<void> => {
    const session = connection.session()
    try {
      await session.run(`MATCH (w:${WORKSPACE_LABEL} {id: $id}) WHERE w.lockOwner = $owner ${change}`, whenOwned)
    } finally {
      await session.close()
    }
  }
  // A beat that fails is followed by another; the commit checks in any case.
  const heartbeat = setInterval(() => update('SET w.lockHeartbeat = timestamp()').catch(() => {}), HEARTBEAT_MS).unref()
  return {
    async confirm(runner, step) {
      const rows = await runRows(
        runner,
        `MATCH (w:${WORKSPACE_LABEL} {id: $id}) SET w.lockHeartbeat = timestamp()
         WITH w WHERE w.lockOwner = $owner SET w.generation = w.generation + $step RETURN w.generation AS generation`,
        { ...whenOwned, step } satisfies Params,
      )
      if (rows.length === 0) throw new WenmaiError({ code: 'lock-lost', workspace: connection.uri })
    },
    async release() {
      clearInterval(heartbeat)
      // Where the server is gone there is nothing to give back: the lock expires.
      await update(`SET ${LOCK_PROPERTIES.map((name) => `w.${name} = null`).join(', ')}`).catch(() => {})
    },
  }
}

/** This machine as far as a pid means the same process: containers may share a name, not their processes. */
function machine(): string {
  try {
    return `${hostname()} ${readlinkSync('/proc/self/ns/pid')}`
  } catch {
    return hostname()
  }
}
