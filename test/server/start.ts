import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openStore } from '../../graph/open.ts'
import type { ServerOptions } from '../../server/options.ts'
import { folderWith } from '../support/folder.ts'
import { ingestTexts, type Served, served } from '../support/served.ts'
import { DOCUMENTS } from './documents.ts'

/** A built page, and a file beside it that is nobody's. */
export const PAGE = {
  'web/index.html': '<!doctype html><title>page</title>',
  'web/assets/main-0a1b2c3d.js': `console.log('${'文脉'.repeat(2_000)}')`,
  'web/favicon.svg': '<svg/>',
  'secret.txt': 'not for you',
}

/** Serves the documents and the page, on the embedded engine. */
export async function start(options: Partial<ServerOptions> = {}): Promise<Served> {
  const store = await openStore({ workspace: folderWith({}), env: {}, mode: 'write' })
  onTestFinished(() => store.close())
  await ingestTexts(store, DOCUMENTS)
  return served(store, { pageFolder: join(folderWith(PAGE), 'web'), ...options })
}
