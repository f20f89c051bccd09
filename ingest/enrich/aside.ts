import { once } from 'node:events'
import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import type { Derived } from '../resolve/derived.ts'
import { drawMap } from './draw.ts'
import type { Enriched } from './enriched.ts'
import { mapRows } from './graphs.ts'

/** A map of so few nodes is drawn before a thread would have started. */
const SMALL = 1000

// Through the package's imports map, so that it is the built file also when this one runs from source.
const THREAD_MODULE = createRequire(import.meta.url).resolve('#map-thread')

/** A map that is being drawn. */
export interface Drawing {
  readonly places: Promise<ReadonlyMap<string, Enriched>>
  /** To be called in the end, whether anybody waited for the places or not. */
  stop(): void
}

/** Begins to draw a map as a whole, a large one in a thread of its own: its rows can be written meanwhile. */
export function beginDrawing(derived: Derived): Drawing {
  const rows = mapRows(derived)
  if (rows.ids.length <= SMALL) return { places: Promise.resolve(drawMap(rows)), stop: () => {} }
  const worker = new Worker(THREAD_MODULE, { workerData: rows })
  const places = once(worker, 'message').then(([found]) => found as ReadonlyMap<string, Enriched>)
  // Whoever waits hears of a failure; a write that fails before that must not end the program by it.
  places.catch(() => {})
  return { places, stop: () => void worker.terminate() }
}
