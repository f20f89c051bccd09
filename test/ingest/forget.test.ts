import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { EmbeddedStore } from '../../graph/embedded/store.ts'
import { forget } from '../../ingest/forget.ts'
import { ingest } from '../../ingest/pipeline.ts'
import { readPaths } from '../../ingest/read/index.ts'
import { within } from '../../ingest/within.ts'
import { dumpText } from '../support/dump.ts'
import { folderWith } from '../support/folder.ts'
import { pile } from '../support/pile.ts'

function open() {
  const store = new EmbeddedStore(join(folderWith({}), 'graph'))
  onTestFinished(() => store.close())
  return store
}

/** A graph of these files, and their folder. */
async function graphOf(files: Record<string, string>) {
  const [folder, store] = [folderWith(files), open()]
  const report = await ingest(store, readPaths([folder]))
  return { folder, store, report }
}

const dumpOf = async (files: Record<string, string>) => dumpText((await graphOf(files)).store)

const notice = (about: string, date: string, body: string) =>
  [`云岭省水利厅关于${about}的通知`, '', '各市水利局：', body, '', '云岭省水利厅', date, ''].join('\n')
const patrols = notice('开展河道巡查', '2019年3月1日', '请按季度开展巡查。')
const ending = notice(
  '废止河道巡查通知',
  '2021年5月6日',
  '《云岭省水利厅关于开展河道巡查的通知》自2021年6月1日起废止。',
)
const resting = notice('报送巡查结果', '2020年2月3日', '根据《云岭省水利厅关于开展河道巡查的通知》，请报送结果。')

describe('a small change', () => {
  test('does not read the files again that did not change, nor write them', async () => {
    const { folder, store, report } = await graphOf(pile(6))
    const day = (name: string) =>
      store.read('MATCH (s:Source {name: $name}) RETURN s.ingestedAt AS at', { name }).then(([row]) => row?.at)
    const before = await day('通知5.txt')
    writeFileSync(join(folder, '通知1.txt'), patrols)
    const small = await ingest(store, readPaths([folder]))
    expect(small.files).toEqual({ total: 6, read: 1, unchanged: 5 })
    expect(await day('通知5.txt')).toBe(before)
    expect(small.rowsWritten).toBeGreaterThan(0)
    expect(small.rowsWritten).toBeLessThan(report.rowsWritten / 2)
  })

  test('nothing new writes no row', async () => {
    const { folder, store } = await graphOf(pile(2))
    expect(await ingest(store, readPaths([folder]))).toMatchObject({ changed: false, rowsWritten: 0, change: null })
  })

  test('a file changed to the content of another leaves one source, under the smaller name', async () => {
    const files = pile(4)
    const { folder, store } = await graphOf(files)
    const same = files['通知2.txt'] ?? ''
    writeFileSync(join(folder, '通知3.txt'), same)
    const report = await ingest(store, readPaths([join(folder, '通知3.txt')]))
    expect(report.graph.sources).toBe(3)
    expect(await dumpText(store)).toBe(await dumpOf({ ...files, '通知3.txt': same }))
  })
})

describe('forgetting', () => {
  test('a repeal takes its edge back', async () => {
    const texts = { '1.txt': patrols, '2.txt': resting }
    const { folder, store } = await graphOf({ ...texts, '3.txt': ending })
    const repeals = 'MATCH (by:Document)-[:REPEALS]->(d:Document) RETURN by.title AS by, d.title AS ended'
    expect(await store.read(repeals)).toEqual([
      { by: '云岭省水利厅关于废止河道巡查通知的通知', ended: '云岭省水利厅关于开展河道巡查的通知' },
    ])
    const { change } = await forget(store, [join(folder, '3.txt')])
    expect(await store.read(repeals)).toEqual([])
    expect(change?.documents.listed).toMatchObject([
      { what: 'changed', fields: [{ field: 'citedBy', before: 2, after: 1 }] },
      { what: 'removed', title: '云岭省水利厅关于废止河道巡查通知的通知' },
    ])
    expect(change?.relationships).toMatchObject({ REPEALS: { added: 0, removed: 1 } })
    expect(await dumpText(store)).toBe(await dumpOf(texts))
  })

  test('a text that others cite leaves a document without text', async () => {
    const { folder, store } = await graphOf({ '1.txt': patrols, '2.txt': resting })
    const { change, graph } = await forget(store, [join(folder, '1.txt')])
    expect(change?.documents).toMatchObject({ added: 0, removed: 0, changed: 1, textGone: 1 })
    expect(change?.references).toMatchObject({
      changed: 1,
      listed: [{ before: { state: 'resolved' }, after: { state: 'stub' }, quote: expect.stringContaining('报送结果') }],
    })
    expect(graph).toMatchObject({ sources: 1, documents: 1, stubs: 1 })
    expect(await dumpText(store)).toBe(await dumpOf({ '2.txt': resting }))
  })

  test('a source that another file holds stays, under the name of that file', async () => {
    const { folder, store } = await graphOf({ 'a/1.txt': patrols, 'b/9.txt': patrols, '2.txt': resting })
    const report = await forget(store, [join(folder, 'a')])
    expect(report).toMatchObject({ kept: [join(folder, 'b/9.txt')], change: null, graph: { sources: 2 } })
    expect(await dumpText(store)).toBe(await dumpOf({ 'b/9.txt': patrols, '2.txt': resting }))
  })

  test('a folder takes what was read below it, though it is gone from the disk', async () => {
    const { folder, store } = await graphOf({ 'a/1.txt': patrols, 'a/b/3.txt': ending, 'ab/2.txt': resting })
    rmSync(join(folder, 'a'), { recursive: true })
    const { change } = await forget(store, [join(folder, 'a')])
    expect(change?.sources).toMatchObject({ added: 0, removed: 2 })
    expect(await dumpText(store)).toBe(await dumpOf({ 'ab/2.txt': resting }))
  })

  test('the old place of a file that was moved changes nothing but places', async () => {
    const { folder, store } = await graphOf({ '1.txt': patrols })
    renameSync(join(folder, '1.txt'), join(folder, '2.txt'))
    await ingest(store, readPaths([folder]))
    await forget(store, [join(folder, '1.txt')])
    expect(await dumpText(store)).toBe(await dumpOf({ '2.txt': patrols }))
  })

  test('the last file leaves an empty graph', async () => {
    const { folder, store } = await graphOf({ '1.txt': patrols, '2.txt': ending })
    await forget(store, [join(folder, '1.txt')])
    const { graph } = await forget(store, [join(folder, '2.txt')])
    expect(Object.values(graph)).toEqual(Object.values(graph).map(() => 0))
    expect(await dumpText(store)).toBe('')
  })

  test('a path that brought nothing is refused, and the others beside it', async () => {
    const { folder, store } = await graphOf({ '1.txt': patrols, '2.txt': resting })
    const unknown = join(folder, '1')
    await expect(forget(store, [join(folder, '2.txt'), unknown])).rejects.toMatchObject({
      problem: { code: 'forget-unknown', path: unknown },
    })
    expect(await store.generation()).toBe(1)
    expect(await dumpText(store)).toBe(await dumpOf({ '1.txt': patrols, '2.txt': resting }))
  })

  test('the graph that is corrected is corrected after it', async () => {
    const { folder, store } = await graphOf({ '1.txt': patrols, '2.txt': resting })
    const said = { by: '档案室', on: '2024-05-01', why: '核对了纸质原件' }
    const title = '云岭省水利厅关于报送巡查结果的通知'
    const corrections = [
      {
        correction: { kind: 'fields' as const, document: { title }, fields: { date: '2020-02-04' }, ...said },
        path: 'corrections.jsonl:1',
      },
    ]
    await forget(store, [join(folder, '1.txt')], { corrections: corrections as never })
    expect(await store.read('MATCH (d:Document {title: $title}) RETURN d.date AS date', { title })).toEqual([
      { date: '2020-02-04' },
    ])
  })
})

test.each([
  ['/p/a', '/p/a', true],
  ['/p/a', '/p/a/b.txt', true],
  ['/p/a/', '/p/a/b.txt', true],
  ['/p/a', '/p/ab.txt', false],
  ['/p/a.txt', '/p/a', false],
  ['/', '/p/a', true],
  ['/p/x/../a', '/p/a', true],
])('%s brought %s: %s', (path, location, yes) => {
  expect(within([path])(location)).toBe(yes)
})
