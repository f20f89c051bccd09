import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium, whereChromiumIs } from '../support/browser.ts'
import { ROOT } from '../support/cli.ts'

const PAGE = `<!doctype html><meta charset="utf-8"><script type="module">
  import { extract } from '/ingest/core/index.js'
  const text = '云岭省教育厅关于做好检查的通知\\n\\n各市教育局：\\n根据《云岭省学校食堂管理办法》，通知如下。\\n\\n云岭省教育厅\\n2021年3月1日\\n'
  const [reading] = extract({ id: 'any-id', name: 'notice.txt', text })
  document.title = [reading.title, reading.date, reading.citations[0].relation].join(' ')
</script>`

whereChromiumIs('the library in a browser', () => {
  let server: Server
  let browser: Browser
  beforeAll(async () => {
    server = createServer(async (request, response) => {
      const isPage = request.url === '/'
      const body = isPage ? PAGE : await readFile(join(ROOT, 'dist', request.url ?? '')).catch(() => undefined)
      response.writeHead(body === undefined ? 404 : 200, { 'content-type': isPage ? 'text/html' : 'text/javascript' })
      response.end(body)
    }).listen(0, '127.0.0.1')
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser?.close()
    server.close()
  })

  test('the built files run as they are, without a bundler', async () => {
    const page = await browser.newPage()
    const complaints: string[] = []
    page.on('pageerror', ({ message }) => complaints.push(message))
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    await page.waitForFunction('document.title !== ""', undefined, { timeout: 10_000 }).catch(() => {})
    expect([await page.title(), ...complaints]).toEqual(['云岭省教育厅关于做好检查的通知 2021-03-01 based_on'])
  })
})
