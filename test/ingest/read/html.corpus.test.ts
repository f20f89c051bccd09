import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { extract } from '../../../ingest/core/index.ts'
import { pageText } from '../../../ingest/read/html/index.ts'
import type { Reading } from '../../../schema/reading.ts'
import { CORPUS, withCorpus } from '../../support/corpus.ts'

/** What a page's own table says of its document. */
interface Stated {
  file: string
  title: string
  issuer: string
  number: string
  written: string
  published: string
}

const norm = (text: string | null | undefined) =>
  (text ?? '')
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[〔[]/g, '(')
    .replace(/[〕\]]/g, ')')
    .replace(/[“”]/g, '"')
const names = (list: readonly string[]) => list.map(norm).filter(Boolean).sort().join()
const iso = (date: string) => date.replace(/^(\d+)年(\d+)月(\d+)日.*/, '$1-$2-$3')

const MEASURES: Record<string, (stated: Stated, read: Reading) => boolean> = {
  title: ({ title }, read) => norm(read.title) === norm(title),
  number: ({ number }, read) => norm(read.number) === norm(number),
  issuers: ({ issuer }, read) => names(read.issuers.map(({ name }) => name)) === names(issuer.split(/[、\s,，;；]+/)),
  date: ({ written }, read) => read.date === iso(written),
  publishedDate: ({ published }, read) => read.publishedDate === iso(published),
}

const METADATA_TABLE = /<table[^>]*class="bd1".*?<\/table>/gs
/** Its table says the 17th, its text the 27th. */
const DISAGREES = '024.html'

withCorpus('pages of gov.cn', () => {
  const stated = (): Stated[] => JSON.parse(readFileSync(`${CORPUS}/govcn/metadata.json`, 'utf8'))
  const wrong = (measure: string, change: (markup: string) => string) =>
    stated()
      .filter((page) => {
        const text = pageText(change(readFileSync(`${CORPUS}/govcn/${page.file}`, 'utf8')))
        const readings = extract({ id: page.file, name: page.file, format: 'html', text })
        const read = readings.find(({ parent }) => parent === null)
        return !read || !MEASURES[measure]?.(page, read)
      })
      .map(({ file }) => file)

  test.each(Object.keys(MEASURES))('%s as the page says', (measure) => {
    expect(wrong(measure, (markup) => markup)).toEqual([])
  })

  test.each(['title', 'number', 'issuers', 'date'])('%s from the text alone', (measure) => {
    const cut = (markup: string) => markup.replace(METADATA_TABLE, '')
    expect(wrong(measure, cut)).toEqual(measure === 'date' ? [DISAGREES] : [])
  })

  test('what the text does not say is not made up', () => {
    const cut = readFileSync(`${CORPUS}/govcn/003.html`, 'utf8').replace(METADATA_TABLE, '')
    const [read] = extract({ id: 'a', name: 'a.html', format: 'html', text: pageText(cut) })
    expect(read?.publishedDate).toBeNull()
  })
})
