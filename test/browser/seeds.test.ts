import { expect, test } from 'vitest'
import { mapDrawn, withBrowser } from '../support/browser.ts'
import { CORPUS, withCorpus } from '../support/corpus.ts'

withCorpus('the page on real collections', () => {
  withBrowser('as a reader walks it', [`${CORPUS}/seeds`], (visit) => {
    test('教育部 → its documents by date → a reference → the cited document → its sentence, lit', async () => {
      const page = await visit.open('/')
      expect(await page.getByText('示例，虚构').count()).toBe(0)
      await mapDrawn(page)
      await page.getByRole('combobox').fill('教育部')
      await page.keyboard.press('Enter')
      await page.getByRole('link', { name: '教育部', exact: true }).click()
      await page.getByRole('heading', { level: 1, name: '教育部' }).waitFor()

      const rows = page.getByTestId('documents').getByRole('listitem')
      await rows.first().waitFor()
      const dates = (await rows.allInnerTexts()).flatMap((text) => text.match(/\d{4}-\d{2}-\d{2}/)?.[0] ?? [])
      expect(dates.length).toBeGreaterThan(3)
      expect(dates).toEqual(dates.toSorted().reverse())

      await rows.getByRole('link', { name: /科技部关于提升高等学校专利质量促进转化运用的若干意见$/ }).click()
      await page.getByRole('link', { name: '读正文' }).first().click()
      const reference = page.locator('article a').first()
      const words = (await reference.innerText()).replace(/[《》]/g, '').slice(0, 6)
      await reference.click()
      await page.waitForURL(/\/documents\/d_[^/]+$/)
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(words)

      await page.locator('section', { hasText: '被引用' }).locator('blockquote a').first().click()
      await page.waitForURL(/mention=/)
      const lit = page.locator('article mark').first()
      await lit.waitFor()
      const [box, height] = [await lit.boundingBox(), page.viewportSize()?.height ?? 0]
      expect(box?.y).toBeGreaterThan(0)
      expect(box?.y).toBeLessThan(height)
    })

    test('爱国主义 inside a title is found and lit; a number in any brackets', async () => {
      const page = await visit.open('/search?q=爱国主义')
      await page.locator('mark', { hasText: '爱国主义' }).first().waitFor()
      await page.goto('/search?q=教学[2020]2号')
      await page.getByText('教学〔2020〕2号').first().waitFor()
    })
  })
})
