import { WenmaiError } from '../schema/problem.ts'

/** Gives a slot back. */
export type Release = () => void

/** So many things at a time; who comes later waits in order. */
export class Slots {
  #free: number
  readonly #waiting: Array<() => void> = []

  constructor(size: number) {
    this.#free = size
  }

  /**
   * Waits for a slot until `deadline` (milliseconds since the epoch).
   * @throws WenmaiError `query-busy` where none came free
   */
  async take(deadline: number): Promise<Release> {
    if (this.#free > 0) this.#free -= 1
    else await this.#wait(deadline)
    let held = true
    return () => {
      if (!held) return
      held = false
      const next = this.#waiting.shift()
      if (next) next()
      else this.#free += 1
    }
  }

  #wait(deadline: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const proceed = () => {
        clearTimeout(timer)
        resolve()
      }
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(proceed), 1)
        reject(new WenmaiError({ code: 'query-busy' }))
      }, deadline - Date.now())
      this.#waiting.push(proceed)
    })
  }
}
