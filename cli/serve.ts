import { type Command, InvalidArgumentError, Option } from 'commander'
import { bodyName } from './body-name.ts'
import type { Target } from './ingest.ts'
import { LANGUAGES, t } from './language.ts'
import { packageFile, packageVersion } from './package.ts'
import { sampleCheck } from './sample.ts'
import { withStore } from './store.ts'
import { problemWordsIn } from './words.ts'

const DEFAULT_HOST = '127.0.0.1'
const DEFAULT_PORT = 4870
/** Where no port is asked for, the next free one will do. */
const PORTS_TO_TRY = 20

export interface ServeOptions {
  host: string
  port?: number
  open?: boolean
}

/** The options of a command that serves. */
export function withServeOptions(command: Command): Command {
  return command
    .addOption(new Option('--host <HOST>', t('option.host')).default(DEFAULT_HOST))
    .addOption(new Option('--port <PORT>', t('option.port', { port: DEFAULT_PORT })).argParser(portNumber))
    .addOption(new Option('--open', t('option.open')))
}

/** Serves the page and its API until the program is told to stop. */
export async function serveGraph(from: Target, { host, port, open }: ServeOptions): Promise<void> {
  const { createServer } = await import('../server/index.ts')
  const { listen } = await import('../server/listen.ts')
  const isSample = await sampleCheck(from.env.NEO4J_URI ? null : from.workspace)
  const words = Object.fromEntries(LANGUAGES.map((language) => [language, problemWordsIn(language)]))
  await withStore({ ...from, mode: 'read' }, async (store) => {
    const pageFolder = packageFile('dist/web')
    const onError = (error: unknown) => console.error(error)
    const app = await createServer({
      store,
      version: packageVersion(),
      pageFolder,
      isSample,
      bodyName,
      words,
      host,
      onError,
    })
    const tries = port === undefined ? PORTS_TO_TRY : 1
    const url = await listen(app, { host, port: port ?? DEFAULT_PORT, tries })
    if (port === undefined && !url.endsWith(`:${DEFAULT_PORT}`))
      console.error(t('serve.portTaken', { port: DEFAULT_PORT }))
    if (host !== DEFAULT_HOST && host !== 'localhost') console.error(t('serve.exposed'))
    console.log(t('serve.listening', { url }))
    if (open) await openBrowser(url)
    await stopSignal()
    await app.close()
  })
}

async function openBrowser(url: string): Promise<void> {
  const { default: openUrl } = await import('open')
  // Where there is no browser the address has been printed.
  const child = await openUrl(url).catch(() => null)
  child?.on('error', () => {})
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}

function portNumber(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError(t('usage.port', { value: text }))
  return port
}
