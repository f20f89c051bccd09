import { expect, test } from 'vitest'
import { CopyReply, SearchReply } from '../../schema/api.ts'
import { barriers, mapDrawn, NARROW, withBrowser } from '../support/browser.ts'

const MEASURES = '云岭省学校食堂管理办法'

withBrowser('the page on the sample', [], (visit) => {
  test('opens on the map, and says that the sample is invented', async () => {
    const page = await visit.open('/')
    await page.getByText('示例，虚构').waitFor()
    await mapDrawn(page)
    const ms = await page.evaluate<number>('performance.getEntriesByName("map")[0].startTime')
    console.log(`the sample's map is there after ${Math.round(ms)} ms`)
    // A second on a machine that does nothing else.
    expect(ms).toBeLessThan(4000)
    expect(await page.getByRole('img', { name: /图谱/ }).count()).toBe(1)
  })

  test('a suggestion is chosen by the keyboard, its panel opens, and the address brings it back', async () => {
    const page = await visit.open('/')
    await page.getByRole('combobox').fill('食堂管理办法')
    await page.getByRole('option', { name: MEASURES, exact: false }).first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    const panel = page.getByTestId('panel')
    await panel.getByRole('heading', { level: 2 }).waitFor()
    const title = await panel.getByRole('heading', { level: 2 }).innerText()
    expect(page.url()).toMatch(/\?document=d_/)
    await page.getByRole('button', { name: '放大' }).click()
    await page.waitForURL(/at=/)

    const again = await visit.open(page.url().slice(visit.url.length))
    expect(await again.getByTestId('panel').getByRole('heading', { level: 2 }).innerText()).toBe(title)
    await mapDrawn(again)
    expect(new URL(again.url()).searchParams.get('at')).toBe(new URL(page.url()).searchParams.get('at'))
  })

  test('a click on a node opens its panel, a click beside it closes it', async () => {
    const found = await (await fetch(`${visit.url}/api/search?q=${encodeURIComponent(MEASURES)}`)).json()
    const { id } = SearchReply.parse(found).hits[0]?.node ?? {}
    // Without a place in the address the one that is chosen is in the middle.
    const page = await visit.open(`/?document=${id}`)
    await page.waitForURL(/at=/)
    await page.getByRole('button', { name: '关闭' }).click()
    await expect.poll(() => page.url()).not.toContain('document=')
    const { x, y, width, height } = (await page.getByTestId('map').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    await page.mouse.click(x + width / 2, y + height / 2)
    await page.waitForURL(new RegExp(`document=${id}`))
    await page.getByTestId('panel').getByRole('heading', { name: MEASURES, exact: true }).waitFor()
    // Two clicks at once would be a double click, which is for zooming.
    await page.waitForTimeout(500)
    await page.mouse.click(x + 3, y + height - 3)
    await expect.poll(() => page.url()).not.toContain('document=')
  })

  test('a document: fields, no claim of force, and each citation with its sentence, the mention lit', async () => {
    const page = await visit.open(`/search?q=${MEASURES}`)
    await page.getByRole('link', { name: MEASURES, exact: true }).click()
    await page.getByRole('heading', { level: 1, name: MEASURES }).waitFor()
    expect(await page.getByText('施行').count()).toBeGreaterThan(0)
    const words = await page.locator('body').innerText()
    expect(words).not.toContain('现行')
    // repealed by name of the notice that issued it
    expect(words).toContain('见废止依据：')
    expect(words).not.toContain('未见废止依据')
    const quote = page.locator('blockquote').filter({ hasText: '为规范学校食堂管理' }).first()
    expect(await quote.locator('mark').innerText()).toContain('食品安全法')
    // by what it was recognised, and how sure that is
    expect(await quote.locator('xpath=following-sibling::div[1]').innerText()).toMatch(/标题.*把握 \d+%/s)
    expect(await page.getByRole('list', { name: '在库中的文本' }).innerText()).toMatch(/只此一份文本|相同/)
  })

  test('from a sentence into the text, lit and in sight; from a reference in it to its document', async () => {
    const page = await visit.open(`/search?q=${MEASURES}`)
    await page.getByRole('link', { name: MEASURES, exact: true }).click()
    await page.locator('blockquote a').first().click()
    await page.waitForURL(/\/text\?copy=.*mention=/)
    const lit = page.locator('article mark').first()
    await lit.waitFor()
    expect(await lit.isVisible()).toBe(true)
    expect(await page.getByTestId('source').innerText()).toMatch(/\.txt · 第 \d+ 行/)
    await page.locator('article a').first().click()
    await page.waitForURL(/\/documents\/d_[^/]+$/)
    await page.getByRole('heading', { level: 1 }).waitFor()
  })

  test('wrapped lines are joined, and every character of the text is still there', async () => {
    const page = await visit.open('/search?q=食堂改造专项资金')
    await page
      .getByRole('link', { name: /食堂改造专项资金/ })
      .first()
      .click()
    await page.getByRole('link', { name: '读正文' }).click()
    await page.locator('article p').first().waitFor()
    const paragraphs = await page.locator('article p').allInnerTexts()
    expect(paragraphs.some((text) => text.includes('加强学校食堂改造专项资金') && text.startsWith('为贯彻落实'))).toBe(
      true,
    )
    const id = new URL(page.url()).searchParams.get('copy')
    const { text } = CopyReply.parse(await (await fetch(`${visit.url}/api/copies/${id}`)).json())
    expect(paragraphs.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
  })

  test('a body: names, offices, what it issued by year, and a year by its address', async () => {
    const page = await visit.open('/search?q=云岭省教育厅')
    await page.getByRole('link', { name: '云岭省教育厅', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: '云岭省教育厅' }).waitFor()
    await page.getByText('怎样认出：由地名和机关名称组成').waitFor()
    const rows = page.getByTestId('documents').getByRole('listitem')
    await rows.first().waitFor()
    const all = await rows.count()
    await page.getByRole('navigation', { name: '逐年' }).getByRole('link').first().click()
    await page.waitForURL(/year=\d{4}/)
    await expect.poll(() => rows.count()).toBeLessThan(all)
  })

  test('neighbours by relation with counts, some at a time', async () => {
    const page = await visit.open('/')
    await page.getByRole('link', { name: '云岭省教育厅', exact: true }).click()
    const panel = page.getByTestId('panel')
    const name = /^发文\s*\d+$/
    await panel.getByRole('button', { name, expanded: false }).click()
    await panel.getByRole('button', { name, expanded: true }).waitFor()
    await panel.getByRole('link', { name: /食堂/ }).first().waitFor()
  })

  test('the legend explains and filters, and the address keeps it', async () => {
    const page = await visit.open('/')
    await page.getByLabel('库中无正文').uncheck()
    await page.waitForURL(/hide=stub/)
    const again = await visit.open('/?hide=stub')
    await again.getByLabel('库中无正文').waitFor()
    expect(await again.getByLabel('库中无正文').isChecked()).toBe(false)
  })

  test('nothing found, no such document, no such page: each says so', async () => {
    const nothing = await visit.open('/search?q=不存在的公文')
    await nothing.getByText('没有找到“不存在的公文”').waitFor()
    const gone = await visit.open('/documents/d_0000', { tolerate: /404/ })
    await gone.getByText('图谱里没有这个编号').waitFor()
    const lost = await visit.open('/nowhere', { tolerate: /404/ })
    await lost.getByText('没有这一页').waitFor()
  })

  test.each(['light', 'dark'] as const)('no barriers, contrast included, in %s colours', async (colorScheme) => {
    const page = await visit.open('/', { colorScheme })
    await mapDrawn(page)
    expect(await barriers(page)).toEqual([])
    for (const path of ['/search?q=食堂', '/cypher?q=MATCH (b:Body) RETURN b']) {
      await page.goto(path)
      await page.waitForLoadState('networkidle')
      expect(await barriers(page), path).toEqual([])
    }
    await page.goto(`/search?q=${MEASURES}`)
    await page.getByRole('link', { name: MEASURES, exact: true }).click()
    await page.locator('blockquote a').first().waitFor()
    expect(await barriers(page)).toEqual([])
    await page.locator('blockquote a').first().click()
    await page.locator('article mark').first().waitFor()
    expect(await barriers(page)).toEqual([])
  })

  test('colours and language are the reader’s, and stay', async () => {
    const page = await visit.open('/')
    await page.getByRole('button', { name: '换成深色' }).click()
    await page.getByRole('button', { name: 'Switch to English' }).click()
    await page.getByRole('link', { name: 'Map' }).waitFor()
    await page.reload()
    await page.getByText('Most cited').waitFor()
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
  })

  test('in a narrow window nothing is wider than it, and the panel is a sheet below the map', async () => {
    const page = await visit.open('/', { viewport: NARROW })
    await page.getByRole('link', { name: MEASURES, exact: true }).click()
    await page.getByTestId('panel').getByRole('heading', { level: 2 }).waitFor()
    const [map, panel] = [await page.getByTestId('map').boundingBox(), await page.getByTestId('panel').boundingBox()]
    expect(panel?.y).toBeGreaterThanOrEqual((map?.y ?? 0) + (map?.height ?? 0))
    expect(map?.height).toBeGreaterThan(150)
    for (const path of ['/', '/search?q=食堂', '/reports', '/cypher']) {
      await page.goto(path)
      await page.waitForLoadState('networkidle')
      expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(NARROW.width)
    }
  })
})
