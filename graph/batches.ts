import type { Params, Value } from './engine.ts'

/** A batch ends at so many rows, or earlier at so many characters: a row of `Text` may hold a book. */
const BATCH_ROWS = 2_000
const BATCH_CHARACTERS = 4_000_000

/** Begins a statement that writes each row of a batch; its parameters are `batchOf`. */
export const EACH_ROW = 'UNWIND $batch.rows AS'

/** In a map as `each` is, and for the same reason. */
export function batchOf(rows: Value[]): Params {
  return { batch: { rows } }
}

/** Rows that a statement with these parameters writes. */
export function rowsIn({ batch }: Params): number {
  const { rows } = (batch ?? {}) as { rows?: Value[] }
  return rows?.length ?? 0
}

/** Cuts rows into the batches that one statement takes. */
export function* batches<Row extends Value | object>(rows: readonly Row[]): Generator<Row[]> {
  let batch: Row[] = []
  let characters = 0
  for (const row of rows) {
    const size = charactersOf(row)
    if (batch.length > 0 && (batch.length === BATCH_ROWS || characters + size > BATCH_CHARACTERS)) {
      yield batch
      batch = []
      characters = 0
    }
    batch.push(row)
    characters += size
  }
  if (batch.length > 0) yield batch
}

function charactersOf(value: Value | object): number {
  if (typeof value === 'string') return value.length
  if (value === null || typeof value !== 'object') return 8
  let sum = 0
  for (const item of Object.values(value)) sum += charactersOf(item)
  return sum
}
