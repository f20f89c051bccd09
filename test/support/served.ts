import { type IncomingHttpHeaders, request } from 'node:http'
import { expect, onTestFinished } from 'vitest'
import { setLanguage } from '../../cli/language.ts'
import { problemWordsIn } from '../../cli/words.ts'
import type { GraphStore } from '../../graph/engine.ts'
import { parseCorrections } from '../../ingest/corrections/read.ts'
import { ingest } from '../../ingest/pipeline.ts'
import { readPaths } from '../../ingest/read/index.ts'
import type { Correction } from '../../schema/correction.ts'
import { createServer } from '../../server/index.ts'
import { listen } from '../../server/listen.ts'
import type { ServerOptions } from '../../server/options.ts'
import { folderWith } from './folder.ts'

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  text: string
  /** The text as JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into replies of every kind
  json: any
}

export interface Served {
  url: string
  /** Asks with the path as it is spelled, which `fetch` would tidy. */
  ask(path: string, options?: AskOptions): Promise<Answer>
  /** The reply of a GET that must succeed. */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  get(path: string): Promise<any>
  cypher(query: string, params?: object): Promise<Answer>
}

interface AskOptions {
  method?: string
  headers?: Record<string, string>
  body?: string
}

/** Serves a graph on a free port until the test ends. */
export async function served(store: GraphStore, options: Partial<ServerOptions> = {}): Promise<Served> {
  setLanguage('zh')
  const app = await createServer({
    store,
    version: '0.0.0',
    isSample: () => false,
    words: { zh: problemWordsIn('zh'), en: problemWordsIn('en') },
    host: '127.0.0.1',
    onError: (error) => console.error(error),
    ...options,
  })
  onTestFinished(() => app.close())
  const url = await listen(app, { host: '127.0.0.1', port: 0, tries: 1 })
  const ask: Served['ask'] = (path, asked) => askOnce(new URL(url), path, asked)
  return {
    url,
    ask,
    async get(path) {
      const { status, json, text } = await ask(path)
      expect(status, `${path}: ${text.slice(0, 500)}`).toBe(200)
      return json
    },
    cypher: (query, params) => {
      const headers = { 'content-type': 'application/json' }
      return ask('/api/cypher', { method: 'POST', headers, body: JSON.stringify({ query, params }) })
    },
  }
}

function askOnce({ hostname, port }: URL, path: string, { method = 'GET', headers, body }: AskOptions = {}) {
  return new Promise<Answer>((resolve, reject) => {
    const asked = request({ hostname: hostname === 'localhost' ? '127.0.0.1' : hostname, port, path, method, headers })
    asked.on('error', reject).on('response', (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk
      })
      response.on('end', () => {
        const isJson = response.headers['content-type']?.includes('json')
        const json = isJson && text ? JSON.parse(text) : null
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text, json })
      })
    })
    asked.end(body)
  })
}

/** Ingests files of these names and texts. */
export async function ingestTexts(
  store: GraphStore,
  files: Record<string, string>,
  lines: readonly Correction[] = [],
): Promise<void> {
  const { rows: corrections } = parseCorrections(
    lines.map((line) => JSON.stringify(line)).join('\n'),
    'corrections.jsonl',
  )
  await ingest(store, readPaths([folderWith(files)]), { corrections })
}
