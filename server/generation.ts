import type { GraphStore } from '../graph/engine.ts'

/** Something made from the whole graph, kept until the graph has another generation. */
export class PerGeneration<T> {
  #kept: { generation: number; value: Promise<T> } | null = null

  constructor(
    readonly store: GraphStore,
    readonly make: (generation: number) => Promise<T>,
  ) {}

  /** The value of the current generation: made once, also for those who come while it is being made. */
  async get(): Promise<T> {
    for (;;) {
      const generation = await this.store.generation()
      if (this.#kept?.generation !== generation) this.#keep(generation)
      const value = await this.#kept?.value
      // An ingest that ended in between may have mixed the two generations.
      if (value !== undefined && (await this.store.generation()) === generation) return value
    }
  }

  #keep(generation: number): void {
    const kept = { generation, value: this.make(generation) }
    this.#kept = kept
    // A failure is told to those who wait, and not kept.
    kept.value.catch(() => {
      if (this.#kept === kept) this.#kept = null
    })
  }
}
