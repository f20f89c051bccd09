import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe } from 'vitest'
import { ROOT } from './cli.ts'

/** Real documents, an answer key and its scorer: a folder beside the checkout, which is no part of the project. */
export const CORPUS = resolve(ROOT, '../shared')

/** Runs `tests` where the corpus is, else skips them by name; where nothing may be skipped, its want is an error. */
export function withCorpus(name: string, tests: () => void): void {
  const missing = existsSync(`${CORPUS}/seeds`) ? '' : 'no ../shared'
  if (missing && process.env.WENMAI_TEST_REQUIRE_ALL === '1') throw new Error(`The corpus is required: ${missing}`)
  if (missing) console.warn(`SKIPPED: ${name} (${missing})`)
  describe.skipIf(missing)(`${name}${missing ? ` (skipped: ${missing})` : ''}`, tests)
}
