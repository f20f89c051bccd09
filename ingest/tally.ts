import type { Problem } from '../schema/problem.ts'
import type { Reading } from '../schema/reading.ts'
import type { IngestReport, Note, Progress } from './report.ts'

export interface TallyOptions {
  /** Number of files to come; counted as they come where it is not known. */
  filesTotal?: number
  onProgress?: (progress: Progress) => void
  /** Stops the ingest where it is: nothing of it is published. */
  signal?: AbortSignal
}

/** Counts what an ingest does, tells it on, and sums it up. */
export class Tally {
  readonly #options: TallyOptions
  readonly #started = performance.now()
  readonly #problems: Problem[] = []
  readonly #notes: Note[] = []
  #lost: readonly Note[] = []
  #files = 0
  #read = 0
  #documents = 0
  #mentions = 0

  constructor(options: TallyOptions) {
    this.#options = options
  }

  /** A file that was opened or not; `read` where its text has to be read anew. */
  file(outcome: { problem?: Problem; notes?: readonly Note[]; read?: boolean }): void {
    this.#files += 1
    if (outcome.read) this.#read += 1
    if (outcome.problem) this.#problems.push(outcome.problem)
    this.notes(outcome.notes ?? [])
    this.stage('read')
  }

  /** What was read in a source. */
  readings(readings: readonly Reading[], path: string): void {
    if (readings.length === 0) this.notes([{ code: 'no-documents', path }])
    this.#documents += readings.length
    for (const { citations } of readings) this.#mentions += citations.length
    this.stage('read')
  }

  /** What else the owner of the files should know. */
  notes(notes: readonly Note[]): void {
    this.#notes.push(...notes)
  }

  /** Says how far it is. @throws the signal's reason where the ingest has been stopped */
  stage(stage: Progress['stage']): void {
    this.#options.signal?.throwIfAborted()
    this.#options.onProgress?.({
      stage,
      filesDone: this.#files,
      filesTotal: this.#options.filesTotal ?? this.#files,
      documents: this.#documents,
      mentions: this.#mentions,
    })
  }

  /** Corrections that did not find their place, as they are now. */
  corrections(lost: readonly Note[]): void {
    this.#lost = lost
  }

  /** Corrections that did not find their place. */
  get lost(): readonly Note[] {
    return this.#lost
  }

  report(done: Pick<IngestReport, 'graph' | 'generation' | 'changed' | 'change' | 'rowsWritten'>): IngestReport {
    return {
      files: { total: this.#files, read: this.#read, unchanged: this.#files - this.#read - this.#problems.length },
      problems: this.#problems,
      notes: [...this.#notes, ...this.#lost],
      ...done,
      milliseconds: Math.round(performance.now() - this.#started),
    }
  }
}
