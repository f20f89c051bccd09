import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest'
import { cleanEnv, MAIN } from './cli.ts'

/** Where Debian and others put Chromium; a path in CHROMIUM comes first. */
const PLACES = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // WebGL in software.
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
]
const WIDE = { width: 1440, height: 900 }
export const NARROW = { width: 390, height: 844 }

export interface Visit {
  /** Address of the server under test. */
  readonly url: string
  /** Opens a view in a profile of its own. Whatever the page complains of fails the test, but for what is tolerated. */
  open(path: string, options?: BrowserContextOptions & { tolerate?: RegExp }): Promise<Page>
}

const executablePath = PLACES.find((path) => path && existsSync(path))

/** Runs `tests` where there is a browser, else skips them by name; where nothing may be skipped, its want is an error. */
export function whereChromiumIs(name: string, tests: () => void): void {
  const missing = executablePath ? '' : 'no Chromium'
  if (missing && process.env.WENMAI_TEST_REQUIRE_ALL === '1') throw new Error(`The browser is required: ${missing}`)
  describe.skipIf(missing)(`${name}${missing ? ` (skipped: ${missing})` : ''}`, tests)
}

export const launchChromium = (): Promise<Browser> =>
  chromium.launch({ args: FLAGS, ...(executablePath ? { executablePath } : {}) })

/**
 * Runs `tests` with a real browser on a real server, started as a user starts it: with these files, or with the sample where
 * there are none. Without a browser they are skipped by name; where nothing may be skipped, its want is an error.
 */
export function withBrowser(name: string, files: readonly string[], tests: (visit: Visit) => void): void {
  whereChromiumIs(name, () => {
    const folder = mkdtempSync(join(tmpdir(), 'wenmai-test-'))
    let server: ChildProcess
    let browser: Browser
    let url = ''
    const complaints: string[] = []

    beforeAll(async () => {
      server = spawn(process.execPath, [MAIN, 'start', ...files, '--port', '0'], { cwd: folder, env: cleanEnv() })
      url = await addressOf(server)
      browser = await launchChromium()
    })
    afterAll(async () => {
      await browser?.close()
      if (server?.exitCode === null && server.kill('SIGINT')) await once(server, 'exit')
      rmSync(folder, { recursive: true, force: true })
    })
    afterEach(async () => {
      await Promise.all(browser.contexts().map((context) => context.close()))
      expect(complaints.splice(0)).toEqual([])
    })

    tests({
      get url() {
        return url
      },
      async open(path, { tolerate, ...options } = {}) {
        const context = await browser.newContext({ viewport: WIDE, locale: 'zh-CN', baseURL: url, ...options })
        const page = await context.newPage()
        const complain = (text: string) => {
          if (!tolerate?.test(text)) complaints.push(text)
        }
        await page.addInitScript(REPORT_VIOLATIONS)
        page.on('pageerror', (error) => complain(error.message))
        page.on('console', (message) => {
          if (['error', 'warning'].includes(message.type()) && !DRIVER.test(message.text())) complain(message.text())
        })
        page.on('request', (request) => {
          if (!request.url().startsWith(url) && !request.url().startsWith('blob:')) complain(request.url())
        })
        await page.goto(path)
        return page
      },
    })
  })
}

/** Some breaches of the policy are told to the page alone. */
const REPORT_VIOLATIONS =
  "addEventListener('securitypolicyviolation', (e) => console.error(e.violatedDirective, e.sourceFile, e.sample))"

/** What the software WebGL says of its own speed. */
const DRIVER = /GL Driver Message/

async function addressOf(server: ChildProcess): Promise<string> {
  let printed = ''
  for (const stream of [server.stdout, server.stderr])
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      printed += chunk
    })
  const address = () => /http:\/\/localhost:\d+/.exec(printed)?.[0]
  while (!address() && server.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 20))
  expect(address(), printed).toBeTruthy()
  return address() ?? ''
}

/** What axe finds against WCAG 2 A and AA, contrast included. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const found = await page.evaluate<{ id: string; nodes: { html: string; failureSummary: string }[] }[]>(
    `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'] }).then(({ violations }) => violations)`,
  )
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`))
}

/** Waits until the map has been drawn and stands still. */
export async function mapDrawn(page: Page): Promise<void> {
  await page.locator('.sigma-mouse').waitFor()
  await page.waitForTimeout(700)
}
