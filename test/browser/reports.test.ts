import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { barriers, NARROW, withBrowser } from '../support/browser.ts'

const at = (name: string, parameters: Record<string, string> = {}) =>
  `/reports/${name}?${new URLSearchParams(parameters)}`

withBrowser('the page of questions', [], (visit) => {
  test('from the list to an answer, to the sentence that proves it, and to a file', async () => {
    const page = await visit.open('/reports')
    await page.getByRole('link', { name: '依据已经废止、文件还在' }).click()
    await page.getByText('7 行').waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载 CSV' }).click(),
    ])
    const text = readFileSync(await download.path(), 'utf8')
    expect(text).toMatch(/^\ufeff文件,日期,已失效的依据,/)
    expect(text.trimEnd().split('\r\n')).toHaveLength(8)
    const sentence = page.getByRole('link', { name: /^根据《云岭省学校食堂管理办法》.*第六条/ })
    await sentence.first().click()
    await page.waitForURL(/\/documents\/[^/]+\/text\?copy=.*mention=/)
  })

  test('a form asks for what it needs, and the address has what was filled in', async () => {
    const page = await visit.open('/reports/lapsing')
    await page.getByText('先填上必填的几项').waitFor()
    expect(await page.getByRole('table').count()).toBe(0)
    await page.getByRole('textbox', { name: /年份/ }).fill('2027')
    await page.getByRole('button', { name: '问' }).click()
    await page.getByRole('table').getByRole('link', { name: '云岭省学校食堂与集中用餐管理办法' }).waitFor()
    expect(new URL(page.url()).search).toBe('?year=2027')
  })

  test('nothing found, with the reason', async () => {
    const page = await visit.open(at('lapsing', { year: '1999' }))
    await page.getByRole('heading', { name: '没有符合的' }).waitFor()
    await page.getByText('多数文件不写有效期').waitFor()
  })

  test('what has no such name is said', async () => {
    const page = await visit.open(at('family', { document: '没有这一件' }), { tolerate: /status of 4/ })
    await page.getByRole('alert').getByText('没有“没有这一件”').waitFor()
  })

  test('of what a name may mean one is chosen, and the rest of the form stays', async () => {
    const title = '云岭省教育厅关于开展校园食品安全自查工作的通知'
    const page = await visit.open(at('family', { document: title, limit: '7' }), { tolerate: /status of 4/ })
    await page
      .getByRole('alert')
      .getByRole('link', { name: /云教体〔2021〕22号，2021-08-18/ })
      .click()
    await page.getByText('指的是').waitFor()
    expect(new URL(page.url()).searchParams.get('limit')).toBe('7')
    expect(await page.getByRole('alert').count()).toBe(0)
  })

  test('nobody is shut out: the list, a form, a table with its proofs, an answer that is none', async () => {
    for (const colorScheme of ['light', 'dark'] as const)
      for (const path of [
        '/reports',
        '/reports/most-cited',
        '/reports/repealed-basis',
        at('lapsing', { year: '1999' }),
      ]) {
        const page = await visit.open(path, { colorScheme })
        await page.getByRole('heading', { level: 1 }).waitFor()
        await page.waitForLoadState('networkidle')
        expect(await barriers(page), `${path} ${colorScheme}`).toEqual([])
      }
  })

  test('fits a narrow screen, a row as a card', async () => {
    const page = await visit.open('/reports/repealed-basis', { viewport: NARROW })
    await page.getByText('7 行').waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(NARROW.width)
    const quote = page.getByRole('link', { name: /^根据《云岭省学校食堂管理办法》/ }).first()
    const box = await quote.boundingBox()
    expect(box && box.x >= 0 && box.x + box.width <= NARROW.width).toBe(true)
  })
})
