import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { EmbeddedStore } from '../../../graph/embedded/store.ts'
import type { GraphStore } from '../../../graph/engine.ts'
import { openCatalogue } from '../../../ingest/catalogue/files.ts'
import { lastChange } from '../../../ingest/change/last.ts'
import { forget } from '../../../ingest/forget.ts'
import { ingest } from '../../../ingest/pipeline.ts'
import { readPaths } from '../../../ingest/read/index.ts'
import { PILE_CATALOGUE } from '../../support/catalogue-pile.ts'
import { dumpText } from '../../support/dump.ts'
import { withEngines } from '../../support/engines.ts'
import { folderWith } from '../../support/folder.ts'
import { pile } from '../../support/pile.ts'

const notice = (about: string, number: string, body: string) =>
  [`云岭省水利厅关于${about}的通知`, number, '', '各市水利局：', body, '', '云岭省水利厅', '2020年3月1日', ''].join(
    '\n',
  )
const citing = notice('报送结果', '云水〔2020〕2号', '根据《云岭省水利厅关于开展河道巡查的通知》，请报送结果。')
const cited = notice('开展河道巡查', '云水〔2019〕9号', '请按季度开展巡查。')
/** So many others that the rest is a small part. */
const others = pile(12)

function put(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

async function importInto(store: GraphStore, folder: string) {
  const { outcome } = await openCatalogue({
    documents: join(folder, 'documents.csv'),
    bodies: join(folder, 'bodies.csv'),
    issued: join(folder, 'issued.csv'),
    citations: join(folder, 'citations.csv'),
  })
  return ingest(
    store,
    (async function* () {
      yield outcome
    })(),
  )
}

async function dumpOf(files: Readonly<Record<string, string>>): Promise<string> {
  const store = new EmbeddedStore(join(folderWith({}), 'graph'))
  try {
    await ingest(store, readPaths([folderWith(files)]))
    return await dumpText(store)
  } finally {
    await store.close()
  }
}

/** A server that has just started plans each statement first. */
const SLOW = { timeout: 120_000 }

withEngines('what the last write changed', (engine) => {
  test('from the first ingest to the last file forgotten', SLOW, async () => {
    const store = await engine.open()
    const folder = folderWith({ ...others, 'citing.txt': citing })
    const at = '2026-03-01T08:00:00.000Z'
    expect(await lastChange(store)).toBeNull()
    await ingest(store, readPaths([folder]), { ingestedAt: '2026-02-01T08:00:00.000Z' })
    const first = await lastChange(store)
    const [counts] = await store.read('MATCH (d:Document) RETURN count(d) AS documents')
    expect(first).toMatchObject({
      generation: 1,
      sources: { added: 13, removed: 0, changed: 0 },
      documents: { added: counts?.documents, removed: 0, changed: 0, textKnown: 0, textGone: 0 },
      references: { removed: 0, changed: 0 },
    })

    // the text of a document that was only cited
    put(folder, { 'cited.txt': cited })
    const report = await ingest(store, readPaths([folder]), { ingestedAt: at })
    const second = await lastChange(store)
    expect(second).toEqual(report.change)
    expect(second).toMatchObject({
      generation: 2,
      at,
      sources: { added: 1, removed: 0, changed: 0, listed: [{ what: 'added', name: 'cited.txt' }] },
      documents: { added: 0, removed: 0, textKnown: 1, textGone: 0 },
      bodies: { added: 0, removed: 0 },
      references: { added: 0, removed: 0, changed: 1 },
    })
    expect(second?.documents.listed).toMatchObject([
      { what: 'changed', text: 'known', held: true, number: '云水〔2019〕9号' },
    ])
    expect(second?.references.listed).toMatchObject([
      {
        what: 'changed',
        citing: { number: '云水〔2020〕2号' },
        quote: expect.stringMatching(/^根据《云岭省水利厅/),
        before: { state: 'stub', target: { title: expect.stringContaining('河道巡查') } },
        after: { state: 'resolved', target: { number: '云水〔2019〕9号' } },
      },
    ])

    // nothing new: it stays
    await ingest(store, readPaths([folder]))
    expect(await lastChange(store)).toEqual(second)

    // an edited file: its references are the same
    put(folder, { 'citing.txt': citing.replace('请报送结果', '请按月报送结果') })
    await ingest(store, readPaths([folder]))
    expect(await lastChange(store)).toMatchObject({
      generation: 3,
      sources: { added: 0, removed: 0, changed: 1 },
      documents: { added: 0, removed: 0, changed: 0 },
      references: { added: 0, removed: 0, changed: 0 },
    })

    await forget(store, [join(folder, 'cited.txt')])
    expect(await lastChange(store)).toMatchObject({
      generation: 4,
      sources: { removed: 1 },
      documents: { added: 0, removed: 0, textGone: 1 },
      references: { added: 0, removed: 0, changed: 1, listed: [{ after: { state: 'stub' } }] },
    })
    await forget(store, [folder])
    expect(await dumpText(store)).toBe('')
    expect(await lastChange(store)).toMatchObject({ documents: { removed: counts?.documents }, bodies: { added: 0 } })
  })

  test('files come, change and go, and a catalogue between: the graph of what is left', SLOW, async () => {
    const store = await engine.open()
    const [folder, catalogue] = [folderWith(others), folderWith(PILE_CATALOGUE)]
    await ingest(store, readPaths([folder]))
    await importInto(store, catalogue)
    const [{ n } = {}] = await store.read('MATCH (e:Entry) RETURN count(e) AS n')
    expect(n).toBeGreaterThan(5)
    const edited = others['通知4.txt']?.replaceAll('片区', '流域') ?? ''
    put(folder, { '通知4.txt': edited })
    await ingest(store, readPaths([join(folder, '通知4.txt')]))
    const { change } = await forget(store, [join(catalogue, 'documents.csv')])
    expect(change?.relationships).toMatchObject({ CITES: { added: 0, removed: expect.any(Number) } })
    const gone = await forget(store, [join(folder, '通知7.txt')])
    expect(gone.change?.sources.removed).toBe(1)
    const left = Object.entries({ ...others, '通知4.txt': edited }).filter(([name]) => name !== '通知7.txt')
    expect(await dumpText(store)).toBe(await dumpOf(Object.fromEntries(left)))
  })

  test('what is forgotten after a write that was killed half-way', SLOW, async () => {
    const store = await engine.open()
    const folder = folderWith({ ...others, 'citing.txt': citing })
    await ingest(store, readPaths([folder]))
    // as a server shows it: the derived layer is being written, and the source is gone already
    await store.write(async (writer) => {
      await writer.read('MATCH (w:WenmaiWorkspace) SET w.derivation = null')
      const rows = await writer.read(`MATCH (s:Source {name: 'citing.txt'})<-[:FOUND_IN]-(c:Copy) RETURN s.id AS id`)
      await writer.putNodes('Source', [{ id: String(rows[0]?.id), coreVersion: 0 }])
      const mentions = await writer.read(
        `MATCH (:Source {name: 'citing.txt'})<-[:FOUND_IN]-(:Copy)-[:HAS_MENTION]->(m:Mention) RETURN m.id AS id`,
      )
      await writer.deleteNodes(
        'Mention',
        mentions.map(({ id }) => String(id)),
      )
    })
    await forget(store, [join(folder, 'citing.txt')])
    expect(await dumpText(store)).toBe(await dumpOf(others))
  })
})
