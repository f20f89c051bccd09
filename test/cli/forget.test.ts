import { rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { EmbeddedStore } from '../../graph/embedded/store.ts'
import { PILE_CATALOGUE } from '../support/catalogue-pile.ts'
import { wenmai } from '../support/cli.ts'
import { folderWith } from '../support/folder.ts'
import { pile } from '../support/pile.ts'

test('forget says what went, and diff what that changed', async () => {
  const cwd = folderWith(Object.fromEntries(Object.entries(pile(4)).map(([name, text]) => [`in/${name}`, text])))
  const ingested = await wenmai(['ingest', 'in'], { cwd })
  expect(ingested.stdout).toMatch(/写入 [\d,]+ 行，用时 [\d.]+ 秒。/)
  const forgotten = await wenmai(['forget', 'in/通知1.txt'], { cwd })
  expect(forgotten).toMatchObject({ code: 0, stdout: expect.stringContaining('移去来源 1 份：\n  通知1.txt\n') })
  expect(forgotten.stdout).toMatch(/随之去掉公文 \d+ 件、引用 [1-9]\d* 处/)
  expect(forgotten.stdout).toContain('图谱已更新（第 2 代）')

  const text = await wenmai(['diff'], { cwd })
  expect(text).toMatchObject({ code: 0, stderr: '' })
  expect(text.stdout).toMatch(/^第 2 代（\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC）改变了/)
  expect(text.stdout).toContain('来源：新增 0，去掉 1，改变 0\n  - 通知1.txt\n')
  expect(text.stdout).toMatch(/\n引用：新增 0，去掉 [1-9]\d*，改变 \d+\n/)
  const english = await wenmai(['diff', '--lang', 'en'], { cwd })
  expect(english.stdout).toMatch(/^Generation 2 .*\nsources: 0 new, 1 gone, 0 changed\n/)
  const json = JSON.parse((await wenmai(['diff', '--format', 'json'], { cwd })).stdout)
  expect(json).toMatchObject({ generation: 2, sources: { removed: 1 }, documents: { listed: expect.any(Array) } })
})

test('forgets by a link what was read without it, though it is gone, and says where else a file was read', async () => {
  const text = pile(1)['通知1.txt'] ?? ''
  const cwd = folderWith({ 'in/子 文件夹/a.txt': text, 'in/b.txt': text })
  symlinkSync('in', join(cwd, 'link'))
  await wenmai(['ingest', 'in'], { cwd })
  const one = await wenmai(['forget', 'in/b.txt'], { cwd })
  expect(one.stdout).toMatch(/移去来源 0 份：\n另有 1 份留下.*\n {2}.*\/in\/子 文件夹\/a\.txt\n/)
  rmSync(join(cwd, 'in/子 文件夹'), { recursive: true })
  const other = await wenmai(['forget', 'link/子 文件夹/a.txt'], { cwd })
  expect(other).toMatchObject({ code: 0, stdout: expect.stringContaining('移去来源 1 份：\n  a.txt\n') })
})

test('a path that brought nothing is wrong usage, in both languages; so is a graph that is not there', async () => {
  const cwd = folderWith({ 'a.txt': pile(1)['通知1.txt'] ?? '' })
  expect(await wenmai(['forget', 'a.txt'], { cwd })).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('还没有图谱'),
  })
  await wenmai(['ingest', 'a.txt'], { cwd })
  const chinese = await wenmai(['forget', 'nowhere'], { cwd })
  expect(chinese).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('nowhere  图谱里没有从这里读入的文件'),
  })
  const english = await wenmai(['forget', 'nowhere', '--lang', 'en'], { cwd })
  expect(english).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('nothing in the graph was read from there'),
  })
})

test('while another writes, whatever would write is refused with a word', async () => {
  const cwd = folderWith({ 'a.txt': pile(1)['通知1.txt'] ?? '', ...PILE_CATALOGUE })
  await wenmai(['ingest', 'a.txt'], { cwd })
  const store = new EmbeddedStore(join(cwd, '.wenmai'))
  await store.write(async () => {
    for (const args of [
      ['ingest', 'a.txt'],
      ['forget', 'a.txt'],
      ['import-catalogue', '--documents', 'documents.csv'],
    ])
      expect(await wenmai(args, { cwd }), args[0]).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('另一个程序正在写工作区'),
      })
    return null
  })
  await store.close()
})
