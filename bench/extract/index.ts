import { extract } from '../../ingest/core/index.ts'
import { median, printTable } from '../table.ts'
import { contenders } from './contenders.ts'
import { loadFiles } from './files.ts'

/**
 * `npm run bench:extract [-- FOLDER]`: how fast `extract` reads a folder of texts on one thread, beside a plain read, the
 * regular expressions that one writes first, and a tagger of Chinese. All run in turn, round by round, so that a machine
 * that slows down slows all of them; what counts is the ratio.
 */
const ROUNDS = 5
const MEGABYTE = 1e6

const files = await loadFiles(process.argv[2] ?? '../shared/laws')
const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
console.log(`${files.length} files, ${(bytes / MEGABYTE).toFixed(1)} MB, ${ROUNDS} rounds after a warm-up`)

const runners = await contenders()
const rates = new Map(runners.map(({ name }) => [name, [] as number[]]))
for (let round = 0; round <= ROUNDS; round++) {
  for (const { name, share, run } of runners) {
    const part = files.filter((_, index) => index % share === 0)
    const started = performance.now()
    await run(part)
    const seconds = (performance.now() - started) / 1000
    const read = part.reduce((sum, file) => sum + file.bytes, 0)
    if (round > 0) rates.get(name)?.push(read / MEGABYTE / seconds)
  }
}

const rate = (name: string) => median(rates.get(name) ?? [])
printTable(
  ['', 'MB/s', 'min–max', 'extract is × as fast'],
  runners.map(({ name }) => {
    const all = rates.get(name) ?? []
    return [
      name,
      rate(name).toFixed(1),
      `${Math.min(...all).toFixed(1)}–${Math.max(...all).toFixed(1)}`,
      (rate('extract') / rate(name)).toFixed(2),
    ]
  }),
)

/** Heap that is still in use after some passes: it does not grow with them. */
function heapAfter(passes: number): string {
  for (let pass = 0; pass < passes; pass++) for (const { source } of files) extract(source)
  globalThis.gc?.()
  return `${(process.memoryUsage().heapUsed / MEGABYTE).toFixed(0)} MB`
}
console.log(`heap in use after a further pass ${heapAfter(1)}, after four more ${heapAfter(4)}`)
