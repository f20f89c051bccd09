import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dump } from '../../../graph/dump.ts'
import { EmbeddedStore } from '../../../graph/embedded/store.ts'
import type { GraphReader, GraphStore, Row } from '../../../graph/engine.ts'
import { readDocument } from '../../../graph/queries/document.ts'
import type { FileAccount } from '../../../ingest/catalogue/account.ts'
import { openCatalogue } from '../../../ingest/catalogue/files.ts'
import { readAccount } from '../../../ingest/catalogue/stored.ts'
import { forget } from '../../../ingest/forget.ts'
import { ingest } from '../../../ingest/pipeline.ts'
import { readPaths } from '../../../ingest/read/index.ts'
import { DEFAULT_LIMITS } from '../../../server/options.ts'
import { ROOT } from '../../support/cli.ts'
import { CORPUS, withCorpus } from '../../support/corpus.ts'
import { withEngines } from '../../support/engines.ts'
import { folderWith } from '../../support/folder.ts'

const SAMPLE = join(ROOT, 'sample/documents')
const FILES = {
  'documents.csv': `id,title,number,issuer,level,status,published,effective
A,云岭省学校食堂管理办法,,云岭省人民政府办公厅,地方规范性文件,失效,2018-06-04,2018-06-04
B,云岭省教育厅关于开展校园食品安全自查工作的通知,云教体〔2019〕30号,云岭省教育厅,地方工作文件,现行有效,2019-08-20,
C,云岭省财政厅关于桥梁养护的意见,云财〔2020〕8号,云岭省财政厅,地方工作文件,现行有效,2020-03-01,2020-03-01
C2,关于桥梁养护的意见,云财〔2020〕8号,云岭省财政厅,地方工作文件,现行有效,2020-03-02,2020-03-01
E,青江市桥梁办法,,青江市人民政府,地方政府规章,失效,2021-05-01,2021-06-01
`,
  'bodies.csv': 'id,name\n1,云岭省财政厅\n2,教育部\n3,中华人民共和国教育部\n4,青江市水利局\n',
  'issued.csv': 'document,body\nC,1\nC2,1\nE,2\nE,3\nX,1\nC,9\n',
  'citations.csv':
    'from,relation,to\nC,cites,A\nC2,cites,A\nC,cited_by,E\nE,cites,X\nC,cites,C2\nC,similar_to,E\nC,hates,E\n',
}
const ACCOUNT = [
  ['documents', 5, { loaded: 2, folded: 3 }],
  ['bodies', 4, { loaded: 2, folded: 1, unused: 1 }],
  ['issued', 6, { loaded: 2, folded: 2, dangling: 1, rejected: 1 }],
  ['citations', 7, { loaded: 1, reversed: 1, folded: 1, dangling: 1, self: 1, none: 1, rejected: 1 }],
]

async function importFrom(store: GraphStore, folder: string) {
  const path = (name: string) => join(folder, `${name}.csv`)
  const paths = { bodies: path('bodies'), issued: path('issued'), citations: path('citations') }
  const { outcome } = await openCatalogue({ documents: path('documents'), ...paths })
  const arriving = async function* () {
    yield outcome
  }
  const report = await ingest(store, arriving())
  return { report, source: outcome.source.id, account: await readAccount(store, outcome.source.id) }
}

async function documentOf(reader: GraphReader, source: string, catalogueId: string): Promise<string> {
  const id = `${source}-${catalogueId}`
  const [row] = await reader.read('MATCH (:Entry {id: $id})-[:ENTRY_OF]->(d:Document) RETURN d.id AS id', { id })
  return String(row?.id)
}

/** Without the classes that no row is of. */
function briefly(account: readonly FileAccount[]) {
  return account.map(({ file, rows, classes }) => [
    file,
    rows,
    Object.fromEntries(Object.entries(classes).filter(([, count]) => count > 0)),
  ])
}

const CYPHER = [...readFileSync(join(ROOT, 'docs/catalogue.md'), 'utf8').matchAll(/^```cypher\n(.*?)^```$/gms)].map(
  ([, cypher = '']) => cypher,
)

/** The account by the statements of docs/catalogue.md. */
async function byCypher(store: GraphStore, source: string) {
  const answers: Row[] = []
  for (const cypher of CYPHER) {
    const { columns, rows } = await store.query(cypher, { source }, DEFAULT_LIMITS)
    answers.push(Object.fromEntries(columns.map((name, index) => [name, rows[0]?.[index] ?? null])))
  }
  const [of, documents, issued, alike, own, cites] = answers as [{ rows: string[] }, ...Record<string, number>[]]
  const [none, self] = [alike?.none ?? 0, own?.self ?? 0]
  const read = (name: string) => Number(of.rows.find((row) => row.startsWith(`${name}:`))?.split(':')[2] ?? 0)
  const rest = (file: string, ...classes: (number | undefined)[]) =>
    read(`${file}:total`) - read(`${file}:rejected`) - classes.reduce<number>((sum, one) => sum + (one ?? 0), 0)
  return {
    documents: { loaded: documents?.loaded, folded: rest('documents', documents?.loaded) },
    bodies: { loaded: issued?.bodies, folded: rest('bodies', issued?.bodies, read('bodies:unused')) },
    issued: { ...issued, bodies: undefined, folded: rest('issued', issued?.loaded, issued?.dangling) },
    citations: {
      ...cites,
      none,
      self,
      folded: rest('citations', cites?.loaded, cites?.reversed, cites?.dangling, none, self),
    },
  }
}

async function dumpOf(reader: GraphReader): Promise<string> {
  let text = ''
  for await (const line of dump(reader)) text += line
  return text
}

withEngines('a catalogue', (engine) => {
  test('beside texts, in any order and twice: the same graph and the same account', { timeout: 120_000 }, async () => {
    const [folder, store] = [folderWith(FILES), await engine.open()]
    await ingest(store, readPaths([SAMPLE]))
    const first = await importFrom(store, folder)
    expect(briefly(first.account)).toEqual(ACCOUNT)
    expect(Object.fromEntries(first.account.map(({ file, classes }) => [file, classes]))).toMatchObject(
      JSON.parse(JSON.stringify(await byCypher(store, first.source))),
    )
    const expected = await dumpOf(store)
    const shown = await readDocument(store, await documentOf(store, first.source, 'A'), 20)
    expect(shown).toMatchObject({
      document: { title: '云岭省学校食堂管理办法', held: true },
      legalRank: '地方规范性文件',
      validity: { from: '2018-09-01', to: null, source: 'catalogue', status: '失效', statusAsOf: '2021-05-01' },
      entries: [{ source: { name: 'documents.csv' }, catalogueId: 'A', line: 2, status: '失效', url: null }],
    })
    const unheld = await readDocument(store, await documentOf(store, first.source, 'E'), 20)
    expect(unheld).toMatchObject({
      copies: [],
      dates: [{ kind: 'published' }, { kind: 'effective' }],
      cites: [{ type: 'CITES', total: 2 }],
      citedBy: [],
    })
    const { report, ...again } = await importFrom(store, folder)
    const { report: before, ...said } = first
    expect(again).toEqual(said)
    expect(report).toMatchObject({
      graph: before.graph,
      generation: before.generation,
      files: { total: 1, read: 0, unchanged: 1 },
      changed: false,
      change: null,
      rowsWritten: 0,
    })
    expect(await dumpOf(store)).toBe(expected)
  })

  test('before the texts: the same graph', { timeout: 120_000 }, async () => {
    const [folder, store, other] = [folderWith(FILES), await engine.open(), new EmbeddedStore(folderWith({}))]
    await importFrom(store, folder)
    await ingest(store, readPaths([SAMPLE]))
    const turned = await dumpOf(store)
    await ingest(other, readPaths([SAMPLE]))
    await importFrom(other, folder)
    expect(await dumpOf(other)).toBe(turned)
    await other.close()
    expect(turned).toContain('"statusSource":"catalogue"')
  })

  test('of which a row has changed keeps all that the others say', { timeout: 120_000 }, async () => {
    const group = {
      'bodies.csv': `${FILES['bodies.csv']}5,防汛工作领导小组\n`,
      'issued.csv': `${FILES['issued.csv']}C,5\nX,5\n`,
    }
    const alike = [
      'G,招生简章,,,,,,',
      'H,关于招生的通知,,云岭大学,,,2020-01-01,',
      'I,关于招生的通知,,云岭大学,,,2022-01-01,',
    ]
    const listed = [
      FILES['documents.csv'].trimEnd(),
      ...alike,
      'J,关于招生的通知,,云岭大学,,,,',
      'K,关于招生的通知,,云岭大学,,,,',
    ]
    const documents = `${listed.join('\n')}\n`
    const [folder, store] = [folderWith({ ...FILES, ...group, 'documents.csv': documents }), await engine.open()]
    const derivedBut = async (title: string) =>
      (await dumpOf(store)).split('\n').filter((line) => /"(?:Document|Body)"/.test(line) && !line.includes(title))
    await importFrom(store, folder)
    const before = await derivedBut('校园食品')
    expect(before.filter((line) => line.includes('"scoped":true'))).toHaveLength(1)
    expect(before.filter((line) => line.includes('"catalogueId":"X"'))).toHaveLength(1)
    expect(before.filter((line) => line.includes('≠'))).toHaveLength(2)
    writeFileSync(join(folder, 'documents.csv'), documents.replace('关于开展校园食品', '关于检查校园食品'))
    const { report } = await importFrom(store, folder)
    expect(await derivedBut('校园食品')).toEqual(before)
    expect(report.change?.documents).toMatchObject({ added: 1, removed: 1, changed: 0 })
  })

  test('beside one of its name is no other than alone when that is forgotten', { timeout: 120_000 }, async () => {
    const [folder, other] = [folderWith(FILES), folderWith(FILES)]
    writeFileSync(join(other, 'documents.csv'), FILES['documents.csv'].replaceAll('桥梁', '隧道'))
    const store = await engine.open()
    await importFrom(store, folder)
    const alone = await dumpOf(store)
    await importFrom(store, other)
    expect(await store.read('MATCH (d:Document {catalogueId: "X"}) RETURN count(d) AS n')).toEqual([{ n: 2 }])
    await forget(store, [join(other, 'documents.csv')])
    expect(await dumpOf(store)).toBe(alone)
  })

  test('that has changed takes the place of what was read there before', { timeout: 120_000 }, async () => {
    const [folder, store] = [folderWith(FILES), await engine.open()]
    await ingest(store, readPaths([SAMPLE]))
    await importFrom(store, folder)
    const before = await dumpOf(store)
    writeFileSync(join(folder, 'documents.csv'), FILES['documents.csv'].split('\n').slice(0, 2).join('\n'))
    const changed = await importFrom(store, folder)
    expect(briefly(changed.account)[0]).toEqual(['documents', 1, { folded: 1 }])
    expect(await store.read('MATCH (s:Source {format: "catalogue"}) RETURN count(s) AS n')).toEqual([{ n: 1 }])
    expect(await store.read('MATCH (e:Entry {listed: true}) RETURN count(e) AS n')).toEqual([{ n: 1 }])
    writeFileSync(join(folder, 'documents.csv'), FILES['documents.csv'])
    await importFrom(store, folder)
    expect(await dumpOf(store)).toBe(before)
  })
})

withCorpus('a real catalogue', () => {
  withEngines('as a whole', (engine) => {
    test('is accounted for, by Cypher too, and changes nothing the second time', { timeout: 900_000 }, async () => {
      const store = await engine.open()
      const folder = join(CORPUS, 'catalogue')
      const { account, source, report } = await importFrom(store, folder)
      expect(account.map(({ rows }) => rows)).toEqual([21_889, 3_813, 35_608, 16_664])
      for (const { rows, classes } of account)
        expect(Object.values(classes).reduce((sum, count) => sum + count, 0)).toBe(rows)
      expect(Object.fromEntries(account.map(({ file, classes }) => [file, classes]))).toMatchObject(
        JSON.parse(JSON.stringify(await byCypher(store, source))),
      )
      expect(report.changed).toBe(true)
      expect((await importFrom(store, folder)).report.changed).toBe(false)
    })
  })
})
