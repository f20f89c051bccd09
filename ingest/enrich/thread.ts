import { parentPort, workerData } from 'node:worker_threads'
import { drawMap } from './draw.ts'
import type { MapRows } from './graphs.ts'

/** The thread that draws a large map. */
parentPort?.postMessage(drawMap(workerData as MapRows))
