import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Folders of texts, beside the catalogue. */
const TEXTS = ['laws', 'seeds', 'govcn'] as const

/** What the shared folder lacks of it; empty where all is there. */
export function missingFrom(shared: string): string[] {
  return ['catalogue', ...TEXTS].map((name) => join(shared, name)).filter((path) => !existsSync(path))
}

/** A copy of the texts, whose pages may be changed. */
export class Pile {
  readonly #pages: readonly string[]

  constructor(
    shared: string,
    readonly folder: string,
  ) {
    for (const name of TEXTS) cpSync(join(shared, name), join(folder, name), { recursive: true })
    this.#pages = readdirSync(join(folder, 'govcn'))
      .filter((name) => name.endsWith('.html'))
      .sort()
      .map((name) => join(folder, 'govcn', name))
  }

  /** Puts one sentence more into the middle of a page, another page and another sentence each time. Gives its path. */
  change(time: number): string {
    const path = this.#pages[time % this.#pages.length] as string
    const paragraphs = readFileSync(path, 'utf8').split('</p>')
    paragraphs.splice(paragraphs.length >> 1, 0, `<p>各单位第${time + 1}次报告工作进展。`)
    writeFileSync(path, paragraphs.join('</p>'))
    return path
  }
}
