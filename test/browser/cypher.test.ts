import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { withBrowser } from '../support/browser.ts'

const at = (query: string) => `/cypher?q=${encodeURIComponent(query)}`

withBrowser('the Cypher page', [], (visit) => {
  test('what is typed runs with Ctrl+Enter, and the address has it', async () => {
    const page = await visit.open('/cypher')
    const editor = page.getByRole('textbox', { name: 'Cypher 语句' })
    await editor.click()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type("MATCH (b:Body) WHERE b.name = '云岭省教育厅' RETURN b, b.issued AS n")
    await page.keyboard.press('Control+Enter')
    const link = page.getByRole('table').getByRole('link', { name: '云岭省教育厅' })
    await link.waitFor()
    expect(new URL(page.url()).searchParams.get('q')).toContain('云岭省教育厅')
    await link.click()
    await page.getByRole('heading', { level: 1, name: '云岭省教育厅' }).waitFor()
  })

  test('every example has an answer', async () => {
    const page = await visit.open('/cypher')
    const examples = page.getByRole('complementary').getByRole('button')
    await examples.first().waitFor()
    expect(await examples.count()).toBe(5)
    for (const example of await examples.all()) {
      await example.click()
      await expect.poll(() => page.getByRole('status').innerText()).toMatch(/^[1-9]\d* 行/)
    }
  })

  test('paths and relationships are shown as people read them', async () => {
    const page = await visit.open(at('MATCH p = (:Document)-[r:REPEALS]->(:Document) RETURN p, r'))
    await expect.poll(() => page.getByRole('table').innerText()).toContain('—REPEALS→')
  })

  test.each([
    ["LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", /LOAD CSV/],
    ["CREATE (:Body {name: 'x'})", /只能读/],
    ['MATCH (n RETURN n', /语法|Cypher/],
  ])('refused in words, at the place: %s', async (query, words) => {
    const page = await visit.open(at(query), { tolerate: /status of 4/ })
    const alert = page.getByRole('alert')
    await alert.waitFor()
    expect(await alert.innerText()).toMatch(words)
    expect(await page.getByRole('table').count()).toBe(0)
  })

  test('a thousand rows: a few are made, all are downloaded, as Excel reads them', async () => {
    const page = await visit.open(at('UNWIND range(1, 900) AS n RETURN n, "甲,乙" AS text'))
    await page.getByText('900 行').waitFor()
    expect(await page.getByRole('row').count()).toBeLessThan(80)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载 CSV' }).click(),
    ])
    const text = readFileSync(await download.path(), 'utf8')
    expect(text.startsWith('\ufeffn,text\r\n1,"甲,乙"\r\n')).toBe(true)
    expect(text.trimEnd().split('\r\n')).toHaveLength(901)
  })

  test('no rows is an answer', async () => {
    const page = await visit.open(at("MATCH (b:Body {name: 'x'}) RETURN b"))
    await page.getByText('没有符合的行').waitFor()
  })
})
