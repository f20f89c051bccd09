/** Work that an engine does while the next is made ready: two pieces at most are under way. */
export class Ahead {
  #last: Promise<unknown> = Promise.resolve()

  /** Begins work and waits for that before it only. What fails is thrown by a later call, at the latest by `done`. */
  async begin(work: () => Promise<unknown>): Promise<void> {
    const before = this.#last
    this.#last = work()
    this.#last.catch(() => {})
    await before
  }

  /** Waits until nothing is under way. */
  async done(): Promise<void> {
    await this.#last
  }
}
