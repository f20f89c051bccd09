import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dump } from '../../../graph/dump.ts'
import { EmbeddedStore } from '../../../graph/embedded/store.ts'
import type { GraphReader } from '../../../graph/engine.ts'
import { ingest } from '../../../ingest/pipeline.ts'
import { readPaths } from '../../../ingest/read/index.ts'
import { withEngines } from '../../support/engines.ts'
import { folderWith } from '../../support/folder.ts'

/** A notice with these numbers; `says` is its only sentence. */
const notice = (numbers: string, says: string) =>
  ['云岭省教育厅关于加强河道安全管理的通知', numbers, '各市教育局：', says, '云岭省教育厅', '2021年3月1日'].join('\n')
const CITING = '根据《云岭省渡口检查规定》，现就有关事项通知如下。'

withEngines('counts that belong to all documents', (engine) => {
  test('two documents that a third text shows to be one cite as one', async () => {
    const files = {
      'a.txt': notice('云教函〔2021〕1号', CITING),
      'b.txt': notice('云教函〔2021〕2号', CITING),
      'c.txt': notice('云办函〔2021〕7号', '请各地做好准备。').replace('河道', '水库'),
      'd.txt': notice('云办函〔2021〕8号', '请各地做好准备。').replace('河道', '桥梁'),
      'z.txt': notice('云教函〔2021〕1号 云教函〔2021〕2号', '请各地遵照执行。'),
    }
    const folder = folderWith(files)
    const path = (name: string) => join(folder, name)
    const [store, whole] = [await engine.open(), new EmbeddedStore(folderWith({}))]
    const cited = async () =>
      (await store.read("MATCH (d:Document {title: '云岭省渡口检查规定'}) RETURN d.citedBy AS n")).map(({ n }) => n)
    await ingest(store, readPaths(['a.txt', 'b.txt', 'c.txt', 'd.txt'].map(path)))
    expect(await cited()).toEqual([2])
    await ingest(store, readPaths([path('z.txt')]))
    expect(await cited()).toEqual([1])
    await ingest(whole, readPaths([folder]))
    expect(await dumpOf(store)).toBe(await dumpOf(whole))
    writeFileSync(path('z.txt'), notice('云办函〔2021〕9号', '请各地做好准备。'))
    await ingest(store, readPaths([path('z.txt')]))
    expect(await cited()).toEqual([2])
    await whole.close()
  })
})

async function dumpOf(store: GraphReader): Promise<string> {
  let text = ''
  for await (const line of dump(store)) text += line
  return text
}
